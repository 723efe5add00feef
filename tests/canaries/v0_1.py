"""Written for version 0.1 of the hooks, and never changed: when it breaks, we broke a promise."""

from attrs import frozen

from samendomein import (
    Action,
    ContributesTo,
    Finding,
    Format,
    Fragment,
    Goal,
    Location,
    Measurement,
    Missing,
    Plan,
    Problem,
    Report,
    Request,
    Severity,
    Source,
    Text,
    check,
    hookimpl,
    metric,
    option,
)

samendomein_api = "0.1"


@frozen(kw_only=True)
class Options:
    least: int = option(1, help="hoeveel acties een doel minstens heeft")


@check(
    "v0_1/goal-with-few-actions",
    code="K01",
    severity=Severity.HIGH,
    about=Goal,
    absence=True,
    language="nl",
    formerly=("v0_1/few-actions",),
)
def goal_with_few_actions(plan: Plan, options: Options):
    """Een doel met weinig acties.

    Waarom: niemand werkt eraan.

    Oplossing: koppel er acties aan.

    Grenzen: geen.
    """
    for goal in plan.all(Goal):
        actions = plan.sources(goal, ContributesTo)
        if len(actions) < options.least and goal.absence(ContributesTo) is None:
            yield Finding(
                goal,
                "{goal} heeft {count} acties",
                goal=goal,
                count=len(actions),
                also=actions,
                key="few",
            )


@metric("v0_1/actions", language="nl")
def actions(plan: Plan) -> Measurement:
    """Hoeveel acties er zijn.

    Waarom: om te weten hoeveel werk het is.

    Bron: geteld.
    """
    count = len(plan.all(Action))
    return Measurement(
        columns=[Text("soort"), Text("aantal")],
        rows=[("acties", count)],
        sentence=Text("er zijn {count} acties", count=count),
    )


def read_lines(request: Request) -> Fragment:
    elements, problems = [], []
    for number, line in enumerate(request.path.read_text("utf-8").splitlines(), start=1):
        id, _, title = line.partition(";")
        if title:
            elements.append(Goal(id=id, title=title, period=Missing.UNKNOWN))
        else:
            problems.append(
                Problem(
                    id="v0_1/no-title",
                    message=Text("no title in {line}", line=line),
                    location=Location(request.shown_as, number, 1),
                    hint=Text("write an id, a semicolon and a title"),
                )
            )
    return Fragment(elements=elements, problems=problems)


def render(report: Report) -> str:
    lines = [report.title]
    lines += [f"{one.check}: {one.message}" for one in report.findings]
    return "\n".join(lines) + "\n"


@hookimpl
def samendomein_checks():
    return [goal_with_few_actions]


@hookimpl
def samendomein_metrics():
    return [actions]


def samendomein_sources():
    return [Source(id="v0_1/lines", title="Regels", suffixes=(".kanarie",), read=read_lines)]


def samendomein_formats():
    return [Format(id="v0_1/list", title="Lijst", suffixes=(".lijst",), render=render)]
