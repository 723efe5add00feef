"""The pages make a site, and the first page leads to all of them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md"))


def test_the_first_page_leads_to_every_other_page():
    index = (DOCS / "index.md").read_text("utf-8")
    links = re.findall(r"^- \[[^\]]+\]\(([\w/-]+\.md)\)", index, re.MULTILINE)

    assert sorted(links) == [page for page in PAGES if page != "index.md"]


def test_the_site_is_made_without_a_warning(tmp_path):
    made = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", str(DOCS), str(tmp_path)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert made.returncode == 0, made.stderr
    assert (
        sorted(
            page.relative_to(tmp_path).with_suffix(".md").as_posix()
            for page in tmp_path.rglob("*.html")
            if not page.relative_to(tmp_path).as_posix().startswith(("_", "genindex", "search"))
        )
        == PAGES
    )
