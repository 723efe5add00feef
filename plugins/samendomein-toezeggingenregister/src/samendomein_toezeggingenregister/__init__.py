"""Registers of toezeggingen in CSV, as councils keep them."""
