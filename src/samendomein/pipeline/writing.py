"""From a report to files: each whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from samendomein.assessment.assessment import Failure
from samendomein.calling.calls import calling
from samendomein.errors import UsageError, why_refused
from samendomein.formats.format import Format, Rendered
from samendomein.language.text import Text
from samendomein.report.report import Report


def render(report: Report, chosen: Format) -> Rendered | Failure:
    """The report in a format, or the failure if the plugin broke."""
    try:
        with calling(chosen.name, chosen.id):
            rendered: object = chosen(report)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return Failure.of(chosen.name, chosen.id, error)
    if isinstance(rendered, str | bytes | Mapping):
        return rendered
    return Failure(
        plugin=chosen.name,
        doing=chosen.id,
        reason=Text(
            "it returned {found}; expected {expected}",
            found=type(rendered).__name__,
            expected="str, bytes, Mapping",
        ),
    )


def write_rendered(rendered: Rendered, path: Path) -> tuple[Path, ...]:
    """Write the content of a file, or of several files into a folder: all of them or none.

    Raises:
        UsageError: The file or folder cannot be written.
    """
    if not isinstance(rendered, Mapping):
        return write_together({path: rendered})
    odd = [name for name in rendered if Path(name).name != name or name in ("", ".", "..")]
    if odd:
        raise UsageError(Text("{name} is not the name of a file", name=f"'{odd[0]}'"))
    return write_together({path / name: rendered[name] for name in sorted(rendered)})


def write_together(contents: Mapping[Path, str | bytes | None]) -> tuple[Path, ...]:
    """Write several files, and take away those without content: all of them or none.

    Each is first written under another name, so that a full disk leaves the old ones whole. Then
    they change in the order that is given; when one cannot, those before it get back what was in
    them.

    Raises:
        UsageError: A file cannot be written.
    """
    made: dict[Path, Path] = {}
    kept: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            try:
                if content is not None:
                    made[path] = _beside(path, content)
                if len(contents) > 1 and path.exists():
                    kept[path] = _beside(path, path.read_bytes())
            except OSError as error:
                raise _cannot_be_written(path, error) from error
        changed: list[Path] = []
        for path, content in contents.items():
            try:
                if content is None:
                    path.unlink(missing_ok=True)
                else:
                    made[path].replace(path)
            except OSError as error:
                _undo(changed, kept)
                raise _cannot_be_written(path, error) from error
            made.pop(path, None)
            changed.append(path)
    finally:
        for temporary in (*made.values(), *kept.values()):
            temporary.unlink(missing_ok=True)
    return tuple(contents)


def _undo(changed: Iterable[Path], kept: dict[Path, Path]) -> None:
    """Give files back what was in them; a copy that cannot go back stays beside its file."""
    for path in changed:
        with suppress(OSError):
            if path in kept:
                kept.pop(path).replace(path)
            else:
                path.unlink()


def _beside(path: Path, content: str | bytes) -> Path:
    """Write the content into a new file in the same folder."""
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(mode)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _cannot_be_written(path: Path, error: OSError) -> UsageError:
    return UsageError(
        Text("{path} cannot be written: {reason}", path=path.as_posix(), reason=why_refused(error)),
        Text("choose a place where you may write, and close the file if it is open"),
    )


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
