"""The report: everything that a reader is told, in one language, composed from an assessment."""
