"""`samendomein new-plugin`: a package with a plugin, to begin with."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from samendomein.cli.commands_there_are import language_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.new_package import KINDS, module_of, package_files, packaged_files
from samendomein.cli.screen import show
from samendomein.errors import UsageError
from samendomein.hooks.candidates import installed_names
from samendomein.hooks.loading import is_namespace, load_plugins
from samendomein.hooks.plugins import Plugin
from samendomein.language.text import Text
from samendomein.language.translate import Translator
from samendomein.pipeline.writing import write_rendered


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "new-plugin",
        callback=new_plugin,
        params=[
            click.Argument(["name"], metavar=say("NAME")),
            click.Option(
                ["--kind", "kinds"],
                multiple=True,
                type=click.Choice(KINDS),
                help=say("What it offers; may be given more than once. Otherwise a check."),
            ),
            click.Option(
                ["--from", "file"],
                type=click.Path(path_type=Path),
                metavar=say("FILE"),
                help=say("Make a package of this plugin of one file, with its examples."),
            ),
            language_option(),
        ],
        help=say(
            "Write a package with a plugin, into a folder of that name.\n\n"
            "It installs, and passes its own tests, at once. NAME is what the ids of the plugin "
            "begin with."
        ),
    )


def new_plugin(name: str, kinds: tuple[str, ...], file: Path | None, lang: str | None) -> int:
    """Write a package, unless something is there already."""
    translator = Translator(lang or asked_language((), os.environ))
    folder = Path(name)
    _refuse(name, folder, file, kinds)
    chosen = tuple(kind for kind in KINDS if kind in (kinds or ("check",)))
    made = package_files(name, chosen) if file is None else packaged_files(_alone(file), file)
    written = [write_rendered(content, folder / path)[0] for path, content in made]
    shown = translator.say(
        "Written: {folder}, with {count} files", folder=f"{folder.as_posix()}/", count=len(written)
    )
    show(shown)
    for lacking in () if file is None else _lacking(_alone(file), file, folder):
        show(f"  {translator.say('hint')}: {translator.render(lacking)}")
    following = f"cd {name} && python -m pip install -e .[test] && python -m pytest"
    show(translator.say("Now run: {command}", command=following))
    return 0


def _refuse(name: str, folder: Path, file: Path | None, kinds: tuple[str, ...]) -> None:
    if not is_namespace(name):
        raise UsageError(
            Text("{name} cannot be the name of a plugin", name=f"'{name}'"),
            Text("use small letters, digits, '-' and '_', and begin with a letter"),
        )
    if name in installed_names():
        raise UsageError(
            Text("there is a plugin {name} already", name=f"'{name}'"), Text("choose another name")
        )
    if folder.exists():
        raise UsageError(
            Text("{path} is there already", path=folder.as_posix()),
            Text("name a new folder; nothing was changed"),
        )
    if file is None:
        return
    if kinds:
        raise UsageError(
            Text("--from and --kind do not go together"),
            Text("the file says itself what it offers"),
        )
    if file.stem != name:
        raise UsageError(
            Text(
                "{file} is the plugin {stem}, not {name}",
                file=file.as_posix(),
                stem=f"'{file.stem}'",
                name=f"'{name}'",
            ),
            Text(
                "keep its name, or findings that were accepted would come back: {command}",
                command=f"samendomein new-plugin {file.stem} --from {file.as_posix()}",
            ),
        )
    for failure in _alone(file).failures:
        raise UsageError(failure.reason, failure.hint)


def _alone(file: Path) -> Plugin:
    (plugin,) = load_plugins([file], installed=False).all
    return plugin


def _lacking(plugin: Plugin, file: Path, folder: Path) -> Iterable[Text]:
    """What the package does not have yet, so that its tests will fail."""
    for check in plugin.checks:
        if not (check.examples / "bad.toml").is_file():
            inside = folder / "src" / module_of(plugin.namespace) / "examples" / check.slug
            yield Text(
                "write {bad} and {good}", bad=(inside / "bad.toml").as_posix(), good="good.toml"
            )
    name = plugin.namespace
    if not any((file.parent / "locale").rglob(f"{name}.po")):
        yield Text(
            "translate its texts: {command}",
            command=f"python -m samendomein.testing.catalogues update {name}",
        )
