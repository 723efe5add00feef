"""A real browser, and the reports of the examples to look at in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import samendomein as sd

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[3]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")

Opened = Callable[..., "Page"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium that is installed on this computer; set CHROMIUM if it has another name."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("no Chromium is installed; say where it is in CHROMIUM")
    with api.sync_playwright() as playwright:
        # As root, which build servers are, Chromium has no sandbox; the pages are our own.
        launched = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Writes the report of an example, once for each language and huisstijl."""
    folder = tmp_path_factory.mktemp("rapporten")
    assessed: dict[str, sd.Assessment] = {}

    def write(example: str, language: str = "nl", huisstijl: Path | None = None) -> Path:
        file = folder / f"{example}-{language}-{huisstijl is not None}.html"
        if not file.exists():
            if example not in assessed:
                settings = sd.read_settings(ROOT / "examples" / example)
                assessed[example] = sd.assess(sd.read(settings), settings=settings)
            sd.write(assessed[example], file, language=language, huisstijl=huisstijl)
        return file

    return write


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Opens a page, and sees to it that it asks for nothing and breaks nothing."""
    contexts = []
    trouble: list[str] = []

    def open_page(
        file: Path, *, width: int = 1280, scheme: Any = "light", script: bool = True
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda asked: trouble.append(asked.url) if asked.url != url else None)
        url = file.as_uri()
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []
