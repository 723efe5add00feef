"""`samendomein new-plugin`: a package that installs and passes its tests at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import tomli

ALL = "--kind check --kind source --kind metric --kind format"


def test_a_package_is_written_with_an_example_of_each_kind(samendomein):
    ran = samendomein(f"new-plugin proef {ALL} --lang en")
    made = sorted(one.relative_to("proef").as_posix() for one in Path("proef").rglob("*.*"))

    assert ran.out == (
        "Written: proef/, with 17 files\n"
        "Now run: cd proef && python -m pip install -e .[test] && python -m pytest\n"
    )
    assert "src/samendomein_proef/examples/action-without-group/bad.toml" in made
    assert "src/samendomein_proef/locale/nl/LC_MESSAGES/proef.mo" in made
    assert tomli.loads(Path("proef/pyproject.toml").read_text("utf-8"))["project"][
        "entry-points"
    ] == {"samendomein": {"proef": "samendomein_proef.plugin"}}


@pytest.mark.parametrize("kinds", ["", "--kind source", "--kind metric --kind format"])
def test_what_is_not_asked_for_is_not_there(samendomein, kinds):
    samendomein(f"new-plugin proef {kinds}")
    code = Path("proef/src/samendomein_proef")
    asked = kinds.replace("--kind", "").split() or ["check"]

    hooks = (code / "plugin.py").read_text("utf-8")
    assert [kind for kind in ("check", "source", "metric", "format") if f"_{kind}s(" in hooks] == (
        asked
    )
    assert (code / "examples").is_dir() is ("check" in asked or "source" in asked)


def test_the_plugin_in_it_keeps_to_what_every_plugin_keeps_to(samendomein):
    samendomein(f"new-plugin proef {ALL}")
    run_tests(Path("proef"), "declares or examples or settles or languages")


@pytest.mark.slow
@pytest.mark.parametrize("kinds", [ALL, "--kind check", "--kind format", "--kind source"])
def test_it_installs_and_passes_its_tests_in_a_new_environment(samendomein, kinds, tmp_path):
    samendomein(f"new-plugin proef {kinds}")
    site = tmp_path / "site"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "-q",
            "--no-deps",
            "--no-build-isolation",
            "--no-index",
            "--target",
            str(site),
            "./proef",
        ],
        check=True,
    )
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error"],
        cwd="proef",
        env={**os.environ, "PYTHONPATH": str(site)},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )

    assert run.returncode == 0, run.stdout


def run_tests(package: Path, chosen: str) -> None:
    """Run the tests of a package as if it were installed."""
    site = package / "site"
    info = site / "samendomein_proef-0.1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: samendomein-proef\nVersion: 0.1.0\n"
    )
    (info / "entry_points.txt").write_text("[samendomein]\nproef = samendomein_proef.plugin\n")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error", "-k", chosen],
        cwd=package,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(["src", "site"])},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )

    assert run.returncode == 0, run.stdout


def test_a_plugin_of_one_file_becomes_a_package_with_all_that_belongs_to_it(samendomein):
    for name, text in {"bad.toml": "# slecht\n", "good.toml": "# goed\n"}.items():
        file = Path("examples/no-title", name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    of_another = Path("examples/something-else/bad.toml")
    of_another.parent.mkdir()
    of_another.write_text("# van een ander\n")
    ran = samendomein("new-plugin eigen --from eigen.py --lang en")
    code = Path("eigen/src/samendomein_eigen")

    assert ran.out == (
        "Written: eigen/, with 10 files\n"
        "  hint: translate its texts: python -m samendomein.testing.catalogues update eigen\n"
        "Now run: cd eigen && python -m pip install -e .[test] && python -m pytest\n"
    )
    assert (code / "plugin.py").read_bytes() == Path("eigen.py").read_bytes()
    assert (code / "examples/no-title/bad.toml").read_text() == "# slecht\n"
    assert 'plugin = "eigen"' in Path("eigen/tests/test_plugin.py").read_text()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "new-plugin 2x",
            (
                "error: '2x' cannot be the name of a plugin\n"
                "  hint: use small letters, digits, '-' and '_', and begin with a letter\n"
            ),
        ),
        (
            "new-plugin html",
            "error: there is a plugin 'html' already\n  hint: choose another name\n",
        ),
        (
            "new-plugin daar",
            "error: daar is there already\n  hint: name a new folder; nothing was changed\n",
        ),
        (
            "new-plugin ander --from eigen.py",
            (
                "error: eigen.py is the plugin 'eigen', not 'ander'\n"
                "  hint: keep its name, or findings that were accepted would come back: "
                "samendomein new-plugin eigen --from eigen.py\n"
            ),
        ),
        (
            "new-plugin eigen --from eigen.py --kind check",
            (
                "error: --from and --kind do not go together\n"
                "  hint: the file says itself what it offers\n"
            ),
        ),
        (
            "new-plugin stuk --from stuk.py",
            "error: ZeroDivisionError: division by zero (stuk.py:1)\n",
        ),
    ],
)
def test_wrong_use_is_explained_and_nothing_is_written(samendomein, typed, said):
    Path("daar").mkdir()
    Path("stuk.py").write_text("1 / 0\n")
    before = sorted(Path().rglob("*"))

    ran = samendomein(f"{typed} --lang en")

    assert (ran.err, ran.code) == (said, 4)
    assert sorted(one for one in Path().rglob("*") if "__pycache__" not in one.parts) == before
