"""What a check and a metric are, running them over a plan, and what comes out."""
