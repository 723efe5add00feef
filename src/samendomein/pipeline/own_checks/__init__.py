"""Checks that need no Python: a table in the settings says what must hold."""
