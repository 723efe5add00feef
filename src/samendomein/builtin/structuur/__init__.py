"""Whether goals, themes and actions are tied together, and called what they were called."""
