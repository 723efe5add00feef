"""What is in the repository arrives with whoever installs it."""

from __future__ import annotations

import re
import tomllib
import zipfile

import pytest

INSTALL = (
    "python -m pip install -c requirements/constraints.txt -e ."
    " && samendomein report examples/diemen"
)
TEST = "python -m pip install -r requirements/test.txt && python -m pytest"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory, run_python):
    folder = tmp_path_factory.mktemp("dist")
    built = run_python("-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder))
    assert built.returncode == 0, built.stdout
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as opened:
        yield opened


def test_the_wheel_has_every_file_of_the_package(wheel, kept_files, root):
    kept = {
        path.relative_to(root / "src").as_posix()
        for path in kept_files
        if path.is_relative_to(root / "src")
    }
    packed = {name for name in wheel.namelist() if name.startswith("samendomein/")}

    assert packed == kept
    assert "samendomein/py.typed" in packed


def test_the_wheel_has_the_licence_and_the_plugins(wheel, root):
    declared = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    names = wheel.namelist()
    plugins = next(name for name in names if name.endswith("/entry_points.txt"))
    pairs = [
        f"{name} = {module}" for name, module in declared["entry-points"]["samendomein"].items()
    ]

    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert set(pairs) <= set(wheel.read(plugins).decode("utf-8").splitlines())


def test_every_entry_point_is_a_module_that_exists(root):
    declared = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    modules = [
        *declared["entry-points"]["samendomein"].values(),
        declared["scripts"]["samendomein"].partition(":")[0],
    ]
    absent = [
        module
        for module in modules
        if not (root / "src" / f"{module.replace('.', '/')}.py").exists()
    ]

    assert absent == []


def test_every_built_in_plugin_has_an_entry_point(root):
    declared = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    groups = {path.parent.name for path in (root / "src/samendomein/builtin").glob("*/plugin.py")}

    assert groups == set(declared["entry-points"]["samendomein"])


def test_the_tests_install_every_plugin(root):
    listed = (root / "requirements/test.txt").read_text("utf-8")
    plugins = {path.parent.name for path in (root / "plugins").glob("*/pyproject.toml")}

    assert set(re.findall(r"^-e \.?/?plugins/([\w-]+)", listed, re.MULTILINE)) == plugins


def test_the_readme_gives_the_two_commands(root):
    readme = (root / "README.md").read_text("utf-8")

    assert INSTALL in readme
    assert TEST in readme


def test_the_readme_and_the_ci_run_the_same_tests(root):
    assert TEST in (root / ".ci/run").read_text("utf-8").splitlines()
