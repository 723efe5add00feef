"""The plan and its findings as CSV."""
