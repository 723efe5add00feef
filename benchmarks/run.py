"""What reading, checking and reporting cost, compared with the floors and the budgets."""

from __future__ import annotations

import argparse
import math
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from generate import write_plan
from processes import Case, Costs, measure

FLOORS = str(Path(__file__).with_name("floors.py"))
ASSESS = """
import sys
from datetime import date
import samendomein as sd
assessment = sd.assess(sd.read(sys.argv[1], as_of=date(2026, 1, 1)))
"""
WRITE = f"{ASSESS}sd.write(assessment, sys.argv[2])\n"


def main() -> None:
    """Measure, and say of each budget whether it is kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    system = f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}"
    print(f"{system}; {given.rounds} rounds")
    with TemporaryDirectory() as folder:
        environment = {"PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
        costs, broken = measure(starting(environment), given.rounds)
        print_costs(costs)
        print_budgets(start_budgets(costs))
        print_broken(broken)
        grown: dict[int, float] = {}
        for size in given.sizes:
            plan = Path(folder, f"plan-{size}")
            write_plan(plan, size)
            costs, broken = measure(working(plan, environment), given.rounds)
            print(f"\n{size} elements")
            print_costs(costs)
            if "cold" in costs:
                grown[size] = costs.seconds("cold")
                print_budgets(budgets(size, costs))
            print_broken(broken)
    print_growth(grown)


def starting(environment: dict[str, str]) -> list[Case]:
    """Bare Python, and what our own start costs."""
    command = ("-m", "samendomein")
    return [
        Case("bare", ("-c", "pass"), environment),
        Case("import", ("-c", "import samendomein"), environment),
        Case("--version", (*command, "--version"), environment),
        Case("--help", (*command, "--help"), environment),
    ]


def working(plan: Path, environment: dict[str, str]) -> list[Case]:
    """The floors, and reading and checking a plan without and with a cache, and a report."""
    cold = {**environment, "SAMENDOMEIN_CACHE": "off"}
    warm = {**environment, "SAMENDOMEIN_CACHE": f"{plan}-cache"}
    return [
        Case("floor a", (FLOORS, str(plan)), environment),
        Case("floor b", (FLOORS, str(plan), f"{plan}-floor.html"), environment),
        Case("cold", ("-c", ASSESS, str(plan)), cold),
        Case("warm", ("-c", ASSESS, str(plan)), warm),
        Case("html", ("-c", WRITE, str(plan), f"{plan}.html"), cold),
    ]


Verdict = tuple[str, float, float]
"""What is bounded, how much it is, and how much it may be."""


def start_budgets(costs: Costs) -> Iterator[Verdict]:
    """What starting may cost above bare Python, in seconds."""
    for name, most in (("import", 0.05), ("--version", 0.08), ("--help", 0.12)):
        if name in costs:
            yield f"{name}, seconds above bare Python", costs.above(name, "bare"), most


def budgets(size: int, costs: Costs) -> Iterator[Verdict]:
    """What a plan of this size may cost: what people notice, and the ratios of the first design."""
    yield "cold, seconds", costs.seconds("cold"), max(1.0, 3.0 * size / 10_000)
    if "html" in costs:
        yield "html, seconds", costs.seconds("html"), max(2.0, 6.0 * size / 10_000)
    yield "cold / floor a", costs.ratio("cold", "floor a"), 1.2
    yield "warm / floor a", costs.ratio("warm", "floor a"), 0.4
    if "html" in costs:
        yield "html / floor b", costs.ratio("html", "floor b"), 2.0
    most_memory = 150 if size <= 10_000 else 1_000
    yield "cold, megabytes", costs.megabytes("cold"), most_memory


def print_costs(costs: Costs) -> None:
    """The median of each case, with the most memory it took."""
    for name in (
        "bare",
        "import",
        "--version",
        "--help",
        "floor a",
        "floor b",
        "cold",
        "warm",
        "html",
    ):
        if name in costs:
            print(f"  {name:10} {costs.seconds(name):8.3f} s {costs.megabytes(name):8.0f} MB")


def print_budgets(verdicts: Iterator[Verdict]) -> None:
    """Whether each budget is kept."""
    for what, found, most in verdicts:
        said = "kept" if found <= most else "not kept"
        print(f"  {what:36} {found:8.3f}  at most {most:g}: {said}")


def print_growth(seconds: dict[int, float]) -> None:
    """How fast the time grows from the last size but one to the last."""
    if len(seconds) < 2:
        return
    small, large = sorted(seconds)[-2:]
    exponent = math.log(seconds[large] / seconds[small]) / math.log(large / small)
    print()
    print_budgets(iter([(f"growth from {small} to {large}, n^x", exponent, 1.05)]))


def print_broken(broken: dict[str, str]) -> None:
    """What could not be measured."""
    for name, words in broken.items():
        print(f"  {name}: could not be measured: {words}")


if __name__ == "__main__":
    if not hasattr(__import__("os"), "wait4"):
        sys.exit("measuring needs os.wait4, which this system does not have")
    main()
