"""What the command tells a script by its exit code."""

from __future__ import annotations

FINE = 0
"""Nothing weighs as heavy as was asked, or heavier."""

FINDINGS = 1
"""There are findings that weigh as heavy as was asked."""

FAILURES = 2
"""A plugin broke, or the input could not be read in full."""

WRONG_USE = 4
"""The command was asked for something that does not exist or cannot be."""

INTERRUPTED = 130
"""Somebody pressed Ctrl-C."""
