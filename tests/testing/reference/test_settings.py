"""The page about settings tells what the code asks for, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import samendomein
from samendomein.testing.reference import settings as page
from samendomein.testing.reference.settings import ENVIRONMENT, Asked, asked

SOURCE = Path(samendomein.__file__).parent


def test_a_key_is_told_with_what_must_stand_there():
    noted = {one.path: one for one in asked()}

    assert noted["as_of"] == Asked("as_of", "date")
    assert noted["loading.autoload"] == Asked("loading.autoload", "`true` or `false`", "true")
    assert noted["checks.time_limit"] == Asked("checks.time_limit", "number of seconds", "60")
    assert noted["profiles.NAME.fail_on"].type == "`high`, `medium`, `low`, `never`"


def test_a_key_that_nobody_tells_about_is_noticed(monkeypatch):
    told = {path: text for path, text in page._MEANING.items() if path != "title"}
    monkeypatch.setattr(page, "_MEANING", told | {"titel": "Nobody asks for it."})

    try:
        asked()
    except KeyError as error:
        told_so = str(error)

    assert "['titel', 'title']" in told_so


def test_every_variable_of_the_environment_is_told():
    used = {
        name
        for file in SOURCE.rglob("*.py")
        if file.name != "settings.py"
        for name in re.findall(r"[\"']_?(SAMENDOMEIN_[A-Z_]+)[\"']", file.read_text("utf-8"))
    }

    assert used - {"SAMENDOMEIN_COMPLETE"} == set(ENVIRONMENT)
