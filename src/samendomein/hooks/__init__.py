"""The hooks that a plugin can have, and the loading of plugins."""
