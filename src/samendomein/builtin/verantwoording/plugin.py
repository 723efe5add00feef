"""What was promised to the council, and whether it was kept."""

from __future__ import annotations

from samendomein import Check, Metric
from samendomein.builtin.verantwoording.bottleneck_without_solution import (
    bottleneck_without_solution,
)
from samendomein.builtin.verantwoording.chosen_solutions_leave_open import (
    chosen_solutions_leave_open,
)
from samendomein.builtin.verantwoording.claim_beyond_evidence import claim_beyond_evidence
from samendomein.builtin.verantwoording.diagnoses import diagnoses
from samendomein.builtin.verantwoording.motion_not_carried_out import motion_not_carried_out
from samendomein.builtin.verantwoording.none_contradicted import none_contradicted
from samendomein.builtin.verantwoording.question_without_answer import question_without_answer
from samendomein.builtin.verantwoording.recommendation_without_follow_up import (
    recommendation_without_follow_up,
)
from samendomein.builtin.verantwoording.recommendations import recommendations
from samendomein.builtin.verantwoording.residents_by_proxy import residents_by_proxy
from samendomein.builtin.verantwoording.short_term_solutions_only import short_term_solutions_only
from samendomein.builtin.verantwoording.solution_without_bottleneck import (
    solution_without_bottleneck,
)
from samendomein.builtin.verantwoording.sub_question_without_answer import (
    sub_question_without_answer,
)
from samendomein.builtin.verantwoording.sub_questions import sub_questions
from samendomein.builtin.verantwoording.toezegging_overdue import toezegging_overdue
from samendomein.builtin.verantwoording.toezegging_without_deadline import (
    toezegging_without_deadline,
)
from samendomein.builtin.verantwoording.toezeggingen_open import toezeggingen_open


def samendomein_checks() -> list[Check]:
    """Toezeggingen, questions, recommendations, bottlenecks, and what papers claim."""
    return [
        toezegging_overdue,
        toezegging_without_deadline,
        question_without_answer,
        sub_question_without_answer,
        recommendation_without_follow_up,
        bottleneck_without_solution,
        short_term_solutions_only,
        motion_not_carried_out,
        none_contradicted,
        claim_beyond_evidence,
        residents_by_proxy,
        chosen_solutions_leave_open,
        solution_without_bottleneck,
    ]


def samendomein_metrics() -> list[Metric]:
    """What became of promises, questions, recommendations and bottlenecks."""
    return [diagnoses, recommendations, sub_questions, toezeggingen_open]
