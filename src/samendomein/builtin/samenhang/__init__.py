"""Whether the parts of a plan hang together."""
