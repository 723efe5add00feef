"""The command line: thin, and in the language of whoever types it."""
