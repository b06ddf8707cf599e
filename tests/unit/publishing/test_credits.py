"""The sources of a story, as readers see them."""

from __future__ import annotations

from datetime import date

from digest.model.edition import Reference
from digest.model.locale import Locale
from digest.publishing.credits import credits_of


def item(source: str, url: str) -> Reference:
    return Reference(f"{source} {url}", source, "Ferry", url, date(2025, 4, 21), Locale("en"))


def named(*references: Reference) -> list[tuple[str, list[str]]]:
    return [(credit.source, [reference.url for reference in credit.links]) for credit in credits_of(references)]


ONE, TWO, THREE = (f"https://example.org/{number}" for number in (1, 2, 3))


def test_each_source_once_in_the_order_of_their_first_items() -> None:
    told = named(item("Herald", ONE), item("Gazette", TWO), item("Herald", THREE))

    assert told == [("Herald", [ONE, THREE]), ("Gazette", [TWO])]


def test_each_address_once() -> None:
    assert named(item("Herald", ONE), item("Herald", ONE)) == [("Herald", [ONE])]
    assert named(item("Herald", ONE), item("Gazette", ONE)) == [("Herald", [ONE]), ("Gazette", [])]


def test_what_is_no_web_address_is_no_link() -> None:
    assert named(item("Herald", ""), item("Herald", "javascript:alert(1)")) == [("Herald", [])]


def test_no_items_no_sources() -> None:
    assert named() == []
