"""What a metric is: one function from a plan to a table, with its formula and source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from samendomein.assessment.check import CHECK_ID, options_class
from samendomein.assessment.documentation import Documentation, read_documentation
from samendomein.language.text import Text
from samendomein.plan.plan import Plan

if TYPE_CHECKING:
    from samendomein.assessment.chart import Chart

Row = tuple[object, ...]


def _columns(columns: Iterable[Text]) -> tuple[Text, ...]:
    return tuple(columns)


def _charts(charts: Iterable[Chart]) -> tuple[Chart, ...]:
    return tuple(charts)


def _rows(rows: Iterable[Iterable[object]]) -> tuple[Row, ...]:
    return tuple(tuple(row) for row in rows)


@frozen(kw_only=True)
class Measurement:
    """What a metric measured: a table, and one sentence that says it in words.

    Attributes:
        columns: The headings.
        rows: The values: texts, numbers, dates, amounts, or `Missing` where there is none.
        sentence: What the table comes to.
        chart: The same as a picture, if there is one.
        more_charts: Further pictures, such as one for each indicator.
        not_judged: Why there was nothing to measure; ``None`` if there was.
    """

    columns: tuple[Text, ...] = field(converter=_columns)
    rows: tuple[Row, ...] = field(converter=_rows)
    sentence: Text
    chart: Chart | None = None
    more_charts: tuple[Chart, ...] = field(default=(), converter=_charts)
    not_judged: Text | None = None

    @classmethod
    def nothing(cls, why: Text) -> Measurement:
        """There was nothing to measure, which is not the same as a count of zero.

        Args:
            why: What would have to be there, in lower case and without a full stop.
        """
        return cls(columns=(), rows=(), sentence=why, not_judged=why)

    def __attrs_post_init__(self) -> None:
        wrong = [row for row in self.rows if len(row) != len(self.columns)]
        if wrong:
            raise ValueError(f"a row has {len(wrong[0])} values under {len(self.columns)} headings")

    def as_dicts(self) -> Sequence[Mapping[str, object]]:
        """The rows by heading, as a data frame takes them."""
        names = [column.template for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]


Measure = Callable[..., Measurement]

Compare = Callable[..., Measurement]
"""From a plan and another one, and the options if there are any, to what they have in common."""


@frozen(kw_only=True)
class Metric:
    """A metric that a plugin offers. Make one with the decorator `metric`.

    Attributes:
        id: ``namespace/what-is-measured``.
        documentation: Title, why, limits and source of the method.
        measure: The function.
        options: The class of its options, if it has any.
        written_in: The language of its texts.
        in_reports: Whether reports show it where there is something to measure; otherwise one
            asks for it by name.
        against: Compares a plan with another one; without it both are measured apart.
        chosen: The options in this run; those of the class itself unless settings say otherwise.
    """

    id: str
    documentation: Documentation
    measure: Measure = field(repr=False, eq=False)
    options: type[Any] | None = None
    written_in: str = "en"
    in_reports: bool = True
    against: Compare | None = field(default=None, repr=False, eq=False)
    chosen: Any = None

    @property
    def namespace(self) -> str:
        """The namespace of the plugin."""
        return self.id.partition("/")[0]

    def __call__(self, plan: Plan, options: Any = None) -> Measurement:
        """Measure the plan."""
        return self.measure(plan, *self._options(options))

    def compare(self, plan: Plan, other: Plan, options: Any = None) -> Measurement:
        """Compare two plans.

        Raises:
            TypeError: The metric measures one plan only.
        """
        if self.against is None:
            raise TypeError(f"{self.id} does not compare plans")
        return self.against(plan, other, *self._options(options))

    def _options(self, given: Any) -> tuple[Any, ...]:
        if self.options is None:
            return ()
        values = self.chosen if given is None else given
        return (self.options() if values is None else values,)


def metric(
    id: str,
    *,
    language: str = "en",
    in_reports: bool = True,
    against: Compare | None = None,
) -> Callable[[Measure], Metric]:
    """Declare the function below as a metric. Its docstring has a title and ``Why:``.

    ``Formula:``, ``Limits:`` and ``Source:`` are told as well, if they are there.

    Args:
        id: ``namespace/what-is-measured``; the namespace is the name of the plugin.
        language: The language of the docstring and the texts.
        in_reports: Whether reports show it where there is something to measure; a table for
            specialists is better asked for by name.
        against: Compares a plan with another one; without it both are measured apart. It is given
            the options as well, if the function below has them.

    Raises:
        ValueError: The id or the docstring is not as it should be.
    """
    if not CHECK_ID.match(id):
        raise ValueError(f"'{id}' is not an id such as 'namespace/what-is-measured'")

    def declare(measure: Measure) -> Metric:
        try:
            documentation = read_documentation(measure.__doc__, needs=("why",))
        except ValueError as error:
            raise ValueError(f"metric {id}: {error}") from error
        return Metric(
            id=id,
            documentation=documentation,
            measure=measure,
            options=options_class(measure),
            written_in=language,
            in_reports=in_reports,
            against=against,
        )

    return declare
