"""A signature is told as it stands in the code."""

from __future__ import annotations

from samendomein.hooks import specs
from samendomein.testing.reference.hooks import hooks, signature


def short(name: str, /, *, times: int = 2) -> str:
    """A function with every way of passing something."""
    return name * times


def many(first: str, second: str = "a long default", *, third: str = "another", **rest: str) -> int:
    """A function that does not fit on a line."""
    return len([first, second, third, rest])


class Thing:
    """Something that is made."""

    def __init__(self, name: str, size: int = 1) -> None:
        self.name, self.size = name, size


def test_a_short_signature_is_one_line():
    assert signature(short) == "short(name: str, /, *, times: int = 2) -> str"


def test_a_long_signature_has_a_line_for_each_argument():
    assert signature(many).splitlines() == [
        "many(",
        "    first: str,",
        "    second: str = 'a long default',",
        "    *,",
        "    third: str = 'another',",
        "    **rest: str,",
        ") -> int",
    ]


def test_what_is_made_is_called_without_itself():
    assert signature(Thing.__init__, "Thing") == "Thing(name: str, size: int = 1)"


def test_every_hook_is_on_the_page():
    names = [name for name in vars(specs) if name.startswith("samendomein_")]

    assert all(f"### {name}\n" in hooks() for name in names)
