"""Reports as JSON, for other programs."""
