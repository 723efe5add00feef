"""What a check is: one function from a plan to findings, with its documentation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import MethodType
from typing import Any, get_type_hints

import attrs
from attrs import field, frozen

from samendomein.assessment.documentation import Documentation, read_documentation
from samendomein.assessment.finding import Finding
from samendomein.assessment.severity import Severity
from samendomein.plan.elements.element import Element
from samendomein.plan.plan import Plan

CHECK_ID = re.compile(r"[a-z][a-z0-9_-]*/[a-z0-9][a-z0-9-]*\Z")

Judge = Callable[..., Iterable[Finding]]


@frozen(kw_only=True)
class Check:
    """A check that a plugin offers. Make one with the decorator `check`.

    Attributes:
        id: ``namespace/what-is-wrong``.
        code: Its code in a catalogue, such as ``D01``; empty if it has none.
        severity: How heavy its findings weigh, unless settings say otherwise.
        documentation: Title, why and fix, in the language it was written in.
        judge: The function.
        about: The kinds it judges; without any of these in the plan it is not applicable.
        absence: Whether it says that something is absent. Then the core leaves out what belongs
            to a plan or paper that was entered in part or not read whole, and what is behind us:
            replaced, split, merged or stopped.
        hint: Whether its findings only point at what may be so, such as two texts that look
            alike. A person can reject these for good.
        options: The class of its options, if it has any.
        written_in: The language of its texts.
        formerly: Ids that it had before.
        examples_in: The folder with its examples, if that is not beside its function.
        needs: The class of what a source has to read beside elements, such as the counts of a
            survey; without it the check is not applicable.
    """

    id: str
    code: str
    severity: Severity
    documentation: Documentation
    judge: Judge = field(repr=False, eq=False)
    about: tuple[type[Element], ...] = ()
    absence: bool = False
    hint: bool = False
    options: type[Any] | None = None
    written_in: str = "en"
    formerly: tuple[str, ...] = ()
    examples_in: Path | None = None
    needs: type[Any] | None = None

    @property
    def namespace(self) -> str:
        """The namespace of the plugin, which is also the group of the check."""
        return self.id.partition("/")[0]

    @property
    def slug(self) -> str:
        """The second half of the id, which says what is wrong."""
        return self.id.partition("/")[2]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which one can ask for it."""
        return tuple(name for name in (self.id, self.code, *self.formerly) if name)

    @property
    def examples(self) -> Path:
        """The folder with its bad and its good example."""
        if self.examples_in is not None:
            return self.examples_in
        return Path(self.judge.__code__.co_filename).parent / "examples" / self.slug

    def __call__(self, plan: Plan, options: Any = None) -> Iterator[Finding]:
        """Run it alone, for a script or a test."""
        for finding in self.found(plan, options):
            yield finding.judged(self.id, self.severity)

    def found(self, plan: Plan, options: Any) -> Iterable[Finding]:
        """What the function itself gives: findings that the core has not judged yet."""
        if self.options is None:
            found = self.judge(plan)
        else:
            found = self.judge(plan, self.options() if options is None else options)
        # A check that forgets to yield, or to return its list, gives nothing at all.
        if not isinstance(found, Iterable):
            raise TypeError(f"expected findings, with yield or in a list; found {_type(found)}")
        return found


def _type(value: object) -> str:
    return "None" if value is None else type(value).__name__


def check(
    id: str,
    *,
    severity: Severity = Severity.MEDIUM,
    code: str = "",
    about: type[Element] | tuple[type[Element], ...] = (),
    needs: type[Any] | None = None,
    absence: bool = False,
    hint: bool = False,
    language: str = "en",
    formerly: tuple[str, ...] = (),
) -> Callable[[Judge], Check]:
    """Declare the function below as a check.

    The function takes the plan and, if it has options, an options object. Its docstring is its
    documentation: a title, ``Why:``, ``Fix:`` and if needed ``Limits:`` (in Dutch ``Waarom:``,
    ``Oplossing:``, ``Grenzen:``).

    Args:
        id: ``namespace/what-is-wrong``; the namespace is the name of the plugin.
        severity: How heavy its findings weigh.
        code: Its code in a catalogue, if it has one.
        about: The kinds it judges.
        needs: The class of what a source has to read beside elements for it to judge anything.
        absence: Whether it says that something is absent.
        hint: Whether its findings only point at what may be so; a person can reject them for good.
        language: The language of the docstring and the messages: ``en`` or ``nl``.
        formerly: Ids that it had before; they keep working.

    Raises:
        ValueError: The id or the docstring is not as it should be.
    """
    if not CHECK_ID.match(id):
        raise ValueError(f"'{id}' is not an id such as 'namespace/what-is-wrong'")

    def declare(judge: Judge) -> Check:
        try:
            documentation = read_documentation(judge.__doc__, needs=("why", "fix"))
        except ValueError as error:
            raise ValueError(f"check {id}: {error}") from error
        return Check(
            id=id,
            code=code,
            severity=severity,
            documentation=documentation,
            judge=judge,
            about=about if isinstance(about, tuple) else (about,),
            needs=needs,
            absence=absence,
            hint=hint,
            options=options_class(judge),
            written_in=language,
            formerly=formerly,
        )

    return declare


def options_class(function: Callable[..., Any]) -> type[Any] | None:
    """The class of the second argument of a check, metric or format, if it has one.

    Raises:
        TypeError: The second argument is not annotated with a frozen attrs class.
    """
    code = getattr(function, "__code__", None)
    first = 1 if isinstance(function, MethodType) else 0
    if code is None or code.co_argcount < first + 2:
        return None
    name = code.co_varnames[first + 1]
    said = function.__annotations__.get(name)
    # Nearly always a class of the same module, which need not wait for all other annotations.
    cls = function.__globals__.get(said) if isinstance(said, str) else said
    if cls is None:
        cls = get_type_hints(function).get(name)
    if not isinstance(cls, type) or not attrs.has(cls):
        raise TypeError(f"{function.__name__}: '{name}' must be annotated with an attrs class")
    return cls
