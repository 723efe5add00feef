"""What every plugin has to keep to, as tests to inherit."""
