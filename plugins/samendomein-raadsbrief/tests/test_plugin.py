"""The plugin keeps to what every plugin has to keep to."""

from __future__ import annotations

import pytest

from samendomein.testing import Conformance


# Every day it is asked of all plugins at once, in the tests of samendomein itself.
@pytest.mark.slow
class TestConformance(Conformance):
    """A letter is valid, and hostile text in it is text, in Markdown and in Word."""

    plugin = "raadsbrief"
