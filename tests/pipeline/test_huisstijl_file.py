"""A huisstijl sets how a report looks, and can do nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

import samendomein as sd
from samendomein.pipeline.huisstijl_file import LARGEST

THEME = """\
@charset "utf-8";
/* Tokens; url(x) and <b> in a comment do nothing. */
.zandrade-theme, :root {
  --utrecht-link-color: #00599f;
  --utrecht-document-font-family: "Fira Sans",
    sans-serif;
  --mark: ";}";
  --empty: ;
}
@media (prefers-color-scheme: dark) {
  .zandrade-theme { --utrecht-link-color: #9cf }
}
"""


@pytest.fixture
def read(tmp_path):
    """Read a text as a huisstijl."""

    def read(text: str | bytes) -> sd.Huisstijl:
        file = tmp_path / "tokens.css"
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return sd.read_huisstijl(file)

    return read


def complaints(error: sd.ReadError, folder: Path) -> list[str]:
    """What an error says, without the folder."""
    return str(error).replace(f"{folder.as_posix()}/", "").split("\n")


def test_the_tokens_of_a_theme_are_read(read):
    style = read(THEME)

    assert style == sd.Huisstijl(
        light={
            "utrecht-link-color": "#00599f",
            "utrecht-document-font-family": '"Fira Sans", sans-serif',
            "mark": '";}"',
            "empty": "",
        },
        dark={"utrecht-link-color": "#9cf"},
    )


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(read):
    assert read(b"\xef\xbb\xbf" + THEME.replace("\n", "\r\n").encode()) == read(THEME)


def test_everything_that_is_not_a_token_is_told_with_its_place(read, tmp_path):
    with pytest.raises(sd.ReadError) as caught:
        read(
            '@import "x.css";\n'
            ":root {\n"
            "  --a: 1;\n"
            "  color: red;\n"
            "  --c: calc(1px;\n"
            "  </style><script>;\n"
            "}\n"
            "@font-face { --e: 1 }\n"
            "}"
        )

    expected = "expected a design token"
    hint = "  hint: keep only custom properties, as in '--utrecht-link-color: #00599f;'"
    assert complaints(caught.value, tmp_path) == [
        f"tokens.css:1:1: error[huisstijl/not-a-token] found '@import \"x.css\"', {expected}",
        hint,
        f"tokens.css:4:3: error[huisstijl/not-a-token] found 'color', {expected}",
        hint,
        "tokens.css:5:3: error[huisstijl/not-a-value] '--c': a bracket or quote is not closed",
        "  hint: close it, or leave this property out",
        f"tokens.css:6:3: error[huisstijl/not-a-token] found '</style><script>', {expected}",
        hint,
        f"tokens.css:8:1: error[huisstijl/not-a-token] found '@font-face', {expected}",
        hint,
        "tokens.css:9:1: error[huisstijl/not-css] '}' has no partner",
        "  hint: open and close each rule once",
    ]


@pytest.mark.parametrize(
    "value",
    [
        "url( x.png )",
        "url(data:image/svg+xml;utf8,a)",
        "url('data:image/svg+xml;utf8,<svg>')",
        'image-set("x.png" 1x)',
        "</style><script>alert(1)</script>",
        "\\75rl(x)",
    ],
)
def test_a_token_that_could_do_more_than_set_a_value_is_left_out(value, read):
    style = read(f":root {{ --a: {value}; --b: 1px }}")

    assert style.light == {"b": "1px"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b":root { --a: 1 }" + b" " * LARGEST, "the huisstijl is larger than 2,000,000 bytes"),
        (b":root { --a: \xff }", "the huisstijl is not in UTF-8"),
        (b"/* none */", "the huisstijl has no design token in it"),
    ],
)
def test_a_file_that_is_no_huisstijl_is_told_so(content, message, read, tmp_path):
    with pytest.raises(sd.ReadError) as caught:
        read(content)

    assert complaints(caught.value, tmp_path) == [
        f"tokens.css: error[huisstijl/unreadable] {message}",
        "  hint: give a CSS file with design tokens, as NL Design System has them",
    ]


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(sd.ReadError) as caught:
        sd.read_huisstijl(tmp_path / "geen.css")

    assert complaints(caught.value, tmp_path)[0] == (
        "geen.css: error[huisstijl/unreadable] "
        "the huisstijl cannot be read: there is no such file or folder"
    )


@given(st.lists(st.sampled_from([*"{}:;()[]\"'\\<-@/*ab ", "--a:", "url(", "/*", ":root{"])))
def test_whatever_is_let_through_closes_what_it_opens(tmp_path_factory, pieces):
    file = tmp_path_factory.mktemp("css") / "tokens.css"
    file.write_text("".join(pieces), "utf-8")
    try:
        style = sd.read_huisstijl(file)
    except sd.ReadError:
        return
    css = style.css([*style.light, *style.dark])
    without_texts = re.sub(r""""[^"]*"|'[^']*'""", "", css)

    assert "<" not in css
    assert "url(" not in css
    assert without_texts.count("{") == without_texts.count("}") == 1
