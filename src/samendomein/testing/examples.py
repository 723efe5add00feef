"""The bad and the good example of each check, which are its tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from attrs import frozen

from samendomein.assessment.assessment import Status
from samendomein.assessment.check import Check
from samendomein.assessment.finding import Finding
from samendomein.assessment.run import run
from samendomein.hooks.loading import load_plugins
from samendomein.language.translate import english
from samendomein.plan.assemble import assemble
from samendomein.plan.plan import Plan
from samendomein.sources.source import Fragment, Request, Source
from samendomein.testing.declared import declared_by

AS_OF = date(2024, 4, 1)
"""The day on which one looks at an example that names none with ``# as-of: 2024-04-01``."""

BAD, GOOD = "bad.toml", "good.toml"

_MARK = re.compile(r"#\s*expect:\s*(?P<ids>[^#]+?)\s*$")
_AS_OF = re.compile(r"^#\s*as-of:\s*(?P<day>\S+)\s*$", re.MULTILINE)


@frozen(kw_only=True)
class Example:
    """A small plan that shows what a check finds, or what it is content with.

    The lines that must be found end in ``# expect: namespace/what-is-wrong``. A line
    ``# as-of: 2024-04-01`` says on which day one looks. A file beside it with the same name and
    another ending, such as ``bad.csv``, is read by the source of the plugin that has the check.

    Attributes:
        check: The check.
        file: The plan file: ``bad.toml`` or ``good.toml``.
    """

    check: Check
    file: Path

    def __str__(self) -> str:
        return f"{self.check.id} {self.file.name}"

    @property
    def is_bad(self) -> bool:
        """Whether it shows what the check finds."""
        return self.file.name == BAD

    @property
    def text(self) -> str:
        """The plan file as it stands."""
        return self.file.read_text("utf-8")

    def verify(self) -> None:
        """Run the check, and compare what it finds with what is marked.

        Raises:
            AssertionError: The example is not there or cannot be read, a marked line has no
                finding, or another line has one.
        """
        complaints = list(self._complaints())
        if complaints:
            listed = "".join(f"\n  {complaint}" for complaint in complaints)
            raise AssertionError(f"{self} does not say what it marks:{listed}")

    def plan(self) -> Plan:
        """The plan in the example."""
        request = Request(path=self.file, shown_as=self.file.name)
        fragment = _plan_files().read(request)
        beside = self._beside()
        return assemble(
            fragment.elements,
            fragment.relations,
            as_of=_day_of(self.text),
            problems=(*fragment.problems, *(one for each in beside for one in each.problems)),
            data=[one for each in beside for one in each.data],
        )

    def _beside(self) -> list[Fragment]:
        found = sorted(self.file.parent.glob(f"{self.file.stem}.*"))
        others = [one for one in found if one != self.file]
        if not others:
            return []
        source = _source_of(self.check.namespace)
        return [source.read(Request(path=one, shown_as=one.name)) for one in others]

    def _complaints(self) -> Iterator[str]:
        if not self.file.is_file():
            yield f"there is no file {self.file.as_posix()}"
            return
        marked = dict(_marks(self.text))
        if self.is_bad and not marked:
            yield f"no line ends in '# expect: {self.check.id}'"
        if not self.is_bad and marked:
            yield f"line {min(marked)} is marked; nothing is wrong in a good example"
        for line, ids in marked.items():
            for id in sorted(ids - {self.check.id}):
                yield f"line {line}: '{id}' is marked; this is an example of '{self.check.id}'"
        plan = self.plan()
        if plan.problems:
            yield from (line for one in plan.problems for line in str(one).splitlines())
        else:
            yield from self._differences(plan, set(marked))

    def _differences(self, plan: Plan, marked: set[int]) -> Iterator[str]:
        assessment = run(plan, checks=[self.check])
        for failure in assessment.failures:
            yield f"{failure.doing} broke: {english().render(failure.reason)}"
        outcome = assessment.outcomes[0]
        if outcome.status is Status.NOT_APPLICABLE and outcome.why is not None:
            yield f"the check had nothing to judge: {english().render(outcome.why)}"
        found: dict[int, list[Finding]] = {}
        for finding in assessment.findings:
            found.setdefault(finding.location.line or 0, []).append(finding)
        for line in sorted(marked | found.keys()):
            if line not in found:
                yield f"line {line}: marked, and nothing was found"
            elif line not in marked:
                for finding in found[line]:
                    yield f"line {line}: not marked, and found: {english().render(finding.text)}"


def examples_of(plugin: str | Path) -> tuple[Example, ...]:
    """The examples of every check that a plugin declares, two for each check.

    Give them to ``pytest.mark.parametrize``, and let each verify itself::

        @pytest.mark.parametrize("example", examples_of("samendomein_toezeggingen"), ids=str)
        def test_examples_say_what_they_mark(example):
            example.verify()

    Args:
        plugin: The name of its package or module, or the path of its one file.

    Raises:
        LookupError: The plugin declares no checks.
    """
    checks = sorted(declared_by(plugin).checks, key=lambda one: one.id)
    if not checks:
        raise LookupError(f"{plugin} declares no checks")
    return tuple(
        Example(check=check, file=check.examples / name) for check in checks for name in (BAD, GOOD)
    )


def _marks(text: str) -> Iterator[tuple[int, set[str]]]:
    for number, line in enumerate(text.split("\n"), start=1):
        mark = _MARK.search(line)
        if mark is not None:
            yield number, {id.strip() for id in mark["ids"].split(",")}


def _day_of(text: str) -> date:
    named = _AS_OF.search(text)
    return AS_OF if named is None else date.fromisoformat(named["day"])


@cache
def _source_of(namespace: str) -> Source:
    return next(one for one in load_plugins([namespace]).sources if one.name == namespace)


@cache
def _plan_files() -> Source:
    return next(one for one in load_plugins().sources if one.id == "toml/plan-files")
