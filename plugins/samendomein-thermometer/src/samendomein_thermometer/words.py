"""How counts, shares and layers are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from samendomein import Element, Missing, Share, Text
from samendomein.methods import wilson_interval
from samendomein_thermometer.result import Result, Shown, Subject
from samendomein_thermometer.withholding import Portion

NO_SURVEY = Text("no answers of a survey were read")

IN_GENERAL = Text("in general")

NOTHING = "–"


def told(shown: Shown) -> object:
    """A portion with its counts, or why there is none."""
    if isinstance(shown, Portion):
        return _portion(shown)
    return _why_not(shown)


def interval(shown: Shown) -> object:
    """The Wilson interval of a share; of a share that is told as a band, the widest one."""
    if not isinstance(shown, Portion):
        return NOTHING
    low = wilson_interval(shown.low, shown.whole)
    high = wilson_interval(shown.high, shown.whole)
    if low is None or high is None or shown.is_open:
        return NOTHING
    return Text("{low}–{high}%", low=round(100 * low.low), high=round(100 * high.high))


def subject_of(subject: Subject) -> object:
    """What was asked about."""
    return IN_GENERAL if subject.element is None else subject.element


def survey_columns(result: Result) -> tuple[Text, ...]:
    """A heading for the name of the survey, if there are several."""
    return (Text("survey"),) if result.several else ()


def survey_cells(result: Result, subject: Subject) -> tuple[object, ...]:
    """The name of the survey, if there are several."""
    return (subject.survey,) if result.several else ()


def goals_of(subject: Subject) -> object:
    """The goals that it is for."""
    goals: Sequence[Element] = subject.purpose.nearest
    return list(goals) or Missing.UNKNOWN


def notes(result: Result) -> list[Text]:
    """What has to be known of what was read, each in one sentence."""
    found: list[Text] = []
    if result.left_out:
        found.append(
            Text(
                "Columns that could point to a person were not read: {sorts}.",
                sorts=[_SORTS[one] for one in result.left_out],
            )
        )
    if result.unread:
        found.append(
            Text(
                "Columns of which the question is not known were not read: see {places}. The "
                "setting {key} says what they mean.",
                places=list(result.unread[:5]),
                key="'kolommen'",
            )
        )
    if result.unknown:
        found.append(
            Text(
                "Answers about something that is not in the plan were left out: see {places}.",
                places=list(result.unknown[:5]),
            )
        )
    if result.free:
        found.append(
            Text(
                "Many different answers on what it is for are no goal of the plan; they count as "
                "another purpose. Were they free text? Then give each a code."
            )
        )
    if result.uncoded:
        found.append(Text("Answers to which nobody gave a code were left out."))
    return found


def joined(sentences: Iterable[Text]) -> Text:
    """Several sentences as one text."""
    first, *more = sentences
    for one in more:
        first = Text("{sentence} {next}", sentence=first, next=one)
    return first


def _portion(shown: Portion) -> object:
    whole = shown.whole
    if shown.is_exact:
        return Share(shown.low, whole)
    if shown.is_open:
        return Text("{whole} answers; the parts are too small to show", whole=whole)
    if shown.low == 0:
        return Text(
            "fewer than {part} of {whole} (under {percentage}%)",
            part=shown.high + 1,
            whole=whole,
            percentage=_up(100 * (shown.high + 1), whole),
        )
    return Text(
        "more than {part} of {whole} (over {percentage}%)",
        part=shown.low - 1,
        whole=whole,
        percentage=100 * (shown.low - 1) // whole,
    )


def _up(part: int, whole: int) -> int:
    return -(-part // whole)


def _why_not(missing: Missing) -> object:
    return {
        Missing.WITHHELD: Text("withheld: too few answers"),
        Missing.NOT_APPLICABLE: Text("not asked"),
    }.get(missing, Text("not to be judged: the plan does not say what it is for"))


_SORTS = {
    "name": Text("name"),
    "e-mail": Text("e-mail"),
    "telephone": Text("telephone"),
    "number": Text("number"),
    "address": Text("address"),
    "birth": Text("birth or age"),
    "job": Text("job"),
    "device": Text("device"),
    "time": Text("time"),
}
