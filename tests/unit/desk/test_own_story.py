"""Stories that an editor writes at the desk, with pictures; links that lead nowhere and files that are no pictures."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from digest import tasks
from tests.pictures import png
from tests.previews import FERRY, NOW, W17, Editor, desk, draft, make_site, publish, read, served

pytestmark = pytest.mark.enable_socket
WRITE = "/2025-W17/write"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
TEXT = "Volunteers painted every boat. It took four weekends.\n\nThe club thanks them."


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path, FERRY)


@pytest.fixture
def editor(site: Path) -> Iterator[Editor]:
    with served(desk(site)) as port:
        editor = Editor(port)
        editor.open("/2025-W17/")
        yield editor


def write(editor: Editor, file: tuple[str, bytes] | None = None, **typed: str) -> int:
    editor.open(WRITE)
    editor.file = file or ("", b"")
    return editor.send(WRITE, **({"title": "Boats painted", "story": TEXT} | typed))


def stories(site: Path) -> list[dict[str, str]]:
    return [json.loads(path.read_text())["items"][0] for path in sorted(site.with_name("by-hand").glob("*.json"))]


def places(site: Path) -> list[str]:
    return [source["path"] for source in tomllib.loads(site.read_text())["sources"]]


def pictures(site: Path) -> list[str]:
    return sorted(path.name for path in site.with_name("images").glob("*"))


def photograph() -> bytes:
    exif, file = Image.Exif(), BytesIO()
    exif[0x0110] = "Camera of somebody"
    Image.new("RGB", (2_400, 1_800), "teal").save(file, "JPEG", exif=exif)
    return file.getvalue()


def test_a_story_becomes_news_of_its_week_like_that_of_any_source(editor: Editor, site: Path) -> None:
    before = site.read_text()
    assert write(editor, link="https://club.example.org/boats") == 303
    assert 'Added: <a href="#edit-' in editor.page
    assert "Boats painted" in editor.page
    (story,) = stories(site)
    assert story["content_text"] == TEXT
    assert (story["url"], story["language"]) == ("https://club.example.org/boats", "en")
    assert story["date_published"] == "2025-04-27T12:00:00+01:00"
    assert site.read_text().startswith(before)
    assert places(site) == ["news/*.xml", "by-hand"]
    # Nothing was edited, so there is no draft.
    assert not site.with_name("editions").exists()
    page = editor.open("/2025-W17/files/site/en/2025/w17/index.html")
    assert "Volunteers painted every boat." in page
    assert 'href="https://club.example.org/boats"' in page


def test_another_one_needs_no_other_source_and_the_same_one_is_not_taken_in_twice(editor: Editor, site: Path) -> None:
    write(editor)
    write(editor)
    write(editor, title="Barcos nuevos", language="es")
    assert len(stories(site)) == 2
    assert places(site) == ["news/*.xml", "by-hand"]
    assert editor.open("/2025-W17/").count("Boats painted</h3>") == 1


def test_it_comes_into_a_draft_that_was_begun(editor: Editor, site: Path) -> None:
    path = draft(site, W17)
    write(editor)
    assert "Boats painted" in path.read_text()
    assert "come in since the draft was written" not in editor.page


def test_a_story_without_text_and_link_is_one_by_its_title(editor: Editor, site: Path) -> None:
    assert write(editor, story="") == 303
    assert "Boats painted" in editor.open("/2025-W17/")
    assert set(stories(site)[0]) == {"id", "title", "language", "date_published"}


def test_its_picture_is_made_fit_for_pages_and_described(editor: Editor, site: Path) -> None:
    status = write(editor, ("Our Boats!.JPG", photograph()), alt="Six boats", caption="By the pier", credit="The club")
    assert status == 303
    (name,) = pictures(site)
    assert name.startswith("our-boats-")
    content = site.with_name("images").joinpath(name).read_bytes()
    assert b"Camera" not in content
    assert Image.open(BytesIO(content)).size == (1_600, 1_200)
    story = next(one for one in tomllib.loads(draft(site, W17).read_text())["stories"] if one.get("image"))
    assert (story["image"], story["alt"], story["caption"]) == (name, "Six boats", "By the pier")
    page = editor.open("/2025-W17/files/site/en/2025/w17/index.html")
    assert 'alt="Six boats"' in page
    assert name in page


def test_a_story_of_a_source_gets_a_picture_that_is_uploaded(editor: Editor, site: Path) -> None:
    key = editor.page.partition('id="edit-')[2].partition('"')[0]
    path = f"/2025-W17/stories/{key}"
    editor.open(path)
    editor.file = ("a.png", png(40, 30))
    assert editor.send(path, "save", alt="The ferry", title="The ferry stays here") == 303
    story = tomllib.loads(draft(site, W17).read_text())["stories"][0]
    assert (story["title"], story["image"], story["alt"]) == ("The ferry stays here", pictures(site)[0], "The ferry")
    editor.open(path)
    assert editor.send(path, "save", image="", alt="", caption="", credit="") == 303
    assert not tomllib.loads(draft(site, W17).read_text())["stories"][0]["image"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"title": ""}, "Give the story a title."),
        ({"title": "\u200b \u2066"}, "Give the story a title."),
        ({"link": "javascript:alert(1)"}, "is no address of a page"),
        ({"link": "club.example.org"}, "is no address of a page"),
        ({"link": "https://user:secret@club.example.org/"}, "is no address of a page"),
        ({"link": "http://127.0.0.1/boats"}, "on a private network"),
        ({"link": "http://10.1.2.3/"}, "on a private network"),
        ({"link": "http://[::1]/"}, "on a private network"),
        ({"link": "http://localhost:8765/"}, "on a private network"),
        ({"link": "http://printer.local/"}, "on a private network"),
        ({"link": "http://intranet/boats"}, "on a private network"),
        ({"language": "fr"}, "no such locale"),
        ({"story": "word " * 20_001}, "write at most 100,000"),
        ({"alt": "Boats"}, "You have written about a picture"),
    ],
)
def test_what_readers_could_not_use_is_refused_and_nothing_is_written(
    editor: Editor, site: Path, typed: dict[str, str], why: str
) -> None:
    before = site.read_text()
    assert write(editor, **typed) == 422
    assert why in editor.page
    assert "Volunteers painted" in editor.page or "story" in typed
    assert stories(site) == []
    assert site.read_text() == before


@pytest.mark.parametrize(
    ("file", "alt", "why"),
    [
        (("a.png", png(40, 30)), "", "Describe the picture for readers who cannot see it"),
        (("a.svg", SVG), "Boats", "a.svg: not a PNG, JPEG, GIF or WebP picture"),
        (("a.png", SVG), "Boats", "a.png: not a PNG, JPEG, GIF or WebP picture"),
        (("<b>.png", b"\x89PNG\r\n\x1a\n"), "Boats", "&lt;b&gt;.png: a broken PNG picture"),
        (("a.png", png(4, 4)[:16] + (60_000).to_bytes(4) * 2 + png(4, 4)[24:]), "Boats", "60,000 x 60,000"),
    ],
)
def test_what_is_no_picture_is_refused_and_nothing_is_written(
    editor: Editor, site: Path, file: tuple[str, bytes], alt: str, why: str
) -> None:
    assert write(editor, file, alt=alt) == 422
    assert why in editor.page
    assert "Boats painted" in editor.page
    assert (stories(site), pictures(site)) == ([], [])


def test_a_picture_of_50_megabytes_is_read_to_its_end_and_refused(editor: Editor, site: Path) -> None:
    assert write(editor, ("a.png", bytes(50_000_000)), alt="Boats") == 413
    assert "The picture is larger than 30 MB" in editor.page
    assert "What you had written" not in editor.page
    assert stories(site) == []


def test_a_path_as_the_name_of_a_picture_leads_nowhere_else(editor: Editor, site: Path) -> None:
    assert write(editor, ("../../digest.toml\0.png", png(40, 30)), alt="Boats") == 303
    assert [name.rpartition("-")[0] for name in pictures(site)] == ["digest-toml"]


def test_markup_is_text_or_nothing(editor: Editor) -> None:
    write(editor, title="<b>Boats</b> & {{ 7*7 }}", story="<script>alert(1)</script> Boats are {{ 7*7 }} blue.")
    page = editor.open("/2025-W17/files/site/en/2025/w17/index.html")
    assert ">Boats &amp; {{ 7*7 }}<" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; Boats are {{ 7*7 }} blue." in page
    assert "<script>alert" not in page


def test_of_two_editors_the_slower_one_keeps_what_was_written(editor: Editor, site: Path) -> None:
    path = draft(site, W17)
    editor.open(WRITE)
    path.write_text(path.read_text() + "# Mine.\n")
    assert editor.send(WRITE, title="Boats painted", story=TEXT) == 409
    assert "Volunteers painted every boat." in editor.page
    assert stories(site) == []
    assert editor.send(WRITE) == 303
    assert len(stories(site)) == 1


def test_an_edition_that_is_open_again_gets_one_too(editor: Editor, site: Path) -> None:
    publish(site, W17)
    editor.open("/2025-W17/publish")
    editor.send("/2025-W17/open", "open")
    assert write(editor) == 303
    assert "Boats painted" in editor.page
    assert "open again, and changed" in editor.page


def test_who_takes_it_down_takes_it_out_of_its_file(editor: Editor, site: Path) -> None:
    write(editor)
    config = read(site)
    with tasks.open_stores(config) as stores:
        (key,) = (stored.key for stored in stores.items.newest("Harbor Weekly", 9))
        tasks.remove_items(config, stores, [key], NOW, is_told=False)
    (file,) = site.with_name("by-hand").iterdir()
    assert json.loads(file.read_text())["items"] == []
    # Whoever writes the same again is told so, and the source can still be read.
    assert write(editor) == 422
    assert "taken down before" in editor.page
    with tasks.open_stores(config) as stores:
        results = tasks.pipeline(config, stores, NOW, desk(site).renderer.progress, print).ingest(NOW)
    assert [result.error for result in results] == ["", ""]
