"""Findings as code quality of GitLab."""
