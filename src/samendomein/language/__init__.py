"""Saying things in Dutch and English: templates with named values, and catalogues."""
