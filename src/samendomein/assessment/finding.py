"""What a check finds: one problem of the plan, at the element that must change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import field, frozen

from samendomein.assessment.severity import Severity
from samendomein.language.text import Text
from samendomein.location import Location
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import Passage
from samendomein.plan.origin import Origin
from samendomein.plan.relations.relation import Relation

Identity = tuple[str, tuple[str, ...], str]


@frozen(init=False)
class Finding:
    """One problem of the plan.

    A check gives the element that the reader must change and a text with named values::

        Finding(action, "no one owns {action}", action=action)

    Its identity is the check, the elements and the key; never a line or a count.

    Attributes:
        elements: Ids: first the element to change, then the others that it is about.
        text: What is the matter.
        key: Tells findings of one check about the same elements apart, such as a year.
        passages: Where the papers say so.
        check: The id of the check; the core fills it in.
        severity: How heavy it weighs; the core fills it in.
    """

    elements: tuple[str, ...]
    text: Text
    key: str
    passages: tuple[Passage, ...]
    check: str
    severity: Severity
    origin: Origin = field(eq=False, repr=False)

    def __init__(
        self,
        element: Element,
        template: str,
        /,
        *,
        also: Iterable[Element] = (),
        key: str = "",
        passages: Iterable[Passage] | None = None,
        at: Element | Relation[Any, Any] | None = None,
        **values: object,
    ) -> None:
        """Make a finding.

        Args:
            element: The element that the reader must change.
            template: What is the matter, with named places.
            also: Other elements that it is about.
            key: Tells it apart from other findings of the check about these elements.
            passages: Where the papers say so; those of the elements, unless given.
            at: The element or relation at whose place the finding is shown, if another one.
            values: What fills the places of the template.

        Raises:
            ValueError: A place of the template has no value.
        """
        about = (element, *also)
        quoted = _quoted(about) if passages is None else passages
        self.__attrs_init__(
            (element.id,) if len(about) == 1 else tuple([one.id for one in about]),
            Text(template, **values),
            key,
            tuple(dict.fromkeys(quoted)) if quoted else (),
            "",
            Severity.MEDIUM,
            (at or element).origin,
        )

    @property
    def identity(self) -> Identity:
        """What makes it this finding, also after the plan was edited elsewhere."""
        elements = self.elements
        return (self.check, elements if len(elements) == 1 else tuple(sorted(elements)), self.key)

    @property
    def location(self) -> Location:
        """Where the element that must change stands."""
        return self.origin.location

    def judged(self, check: str, severity: Severity) -> Finding:
        """The finding with what the core knows of it.

        A finding that comes fresh from a check becomes this finding. One that was judged before
        stays what it is, and another is made.
        """
        if not self.check:
            object.__setattr__(self, "check", check)
            object.__setattr__(self, "severity", severity)
            return self
        made = object.__new__(Finding)
        made.__attrs_init__(
            self.elements, self.text, self.key, self.passages, check, severity, self.origin
        )
        return made


def _quoted(about: tuple[Element, ...]) -> Iterable[Passage]:
    if len(about) == 1:
        return about[0].passages
    return [passage for one in about for passage in one.passages]


def heaviest_first(finding: Finding) -> tuple[int, str, tuple[str, ...], str]:
    """What findings are put in order by."""
    return (-finding.severity.rank, finding.check, finding.elements, finding.key)
