"""`samendomein report`: the main job."""

from __future__ import annotations

from pathlib import Path

EIGEN = "--plugin eigen.py --select eigen --as-of 2024-04-01"


def test_it_writes_a_report_and_sums_it_up(samendomein):
    ran = samendomein(f"report plan.toml --lang en --title 'Gezond plan' {EIGEN}")

    assert ran.out.startswith(
        "Gezond plan\n"
        "As of 1 April 2024\n"
        "Read: 2 goals\n"
        "\n"
        "Findings: 1, of which 1 high, 0 medium and 0 low.\n"
    )
    assert ran.out.endswith("\nWritten: rapport.html\n")
    assert Path("rapport.html").stat().st_size > 1000
    assert ran.err == ""


def test_findings_are_no_reason_to_fail_unless_somebody_says_so(samendomein):
    assert samendomein(f"report plan.toml {EIGEN}").code == 0
    assert samendomein(f"report plan.toml {EIGEN} --fail-on high").code == 1


def test_what_cannot_be_read_is_said_and_the_rest_is_written(samendomein):
    Path("plan.toml").write_text('[[goal]]\nid = "a"\ntitle = "?"\nfruit = 3\n', "utf-8")

    ran = samendomein(f"report plan.toml --lang en {EIGEN}")

    assert "plan.toml:4:1: goal has no key 'fruit'" in ran.out
    assert Path("rapport.html").exists()
    assert ran.code == 2


def test_the_ends_of_the_names_decide_the_formats(samendomein):
    samendomein(f"report plan.toml {EIGEN} -o uit/rapport.md -o rapport.json -o rapport.txt")

    assert Path("uit/rapport.md").read_text("utf-8").startswith("# ")
    assert Path("rapport.json").read_text("utf-8").startswith("{")
    assert Path("rapport.txt").read_text("utf-8").splitlines()[1] == "Peildatum: 1 april 2024"
    assert not Path("rapport.html").exists()


def test_a_format_alone_names_the_file_too(samendomein):
    ran = samendomein(f"report plan.toml {EIGEN} --format markdown")

    assert ran.out.endswith("Geschreven: rapport.md\n")


def test_printing_keeps_the_summary_aside(samendomein):
    ran = samendomein(f"report plan.toml {EIGEN} --output - --format json")

    assert ran.json["as_of"] == "2024-04-01"
    assert ran.err.splitlines()[1] == "Peildatum: 1 april 2024"


def test_printing_without_a_format_prints_the_summary(samendomein):
    ran = samendomein(f"report plan.toml {EIGEN} --output -")

    assert ran.out == ran.err


def test_the_settings_say_what_to_read_and_write_and_in_which_language(samendomein):
    Path("samendomein.toml").write_text(
        'title = "Uit de instellingen"\nlanguage = "en"\nas_of = 2024-04-01\n'
        'sources = ["plan.toml"]\nplugins = ["eigen.py"]\n'
        '[[output]]\npath = "uit/rapport.txt"\n[checks]\nselect = ["X01"]\n'
    )

    english = samendomein("report .")
    dutch = samendomein("report . --lang nl --title Anders")

    assert english.out.startswith("Uit de instellingen\nAs of ")
    assert english.out.endswith("\nWritten: uit/rapport.txt\n")
    assert dutch.out.startswith("Anders\nPeildatum: 1 april 2024\n")


def test_a_file_that_cannot_be_written_does_not_stop_the_others(samendomein):
    Path("vol").write_text("")

    ran = samendomein(f"report plan.toml --lang en {EIGEN} -o vol/rapport.txt -o rapport.txt")

    assert ran.err.startswith("error: vol/rapport.txt cannot be written: ")
    assert ran.out.endswith("\nWritten: rapport.txt\n")
    assert ran.code == 4


def test_a_format_that_breaks_is_named_and_the_others_are_written(samendomein):
    Path("kapot.py").write_text(
        "from samendomein import Format\n"
        "def render(report):\n    raise RuntimeError('inkt op')\n"
        "def samendomein_formats():\n"
        "    return [Format(id='kapot/x', title='x', render=render, suffixes=('.kapot',))]\n"
    )

    ran = samendomein(
        f"report plan.toml --lang en {EIGEN} --plugin kapot.py -o a.kapot -o rapport.txt"
    )

    assert ran.err == "kapot: failure[kapot/x] RuntimeError: inkt op (kapot.py:3)\n"
    assert ran.out.endswith("\nWritten: rapport.txt\n")
    assert ran.code == 2


def test_several_files_cannot_be_printed(samendomein):
    Path("veel.py").write_text(
        "from samendomein import Format\n"
        "def samendomein_formats():\n"
        "    return [Format(id='veel/x', title='x', render=lambda report: {'a.csv': ''})]\n"
    )

    ran = samendomein(f"report plan.toml --lang en {EIGEN} --plugin veel.py -o - -f veel")

    assert ran.err.startswith(
        "error: format veel makes several files, which cannot be printed\n"
        "  hint: give the name of a folder instead of '-'\n"
    )
    assert ran.code == 4


def test_the_same_input_gives_the_same_bytes(samendomein):
    samendomein(f"report plan.toml {EIGEN} -o een.html")
    samendomein(f"report plan.toml {EIGEN} -o twee.html")

    assert Path("een.html").read_bytes() == Path("twee.html").read_bytes()
