"""What a rule may propose: the words in the rules, and the element that each of them means."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from samendomein import (
    Action,
    ActionKind,
    AdvicePoint,
    Bottleneck,
    Element,
    Event,
    EventKind,
    Goal,
    GoalKind,
    Indicator,
    Motion,
    Precondition,
    Premise,
    Question,
    Recommendation,
    Solution,
    Theme,
    Toezegging,
)


@frozen
class Meant:
    """An element that a rule means.

    Attributes:
        kind: Its class.
        fields: The values that go with the word.
        rank: How deep it stands below the things it belongs to: theme, goal, action.
    """

    kind: type[Element]
    fields: dict[str, Any]
    rank: int = 9


MEANT = {
    "goal/ambition": Meant(Goal, {"kind": GoalKind.AMBITION}, 0),
    "theme": Meant(Theme, {}, 1),
    "goal/effect": Meant(Goal, {"kind": GoalKind.EFFECT}, 2),
    "goal": Meant(Goal, {}, 2),
    "goal/process goal": Meant(Goal, {"kind": GoalKind.PROCESS_GOAL}, 2),
    "goal/principle": Meant(Goal, {"kind": GoalKind.PRINCIPLE}, 2),
    "subgoal": Meant(Goal, {}, 3),
    "plan of actions": Meant(Action, {}, 4),
    "action": Meant(Action, {}, 5),
    "action/pilot": Meant(Action, {"kind": ActionKind.PILOT}, 5),
    "action/service": Meant(Action, {"kind": ActionKind.SERVICE}, 5),
    "action/result": Meant(Action, {"kind": ActionKind.RESULT}, 6),
    "indicator": Meant(Indicator, {}),
    "recommendation": Meant(Recommendation, {}),
    "bottleneck": Meant(Bottleneck, {}),
    "solution": Meant(Solution, {}),
    "precondition": Meant(Precondition, {}),
    "premise": Meant(Premise, {}),
    "advice": Meant(AdvicePoint, {}),
    "question": Meant(Question, {}),
    "toezegging": Meant(Toezegging, {}),
    "motion": Meant(Motion, {}),
    "decision": Meant(Event, {"kind": EventKind.DECISION}),
}
"""By the word in a rule."""
