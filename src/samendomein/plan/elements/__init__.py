"""The kinds of element that a plan is made of."""

from samendomein.plan.elements.policy import Action, Coupling, Goal, Nota, Theme  # isort: skip
from samendomein.plan.elements.people import (  # isort: skip
    Actor,
    AdvicePoint,
    Consultation,
    Post,
    TargetGroup,
)
from samendomein.plan.elements.means import Budget, FundingSource, Instrument, Law  # isort: skip
from samendomein.plan.elements.measuring import Indicator  # isort: skip
from samendomein.plan.elements.council import (  # isort: skip
    Answer,
    Motion,
    Question,
    Recommendation,
    SubQuestion,
    Toezegging,
)
from samendomein.plan.elements.obstacles import (  # isort: skip
    Bottleneck,
    Precondition,
    Premise,
    Solution,
)
from samendomein.plan.elements.papers import (  # isort: skip
    Claim,
    Document,
    Event,
    Evidence,
    Statement,
)

__all__ = [
    "Action",
    "Actor",
    "AdvicePoint",
    "Answer",
    "Bottleneck",
    "Budget",
    "Claim",
    "Consultation",
    "Coupling",
    "Document",
    "Event",
    "Evidence",
    "FundingSource",
    "Goal",
    "Indicator",
    "Instrument",
    "Law",
    "Motion",
    "Nota",
    "Post",
    "Precondition",
    "Premise",
    "Question",
    "Recommendation",
    "Solution",
    "Statement",
    "SubQuestion",
    "TargetGroup",
    "Theme",
    "Toezegging",
]
