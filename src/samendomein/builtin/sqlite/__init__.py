"""The plan and its findings as a database."""
