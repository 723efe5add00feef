"""Encoders that settings name."""

from __future__ import annotations

import pytest

from samendomein import Trust, UsageError, sentence_encoder


@pytest.fixture(autouse=True)
def vectors(tmp_path, monkeypatch):
    """A module of a municipality that makes vectors."""
    (tmp_path / "onze_vectoren.py").write_text(
        "number = 3\n\n\ndef encode(texts):\n    return [[float(len(one))] for one in texts]\n",
        "utf-8",
    )
    (tmp_path / "kapot_vectoren.py").write_text("import dat_is_er_niet\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))


def test_an_encoder_is_found_by_its_name():
    assert sentence_encoder("onze_vectoren:encode")(["drie", "a"]) == [[4.0], [1.0]]


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        (
            "onze_vectoren",
            "'onze_vectoren' is no encoder",
            "write it as module:function, such as our_vectors:encode",
        ),
        (
            "onze_vectoren:number",
            "module onze_vectoren has no function 'number'",
            "write it as module:function, such as our_vectors:encode",
        ),
        (
            "kapot_vectoren:encode",
            "encoder 'kapot_vectoren:encode' cannot be imported: No module named 'dat_is_er_niet'",
            "install it beside samendomein",
        ),
        (
            "os:system",
            "encoder 'os:system' may not be loaded",
            "use a module that is made for it, and that the list of allowed plugins names",
        ),
    ],
)
def test_what_is_no_encoder_is_refused(name, message, hint):
    with pytest.raises(UsageError) as caught:
        sentence_encoder(name)

    assert str(caught.value) == f"{message}\n  hint: {hint}"


def test_an_environment_decides_what_is_loaded(monkeypatch):
    monkeypatch.setenv("SAMENDOMEIN_ALLOW_PLUGINS", "papieren")
    with pytest.raises(UsageError, match="may not be loaded"):
        sentence_encoder("onze_vectoren:encode")

    monkeypatch.setenv("SAMENDOMEIN_ALLOW_PLUGINS", "papieren, onze-vectoren")
    assert callable(sentence_encoder("onze_vectoren:encode"))
    with pytest.raises(UsageError, match="may not be loaded"):
        sentence_encoder("onze_vectoren:encode", trust=Trust(block=["onze-vectoren"]))
