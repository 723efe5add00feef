"""Reports as SARIF, for tools that show what a check found."""
