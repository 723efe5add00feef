"""Plan files in TOML as a source."""
