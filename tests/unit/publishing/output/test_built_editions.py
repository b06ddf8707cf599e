from pathlib import Path

import pytest

from digest.model.week import Week
from digest.publishing.output.built_editions import BuiltEditions, built_editions

ID = "tag:news.example.org,2025:harbor"
WEEK = Week(2025, 17)


def feed(*weeks: str, site_id: str = ID, locale: str = "en") -> str:
    ids = [f"{site_id}/{locale}", *(f"{site_id}/{locale}/{week}" for week in weeks)]
    return "<feed>" + "".join(f"<id>{one}</id>" for one in ids) + "</feed>"


def write(folder: Path, path: str, text: str = "") -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "path",
    [
        "site/en/2025/w17/index.html",
        "site/zh-Hans/2025/w17/index.html",
        "site/en/archive/items-2025-w17.xml",
        "site/en/archive/items-2025-w17-3.xml",
        "email/2025-W17.en.html",
        "email/2025-W17.en.eml",
        "markdown/2025-W17.en.md",
        "editions/2025-W17.json",
    ],
)
def test_the_name_of_a_file_tells_its_week(tmp_path: Path, path: str) -> None:
    write(tmp_path, path)

    assert built_editions(tmp_path).weeks == (WEEK,)


@pytest.mark.parametrize("path", ["site/en/feed.xml", "site/en/archive/2025.xml"])
def test_a_feed_tells_its_editions_where_there_are_no_pages(tmp_path: Path, path: str) -> None:
    write(tmp_path, path, feed("2025-W17", "2025-W16"))

    assert built_editions(tmp_path).weeks == (Week(2025, 16), WEEK)


@pytest.mark.parametrize(("text", "site_id"), [(f'{{"site": "{ID}", "x', ID), ("", ""), ('{"site": 7}', "")])
def test_without_feeds_an_edition_tells_the_id_of_its_site(tmp_path: Path, text: str, site_id: str) -> None:
    write(tmp_path, "editions/2025-W17.json", text)

    assert built_editions(tmp_path).site_id == site_id


@pytest.mark.parametrize("site_id", [ID, "tag:a@news.example.org,2025:a&amp;b"])
def test_a_feed_tells_the_id_of_its_site(tmp_path: Path, site_id: str) -> None:
    write(tmp_path, "site/pt/feed.xml", feed(site_id=site_id, locale="pt"))

    assert built_editions(tmp_path).site_id == site_id.replace("&amp;", "&")


@pytest.mark.parametrize(
    "path",
    [
        "preview/2025-W17.en.html",
        "preview/site/en/2025/w17/index.html",
        "site/en/2025/w99/index.html",
        "site/en/2025/index.html",
        "site/index.html",
        "email/.digest-2025-W17.en.html",
        "site/en/items.xml",
    ],
)
def test_other_files_are_no_editions(tmp_path: Path, path: str) -> None:
    write(tmp_path, path)

    assert built_editions(tmp_path) == BuiltEditions()


@pytest.mark.parametrize("text", ["", "<feed>", "<id></id>", "<id>tag:x/other</id>", "\0\0\0"])
def test_a_damaged_feed_tells_nothing(tmp_path: Path, text: str) -> None:
    write(tmp_path, "site/en/feed.xml", text)

    assert built_editions(tmp_path) == BuiltEditions()


def test_empty_folders_are_no_editions(tmp_path: Path) -> None:
    (tmp_path / "site/en/2025/w17").mkdir(parents=True)

    assert built_editions(tmp_path) == BuiltEditions()
    assert built_editions(tmp_path / "missing") == BuiltEditions()


def test_the_archive_of_a_year_with_pages_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, "site/en/2025/w17/index.html")
    write(tmp_path, "site/en/archive/2025.xml", feed("2025-W16"))

    assert built_editions(tmp_path).weeks == (WEEK,)


def test_a_week_is_looked_for_in_one_locale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site of ten years in twelve locales has thousands of pages."""
    weeks = [Week(2025, number) for number in range(1, 31)]
    for locale in ("en", "es", "ru"):
        for week in weeks:
            write(tmp_path, f"site/{locale}/2025/w{week.number:02}/index.html")
    exists, looked = Path.exists, []
    monkeypatch.setattr(Path, "exists", lambda path: looked.append(path) or exists(path))

    assert built_editions(tmp_path).weeks == tuple(weeks)
    assert len([path for path in looked if path.name == "index.html"]) == len(weeks) + 2


def test_a_folder_without_a_page_is_no_edition(tmp_path: Path) -> None:
    write(tmp_path, "site/en/2025/w17/card.png")
    write(tmp_path, "site/es/2025/w18/index.html")

    assert built_editions(tmp_path).weeks == (Week(2025, 18),)
