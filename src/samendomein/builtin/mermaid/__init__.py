"""The goal tree in the words of Mermaid."""
