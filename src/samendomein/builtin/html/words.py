"""The small words that only a page has: of its filters, its switch and its explorer."""

from __future__ import annotations

from attrs import frozen

from samendomein import Report, capital


@frozen(kw_only=True)
class PageWords:
    """What stands on buttons and fields. ``{shown}`` and the like are filled in by the script.

    Each is named after the English word that it stands for.
    """

    dark: str
    search: str
    severity: str
    group: str
    every: str
    shown: str
    open_all: str
    heaviest: str
    explore: str
    explore_how: str
    picture: str
    kinds: str
    relations: str
    found: str
    none_found: str
    neighbours: str
    no_relations: str
    only_near: str
    closer: str
    further: str
    whole: str
    chosen: str
    in_table: str
    elements: str
    arrows: str
    name: str
    money_years: str
    money_unknown: str
    money_actions: str
    year: str
    years: str
    in_plan: str
    recurring: str
    one_off: str
    unknown_amounts: str
    amount: str
    yes: str
    no: str
    undated: str
    unplaced: str
    unfunded: str
    free: str
    which: str
    when: str
    timeline_tells: str
    din: str
    chart: str
    as_table: str


def page_words(report: Report) -> PageWords:
    """The small words of a page, in the language of the report."""
    say = report.say
    action, actions = report.labels.get("action", ("action", "actions"))
    return PageWords(
        dark=say("Dark screen"),
        search=say("Search"),
        severity=say("Severity"),
        group=say("Group of checks"),
        every=say("All"),
        shown=say("Shown: {shown} of {total}", shown="{shown}", total="{total}"),
        open_all=say("Open all"),
        heaviest=say("What weighs most"),
        explore=say("Explore the plan"),
        explore_how=say(
            "Choose an element to see what it is joined to, and go on from there. Everything in "
            "this picture stands in the tables below as well."
        ),
        picture=say("Map of the plan"),
        kinds=say("Kinds shown"),
        relations=say("relations"),
        found=say("Found"),
        none_found=say("Nothing found."),
        neighbours=say("Joined to"),
        no_relations=say("Joined to nothing."),
        only_near=say("Show only what it is joined to"),
        closer=say("Closer"),
        further=say("Further"),
        whole=say("The whole plan"),
        chosen=say("Chosen element"),
        in_table=say("Show in the table"),
        elements=say("Everything in the plan"),
        arrows=say("→ stands before what it points to, ← before what points to it."),
        name=say("name"),
        money_years=say("Money and years"),
        money_unknown=say(
            "What nobody knows is not counted as zero; a dash means that no amount is named."
        ),
        money_actions=capital(say("money for each {action}", action=action)),
        year=say("year"),
        years=say("years"),
        in_plan=say("in a plan"),
        recurring=say("every year, or not stated"),
        one_off=say("once"),
        unknown_amounts=say("amounts of unknown size"),
        amount=say("amount"),
        yes=say("yes"),
        no=say("no"),
        undated=say("Money in years that nobody states"),
        unplaced=capital(say("{actions} with money, in years that nobody states", actions=actions)),
        unfunded=capital(say("{actions} for which no money is named", actions=actions)),
        free=capital(say("{actions} that are said to cost nothing", actions=actions)),
        which=say("Which these are"),
        when=say("when"),
        timeline_tells=say("What nobody dates comes last."),
        din=say("From effort to goal"),
        chart=say("chart"),
        as_table=say("As a table"),
    )
