"""Changes from the desk: its forms as a browser without scripts sends them, and those of attackers."""

from __future__ import annotations

import http.client
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from digest import tasks
from digest.files.lock import locked
from digest.plugins import _BUILT_IN
from tests.pictures import png
from tests.previews import FERRY, ITEM, NOW, W17, Editor, add, ask, desk, draft, make_site, publish, read, served

pytestmark = pytest.mark.enable_socket
PIER = ITEM.format(
    title="A new pier",
    name="pier",
    day="Thu, 24 Apr 2025",
    text="The new pier is built of oak from the hills. It opens for boats in the first week of June. "
    "Fishermen of three towns are welcome there.",
)
TREES = ITEM.format(title="Trees counted", name="trees", day="Fri, 25 Apr 2025", text="There are nine thousand oaks.")
OAK = "The new pier is built of oak from the hills."


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path, FERRY, PIER, TREES)


@pytest.fixture
def editor(site: Path) -> Iterator[Editor]:
    with served(desk(site)) as port:
        editor = Editor(port)
        editor.open("/2025-W17/")
        yield editor


def drafted(site: Path) -> dict[str, Any]:
    return tomllib.loads(site.with_name("editions").joinpath("2025-W17.toml").read_text())


def titles(site: Path) -> list[str]:
    return [story["title"] for story in drafted(site)["stories"]]


def shown(editor: Editor) -> list[str]:
    """The titles of the list, in order."""
    return re.findall(r'id="edit-\w+" href="[^"]*">Edit<span class="hidden">: (.*?)</span>', editor.page)


def key(editor: Editor, title: str) -> str:
    found = re.search(rf'id="edit-(\w+)" href="[^"]*">Edit<span class="hidden">: {title}<', editor.page)
    assert found, (title, editor.page)
    return found[1]


def press(editor: Editor, act: str, title: str) -> int:
    """Press the button of a story in the list."""
    wanted = key(editor, title)
    return editor.send("/2025-W17/arrange", act, item=wanted)


def test_looking_begins_no_draft(editor: Editor, site: Path) -> None:
    assert len(shown(editor)) == 3
    assert not site.with_name("editions").exists()


def test_the_first_change_begins_a_draft_and_every_button_does_what_it_says(editor: Editor, site: Path) -> None:
    first, second, third = shown(editor)
    assert press(editor, "down", first) == 303
    assert editor.at == f"/2025-W17/#down-{key(editor, first)}"
    assert shown(editor) == titles(site) == [second, first, third]
    assert f"“{first}” moved down" in editor.page
    press(editor, "top", third)
    assert titles(site) == [third, second, first]
    press(editor, "pin", first)
    assert shown(editor) == [first, third, second]
    press(editor, "unpin", first)
    press(editor, "drop", third)
    assert shown(editor) == [second, first, third]
    assert "Bring back" in editor.page
    assert [story["drop"] for story in drafted(site)["stories"]] == [True, False, False]
    press(editor, "restore", third)
    assert "Bring back" not in editor.page


def test_undo_takes_back_one_change_after_another(editor: Editor, site: Path) -> None:
    before = shown(editor)
    press(editor, "down", before[0])
    press(editor, "drop", before[2])
    assert editor.send("/2025-W17/undo") == 303
    assert "Taken back:" in editor.page
    assert "dropped: readers will not see it. Before that:" in editor.page
    assert "Undo that, too" in editor.page
    assert editor.send("/2025-W17/undo") == 303
    assert shown(editor) == titles(site) == before
    assert "Taken back:" in editor.page
    assert "/undo" not in editor.page
    press(editor, "down", before[0])
    assert "Taken back:" not in editor.page


def test_a_story_gets_other_words(editor: Editor, site: Path) -> None:
    path = f"/2025-W17/stories/{key(editor, 'A new pier')}"
    editor.open(path)
    status = editor.send(path, "save", title='A pier of "oak"', section="Harbor", note="ask", summary="It is ours.\n")

    story = next(story for story in drafted(site)["stories"] if story["title"] == 'A pier of "oak"')
    assert status == 303
    assert (story["section"], story["note"], story["summary"]) == ("Harbor", "ask", "It is ours.\n")
    assert "your words" in editor.page


