"""The plain-text part of an email."""

from dataclasses import replace

import pytest

from digest.language.text.characters.wrap import display_width
from tests.emails import PAGE, SITE, UNSUBSCRIBE, built
from tests.fakes import AR

LTR, RTL = "\u200e", "\u200f"


@pytest.fixture(scope="module")
def english() -> dict[str, bytes]:
    return built()


def test_lines_of_the_text_are_short_but_for_addresses(english: dict[str, bytes]) -> None:
    long = [line for line in english["txt"].decode().split("\n") if display_width(line) > 72]
    assert all("http" in line for line in long)


def test_links_of_the_text_are_numbered_and_stand_at_the_end(english: dict[str, bytes]) -> None:
    text = english["txt"].decode()
    assert "\n  Read at City Herald [1], Northern Gazette [2] · Apr 22\n" in text
    assert "[1] https://herald.example.com/bridge?from=feed&day=2\n" in text.partition("Links\n=====\n")[2]


def test_a_source_without_a_link_has_no_number(english: dict[str, bytes]) -> None:
    assert "  The Post · Apr 23\n" in english["txt"].decode()


def test_headings_of_the_text_are_underlined(english: dict[str, bytes]) -> None:
    assert "\nFrom earlier weeks\n==================\n" in english["txt"].decode()


def test_the_text_is_not_escaped(english: dict[str, bytes]) -> None:
    assert "* Markup <script>alert('x')</script> & {{ 7*7 }} in a title" in english["txt"].decode()


def test_the_text_says_why_and_how_to_leave(english: dict[str, bytes]) -> None:
    text = english["txt"].decode()
    assert "because you subscribed to Harbor Weekly" in text
    assert f"View in your browser\n{PAGE}\nUnsubscribe\n{UNSUBSCRIBE}\n" in text


def test_the_text_says_what_else_the_site_has_to_say() -> None:
    site = replace(SITE, preferences="https://example.org/mine", postal_address="Harbor Weekly\n1 Quay Street")
    text = built(site=site)["txt"].decode()
    assert "\nPreferences\nhttps://example.org/mine\n" in text
    assert text.endswith("\n\nHarbor Weekly\n1 Quay Street\n")


def test_the_text_begins_with_the_week_and_the_first_story(english: dict[str, bytes]) -> None:
    name, week, count, _, first, *_ = english["txt"].decode().split("\n")
    assert (name, count) == ("Harbor Weekly", "8 stories · 7 sources")
    assert week.startswith("Week 17 · April 21")
    assert first == "* Harbor bridge reopens after nine months of repair"


def test_lines_of_a_digest_in_arabic_run_right_to_left_even_where_they_begin_otherwise() -> None:
    text = built(locale=AR)["txt"].decode()
    assert text.startswith(f"{RTL}Harbor Weekly\n")
    assert f"\n{RTL}====" in text
    assert f"\n{RTL}  The Post{RTL} · 23 أبريل\n" in text


def test_a_story_in_another_language_runs_its_own_way() -> None:
    assert "\n* Library lends out garden tools\n  The central" in built(locale=AR)["txt"].decode()


def test_a_number_stands_beside_its_source_whatever_way_that_runs(english: dict[str, bytes]) -> None:
    assert f"\n  Read at مرصد الميناء{LTR} [" in english["txt"].decode()
    assert f"\n  اقرأ في El Faro{RTL} [" in built(locale=AR)["txt"].decode()
