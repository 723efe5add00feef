"""What a simple script needs: read, assess, write."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import samendomein as sd

PLAN = '[[goal]]\nid = "gezond"\ntitle = "Een gezonde leefstijl"\n'


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAMENDOMEIN_CACHE", "off")
    Path("plan.toml").write_text(PLAN, "utf-8")


def plugins_of(source: str) -> sd.Plugins:
    """One plugin besides those that ship."""
    Path("eigen.py").write_text(source, "utf-8")
    return sd.load_plugins([Path("eigen.py")])


def test_a_script_reads_assesses_and_writes():
    plan = sd.read("plan.toml", as_of=date(2024, 4, 1))
    assessment = sd.assess(plan)

    assert sd.write(assessment, "uit/rapport.txt") == (Path("uit/rapport.txt"),)
    assert "1 april 2024" in Path("uit/rapport.txt").read_text("utf-8")


def test_a_plan_that_cannot_be_read_whole_is_refused_with_every_problem():
    Path("plan.toml").write_text(PLAN + 'titel = "x"\nnaam = "y"\n')

    with pytest.raises(sd.ReadError) as raised:
        sd.read("plan.toml")

    assert str(raised.value).splitlines() == [
        (
            "plan.toml:4:1: error[plan/said-twice] "
            "'titel' says again what another key here says: 'title'"
        ),
        "  hint: keep one of the two keys",
        (
            "plan.toml:5:1: error[plan/said-twice] "
            "'naam' says again what another key here says: 'title'"
        ),
        "  hint: keep one of the two keys",
    ]


def test_a_part_of_a_plan_is_good_enough_if_the_script_says_so():
    Path("plan.toml").write_text(PLAN + 'titel = "x"\n')

    assert len(sd.read("plan.toml", partial=True).problems) == 1


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (
            "weg.toml",
            (
                "weg.toml does not exist\n"
                "  hint: give the path of a plan file, or of a folder with plan files"
            ),
        ),
        ("plan.xyz", "no source can read plan.xyz\n  hint: files that can be read end in: .toml"),
    ],
)
def test_a_path_that_nobody_can_read_is_refused(path, said):
    Path("plan.xyz").write_text("")
    shipped = sd.load_plugins()
    toml = sd.Plugins(all=tuple(one for one in shipped.all if one.namespace == "toml"))

    with pytest.raises(sd.UsageError) as raised:
        sd.read(path, plugins=toml)

    assert str(raised.value) == said


def test_a_source_that_breaks_is_told_to_the_script():
    plugins = plugins_of(
        "from samendomein import Source\n"
        "def read(request):\n    raise SystemExit('dicht')\n"
        "def samendomein_sources():\n"
        "    return [Source(id='eigen/x', title='x', suffixes=('.x',), read=read)]\n"
    )
    Path("plan.x").write_text("")

    with pytest.raises(sd.PluginError, match=r"^SystemExit: dicht \(eigen\.py:3\)$"):
        sd.read("plan.x", plugins=plugins)


def test_a_source_over_the_network_needs_leave():
    plugins = plugins_of(
        "from samendomein import Fragment, Source\n"
        "def samendomein_sources():\n"
        "    return [Source(id='eigen/x', title='x', suffixes=('.x',),"
        " read=lambda request: Fragment(), network=True)]\n"
    )
    Path("plan.x").write_text("")

    with pytest.raises(sd.UsageError) as raised:
        sd.read("plan.x", plugins=plugins)

    assert str(raised.value) == (
        "source eigen/x goes over the network\n"
        "  hint: allow it with 'network = true' in the settings"
    )


def test_a_format_that_gives_something_else_is_told_to_the_script():
    plugins = plugins_of(
        "from samendomein import Format\n"
        "def samendomein_formats():\n"
        "    return [Format(id='eigen/x', title='x', render=lambda report: 3, suffixes=('.x',))]\n"
    )
    assessment = sd.assess(sd.read("plan.toml"), plugins=plugins)

    with pytest.raises(sd.PluginError, match=r"^it returned int; expected str, bytes, Mapping$"):
        sd.write(assessment, "r.x", plugins=plugins)


def test_a_name_in_another_folder_is_no_name_for_a_file():
    plugins = plugins_of(
        "from samendomein import Format\n"
        "def samendomein_formats():\n"
        "    return [Format(id='eigen/x', title='x', render=lambda report: {'../a': ''})]\n"
    )
    assessment = sd.assess(sd.read("plan.toml"), plugins=plugins)

    with pytest.raises(sd.UsageError, match=r"^'\.\./a' is not the name of a file$"):
        sd.write(assessment, "uit", format="eigen", plugins=plugins)


def test_a_file_is_written_whole_or_not_at_all():
    Path("rapport.txt").write_text("oud")
    plugins = plugins_of(
        "from samendomein import Format\n"
        "def render(report):\n    raise RuntimeError('inkt op')\n"
        "def samendomein_formats():\n"
        "    return [Format(id='eigen/x', title='x', render=render)]\n"
    )
    assessment = sd.assess(sd.read("plan.toml"), plugins=plugins)

    with pytest.raises(sd.PluginError):
        sd.write(assessment, "rapport.txt", format="eigen", plugins=plugins)

    assert Path("rapport.txt").read_text() == "oud"
    assert sorted(one.name for one in Path().iterdir() if one.is_file()) == [
        "eigen.py",
        "plan.toml",
        "rapport.txt",
    ]


def test_writing_follows_the_settings_where_nothing_else_is_said(tmp_path):
    (tmp_path / "plan.toml").write_text('[[goal]]\nid = "a"\ntitle = "A"\n', "utf-8")
    (tmp_path / "form.py").write_text(
        "from samendomein import Format\n"
        "def samendomein_formats():\n"
        "    return [Format(id='form/form', title='Form', "
        "render=lambda report: f'{report.title} {report.language}')]\n",
        "utf-8",
    )
    (tmp_path / "samendomein.toml").write_text(
        'title = "Ours"\nlanguage = "en"\nplugins = ["form.py"]\n', "utf-8"
    )
    settings = sd.read_settings(tmp_path)
    assessment = sd.assess(sd.read(settings), settings=settings)
    sd.write(assessment, tmp_path / "out.txt", format="form", settings=settings)

    assert (tmp_path / "out.txt").read_text("utf-8") == "Ours en"


def test_a_file_that_several_plugins_read_is_read_by_none_until_somebody_says_which(tmp_path):
    source = (
        "from samendomein import Fragment, Source\n"
        "def samendomein_sources():\n"
        "    return [Source(id='{0}/a', title='A', suffixes=('.abc',), "
        "read=lambda request: Fragment())]\n"
    )
    for name in ("een", "twee"):
        (tmp_path / f"{name}.py").write_text(source.format(name), "utf-8")
    (tmp_path / "list.abc").write_text("", "utf-8")
    plugins = sd.load_plugins([tmp_path / "een.py", tmp_path / "twee.py"], installed=False)

    with pytest.raises(sd.UsageError) as raised:
        sd.read(tmp_path / "list.abc", plugins=plugins)
    assert str(raised.value).removeprefix(tmp_path.as_posix()) == (
        "/list.abc can be read by several plugins: een and twee\n"
        '  hint: say in the settings which one: { path = "list.abc", plugin = "een" }'
    )
