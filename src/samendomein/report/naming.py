"""How a report names kinds and elements: also by the plan's own words."""

from __future__ import annotations

from attrs import field, frozen

from samendomein.language.translate import Translator
from samendomein.plan.elements import Nota
from samendomein.plan.elements.element import Element
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.values import Missing
from samendomein.plan.vocabulary import kinds, tables
from samendomein.report.told import Named


@frozen
class Naming:
    """The words of one report."""

    translator: Translator
    labels: dict[str, tuple[str, str]]
    _named: dict[str, Named] = field(factory=dict, init=False, repr=False, eq=False)
    _periods: dict[Period, str] = field(factory=dict, init=False, repr=False, eq=False)

    @classmethod
    def of(cls, plan: Plan, translator: Translator) -> Naming:
        """The words for a plan; a label that two plans set differently is not used."""
        language = translator.language
        labels = {
            kind.words.name: (
                kind.words.label(language),
                kind.words.label(language, plural=True),
            )
            for kind in kinds()
        }
        own: dict[str, set[tuple[str, str]]] = {}
        for nota in plan.all(Nota):
            for label in nota.labels:
                kind, _ = tables()[label.kind.casefold()]
                own.setdefault(kind.words.name, set()).add((label.singular, label.plural))
        labels.update({name: next(iter(said)) for name, said in own.items() if len(said) == 1})
        return cls(translator, labels)

    def named(self, element: Element) -> Named:
        """An element as the report names it; the same one each time."""
        known = self._named.get(element.id)
        if known is None:
            kind, _ = self.labels[element.words.name]
            known = Named(id=element.id, title=element.title, kind=kind)
            self._named[element.id] = known
        return known

    def words(self, value: object) -> str:
        """A value in words; empty if it is missing."""
        if isinstance(value, Missing):
            return ""
        if not isinstance(value, Period):
            return self.translator.write(value)
        if value not in self._periods:  # A plan has the same few periods over and over.
            self._periods[value] = value.in_words(self.translator)
        return self._periods[value]
