"""Papers that announce another number of things than there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Announced,
    Choice,
    Document,
    Element,
    Finding,
    Missing,
    Nota,
    Plan,
    Severity,
    Text,
    Translator,
    check,
    kind_meant,
)
from samendomein.builtin.structuur.contents import Contents


@check("structuur/announced-count", code="B04", severity=Severity.LOW, absence=True)
def announced_count(plan: Plan) -> Iterator[Finding]:
    """Announced number is not right.

    Why: a reader looks for what is not there, or something was dropped without a word.

    Fix: count again. Correct the number, or add what is missing to the plan.

    Limits: only where the plan file says how many are announced. Papers and plans that were
    entered in part are left alone. So is a paper that was imported, if none of the kind was
    recognised in it: how many it has is then unknown. Whoever wrote the number may or may not
    have counted ambitions, goals below other goals, and what a paper only speaks of: each of
    these is right.
    """
    contents = Contents(plan)
    for element in plan.elements:
        if not element.announces:
            continue
        if isinstance(element, Nota | Document) and not element.complete:
            continue
        told: Counter[str] = Counter()
        for announced in element.announces:
            meant = kind_meant(announced.kind)
            if meant is None:
                continue
            kind, sort = meant
            name = kind.words.name if sort is None else sort.value
            told[name] += 1
            counts = contents.counts(element, kind, sort)
            if announced.count in counts:
                continue
            if not any(counts) and _was_read_by_a_program(element):
                # Rules that recognised none of them do not know how many there are.
                continue
            yield Finding(
                element,
                "the announced number of {kind} is {count}, and {found} are in the plan",
                key=name if told[name] == 1 else f"{name} ({told[name]})",
                kind=_Several(kind, sort),
                count=_number(announced),
                found=_nearest(announced.count, counts),
            )


def _was_read_by_a_program(element: Element) -> bool:
    return isinstance(element, Document) and any(
        not isinstance(one.rule, Missing) for one in element.passages
    )


def _nearest(announced: int, counts: list[int]) -> int:
    return min(counts, key=lambda count: (abs(count - announced), count))


def _number(announced: Announced) -> int | Text:
    if isinstance(announced.printed, Missing):
        return announced.count
    return Text("{count} ('{printed}')", count=announced.count, printed=announced.printed)


@frozen
class _Several:
    """The kind as one speaks of several, with the sort if only that is meant."""

    kind: type[Element]
    sort: Choice | None

    def in_words(self, translator: Translator) -> str:
        several = self.kind.words.label(translator.language, plural=True)
        if self.sort is None:
            return several
        return f"{several} ({self.sort.in_words(translator)})"
