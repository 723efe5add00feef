"""What the audit offices of Rotterdam and Amsterdam ask of indicators."""
