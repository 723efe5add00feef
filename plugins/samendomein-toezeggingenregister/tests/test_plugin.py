"""The plugin keeps to what every plugin has to keep to."""

from __future__ import annotations

import pytest

from samendomein.testing import Conformance


# Every day it is asked of all plugins at once, in the tests of samendomein itself.
@pytest.mark.slow
class TestConformance(Conformance):
    """Its file ``examples/register/good.csv`` is read whole, and broken line by line."""

    plugin = "toezeggingenregister"
