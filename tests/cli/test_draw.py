"""`samendomein draw`."""

from __future__ import annotations

import pytest

PLAN = """\
[[doel]]
id = "d"
titel = "Gezond"

[[actie]]
id = "a"
titel = "Sporten"
draagt_bij_aan = "d"

[[actie]]
id = "b"
titel = "Koken"
draagt_bij_aan = "d"

[[actie]]
id = "c"
titel = "Lopen"
draagt_bij_aan = "d"
"""


@pytest.fixture(autouse=True)
def plan(folder):
    (folder / "plan.toml").write_text(PLAN, "utf-8")
    (folder / "eigen.py").unlink()


def test_a_view_is_written_in_a_file_of_its_name(samendomein, folder):
    ran = samendomein("draw doelenboom")

    assert (ran.code, ran.out) == (0, "Geschreven: doelenboom.svg\n")
    assert (folder / "doelenboom.svg").read_text("utf-8").startswith("<?xml")


@pytest.mark.parametrize(
    ("name", "start"), [("a.mmd", "flowchart LR"), ("a.dot", "digraph"), ("a.graphml", "<?xml")]
)
def test_the_end_of_the_name_decides_the_format(samendomein, folder, name, start):
    ran = samendomein(f"draw din plan.toml --output {name} --lang en")

    assert (ran.code, ran.out) == (0, f"Written: {name}\n")
    assert (folder / name).read_text("utf-8").startswith(start)


def test_a_picture_can_be_printed(samendomein):
    ran = samendomein("draw doelenboom . -o - --fold 1 --title Proef")

    assert ran.code == 0
    assert "en nog 2 acties" in ran.out
    assert "Doelenboom: Proef" in ran.out


def test_sheets_are_numbered(samendomein, folder):
    many = "".join(f'[[doel]]\nid = "d{n}"\ntitel = "Doel {n}"\n' for n in range(30))
    (folder / "plan.toml").write_text(many, "utf-8")
    ran = samendomein("draw doelenboom --fold geen -o uit/boom.svg")

    assert ran.out == "Geschreven: uit/boom-1.svg, uit/boom-2.svg\n"


def test_a_huisstijl_colours_the_file(samendomein, folder):
    (folder / "stijl.css").write_text(":root { --utrecht-link-color: #00811f; }", "utf-8")
    samendomein("draw doelenboom --huisstijl stijl.css")

    assert "--utrecht-link-color:#00811f" in (folder / "doelenboom.svg").read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "draw geld",
            "fout: er is niets te tekenen: In dit plan staat geen geld.\n",
        ),
        (
            "draw doelenboom -o a.png",
            (
                "fout: geen enkel formaat hoort bij 'a.png'\n"
                "  tip: laat de naam eindigen op een van deze: .svg, .mmd, .dot, .graphml\n"
            ),
        ),
        (
            "draw matrix -f dot",
            (
                "fout: de tekening 'matrix' bestaat niet als dot\n"
                "  tip: teken het als svg, of kies uit: doelenboom, din\n"
            ),
        ),
        (
            "draw din --levels 2",
            (
                "fout: de tekening 'din' heeft geen lagen\n"
                "  tip: laat --levels weg, of teken de doelenboom\n"
            ),
        ),
        (
            "draw din -f dot --fold 2",
            (
                "fout: dot kan niet worden ingeklapt\n"
                "  tip: laat --fold en --levels weg, of teken het als svg\n"
            ),
        ),
    ],
)
def test_what_cannot_be_drawn_is_told_with_a_way_out(samendomein, typed, told):
    ran = samendomein(typed)

    assert (ran.code, ran.out, ran.err) == (4, "", told)


def test_a_fold_that_is_no_number_is_told(samendomein):
    ran = samendomein("draw doelenboom --fold veel")

    assert ran.code == 4
    assert "er staat 'veel', maar verwacht werd een getal of 'geen'" in ran.err
