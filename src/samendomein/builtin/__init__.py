"""The plugins that ship with the library. They use the public names, as anybody's do."""
