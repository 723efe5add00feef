"""Reads council papers, and proposes elements of a plan from them."""
