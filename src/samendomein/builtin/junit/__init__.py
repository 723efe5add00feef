"""Reports as JUnit, for build servers that show tests."""