def test_sentences_are_cut_and_brought_back(editor: Editor, site: Path) -> None:
    path = f"/2025-W17/stories/{key(editor, 'A new pier')}"

    def summary() -> list[str]:
        (found,) = [story["summary"] for story in drafted(site)["stories"] if story["title"] == "A new pier"]
        return found.splitlines()

    def name(sentence: str) -> str:
        found = re.search(
            rf'value="(\w+)"(?: checked)?> <span dir="auto" lang="en">{re.escape(sentence)}<', editor.page
        )
        assert found
        return found[1]

    editor.open(path)
    other = re.search(r'name="sentence" value="(\w+)"> <span', editor.page)
    assert other
    assert editor.post(path, [*editor.fields(path), ("sentence", other[1]), ("act", "save")]) == 303
    before = summary()
    editor.open(path)
    oak = name(OAK)
    assert editor.send(path, "save", without=(oak,)) == 303
    assert summary() == [line for line in before if line != OAK]
    editor.open(path)
    assert editor.post(path, [*editor.fields(path), ("sentence", oak), ("act", "save")]) == 303
    assert summary()[-1] == OAK
    assert "your words" not in editor.page


def test_a_picture_comes_with_its_words_and_leaves_with_them(editor: Editor, site: Path) -> None:
    folder = site.with_name("images")
    folder.mkdir()
    (folder / "pier.png").write_bytes(png(4, 3))
    path = f"/2025-W17/stories/{key(editor, 'A new pier')}"
    editor.open(path)
    editor.send(path, "save", image="pier.png", alt="A pier.", credit="Ana")
    (told,) = [story for story in drafted(site)["stories"] if story.get("image")]
    assert (told["image"], told["alt"], told["credit"]) == ("pier.png", "A pier.", "Ana")
    editor.open(path)
    assert editor.send(path, "save", image="") == 303
    assert not any(story.get("image") or story.get("alt") or story.get("credit") for story in drafted(site)["stories"])


def test_the_last_sentence_cannot_be_cut_and_what_was_typed_is_shown(editor: Editor, site: Path) -> None:
    path = f"/2025-W17/stories/{key(editor, 'Trees counted')}"
    editor.open(path)

    assert editor.send(path, "save", title="Oaks, oaks", summary="") == 422
    assert "Keep at least one sentence" in editor.page
    assert "Oaks, oaks" in editor.page
    assert not site.with_name("editions").exists()


def test_stories_are_joined_and_parted(editor: Editor, site: Path) -> None:
    pier, trees = key(editor, "A new pier"), key(editor, "Trees counted")
    editor.open(f"/2025-W17/stories/{pier}")
    assert editor.send(f"/2025-W17/stories/{pier}", "join", other=trees) == 303
    assert len(drafted(site)["stories"]) == 2
    assert "2 reports" in editor.page
    editor.open(f"/2025-W17/stories/{pier}")
    assert "There are nine thousand oaks." in editor.page
    assert editor.send(f"/2025-W17/stories/{pier}", "part", report=trees) == 303
    assert len(drafted(site)["stories"]) == 3
    assert "Trees counted" in editor.page
    editor.open(f"/2025-W17/stories/{pier}")
    assert editor.send(f"/2025-W17/stories/{pier}", "part") == 422


def test_words_for_readers_go_into_the_draft(editor: Editor, site: Path) -> None:
    editor.open("/2025-W17/words")
    path = "/2025-W17/words"
    status = editor.send(path, introduction="Calm.\n\n*Really*.", subject_es="El muelle", preheader_en="And trees")

    assert status == 303
    assert drafted(site)["introduction"] == "Calm.\n\n*Really*.\n"
    assert drafted(site)["locales"] == {"es": {"subject": "El muelle"}, "en": {"preheader": "And trees"}}
    assert editor.send(path, introduction="See [this](javascript:alert)") == 422
    assert "needs a whole address" in editor.page
    assert drafted(site)["introduction"] == "Calm.\n\n*Really*.\n"


