"""Files that plugins offer to fill in, written beside a plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from samendomein.calling.calls import calling
from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.pipeline.plugging import plugins_for
from samendomein.pipeline.reading import read_plan
from samendomein.pipeline.settings import read_settings
from samendomein.pipeline.writing import write_rendered
from samendomein.plan.assemble import assemble
from samendomein.sources.source import TemplateRequest

_EMPTY_ON = date(2000, 1, 1)


def write_templates(folder: Path, names: Sequence[str], language: str) -> tuple[Path, ...]:
    """Write the files of these plugins into a folder, made for the plan that is there.

    Args:
        folder: The folder of a plan; it may be empty or new.
        names: The namespaces of the plugins.
        language: The language of whoever fills the files in.

    Raises:
        UsageError: One of the files is there already, or the plan cannot be read.
    """
    settings = read_settings(folder) if folder.is_dir() and any(folder.iterdir()) else None
    if settings is None:
        from samendomein.hooks.loading import load_plugins

        plan, plugins = assemble((), (), as_of=_EMPTY_ON), load_plugins()
    else:
        plugins = plugins_for(settings)
        today = date.today()  # noqa: DTZ011 - nobody named a day, so it is the day in the street
        plan = read_plan(settings, plugins, as_of=settings.as_of or today).plan
    contents: dict[str, str | bytes] = {}
    for source in plugins.sources:
        if source.template is not None and source.name in names:
            with calling(source.name, source.id):
                made = source.template(TemplateRequest(plan=plan, language=language))
            contents.update(made)
    for name in contents:
        if (folder / name).exists():
            raise UsageError(
                Text("{path} is there already", path=(folder / name).as_posix()),
                Text("move it or give it another name; nothing was changed"),
            )
    return write_rendered(contents, folder)
