"""Reading TOML files so that every value knows its line and column."""
