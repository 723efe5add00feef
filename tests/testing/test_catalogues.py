"""A catalogue follows the code, keeps its translations, and says what it lacks."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest
from click.testing import CliRunner

from samendomein.testing.catalogues import complaints, main, update
from samendomein.testing.translatable import translatable

PLUGIN = '''
"""Goals."""

from attrs import frozen

from samendomein import Finding, Goal, check, option


@frozen(kw_only=True)
class Options:
    most: int = option(12, help="how many words a title may have")


@check("doelen/long-title", about=Goal)
def long_title(plan, options: Options):
    """A goal with a long title.

    Why: nobody remembers it.

    Fix: shorten it.
    """
    for goal in plan.all(Goal):
        if len(goal.title.split()) > options.most:
            yield Finding(goal, "{goal} has more than {most} words", goal=goal, most=options.most)


def samendomein_checks():
    return [long_title]
'''

DUTCH = {
    "A goal with a long title": "Een doel met een lange titel",
    "nobody remembers it.": "niemand onthoudt hem.",
    "shorten it.": "maak hem korter.",
    "how many words a title may have": "hoeveel woorden een titel mag hebben",
    "{goal} has more than {most} words": "{goal} heeft meer dan {most} woorden",
}


@pytest.fixture
def plugin(tmp_path: Path) -> Path:
    """A plugin of one file, with a complete catalogue."""
    file = tmp_path / "doelen.py"
    file.write_text(PLUGIN, "utf-8")
    update(translatable(str(file)))
    po = translatable(str(file)).po
    written = po.read_text("utf-8")
    for text, dutch in DUTCH.items():
        written = written.replace(f'msgid "{text}"\nmsgstr ""', f'msgid "{text}"\nmsgstr "{dutch}"')
    po.write_text(written, "utf-8")
    update(translatable(str(file)))
    return file


def test_everything_that_a_plugin_says_is_in_its_catalogue(plugin):
    assert translatable(str(plugin)).texts.keys() == DUTCH.keys()


def test_a_complete_catalogue_gives_nothing_to_complain_of(plugin):
    assert told(plugin) == []


def test_gettext_reads_what_was_compiled(plugin):
    catalogue = gettext.translation("doelen", plugin.parent / "locale", languages=["nl"])

    assert {text: catalogue.gettext(text) for text in DUTCH} == DUTCH


def test_updating_twice_changes_nothing(plugin):
    package = translatable(str(plugin))
    before = package.po.read_bytes(), package.mo.read_bytes()
    update(package)

    assert (package.po.read_bytes(), package.mo.read_bytes()) == before


def test_a_catalogue_names_no_day(plugin):
    assert "Date" not in translatable(str(plugin)).po.read_text("utf-8")


def test_a_new_text_has_no_translation(plugin):
    change(plugin, "shorten it.", "use fewer of these words.")

    assert told(plugin) == [
        "no translation: use fewer of these words.",
        "no longer in the code: shorten it.",
    ]


def test_a_guess_is_not_a_translation(plugin):
    change(plugin, "A goal with a long title.", "A goal with a longer title.")
    update(translatable(str(plugin)))

    assert told(plugin) == ["a guess that nobody confirmed: A goal with a longer title"]


def test_a_text_that_is_gone_is_kept_as_a_remark(plugin):
    change(plugin, "shorten it.", "use fewer of these words.")
    update(translatable(str(plugin)))

    assert told(plugin) == ["no translation: use fewer of these words."]
    assert '#~ msgstr "maak hem korter."' in translatable(str(plugin)).po.read_text("utf-8")


def test_a_translation_has_the_places_of_its_text(plugin):
    package = translatable(str(plugin))
    change(package.po, "{goal} heeft", "{doel} heeft")

    assert told(plugin) == [
        "other places in the translation: {goal} has more than {most} words",
        "doelen.mo does not say what doelen.po says; run update",
    ]


def test_a_text_that_is_put_together_is_told(plugin):
    change(plugin, '"{goal} has more', 'f"{goal} has more')

    assert told(plugin)[0] == "doelen.py:24: this text is put together while running; write it out"


def test_a_plugin_without_a_catalogue_is_told(plugin):
    package = translatable(str(plugin))
    package.po.unlink()

    assert told(plugin) == [f"there is no file {package.po.as_posix()}"]


def test_a_dutch_plugin_is_translated_into_english(plugin):
    change(plugin, "about=Goal", 'about=Goal, language="nl"')

    assert translatable(str(plugin)).po.parts[-3] == "en"


def test_an_installed_plugin_is_known_by_its_namespace():
    by_module = translatable("samendomein.builtin.structuur")

    assert translatable("structuur") == by_module


def test_the_command_checks_and_updates(plugin):
    change(plugin, "shorten it.", "use fewer of these words.")
    checked = CliRunner().invoke(main, ["check", str(plugin)])
    updated = CliRunner().invoke(main, ["update", str(plugin)])

    assert checked.exit_code == 1
    assert checked.output.splitlines() == [
        "doelen: no translation: use fewer of these words.",
        "doelen: no longer in the code: shorten it.",
    ]
    assert (updated.exit_code, updated.output) == (
        0,
        f"doelen: 5 texts, 1 to translate in {translatable(str(plugin)).po}\n",
    )


def told(plugin: Path) -> list[str]:
    return list(complaints(translatable(str(plugin))))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
