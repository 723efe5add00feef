"""Writes the pages of the reference from the code: ``python -m samendomein.testing.reference``."""
