"""What a format is."""
