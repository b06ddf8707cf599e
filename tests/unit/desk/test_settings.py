"""Settings at the desk: only what was changed is written, comments stay, and what is wrong changes nothing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from digest.files.lock import locked
from tests.pictures import png
from tests.previews import FERRY, TRAM, W18, Editor, desk, make_site, publish, served

pytestmark = pytest.mark.enable_socket
PATH = "/settings"
MORE = """
[look] # how it looks
# We like it warm.
theme = "paper" # for now

[feeds]
rights = "CC BY 4.0"
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    path = make_site(tmp_path, FERRY, TRAM, more=MORE)
    (tmp_path / "images").mkdir()
    (tmp_path / "images/ferry.png").write_bytes(png(8, 8))
    return path


@pytest.fixture
def editor(site: Path) -> Iterator[Editor]:
    with served(desk(site)) as port:
        editor = Editor(port)
        editor.open(PATH)
        yield editor


def values(site: Path) -> dict[str, Any]:
    return tomllib.loads(site.read_text())


def test_what_is_changed_is_written_and_all_else_stays_as_it_was(editor: Editor, site: Path) -> None:
    before = site.read_text()
    title = 'The "Harbor", weekly'
    assert editor.send(PATH, "save", title=title, theme="ink", accent="#006040", stories="9", logo="ferry.png") == 303
    assert "Saved: title, theme, color of headings and links, logo, stories with a summary." in editor.page
    written = values(site)
    assert (written["digest"]["title"], written["digest"]["stories"]) == (title, 9)
    assert written["look"] == {"theme": "ink", "accent": "#006040", "logo": "ferry.png"}
    assert "full" not in written["look"]
    assert '# We like it warm.\ntheme = "ink" # for now\n' in site.read_text()
    assert {line for line in before.splitlines() if "title" not in line and "theme" not in line} <= set(
        site.read_text().splitlines()
    )
    page = editor.open("/2025-W18/files/site/en/2025/w18/index.html")
    assert "The &#34;Harbor&#34;, weekly" in page


def test_nothing_changed_writes_nothing_and_an_empty_field_is_the_default(editor: Editor, site: Path) -> None:
    before = site.read_bytes()
    assert editor.send(PATH, "save") == 303
    assert site.read_bytes() == before
    editor.send(PATH, "save", accent="#006040", description="All of the harbor")
    assert editor.send(PATH, "save", accent="", description="") == 303
    assert "accent" not in values(site)["look"]
    assert "description" not in values(site)["digest"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"title": ""}, "Give the site a title."),
        ({"title": "\u200b"}, "Give the site a title."),
        ({"stories": "0"}, "stories"),
        ({"stories": "501"}, "stories"),
        ({"stories": "many"}, "write a number from 1 to 500"),
        ({"full": "-1"}, "write a number from 1 to 500"),
        ({"accent": "#fefefe"}, "accent"),
        ({"accent": "red; }"}, "accent"),
        ({"theme": "neon"}, "theme"),
        ({"sections": "moods"}, "sections"),
        ({"logo": "../digest.toml"}, "logo"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    editor: Editor, site: Path, typed: dict[str, str], why: str
) -> None:
    before = site.read_bytes()
    assert editor.send(PATH, "save", editor="Ana", **typed) == 422
    assert "Not saved" in editor.page
    assert why in editor.page
    assert 'value="Ana"' in editor.page
    assert site.read_bytes() == before


def test_a_title_is_no_toml(editor: Editor, site: Path) -> None:
    hostile = 'a"\nbase_url = "https://evil.example.com/" # {{ 7*7 }} <script>'
    editor.send(PATH, "save", title=hostile)
    assert values(site)["digest"]["title"] == " ".join(hostile.split())
    assert values(site)["digest"]["base_url"] == "https://news.example.org/"
    assert "<script>" not in editor.open(PATH).partition("<header>")[2]


def test_two_editors_and_a_run_at_work(editor: Editor, site: Path) -> None:
    site.write_text(site.read_text() + "# Mine.\n")
    assert editor.send(PATH, "save", title="Mine") == 422
    assert "Somebody has changed digest.toml" in editor.page
    assert 'value="Mine"' in editor.page
    with locked(site.with_name("digest.lock")):
        assert editor.send(PATH, "save", title="Mine") == 409
    assert values(site)["digest"]["title"] == "Harbor Weekly"
    assert editor.send(PATH, "save", title="Mine") == 303
    assert site.read_text().endswith("# Mine.\n")


def test_pages_are_brought_up_to_date_when_the_editor_says_so(editor: Editor, site: Path) -> None:
    publish(site, W18)
    page = site.parent / "output/site/en/2025/w18/index.html"
    editor.open(PATH)
    editor.send(PATH, "save", title="Port Weekly")
    assert "Port Weekly" not in page.read_text()
    token = dict(editor.fields(PATH))["token"]
    assert editor.post(PATH, [("token", token), ("act", "refresh")]) == 303
    assert "updated in output/" in editor.page
    assert "Port Weekly" in page.read_text()


@pytest.mark.parametrize("without", ["token", "origin"])
def test_nothing_is_changed_for_a_form_of_another_page(editor: Editor, site: Path, without: str) -> None:
    before = site.read_bytes()
    fields = [one for one in editor.fields(PATH) if one[0] not in {"title", without}]
    headers = {"Origin": "http://evil.example.com"} if without == "origin" else {}
    assert editor.post(PATH, [*fields, ("title", "Taken"), ("act", "save")], **headers) == 403
    assert site.read_bytes() == before
