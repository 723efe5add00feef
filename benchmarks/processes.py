"""Running Python as a whole process, and what that cost."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median

_BYTES_IN_MAXRSS = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Case:
    """One thing to measure: how Python is started, and in which environment."""

    name: str
    arguments: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Cost:
    """What one process cost: seconds of processor time (user and system), and bytes at most."""

    seconds: float
    memory: int


class Broken(Exception):
    """A process did not end well; its last words are the argument."""


class Costs:
    """What every case cost, round by round."""

    def __init__(self) -> None:
        self._by_case: dict[str, list[Cost]] = {}

    def add(self, name: str, cost: Cost) -> None:
        """Remember what a case cost in one more round."""
        self._by_case.setdefault(name, []).append(cost)

    def __contains__(self, name: str) -> bool:
        return name in self._by_case

    def seconds(self, name: str) -> float:
        """The median of the processor time."""
        return median(cost.seconds for cost in self._by_case[name])

    def megabytes(self, name: str) -> float:
        """The most memory in any round."""
        return max(cost.memory for cost in self._by_case[name]) / 1e6

    def ratio(self, name: str, floor: str) -> float:
        """The median over the rounds of what a case cost for each second of the floor."""
        pairs = zip(self._by_case[name], self._by_case[floor], strict=True)
        return median(ours.seconds / theirs.seconds for ours, theirs in pairs)

    def above(self, name: str, floor: str) -> float:
        """The median over the rounds of the seconds that a case cost more than the floor."""
        pairs = zip(self._by_case[name], self._by_case[floor], strict=True)
        return median(ours.seconds - theirs.seconds for ours, theirs in pairs)


def measure(cases: Iterable[Case], rounds: int) -> tuple[Costs, dict[str, str]]:
    """Run all cases once unmeasured, and then in so many rounds, each in another order.

    Returns:
        What they cost, and of each case that is broken its last words.
    """
    broken: dict[str, str] = {}
    sound = []
    for case in cases:
        try:
            run(case)
        except Broken as error:
            broken[case.name] = str(error)
        else:
            sound.append(case)
    costs = Costs()
    for number in range(rounds):
        order = random.Random(number).sample(sound, len(sound))  # noqa: S311 - no secrets
        for case in order:
            costs.add(case.name, run(case))
    return costs, broken


def run(case: Case) -> Cost:
    """Run one case.

    Raises:
        Broken: It did not end well.
    """
    process = subprocess.Popen(
        [sys.executable, *case.arguments],
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **case.environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    said = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode != 0:
        raise Broken(said.strip().rpartition("\n")[2] or f"exit code {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _BYTES_IN_MAXRSS)