def test_a_translation_is_corrected_for_good(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site.write_text(site.read_text() + '\n[translation]\nengines = ["counting"]\n')
    monkeypatch.setattr("digest.plugins._BUILT_IN", _with_counting())
    with served(desk(site)) as port:
        editor = Editor(port)
        page = editor.open("/2025-W17/translations?locale=es")
        assert "De A new pier se trata" in page
        name = re.search(r'name="(text-\w+)"[^>]*>\nDe A new pier se trata', page)
        # It was refused, and holds all of its story in the original.
        text = re.search(r'name="(text-\w+)"[^>]*>\nDe The new pier is built', page)
        assert name
        assert text
        title = next(one for one, _ in editor.fields("/2025-W17/translations") if one.startswith("title-"))
        status = editor.send("/2025-W17/translations", **{name[1]: "Un muelle nuevo", text[1]: "Es de roble."})
        assert status == 303
        assert "Un muelle nuevo" in editor.page
        assert "corrected by a person" in editor.page
        assert "Un muelle nuevo" in editor.open("/2025-W17/files/site/es/2025/w17/index.html")
        editor.open("/2025-W17/translations?locale=es")
        editor.send("/2025-W17/translations", **{title: "A mi manera"})
    config = read(site)
    with tasks.open_stores(config, dry=True) as stores:
        memory = tasks.memory(config, stores, NOW)
        assert memory.corrections(["A new pier"], "en", "es")["A new pier"].text == "Un muelle nuevo"
    assert drafted(site)["locales"]["es"]["titles"].popitem()[1] == "A mi manera"


def test_a_refused_translation_is_mended_or_taken_as_it_is(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site.write_text(site.read_text() + '\n[translation]\nengines = ["miscounting"]\n')
    monkeypatch.setattr("digest.plugins._BUILT_IN", _with_counting())
    path = "/2025-W17/translations"
    with served(desk(site)) as port:
        editor = Editor(port)
        page = editor.open(f"{path}?locale=es")
        names = dict(re.findall(r'name="(text-\w+)"[^>]*>\nDe (.*?) se trata 7777', page))
        pier, trees, *_ = (name for name, text in names.items() if text in {"A new pier", "Trees counted"})
        assert "numbers, days or units were changed" in page
        assert editor.send(path, **{pier: "Un muelle nuevo", "take": trees}) == 303
    config = read(site)
    with tasks.open_stores(config, dry=True) as stores:
        memory = tasks.memory(config, stores, NOW)
        corrected = memory.corrections(list(names.values()), "en", "es")
        assert {segment: made.text for segment, made in corrected.items()} == {
            names[pier]: "Un muelle nuevo",
            names[trees]: f"De {names[trees]} se trata 7777",
        }


def _with_counting() -> dict[str, dict[str, str]]:
    engines = {name: f"tests.previews:{name}_engines" for name in ("counting", "miscounting")}
    return {**_BUILT_IN, "translators": {**_BUILT_IN["translators"], **engines}}


def test_a_change_by_hand_is_noticed_and_never_overwritten(editor: Editor, site: Path) -> None:
    first, *_ = shown(editor)
    press(editor, "pin", first)
    path = f"/2025-W17/stories/{key(editor, 'A new pier')}"
    editor.open(path)
    by_hand = site.with_name("editions") / "2025-W17.toml"
    by_hand.write_text("# Mine.\n" + by_hand.read_text().replace('"Trees counted"', '"Oaks"'))
    before = by_hand.read_text()

    assert editor.send(path, "save", title="The pier of oak") == 409
    assert by_hand.read_text() == before
    assert "The pier of oak" in editor.page
    assert "Show the new state" in editor.page
    assert editor.send(path, "save") == 303
    assert "The pier of oak" in titles(site)
    assert "Oaks" in titles(site)
    assert by_hand.read_text().startswith("# Mine.\n")


def test_a_draft_begun_by_hand_in_between_is_noticed(editor: Editor, site: Path) -> None:
    first, *_ = shown(editor)
    fields = [(name, value) for name, value in editor.fields("/2025-W17/arrange")]
    draft(site, W17)

    assert editor.post("/2025-W17/arrange", [*fields, ("act", "pin")]) == 409
    assert not any(story["pin"] for story in drafted(site)["stories"]), first


def test_undo_does_not_take_back_what_somebody_else_did(editor: Editor, site: Path) -> None:
    press(editor, "pin", shown(editor)[0])
    by_hand = site.with_name("editions") / "2025-W17.toml"
    by_hand.write_text(by_hand.read_text() + "# Mine.\n")

    assert editor.send("/2025-W17/undo") == 409
    assert by_hand.read_text().endswith("# Mine.\n")


def test_late_news_is_added_by_a_button_or_by_the_first_change_of_it(editor: Editor, site: Path) -> None:
    press(editor, "pin", shown(editor)[0])
    add(site.parent, "late", ITEM.format(title="Late boats", name="late", day="Sat, 26 Apr 2025", text="They came."))
    editor.open("/2025-W17/")
    assert "1 report has come in" in editor.page
    assert press(editor, "top", "Late boats") == 303
    assert "Late boats" in titles(site)
    assert "come in since" not in editor.page
    add(site.parent, "later", ITEM.format(title="Later boats", name="er", day="Sat, 26 Apr 2025", text="They left."))
    editor.open("/2025-W17/")
    assert editor.send("/2025-W17/add") == 303
    assert "Later boats" in titles(site)


def test_the_file_is_mended_on_its_page(editor: Editor, site: Path) -> None:
    press(editor, "pin", shown(editor)[0])
    by_hand = site.with_name("editions") / "2025-W17.toml"
    good = by_hand.read_text()
    by_hand.write_text(good.replace("pin = true", "pin = 1").replace("drop = false", 'drop = "x"', 1))
    editor.open("/2025-W17/file")
    assert "2 mistakes" in editor.page
    assert editor.send("/2025-W17/file", text=by_hand.read_text().replace("pin = 1", "pin = 2")) == 422
    assert "pin = 2" in editor.page
    editor.open("/2025-W17/file")
    assert editor.send("/2025-W17/file", text=good) == 303
    assert by_hand.read_text() == good


def test_a_file_saved_on_its_page_keeps_every_character(editor: Editor, site: Path) -> None:
    by_hand = draft(site, W17)
    rare = "# Soft\u00adhyphen, mark\ufeff, line\u2028end, \u202eright to left.\n\n"
    by_hand.write_bytes(b"\xef\xbb\xbf" + (rare + by_hand.read_text()).encode().replace(b"\n", b"\r\n"))
    before = by_hand.read_bytes()
    editor.open("/2025-W17/file")
    (text,) = [value for name, value in editor.fields("/2025-W17/file") if name == "text"]

    assert editor.send("/2025-W17/file", text=text.replace("pin = false", "pin = true", 1)) == 303
    assert by_hand.read_bytes() == before.replace(b"pin = false", b"pin = true", 1)


def test_a_note_of_several_lines_stays_when_something_else_is_saved(editor: Editor, site: Path) -> None:
    by_hand = draft(site, W17)
    by_hand.write_text(by_hand.read_text().replace('note = ""', 'note = """\nAsk Ann.\n\nThen Ben.\n"""'))
    editor.open("/2025-W17/")
    path = f"/2025-W17/stories/{key(editor, 'A new pier')}"
    editor.open(path)
    assert re.search(r'<textarea id="note"[^>]*>\nAsk Ann\.\n\nThen Ben\.</textarea>', editor.page)

    assert editor.send(path, "save", title="Oak pier") == 303
    assert {story["note"] for story in drafted(site)["stories"]} == {"Ask Ann.\n\nThen Ben.\n"}
    editor.open(path)
    assert editor.send(path, "save", note="One.\nTwo.") == 303
    assert "One.\nTwo." in {story["note"] for story in drafted(site)["stories"]}


def test_a_title_for_readers_that_was_written_by_hand_is_shown_and_removed(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digest.plugins._BUILT_IN", _with_counting())
    site.write_text(site.read_text() + '[translation]\nengines = ["counting"]\n')
    by_hand = draft(site, W17)
    pier = next(story for story in drafted(site)["stories"] if story["title"] == "A new pier")["items"][0]
    by_hand.write_text(by_hand.read_text() + f'\n[locales.es]\ntitles = {{ "{pier}" = "Muelle" }}\n')
    with served(desk(site)) as port:
        editor = Editor(port)
        editor.open("/2025-W17/")
        full = key(editor, "A new pier")
        editor.open("/2025-W17/translations?locale=es")
        form = next(part for part in editor.page.split("<form") if f"title-{full}" in part)
        assert 'value="Muelle"' in form
        removed = {f"was-title-{full}": "Muelle", f"title-{full}": ""}
        fields = list({**dict(editor.fields("/2025-W17/translations")), **removed}.items())
        assert editor.post("/2025-W17/translations", fields) == 303
        assert drafted(site)["locales"]["es"]["titles"] == {}


def test_a_week_that_ends_while_the_desk_is_open_can_be_published(site: Path) -> None:
    times = [datetime(2025, 4, 27, 22, 30, tzinfo=UTC)]  # Sunday in Lisbon
    opened = desk(site)
    opened.now = lambda: times[-1]
    with served(opened) as port:
        editor = Editor(port)
        assert "not over yet" in editor.open("/2025-W17/publish")
        times.append(datetime(2025, 4, 27, 23, 30, tzinfo=UTC))  # Monday
        assert "not over yet" not in editor.open("/2025-W17/publish")


def test_publishing_is_what_build_does(editor: Editor, site: Path) -> None:
    press(editor, "top", "Trees counted")
    editor.open("/2025-W17/publish")

    assert editor.send("/2025-W17/publish") == 303
    assert "2025-W17: published, 3 stories" in editor.page
    assert editor.at == "/2025-W17/publish#result"
    page = (site.parent / "output/site/en/2025/w17/index.html").read_text()
    assert page.index("Trees counted") < page.index("A new pier")
    assert editor.post("/2025-W17/arrange", [("token", "x")]) == 403


def reopened(editor: Editor) -> None:
    """Open the published edition again by its button."""
    editor.open("/2025-W17/")
    assert editor.send("/2025-W17/open", "open") == 303


def test_a_published_edition_is_changed_only_once_it_was_opened_again(site: Path) -> None:
    publish(site, W17)
    with served(desk(site)) as port:
        editor = Editor(port)
        editor.open("/2025-W17/")
        assert "/2025-W17/arrange" not in editor.page
        reopened(editor)
        assert "published; open again, and unchanged" in editor.page
        assert "there is something to publish" in editor.open("/2025-W17/publish")
        editor.open("/2025-W17/")
        press(editor, "drop", "Trees counted")
        editor.open("/2025-W17/publish")
        assert "Publish week 17 again" in editor.page
        assert "gone: “Trees counted”" in editor.page
        editor.send("/2025-W17/publish")
        assert "published, 2 stories" in editor.page
        assert "/2025-W17/arrange" not in editor.open("/2025-W17/")
    assert "Trees counted" not in (site.parent / "output/site/en/2025/w17/index.html").read_text()


def test_before_and_after_are_side_by_side(site: Path) -> None:
    publish(site, W17)
    with served(desk(site)) as port:
        editor = Editor(port)
        assert "Before and after" not in editor.open("/2025-W17/look")
        reopened(editor)
        press(editor, "drop", "Trees counted")
        frames = re.findall(r'<iframe src="([^"]+)" title="([^"]+)"', editor.open("/2025-W17/look"))
        addresses = {title: unescape(address) for address, title in frames}
        compared = {title: "Trees counted" in editor.open(addresses[title]) for title in list(addresses)[:4]}

    assert compared == {
        "Page as readers see it now": True,
        "Page once it is published again": False,
        "Email as it was published": True,
        "Email once it is published again": False,
    }


def test_an_edition_that_was_opened_again_can_be_left_as_it_is_even_with_a_mistake(site: Path) -> None:
    publish(site, W17)
    before = (site.parent / "output/site/en/2025/w17/index.html").read_bytes()
    with served(desk(site)) as port:
        editor = Editor(port)
        reopened(editor)
        press(editor, "drop", "Trees counted")
        drafted_file = site.with_name("editions") / "2025-W17.toml"
        drafted_file.write_text(drafted_file.read_text() + "[[stories]")
        assert "to mend" in editor.open("/2025-W17/publish")
        assert editor.send("/2025-W17/open", "leave") == 303
        assert "published" in editor.page
        assert "/2025-W17/arrange" not in editor.page

    assert drafted_file.exists()
    assert (site.parent / "output/site/en/2025/w17/index.html").read_bytes() == before


def test_only_what_is_published_is_opened_again(editor: Editor) -> None:
    assert "/2025-W17/open" not in editor.page
    token = dict(editor.fields("/2025-W17/arrange"))["token"]

    assert editor.post("/2025-W17/open", [("token", token), ("act", "open")]) == 422
    assert "This edition is not published" in editor.page
    assert editor.post("/2025-W17/open", [("token", "x"), ("act", "open")]) == 403


def test_another_run_is_told_and_nothing_is_lost(editor: Editor, site: Path) -> None:
    draft(site, W17)
    editor.open("/2025-W17/")
    with locked(site.parent / "digest.lock"):
        assert press(editor, "pin", shown(editor)[0]) == 409
    assert "another digest run is in progress" in editor.page
    assert editor.send("/2025-W17/arrange", "pin") == 303


# Attacks

WRONG: dict[str, dict[str, str]] = {
    "another origin": {"Origin": "https://evil.example.com", "Sec_Fetch_Site": "cross-site"},
    "another origin alone": {"Origin": "https://evil.example.com", "Sec_Fetch_Site": ""},
    "another port": {"Origin": "http://127.0.0.1:1", "Sec_Fetch_Site": "same-site"},
    "another name of this machine": {"Origin": "http://localhost:{port}"},
    "https": {"Origin": "https://127.0.0.1:{port}"},
    "a sandbox": {"Origin": "null"},
    "no origin": {"Origin": ""},
    "another site by its header": {"Sec_Fetch_Site": "cross-site"},
    "the address bar": {"Sec_Fetch_Site": "none"},
    "a rebound name": {"Host": "evil.example.com:{port}", "Origin": "http://evil.example.com:{port}"},
    "text": {"Content_Type": "text/plain"},
    "json": {"Content_Type": "application/json"},
    "a form with files": {"Content_Type": "multipart/form-data; boundary=x"},
    "no kind": {"Content_Type": ""},
}


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Editor, Path]]:
    """A desk that is attacked and never changed, and the folder of its site."""
    site = make_site(tmp_path_factory.mktemp("site"), FERRY, PIER)
    with served(desk(site)) as port:
        editor = Editor(port)
        editor.open("/2025-W17/")
        yield editor, site.parent


def is_untouched(folder: Path) -> bool:
    return not (folder / "editions").exists() and not (folder / "output").exists()


@pytest.mark.parametrize("headers", WRONG.values(), ids=WRONG.keys())
def test_only_this_page_can_change_anything(attacked: tuple[Editor, Path], headers: dict[str, str]) -> None:
    editor, folder = attacked
    editor.open("/2025-W17/")
    fields = [*editor.fields("/2025-W17/arrange"), ("act", "pin"), ("locale", "es")]
    given = {name: value.format(port=editor.port) for name, value in headers.items()}

    for act in ("arrange", "words", "translations", "file", "add", "undo", "publish", "stories/x"):
        assert editor.post(f"/2025-W17/{act}", fields, **given) in {400, 403, 415}, act
    assert is_untouched(folder)


@pytest.mark.parametrize("token", ["", "x", "é" * 43, "\x00"])
def test_without_the_token_nothing_changes(attacked: tuple[Editor, Path], token: str) -> None:
    editor, folder = attacked
    editor.open("/2025-W17/")
    fields = [(name, token if name == "token" else value) for name, value in editor.fields("/2025-W17/arrange")]

    assert editor.post("/2025-W17/arrange", [*fields, ("act", "pin")]) == 403
    assert editor.post("/2025-W17/arrange", [one for one in fields if one[0] != "token"]) == 403
    assert is_untouched(folder)


def test_words_of_a_page_from_an_earlier_run_are_not_lost(editor: Editor, site: Path) -> None:
    editor.open("/2025-W17/words")
    changed = {"introduction": "Hello from the harbor", "token": "of-an-earlier-run"}
    fields = [(name, changed.get(name, value)) for name, value in editor.fields("/2025-W17/words")]

    assert editor.post("/2025-W17/words", [*fields, ("act", "save")]) == 403
    assert "from an earlier run of the desk" in editor.page
    assert "Hello from the harbor" in editor.page

    assert editor.post("/2025-W17/words", [*editor.fields("/2025-W17/words"), ("act", "save")]) == 303
    assert "Hello from the harbor" in (site.parent / "editions/2025-W17.toml").read_text()


def test_the_words_that_digest_chooses_are_shown_where_own_ones_can_be_written(editor: Editor) -> None:
    page = unescape(editor.open("/2025-W17/words"))

    assert "empty: “Harbor Weekly: " in page
    assert "what inboxes show after the subject; empty: “" in page


def test_each_run_has_its_own_token(site: Path) -> None:
    tokens = {desk(site).token for _ in range(20)}

    assert len(tokens) == 20
    assert min(map(len, tokens)) >= 43


def test_too_much_is_refused_before_it_is_held(attacked: tuple[Editor, Path]) -> None:
    editor, folder = attacked
    editor.open("/2025-W17/")
    connection = http.client.HTTPConnection("127.0.0.1", editor.port, timeout=30)
    origin = f"http://127.0.0.1:{editor.port}"
    headers = {"Origin": origin, "Content-Type": "application/x-www-form-urlencoded", "Transfer-Encoding": "chunked"}
    connection.request("POST", "/2025-W17/arrange", iter([b"a" * 1_000_000] * 21), headers, encode_chunked=True)
    assert connection.getresponse().status == 413
    connection.close()
    many = [(f"field{number}", "") for number in range(60_000)]
    assert editor.post("/2025-W17/arrange", many) == 400
    assert is_untouched(folder)


@pytest.mark.parametrize(
    "fields",
    [
        {"item": "0" * 32},
        {"item": "../../etc/passwd"},
        {"item": ""},
        {"act": "delete"},
        {"act": "up"},
        {"act": ""},
    ],
)
def test_what_no_button_asks_for_is_refused(attacked: tuple[Editor, Path], fields: dict[str, str]) -> None:
    editor, folder = attacked
    editor.open("/2025-W17/")
    asked = dict(editor.fields("/2025-W17/arrange")) | {"act": "pin"} | fields

    assert editor.post("/2025-W17/arrange", list(asked.items())) == 422
    assert is_untouched(folder)


@pytest.mark.parametrize(
    "path",
    ["/2025-W99/", "/..%2f..%2fdigest.toml/", "/2025-W17/stories/..%2f..%2fx", "/2025-W17/stories/%3Cscript%3E", "/x/"],
)
def test_an_address_that_is_none_is_told_without_repeating_it(attacked: tuple[Editor, Path], path: str) -> None:
    editor, _ = attacked
    editor.open("/2025-W17/")
    page = editor.open(path)

    assert editor.status == 404
    assert "<script>" not in page
    assert "passwd" not in page


def test_a_script_in_a_title_is_text_everywhere(editor: Editor, site: Path) -> None:
    path = f"/2025-W17/stories/{key(editor, 'A new pier')}"
    hostile = '"></textarea><script>alert(1)</script>{{ 7*7 }}'
    editor.open(path)
    editor.send(path, "save", title=hostile, note=hostile, section=hostile, summary=hostile)
    pages = [editor.page, *(editor.open(f"/2025-W17/{part}") for part in ("", "file", "words", "look", "publish"))]

    assert hostile in titles(site)
    assert [page for page in pages if "<script>alert" in page or "49" in re.findall(r"script.{0,40}", page)] == []


def test_a_locale_that_the_site_lacks_is_refused(attacked: tuple[Editor, Path]) -> None:
    editor, folder = attacked
    editor.open("/2025-W17/")
    editor.open("/2025-W17/words")
    fields = [*editor.fields("/2025-W17/words"), ("locale", "fr"), ("subject-fr", "x"), ("was-subject-fr", "")]

    assert editor.post("/2025-W17/words", fields) == 422
    assert is_untouched(folder)


def test_a_get_changes_nothing(attacked: tuple[Editor, Path]) -> None:
    editor, folder = attacked
    editor.open("/2025-W17/")
    for part in ("arrange?act=pin", "undo", "add", "publish?act=publish", "words?introduction=x", "file?text=x"):
        editor.open(f"/2025-W17/{part}")
        assert editor.status in {200, 405}
    assert is_untouched(folder)


def test_forms_may_lead_nowhere_else(attacked: tuple[Editor, Path]) -> None:
    editor, _ = attacked
    editor.open("/2025-W17/")
    _, headers, _ = ask(editor.port, "/2025-W17/")
    assert "form-action 'self'" in headers["content-security-policy"]
    assert "set-cookie" not in headers


def asked_to_remove(editor: Editor, title: str) -> str:
    """Open the page that asks whether to take a story of the published edition down; give its address."""
    editor.open("/2025-W17/")
    (path,) = re.findall(rf'href="([^"]*/remove)">Remove for good…<span class="hidden"> {title}<', editor.page)
    editor.open(path)
    return str(path)


def files_with(site: Path, words: str) -> list[str]:
    found = (path for path in site.parent.rglob("*") if path.is_file() and words.encode() in path.read_bytes())
    return sorted({path.relative_to(site.parent).parts[0] for path in found})


def test_a_published_story_is_taken_down_for_good_when_its_page_was_asked(site: Path) -> None:
    publish(site, W17)
    with served(desk(site)) as port:
        editor = Editor(port)
        path = asked_to_remove(editor, "A new pier")
        assert "This cannot be undone" in editor.page
        assert files_with(site, OAK) == ["digest.db", "news", "output"]

        assert editor.send(path, notice="yes") == 303
        told = unescape(editor.page)
        editor.open("/2025-W17/")

    assert "removed: A new pier" in told
    assert "editions changed: 2025-W17" in told
    assert files_with(site, OAK) == ["news"]
    assert "A new pier" not in editor.page
    assert "Trees counted" in editor.page
    assert "A story was removed here" in (site.parent / "output/site/en/2025/w17/index.html").read_text("utf-8")


@pytest.mark.parametrize("without", ["reports", "token", "story"])
def test_nothing_is_taken_down_that_the_page_did_not_ask(site: Path, without: str) -> None:
    publish(site, W17)
    with served(desk(site)) as port:
        editor = Editor(port)
        path = asked_to_remove(editor, "A new pier")
        fields = editor.fields(path)
        match without:
            case "reports":
                fields = [one for one in fields if one[0] != "report"]
            case "token":
                fields = [one for one in fields if one[0] != "token"]
            case _:
                path = path.replace("/stories/", "/stories/f")
        status = editor.post(path, fields)

    assert (status, "Not saved" in editor.page) == (403 if without == "token" else 422, True)
    assert files_with(site, OAK) == ["digest.db", "news", "output"]


def test_a_change_of_a_draft_is_not_taken_back_to_what_was_taken_down(site: Path) -> None:
    publish(site, W17)
    with served(desk(site)) as port:
        editor = Editor(port)
        reopened(editor)
        pier = key(editor, "A new pier")
        editor.open(f"/2025-W17/stories/{pier}")
        editor.send(f"/2025-W17/stories/{pier}", "save", title="An oaken pier")
        path = f"/2025-W17/stories/{pier}/remove"
        editor.open(path)
        editor.send(path)
        page = editor.open("/2025-W17/")

    assert "oaken" not in page
    assert 'value="undo"' not in page
    assert files_with(site, "oaken") == []


def test_what_was_changed_while_it_was_open_again_is_gone_once_it_is_left(site: Path) -> None:
    path = draft(site, W17)
    publish(site, W17)
    before = path.read_text()
    with served(desk(site)) as port:
        editor = Editor(port)
        reopened(editor)
        press(editor, "down", shown(editor)[0])
        press(editor, "drop", shown(editor)[2])
        assert path.read_text() != before
        assert ">open again</strong>" in editor.open("/")
        assert "Open again: readers see it as it was published" in editor.page
        editor.open("/2025-W17/publish")
        assert editor.send("/2025-W17/open", "leave") == 303
        assert path.read_text() == before
        assert "pen again" not in editor.open("/")
        reopened(editor)
        assert "/undo" not in editor.page
        # What somebody writes in an editor meanwhile is theirs.
        press(editor, "down", shown(editor)[0])
        path.write_text(path.read_text() + "# Mine.\n")
        editor.open("/2025-W17/publish")
        editor.send("/2025-W17/open", "leave")
        assert path.read_text().endswith("# Mine.\n")


def test_undo_does_not_reach_back_past_publishing(editor: Editor, site: Path) -> None:
    press(editor, "down", shown(editor)[0])
    editor.open("/2025-W17/publish")
    editor.send("/2025-W17/publish")
    assert "Done" in editor.page
    assert 'href="/2025-W17/look"' in editor.page
    reopened(editor)
    assert "Saved:" not in editor.page
    assert "/undo" not in editor.page


def test_the_file_of_a_published_edition_is_shown_and_not_asked_for(site: Path) -> None:
    draft(site, W17)
    publish(site, W17)
    with served(desk(site)) as port:
        editor = Editor(port)
        page = editor.open("/2025-W17/file")
        assert "Open it again" in page
        assert "readonly" in page
        assert "Save the file" not in page


def test_an_order_takes_titles_and_ids_and_refuses_what_is_no_story(site: Path) -> None:
    with served(desk(site)) as port:
        editor = Editor(port)
        editor.open("/2025-W17/")
        pier = key(editor, "A new pier")
        path = "/2025-W17/words"
        editor.open(path)
        assert editor.send(path, "save", order_es="trees counted\n" + pier[:8] + " A new pier") == 303
        (trees, second) = drafted(site)["locales"]["es"]["order"]
        assert second == pier[:8]
        assert drafted(site)["stories"][titles(site).index("Trees counted")]["items"][0].startswith(trees)
        before = drafted(site)
        editor.open(path)
        assert editor.send(path, "save", order_es="Old mill bridge closed") == 422
        assert "“Old mill bridge closed” is no story of this edition" in editor.page
        assert drafted(site) == before
        assert editor.send(path, "save", order_es="ol") == 422


def shown_titles(site: Path) -> list[str]:
    return [story["title"] for story in drafted(site)["stories"]]


def test_who_drops_a_story_goes_on_with_the_next_one(editor: Editor) -> None:
    first, second, _ = shown(editor)
    press(editor, "drop", first)
    assert editor.at == f"/2025-W17/#drop-{key(editor, second)}"


def test_a_story_is_dragged_before_and_behind_another_one(editor: Editor, site: Path) -> None:
    first, second, third = shown(editor)
    path, keys = "/2025-W17/arrange", {title: key(editor, title) for title in shown(editor)}
    assert editor.send(path, "after", item=keys[first], other=keys[third]) == 303
    assert shown(editor) == titles(site) == [second, third, first]
    assert f"“{first}” moved behind “{third}”" in editor.page
    assert editor.at == f"/2025-W17/#edit-{keys[first]}"
    editor.send(path, "before", item=keys[first], other=keys[third])
    assert shown(editor) == [second, first, third]
    press(editor, "pin", third)
    # Neither onto itself, nor among those that are pinned, nor where nothing is.
    for other in (keys[first], keys[third], "nothing"):
        assert editor.send(path, "before", item=keys[first], other=other) == 422
    assert shown(editor) == [third, second, first]
