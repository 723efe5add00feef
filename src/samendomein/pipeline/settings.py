"""The settings file `samendomein.toml`: what to read, check and write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from samendomein.assessment.check import Check
from samendomein.assessment.choosing_metrics import MetricSelection
from samendomein.assessment.run import MOST_SECONDS
from samendomein.assessment.selection import Selection
from samendomein.assessment.severity import Severity
from samendomein.errors import Problem, ReadError
from samendomein.hooks.candidates import installed_names
from samendomein.hooks.trust import Trust
from samendomein.language.text import Text
from samendomein.language.translate import LANGUAGES
from samendomein.pipeline.own_checks import TABLES
from samendomein.pipeline.profiles import Profile
from samendomein.pipeline.settings_words import Reader, plain
from samendomein.plan.nearest import Nearest
from samendomein.toml.document import Document, read_document

FILE = "samendomein.toml"


@frozen(kw_only=True)
class SourceSetting:
    """One thing to read.

    Attributes:
        path: The file or folder.
        plugin: The plugin that reads it; found by the name of the file unless given.
        settings: What else the settings say to that plugin.
    """

    path: Path
    plugin: str = ""
    settings: Mapping[str, Any] = field(factory=dict)


@frozen(kw_only=True)
class OutputSetting:
    """One file to write.

    Attributes:
        path: The file.
        format: The format; found by the end of the name unless given.
        options: The values of options of that format, for this file alone.
    """

    path: Path
    format: str = ""
    options: Mapping[str, Any] = field(factory=dict)


def _metrics(named: MetricSelection | Iterable[str]) -> MetricSelection:
    return named if isinstance(named, MetricSelection) else MetricSelection(select=named)


@frozen(kw_only=True)
class Settings:
    """What to read, check and write.

    Attributes:
        folder: Where the settings file is; paths in it start from there.
        title: What the report is called.
        language: ``nl`` or ``en``; ``None`` leaves it to the caller.
        as_of: The day on which one looks (peildatum); ``None`` leaves it to the caller.
        sources: What to read.
        outputs: What to write.
        huisstijl: A CSS file with design tokens that sets how reports look.
        plugins: Plugins of one file each, and names of installed plugins that are needed.
        network: Whether sources may go over the network.
        with_proposed: Whether elements that are only proposed take part.
        fail_on: From which severity findings make a run fail: a severity, ``never``, or ``None``
            to leave it to the command.
        selection: Which checks run, how heavy they weigh, and with which options.
        profiles: By name, what one reader asks for.
        importing: By name of the source, what the settings say to it when it reads papers.
        format_options: By name of format, the values of its options.
        metrics: Which metrics reports show, by name or as a selection, and with which options.
        document: The settings file itself, to say where something in it stands; ``None`` if there
            is none.
        trust: Which plugins may be loaded.
        time_limit: How many seconds one check or metric may take; 0 for as long as it likes.
        own_checks: Checks that the settings themselves declare.
    """

    folder: Path = Path()
    title: str = ""
    language: str | None = None
    as_of: date | None = None
    sources: tuple[SourceSetting, ...] = ()
    outputs: tuple[OutputSetting, ...] = ()
    plugins: tuple[Path | str, ...] = ()
    network: bool = False
    with_proposed: bool = False
    fail_on: str | None = None
    selection: Selection = field(factory=Selection)
    profiles: Mapping[str, Profile] = field(factory=dict)
    importing: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    metrics: MetricSelection = field(factory=MetricSelection, converter=_metrics)
    format_options: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    document: Document | None = field(default=None, eq=False, repr=False)
    huisstijl: Path | None = None
    trust: Trust = field(factory=Trust)
    time_limit: float = MOST_SECONDS
    own_checks: tuple[Check, ...] = ()

    def folder_of(self, path: Path) -> Path:
        """The folder in which lies what is kept beside the plan."""
        if self.document is not None:
            return self.folder
        return path if path.is_dir() or not path.suffix else path.parent


class SettingsError(ReadError):
    """The settings ask for something that does not exist or cannot be."""


def read_settings(path: Path | str) -> Settings:
    """The settings for a path: a settings file, a folder that has one, or a plan itself.

    Raises:
        SettingsError: The settings file cannot be read, with every problem in it.
    """
    given = Path(path)
    file = given / FILE if given.is_dir() else given
    if file.name != FILE or not file.is_file():
        return Settings(sources=(SourceSetting(path=given),))
    try:
        document = read_document(file, shown_as=file.as_posix())
    except ReadError as error:
        raise SettingsError(error.problems) from error
    return SettingsReader(document, file.parent).read()


class SettingsReader:
    """Reads one settings file, and gathers every problem before it complains."""

    def __init__(self, document: Document, folder: Path, reader: type[Reader] = Reader) -> None:
        """Say what is read.

        Args:
            document: The file.
            folder: Where it is.
            reader: What reads a table of it; another one can note what is asked for.
        """
        self._document = document
        self._folder = folder
        self._table = reader
        self._problems: list[Problem] = list(document.problems)

    def read(self) -> Settings:
        """The settings.

        Raises:
            SettingsError: With every problem in the file.
        """
        top = self._reader(self._document.values, ())
        checks = top.table("checks")
        settings = Settings(
            folder=self._folder,
            title=top.text("title"),
            language=top.word("language", LANGUAGES, None),
            as_of=top.day("as_of"),
            sources=tuple(self._sources(top.list("sources"))),
            outputs=tuple(self._outputs(top.list("output"))),
            plugins=tuple(self._plugins(top.list("plugins"))),
            network=top.truth("network"),
            with_proposed=top.truth("with_proposed"),
            fail_on=top.weight("fail_on", or_never=True),
            selection=self._selection(checks),
            time_limit=checks.seconds("time_limit", MOST_SECONDS),
            trust=_trust(top.table("loading")),
            own_checks=tuple(self._own_checks(top)),
            profiles=dict(self._profiles(top.table("profiles"))),
            importing=_by_name(top.table("import")),
            metrics=self._metrics(top),
            format_options=_format_options(top.table("formats")),
            document=self._document,
            huisstijl=self._file(top, "huisstijl"),
        )
        checks.nothing_else()
        top.nothing_else()
        if self._problems:
            raise SettingsError(self._problems)
        if not settings.sources:
            settings = evolve(settings, sources=(SourceSetting(path=self._folder),))
        return settings

    def _reader(self, values: Mapping[str, Any], keys: tuple[str | int, ...]) -> Reader:
        return self._table(self._document, values, keys, self._problems)

    def _sources(self, items: Iterable[tuple[tuple[str | int, ...], Any]]) -> Any:
        for keys, item in items:
            if isinstance(item, str):
                yield SourceSetting(path=self._folder / item)
            elif isinstance(item, Mapping):
                row = self._reader(item, keys)
                path = row.needed("path")
                plugin = row.text("plugin")
                if path:
                    yield SourceSetting(
                        path=self._folder / path, plugin=plugin, settings=plain(row.rest())
                    )
            else:
                self._tell(
                    "settings/wrong-type", keys, Text("expected a path or a table with a path")
                )

    def _file(self, top: Reader, key: str) -> Path | None:
        name = top.text(key)
        if not name:
            return None
        if not (self._folder / name).is_file():
            self._tell(
                "settings/no-such-file",
                (key,),
                Text("there is no file {file}", file=name),
                Text("paths start from the folder of the settings file"),
            )
        return self._folder / name

    def _plugins(self, items: Iterable[tuple[tuple[str | int, ...], Any]]) -> Any:
        for keys, item in items:
            if not isinstance(item, str):
                self._tell("settings/wrong-type", keys, Text("expected the path of a Python file"))
            elif (self._folder / item).is_file():
                yield self._folder / item
            elif item in installed_names():
                yield item
            elif not item.endswith(".py"):
                meant = Nearest(installed_names()).to(item)
                self._tell(
                    "settings/no-such-plugin",
                    keys,
                    Text("there is no plugin {name}", name=f"'{item}'"),
                    Text("name an installed plugin, or a Python file, such as my_checks.py")
                    if meant is None
                    else Text("did you mean {meant}?", meant=f"'{meant}'"),
                )
            else:
                self._tell(
                    "settings/no-such-file",
                    keys,
                    Text("there is no plugin file {file}", file=item),
                    Text("paths start from the folder of the settings file"),
                )

    def _outputs(self, items: Iterable[tuple[tuple[str | int, ...], Any]]) -> Any:
        for keys, item in items:
            if not isinstance(item, Mapping):
                self._tell("settings/wrong-type", keys, Text("expected a table with a path"))
                continue
            row = self._reader(item, keys)
            path, chosen = row.needed("path"), row.text("format")
            options = plain(row.table("options").rest())
            row.nothing_else()
            if path:
                yield OutputSetting(path=self._folder / path, format=chosen, options=options)

    def _selection(self, checks: Reader) -> Selection:
        return Selection(
            select=checks.texts("select"),
            ignore=checks.texts("ignore"),
            severity=_severities(checks.table("severity")),
            options=_by_name(checks.table("options")),
        )

    def _metrics(self, top: Reader) -> MetricSelection:
        if not isinstance(self._document.values.get("metrics"), Mapping):
            return MetricSelection(select=top.texts("metrics"))
        said = top.table("metrics")
        found = MetricSelection(
            select=said.texts("select"), options=_by_name(said.table("options"))
        )
        said.nothing_else()
        return found

    def _own_checks(self, top: Reader) -> Iterator[Check]:
        declared = [one for table in TABLES for one in top.list(table)]
        if not declared:
            return
        # Most settings declare none, and need not wait for what reads them.
        from samendomein.pipeline.own_checks.reading import read_own_check
        from samendomein.pipeline.rows import RowReader

        reader = RowReader(document=self._document, room="settings", problems=self._problems)
        seen: set[str] = set()
        for keys, values in declared:
            made = read_own_check(reader, values, keys, self._folder)
            if made is not None and made.id in seen:
                self._tell(
                    "settings/declared-twice",
                    keys,
                    Text("{id} is declared twice", id=made.id),
                    Text("give one of the two another id"),
                )
            elif made is not None:
                seen.add(made.id)
                yield made

    def _profiles(self, profiles: Reader) -> Iterator[tuple[str, Profile]]:
        for name in profiles.names():
            said = profiles.table(name)
            select, ignore = said.texts("select"), said.texts("ignore")
            yield (
                name,
                Profile(
                    select=select if "select" in said.names() else None,
                    ignore=ignore if "ignore" in said.names() else None,
                    severity=_severities(said.table("severity")),
                    options=_by_name(said.table("options")),
                    fail_on=said.weight("fail_on", or_never=True),
                ),
            )
            said.nothing_else()

    def _tell(
        self, id: str, keys: tuple[str | int, ...], message: Text, hint: Text | None = None
    ) -> None:
        place = self._document.at(*keys)
        self._problems.append(Problem(id=id, message=message, location=place, hint=hint))


def _trust(loading: Reader) -> Trust:
    allowed = loading.texts("allow")
    trust = Trust(
        allow=allowed if "allow" in loading.names() else None,
        block=loading.texts("block"),
        autoload=loading.truth("autoload", unless=True),
    )
    loading.nothing_else()
    return trust


def _format_options(formats: Reader) -> dict[str, Mapping[str, Any]]:
    options = _by_name(formats.table("options"))
    formats.nothing_else()
    return options


def _severities(severity: Reader) -> dict[str, Severity]:
    said = {name: severity.weight(name) for name in severity.names()}
    return {name: Severity(weight) for name, weight in said.items() if weight is not None}


def _by_name(tables: Reader) -> dict[str, Mapping[str, Any]]:
    """What is said in each table, which whoever it is for reads."""
    return {name: plain(tables.table(name).rest()) for name in tables.names()}
