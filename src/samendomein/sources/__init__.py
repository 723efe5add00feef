"""What a source is, and how what it reads becomes elements and relations."""
