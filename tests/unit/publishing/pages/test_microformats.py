"""Microformats, as mf2py reads them: pages are digests that programs of readers can follow and quote."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import pytest


def entries(page: Path, kind: str) -> list[dict[str, Any]]:
    """All objects of a kind on a page, at any depth."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries below mf2py
        import mf2py  # noqa: PLC0415 - as above

        url = f"https://news.example.org/{page.parts[page.parts.index('site') + 1]}/index.html"
        parsed = mf2py.parse(doc=page.read_text(encoding="utf-8"), url=url)
    return list(found(parsed["items"], kind))


def found(items: list[Any], kind: str) -> Any:
    for item in items:
        if isinstance(item, dict) and "type" in item:
            if kind in item["type"]:
                yield item["properties"] | {"children": item.get("children", [])}
            yield from found(item.get("children", []), kind)
            for values in item["properties"].values():
                yield from found(values, kind)


def page(published: Path, path: str) -> Path:
    return published / "site" / path / "index.html"


@pytest.mark.parametrize("locale", ["en", "ar", "zh-Hans"])
def test_the_front_page_has_a_feed_of_digests(published: Path, locale: str) -> None:
    (feed,) = entries(page(published, locale), "h-feed")

    # Links lead to files, so that a site can be read from a disk.
    listed = [child["properties"] for child in feed["children"]]
    assert [one["url"] for one in listed] == [
        [f"https://news.example.org/{locale}/{path}/index.html"] for path in ("2026/w01", "2025/w52")
    ]
    assert all(one["name"][0] for one in listed)
    assert [one["published"][0][:10] for one in listed] == ["2026-01-05", "2025-12-29"]


def test_the_page_of_a_year_has_a_feed_of_its_digests(published: Path) -> None:
    (feed,) = entries(page(published, "en/2025"), "h-feed")

    assert feed["name"] == ["2025"]
    assert [child["type"] for child in feed["children"]] == [["h-entry"]]


@pytest.mark.parametrize("locale", ["en", "ar", "ja"])
def test_the_page_of_a_digest_is_an_entry(published: Path, locale: str) -> None:
    (entry,) = entries(page(published, f"{locale}/2026/w01"), "h-entry")

    assert entry["url"] == [f"https://news.example.org/{locale}/2026/w01/"]
    assert entry["published"][0].startswith("2026-01-05T00:00")
    assert entry["author"] == ["Harbor Weekly"]
    assert len(entry["name"]) == len(entry["summary"]) == 1


def test_each_story_is_quoted_from_its_first_source(published: Path) -> None:
    stories = entries(page(published, "en/2026/w01"), "h-cite")

    first = stories[0]
    assert first["name"] == ["Harbor bridge reopens after nine months of repair"]
    assert first["publication"] == ["City Herald"]
    assert first["url"][0].startswith("https://")
    assert first["summary"][0].startswith("The bridge in the northern district is open again.")
    assert first["published"]
    assert all(len(story["name"]) == 1 and len(story["publication"]) == 1 for story in stories)


def test_further_pages_of_a_digest_and_previews_are_no_entries(published: Path) -> None:
    assert entries(page(published, "en/2025/w52/2"), "h-entry") == []
    (preview,) = (published / "preview/site/en").glob("*/*/index.html")
    assert entries(preview, "h-entry") == []
