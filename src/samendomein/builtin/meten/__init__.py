"""Whether one can see that it works."""
