"""The commands, one module each, imported only when somebody runs them."""
