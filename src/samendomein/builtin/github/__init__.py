"""Findings as annotations of GitHub."""
