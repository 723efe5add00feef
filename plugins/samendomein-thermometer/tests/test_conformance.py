"""The plugin keeps to what every plugin has to keep to."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import samendomein_thermometer

from samendomein.testing import Conformance

EXAMPLES = Path(samendomein_thermometer.__file__).parent / "examples"


class TestConformance(Conformance):
    """The examples of the check are among these tests."""

    plugin = "thermometer"
    good_files: ClassVar = {"thermometer/survey": EXAMPLES / "survey/good.csv"}
