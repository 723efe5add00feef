"""The plan as a graph in GraphML."""
