"""The page of the desk on which stories that run on are named, split and joined, as a browser without scripts does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from digest import tasks
from digest.model.storyline import Storyline, StorylinePart
from tests.previews import FERRY, W17, W18, W19, Editor, desk, make_site, publish, read, served

pytestmark = pytest.mark.enable_socket
FIRST, OTHER = "2025-w17-0123456789", "2025-w18-0123456789"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = make_site(tmp_path, FERRY)
    publish(path, W17)
    with tasks.open_stores(read(path)) as stores:
        (item,) = stores.editions.items(W17)
        parts = (StorylinePart(W17, item.key), StorylinePart(W18, "b"), StorylinePart(W19, "c"))
        stores.editions.keep_storylines([Storyline(FIRST, parts), Storyline(OTHER, (StorylinePart(W18, "d"),))])
    return path


@pytest.fixture
def editor(path: Path) -> Iterator[Editor]:
    with served(desk(path)) as port:
        editor = Editor(port)
        editor.open("/storylines")
        yield editor


def kept(path: Path) -> dict[str, Storyline]:
    with tasks.open_stores(read(path), dry=True) as stores:
        return {one.id: one for one in stores.editions.storylines()}


def test_a_story_is_named_split_and_joined(editor: Editor, path: Path) -> None:
    assert "The ferry stays" in editor.page
    form = f"/storylines/{FIRST}"
    assert editor.send(form, "name", **{f"name-{FIRST}": "The <b>ferry</b>"}) == 303
    assert editor.at == "/storylines#said"
    assert "The &lt;b&gt;ferry&lt;/b&gt;" in editor.page
    assert editor.send(form, "split", **{"from": "2025-W18"}) == 303
    assert [len(one.parts) for one in kept(path).values()].count(2) == 1
    assert editor.send(form, "join", **{f"other-{FIRST}": OTHER}) == 303
    assert kept(path)[OTHER] == Storyline(OTHER, (), joined=FIRST)
    assert (kept(path)[FIRST].name, len(kept(path)[FIRST].parts)) == ("The <b>ferry</b>", 2)
    assert f'href="#{FIRST}"' in editor.page


@pytest.mark.parametrize(
    ("act", "given"),
    [
        ("split", {"from": "2025-W17"}),
        ("split", {"from": "never"}),
        ("join", {f"other-{FIRST}": FIRST}),
        ("join", {f"other-{FIRST}": "<script>"}),
        ("name", {f"name-{FIRST}": "x" * 201}),
        ("", {}),
    ],
)
def test_what_cannot_be_is_refused_with_what_was_typed(
    editor: Editor, path: Path, act: str, given: dict[str, str]
) -> None:
    before = kept(path)

    assert editor.send(f"/storylines/{FIRST}", act, **given) == 422
    assert "Not saved" in editor.page
    assert "<script>" not in editor.page
    if given.get(f"name-{FIRST}"):
        assert f'value="{"x" * 201}"' in editor.page
    assert kept(path) == before


def test_only_this_page_decides(editor: Editor, path: Path) -> None:
    form, fields = f"/storylines/{FIRST}", [("act", "name"), (f"name-{FIRST}", "Taken")]

    assert editor.post(form, [*fields, ("token", "other")]) == 403
    assert editor.post(form, fields, Origin="http://evil.example.com") == 403
    assert editor.post("/storylines/2025-w01-0123456789", fields) == 403
    assert kept(path)[FIRST].name == ""


def test_a_site_without_stories_that_run_on_says_so(tmp_path: Path) -> None:
    with served(desk(make_site(tmp_path, FERRY))) as port:
        assert "No story runs on now." in Editor(port).open("/storylines")
