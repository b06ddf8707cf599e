"""Whatever is typed into a page of the desk, and whatever button is pressed then: nothing of it is lost.

Pages, forms, fields and buttons are found in what the desk shows, so that a new one is tested without being named.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from digest.files.lock import locked
from digest.plugins import _BUILT_IN
from digest.publishing.lint.built_markup import parse_html
from tests.pictures import png
from tests.previews import FERRY, ITEM, Editor, desk, make_site, served

pytestmark = pytest.mark.enable_socket
PIER = ITEM.format(
    title="A new pier",
    name="pier",
    day="Thu, 24 Apr 2025",
    text="The new pier is built of oak. It opens in June. Boats of three towns may use it.",
)
TREES = ITEM.format(title="Trees counted", name="trees", day="Fri, 25 Apr 2025", text="There are nine thousand oaks.")
# The email alone is made, whose words the desk shows: a look at the edition is needed after each change.
MORE = '\n[publishers]\nuse = ["email"]\n\n[translation]\nengines = ["counting"]\n'
# What happens after a page was opened, and before its button is pressed.
FATES = ("nothing", "the file changed", "the file broke", "locked", "a new run", "another editor was quicker")
# Every button is pressed over a real connection, which takes seconds: one waits for the first fate alone.
_FATES = [FATES[0], *(pytest.param(fate, marks=pytest.mark.slow) for fate in FATES[1:])]
# The fields that say where a form comes from.
OF_FORM = frozenset({"token", "fingerprint"})


@dataclass(frozen=True)
class Button:
    """A button of a page: its form with every field changed, those that nobody sees left as they are, and its words."""

    page: str
    action: str
    act: tuple[str, str]
    hidden: tuple[tuple[str, str], ...]
    fields: tuple[tuple[str, str], ...]
    typed: tuple[str, ...]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    counting = {**_BUILT_IN["translators"], "counting": "tests.previews:counting_engines"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("digest.plugins._BUILT_IN", {**_BUILT_IN, "translators": counting})
        folder = tmp_path_factory.mktemp("site")
        path = make_site(folder, FERRY, PIER, TREES, more=MORE)
        (folder / "images").mkdir()
        (folder / "images/pier.png").write_bytes(png(4, 3))
        yield path


@pytest.fixture(scope="module")
def editor(site: Path) -> Iterator[Editor]:
    """An editor of a draft in which two of three stories are joined."""
    with served(desk(site)) as port:
        editor = Editor(port)
        editor.open("/2025-W17/")
        into, other, _ = (path for path in links(editor) if "/stories/" in path)
        editor.open(into)
        assert editor.send(into, "join", other=other.rpartition("/")[2]) == 303
        yield editor


@pytest.fixture(scope="module")
def draft(editor: Editor, site: Path) -> bytes:
    """The draft as the editor of the tests has begun it."""
    assert editor.at
    return draft_of(site).read_bytes()


def draft_of(site: Path) -> Path:
    return site.with_name("editions") / "2025-W17.toml"


def elements(page: str, tag: str) -> Iterator[Any]:
    root = parse_html(page.encode()).root
    assert root is not None
    yield from root.iter(tag)


def links(editor: Editor) -> list[str]:
    """The pages of the week that a page leads to, each once."""
    found = (link.get("href").partition("#")[0] for link in elements(editor.page, "a"))
    return list(dict.fromkeys(path for path in found if path.startswith("/2025-W17/") and "/files/" not in path))


def buttons(editor: Editor, page: str, mark: str) -> Iterator[Button]:
    """The buttons of a page that can be pressed; each text in their forms begins with the mark, and differs."""
    for form in elements(editor.open(page), "form"):
        every = list(form.iter("input", "textarea", "select"))
        hidden = tuple((field.get("name"), field.get("value")) for field in every if field.get("type") == "hidden")
        texts = [field for field in every if field.get("type") not in {"hidden", "checkbox", "file"}]
        words = tuple(f"{mark}{number:03}" for number, _ in enumerate(texts))
        fields = [(field.get("name"), changed(field, word)) for field, word in zip(texts, words, strict=True)]
        fields += [(box.get("name"), box.get("value")) for box in ticked(every)]
        chosen = {word for field, word in zip(texts, words, strict=True) if field.tag != "select"}
        for button in form.iter("button"):
            if button.get("disabled") is None:
                act = (button.get("name", "act"), button.get("value", ""))
                yield Button(page, form.get("action"), act, hidden, tuple(fields), tuple(sorted(chosen)))


def changed(field: Any, word: str) -> str:
    if field.tag == "select":
        last = field.xpath("option")[-1]
        return str(last.get("value", last.text))
    if field.get("type") == "url":
        return f"https://herald.example.com/{word}"
    # The text of a whole file stays one.
    return f"{field.text[1:]}# {word}" if field.get("class") == "code" else word


def ticked(fields: list[Any]) -> list[Any]:
    """The boxes that are ticked once the last one of each name is changed."""
    boxes = [field for field in fields if field.get("type") == "checkbox"]
    last = {box.get("name"): box for box in boxes}
    return [box for box in boxes if (box.get("checked") is not None) != (box is last[box.get("name")])]


def press(editor: Editor, button: Button, token: str = "") -> None:
    hidden = [(name, token if token and name == "token" else value) for name, value in button.hidden]
    editor.post(button.action, [*hidden, *button.fields, button.act])


def happens(fate: str, site: Path, editor: Editor, button: Button) -> list[str]:
    """Let something happen while a page is open; return the words that somebody else saved."""
    if fate == "the file changed":
        draft_of(site).write_text(draft_of(site).read_text() + "# Mine.\n")
    if fate == "the file broke":
        draft_of(site).write_text(draft_of(site).read_text().replace("pin = false", "pin = 1"))
    if fate != "another editor was quicker":
        return []
    other = Editor(editor.port)
    same = with_words(other, button.page, "other")[button.act[1].partition("-")[0]]
    press(other, same)
    return [word for word in same.typed if other.status == 303 and word not in other.page]


def lost(editor: Editor, site: Path, words: tuple[str, ...]) -> list[str]:
    """The words that are neither shown, nor kept, nor brought back by Undo."""
    shown = [editor.page, draft_of(site).read_text(), *written(site), editor.open("/2025-W17/translations?locale=es")]
    if any(word not in "".join(shown) for word in words) and "/undo" in editor.open("/2025-W17/"):
        editor.send("/2025-W17/undo")
        shown += [draft_of(site).read_text(), editor.open("/2025-W17/translations?locale=es")]
    return [word for word in words if word not in "".join(shown)]


def written(site: Path) -> Iterator[str]:
    """The stories that the editor wrote."""
    return (path.read_text() for path in site.with_name("by-hand").glob("*.json"))


def pages(editor: Editor) -> list[str]:
    """The pages of the week, of the stories only the one of two reports, which has more buttons."""
    editor.open("/2025-W17/")
    found = [*links(editor), "/2025-W17/translations?locale=es"]
    return [path for path in found if "/stories/" not in path or 'value="part"' in editor.open(path)]


def with_words(editor: Editor, page: str, mark: str) -> dict[str, Button]:
    """The buttons of a page that has texts, by what they do: one of each kind."""
    found = [button for button in buttons(editor, page, mark) if button.typed]
    return {button.act[1].partition("-")[0]: button for button in reversed(found)}


@pytest.fixture(scope="module")
def acts(editor: Editor, draft: bytes) -> dict[str, tuple[str, ...]]:
    """What the buttons of each page do with words."""
    assert draft
    return {page: tuple(with_words(editor, page, "")) for page in pages(editor)}


def test_every_page_with_words_is_found(acts: dict[str, tuple[str, ...]]) -> None:
    assert {page.split("/")[2]: set(found) for page, found in acts.items() if found} == {
        "stories": {"save", "anew", "part", "join", "undo"},
        "words": {"save", "undo"},
        "file": {"", "undo"},
        "write": {""},
        "translations?locale=es": {"save"},
    }


@pytest.mark.parametrize("fate", _FATES)
def test_no_button_loses_what_was_typed(
    editor: Editor, site: Path, draft: bytes, acts: dict[str, tuple[str, ...]], fate: str
) -> None:
    for number, (page, act) in enumerate((page, act) for page, found in acts.items() for act in found):
        draft_of(site).write_bytes(draft)
        if act == "undo":
            editor.open("/2025-W17/")
            editor.send("/2025-W17/arrange", "pin")
        button = with_words(editor, page, f"typed{number}x{FATES.index(fate)}x")[act]
        others = happens(fate, site, editor, button)
        with locked(site.parent / "digest.lock") if fate == "locked" else nullcontext():
            press(editor, button, "x" if fate == "a new run" else "")
        # The form is there again as it was left; another editor may have changed the boxes that this one did not.
        if act != "undo" and "data-typed" in editor.page and fate in {"nothing", "locked", "a new run"}:
            assert set(button.fields) <= set(editor.fields(button.action)), (page, act)
        assert lost(editor, site, (*button.typed, *others)) == [], (page, act)
