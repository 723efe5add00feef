"""Every hook says when it is asked, what it gets, and what it returns."""

from __future__ import annotations

import inspect

import pytest

from samendomein.hooks import specs
from samendomein.hooks.asking import HOOKS

SPECS = {name: value for name, value in vars(specs).items() if name.startswith("samendomein_")}


def test_the_hooks_that_are_asked_are_those_that_are_specified():
    assert set(SPECS) == set(HOOKS)


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_says_when_it_is_asked_and_what_to_return(name):
    what, cls = HOOKS[name]
    documented = inspect.getdoc(SPECS[name]) or ""

    assert documented.startswith("Asked once when plugins are loaded: return the ")
    assert what in documented
    assert SPECS[name].__annotations__["return"] == f"Iterable[{cls.__name__}]"


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_gets_no_arguments(name):
    assert list(inspect.signature(SPECS[name]).parameters) == []
