"""What holds whenever the core calls a plugin: who is working now, for how long, and until when."""
