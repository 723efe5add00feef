"""What was promised to the council, and whether it was kept."""
