"""Reports to draw, and a reader of pictures."""

from __future__ import annotations

import xml.etree.ElementTree as ET  # our own pictures: nothing in them comes from outside
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import samendomein as sd
from samendomein.testing import plan_of

EXAMPLES = Path(__file__).parents[2] / "examples"
SVG = "{http://www.w3.org/2000/svg}"


@cache
def example(name: str, language: str = "nl") -> sd.Report:
    """The report of an example."""
    settings = sd.read_settings(EXAMPLES / name)
    assessment = sd.assess(sd.read(settings), settings=settings)
    return sd.compose(assessment, language=language, title=settings.title)


def report_of(plan: sd.Plan | str, *, language: str = "nl", title: str = "Proef") -> sd.Report:
    """The report of a plan, on which no check ran."""
    made = plan_of(plan, as_of=date(2025, 1, 1)) if isinstance(plan, str) else plan
    return sd.compose(sd.Assessment(plan=made), language=language, title=title)


def parsed(picture: sd.Picture) -> ET.Element:
    """The root of the file of a picture."""
    return ET.fromstring(picture.file())  # noqa: S314 - our own


def texts(*pictures: sd.Picture) -> str:
    """Everything that stands in pictures, in order."""
    return "\n".join(
        text
        for picture in pictures
        for one in parsed(picture).iter()
        if one.tag in (f"{SVG}text", f"{SVG}title")
        for text in [one.text or ""]
    )


@pytest.fixture(params=["diemen", "deventer", "keten", "opvolging"])
def example_report(request) -> sd.Report:
    return example(request.param)
