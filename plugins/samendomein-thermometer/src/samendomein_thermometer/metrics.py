"""The metrics of the thermometer. What they need is loaded when they measure."""

from __future__ import annotations

from samendomein import Measurement, Plan, metric


@metric("thermometer/answers")
def answers(plan: Plan) -> Measurement:
    """Thermometer: how many answered.

    Why: a share of a few answers says little, and can point to a person.

    Formula: the answers to a question, per layer. Whoever was not asked, or gave no answer, does
    not count; whoever answered "I do not know" does.

    Limits: groups with fewer answers than the threshold (10 unless the settings say otherwise) are
    withheld. The total of a question is withheld with them, unless it leaves every withheld group
    enough room. Whoever knows from elsewhere how many answered can know more.
    """
    from samendomein_thermometer.number_of_answers import answers

    return answers(plan)


@metric("thermometer/knowing")
def knowing(plan: Plan) -> Measurement:
    """Thermometer: who knows what, and who knows why.

    Why: people can do the right things and not know what for. Then they cannot choose something
    better when that is needed.

    Formula: the share that says to know what is done, and the share that names the goal that it
    serves, or a goal which that one is part of; with Wilson's interval at 95 per cent.

    Limits: "not asked" is not "does not know". Parts below the smallest part are told as "fewer
    than", also if it is nobody. What is named is compared with the plan, so a plan that is silent
    on what something is for cannot be judged.

    Source: Wilson (1927).
    """
    from samendomein_thermometer.knowing import knowing

    return knowing(plan)


@metric("thermometer/chain")
def chain(plan: Plan) -> Measurement:
    """Thermometer: where the purpose is lost, in heads and on paper.

    Why: if it is lost on paper, mend the paper. If the paper says it and people do not know it,
    talk.

    Formula: from the council down, the first layer in which fewer than half (or what the settings
    say) name the purpose. Beside it the instruments in which the checks "chain of intent broken"
    (K01) and "service without its why" (K02) find that the purpose gets lost.

    Limits: a layer that was withheld or not asked is passed over, and told. The share of the
    answers decides; look at the interval for how sure that is.
    """
    from samendomein_thermometer.chain import chain

    return chain(plan)


@metric("thermometer/shift")
def shift(plan: Plan) -> Measurement:
    """Thermometer: the shift from layer to layer.

    Why: as in a game of telephone, what counts is between whom the meaning changes.

    Formula: the share that knows the purpose, or agrees with a statement, less that of the nearest
    layer above of which something may be shown; and the Jensen–Shannon distance (base 2) of all
    answers: 0 if both layers answer alike, 1 if no answer is given in both.

    Limits: there is no published index for a shift between layers; these are its plain parts. Where
    shares are told as "fewer than", the difference is told as a range. A distance is rounded to one
    decimal, and withheld if a count below the smallest part would follow from it.

    Source: Lin (1991) for the distance; the comparison is our own.
    """
    from samendomein_thermometer.shift import shift

    return shift(plan)


@metric("thermometer/views")
def views(plan: Plan) -> Measurement:
    """Thermometer: how far each layer agrees.

    Why: two layers with the same average can be of one mind, or divided. Whoever is divided needs
    another talk than whoever disagrees.

    Formula: the share that agrees (4 and 5 of five), with Wilson's interval; van der Eijk's A (1:
    all say the same, 0: every answer as often, -1: half at each end), Tastle and Wierman's
    consensus, and r_wg with the variance of guessing.

    Limits: agreement is not correctness: a layer can agree on the wrong thing. r_wg is 0 as well
    if a layer is divided; A shows it. A number is rounded to one decimal, and withheld if a count
    below the smallest part would follow from it.

    Source: van der Eijk (2001); Tastle and Wierman (2007); James, Demaree and Wolf (1984).
    """
    from samendomein_thermometer.views import views

    return views(plan)
