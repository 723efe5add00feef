"""Who does it, what pays for it, and when."""
