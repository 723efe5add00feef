"""A letter to the council in plain language, as Markdown and as a Word file."""
