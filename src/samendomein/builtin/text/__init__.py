"""Text for a terminal: a summary to read, and one line per finding for editors and machines."""
