"""A huisstijl gives a page the properties that it uses, and no more."""

from samendomein import Huisstijl


def test_a_page_gets_the_properties_it_uses_and_what_these_rest_on():
    style = Huisstijl(
        light={"link": "var(--blue, var( --ink))", "blue": "#00f", "ink": "#111", "other": "1px"}
    )

    assert style.css(["link", "absent"]) == (
        ":root{--blue:#00f;--ink:#111;--link:var(--blue, var( --ink));}"
    )


def test_what_is_otherwise_on_a_dark_screen_has_a_name_of_its_own():
    style = Huisstijl(light={"link": "var(--blue)", "blue": "#00f"}, dark={"blue": "#9cf"})

    assert style.css(["link"]) == (
        ":root{--blue:#00f;--link:var(--blue);--donker-blue:#9cf;--donker-link:var(--donker-blue);}"
    )


def test_properties_that_rest_on_each_other_end():
    style = Huisstijl(light={"a": "var(--b)", "b": "var(--a)"})

    assert style.css(["a"]) == ":root{--a:var(--b);--b:var(--a);}"


def test_without_a_huisstijl_there_is_no_rule():
    assert Huisstijl().css(["link"]) == ""
