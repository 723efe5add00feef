"""Checks that need no Python: a table in the settings says what must hold."""

TABLES = ("own_check", "eigen_controle")
"""The words for the table in the settings."""
