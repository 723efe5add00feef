"""What lies beside a plan: the findings that are accepted, and the baseline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from samendomein.assessment.assessment import Assessment
from samendomein.errors import Problem

if TYPE_CHECKING:
    from samendomein.assessment.acceptance import Acceptance
    from samendomein.assessment.baseline import Baseline

ACCEPTED = "accepted.toml"
BASELINE = "baseline.toml"


@frozen(kw_only=True)
class Beside:
    """What lies beside a plan.

    Attributes:
        folder: Where it lies: the folder of the settings, or else that of the plan.
        acceptances: What is accepted.
        baseline: The baseline; ``None`` if there is none.
        problems: What could not be read.
    """

    folder: Path
    acceptances: tuple[Acceptance, ...] = ()
    baseline: Baseline | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def accepted_file(self) -> Path:
        """Where acceptances are written."""
        return self.folder / ACCEPTED

    @property
    def baseline_file(self) -> Path:
        """Where the baseline is written."""
        return self.folder / BASELINE

    def applied_to(self, assessment: Assessment) -> Assessment:
        """The assessment with what is accepted, and what was there before, set apart."""
        plan = assessment.plan
        if self.problems:
            told = evolve(plan, problems=(*plan.problems, *self.problems))
            assessment = evolve(assessment, plan=told)
        if not self.acceptances and self.baseline is None:
            return assessment
        from samendomein.assessment.standing import apply

        return apply(assessment, self.acceptances, baseline=self.baseline)


def read_beside(folder: Path) -> Beside:
    """Read what lies in the folder of a plan. What cannot be read accepts nothing, and is told."""
    files = (folder / ACCEPTED, folder / BASELINE)
    if not any(file.exists() or file.is_symlink() for file in files):
        return Beside(folder=folder)
    # Most plans have neither, and need not wait for what reads them.
    from samendomein.pipeline.accepted import read_accepted
    from samendomein.pipeline.baseline_file import read_baseline

    accepted, frozen_before = read_accepted(files[0]), read_baseline(files[1])
    return Beside(
        folder=folder,
        acceptances=accepted.acceptances,
        baseline=frozen_before.baseline,
        problems=(*accepted.problems, *frozen_before.problems),
    )
