"""The plan as a graph in the words of DOT."""
