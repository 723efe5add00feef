"""From settings to a plan, an assessment, a report, and files."""
