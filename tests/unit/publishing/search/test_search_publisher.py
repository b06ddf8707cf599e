"""The search over all digests of a locale: the module publishing/search/search_publisher.py and its page."""

import json
from dataclasses import replace

import lxml.html
import pytest

from digest.model.artifact import Target
from digest.model.digest import Digest, Passage
from digest.model.period import Month, Year
from digest.model.site import Site
from digest.model.week import Week
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.search.search_publisher import SearchPublisher, write_index
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, ES, FakeCatalog, sample_digest, sample_items, sample_site, sample_story, weeks_from
from tests.pages import parse, texts

TEMPLATES = Templates()
WEEKS = weeks_from(Week(2024, 51), 4)
SITE = sample_site((EN, AR))
BRIDGE, _, LIBRARY, *_ = map(sample_story, sample_items())


def targets(site: Site = SITE, weeks: tuple[Week, ...] = WEEKS) -> dict[str, Target]:
    return {target.path: target for target in SearchPublisher(TEMPLATES).targets(site, FakeCatalog(weeks))}


def page(site: Site = SITE) -> lxml.html.HtmlElement:
    return parse(targets(site)["site/en/search/index.html"].render())


def policy(tree: lxml.html.HtmlElement) -> str:
    return str(tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)"))


def test_there_is_a_page_for_each_locale_a_file_for_each_year_and_one_script() -> None:
    assert sorted(targets()) == sorted(
        ["site/search.js"]
        + [f"site/{locale}/search/{name}" for locale in (EN, AR) for name in ("index.html", "2024.json", "2025.json")]
    )


def test_a_year_is_searched_from_its_newest_week_in_the_words_of_the_locale() -> None:
    weeks = json.loads(targets()["site/ar/search/2025.json"].render())["weeks"]

    assert [week["words"] for week in weeks] == [
        "الأسبوع 2 · 6–12 يناير 2025",
        "الأسبوع 1 · 30 ديسمبر 2024 – 5 يناير 2025",
    ]


def test_a_month_or_year_is_found_by_its_name_and_headlines_after_the_stories_of_weeks() -> None:
    catalog = FakeCatalog(WEEKS, (Month(2025, 1), Year(2025)))
    made = {target.path: target for target in SearchPublisher(TEMPLATES).targets(SITE, catalog)}
    *_, year, month = json.loads(made["site/en/search/2025.json"].render())["weeks"]

    assert year["stories"][0]["title"].startswith("2025 · December 30, 2024")
    assert (year["words"], year["links"]) == ("", ["../2025/year/index.html"])
    assert (month["words"], len(month["stories"]), month["links"]) == ("", 1, ["../2025/01/index.html"])
    assert month["stories"][0]["text"].startswith("Harbor bridge reopens after nine months of repair · ")


def test_the_page_names_the_years_newest_first() -> None:
    tree = page()

    assert tree.xpath("//form/@data-index") == ["2025.json 2024.json"]
    assert texts(tree, "//nav[@class='years']//a") == ["2025", "2024"]


def test_without_its_script_the_page_says_what_to_do_instead() -> None:
    tree = page()

    assert tree.xpath("boolean(//form/@hidden)")
    assert texts(tree, "//noscript")[0].startswith("Search needs JavaScript.")


def test_the_page_runs_scripts_of_its_site_alone() -> None:
    tree = page()

    assert tree.xpath("//script/@src") == ["../../search.js"]
    assert "script-src 'self'; connect-src 'self';" in policy(tree)
    assert "unsafe" not in policy(tree)


def test_pagefind_may_run_what_it_is_compiled_to() -> None:
    tree = page(replace(SITE, search="pagefind"))

    assert tree.xpath("//form/@data-pagefind") == ["pagefind/pagefind.js"]
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy(tree)


@pytest.mark.parametrize("locale", [EN, AR])
def test_every_page_leads_to_the_search(locale: object) -> None:
    pages = {target.path: target for target in SitePublisher(TEMPLATES).targets(SITE, FakeCatalog(WEEKS))}
    index = parse(pages[f"site/{locale}/index.html"].render())

    assert "search/index.html" in index.xpath("//nav//a/@href")


def test_a_new_week_makes_only_the_file_of_its_year_anew() -> None:
    before, after = targets(weeks=WEEKS[:3]), targets()

    assert [path for path, target in after.items() if target.inputs != before[path].inputs] == [
        "site/en/search/2025.json",
        "site/ar/search/2025.json",
    ]


def test_a_locale_can_be_built_alone() -> None:
    assert {path: str(target.locale) for path, target in targets().items()} == {
        path: path.split("/")[1] if path.count("/") > 1 else "None" for path in targets()
    }


def index(*digests: Digest) -> list[dict]:
    return json.loads(write_index((str(digest.week), digest) for digest in digests))["weeks"]


def of_stories(count: int, text: str) -> Digest:
    """A digest of so many stories with this text."""
    digest = sample_digest()
    story = replace(BRIDGE, summary=(Passage("It begins.", EN), Passage(text, EN)))
    return replace(digest, sections=(replace(digest.sections[0], stories=(story,) * count),), also=())


def test_a_week_has_its_words_and_the_link_to_its_page() -> None:
    (week,) = index(sample_digest())

    assert (week["words"], week["links"]) == ("2025-W17", ["../2025/w17/index.html"])


def test_a_story_has_its_title_its_source_and_its_summary() -> None:
    assert index(sample_digest())[0]["stories"][0] == {
        "title": "Harbor bridge reopens after nine months of repair",
        "source": "City Herald",
        "text": "The bridge in the northern district reopened to traffic on Tuesday. "
        "The repair took nine months and cost 14 million euros.",
    }


def test_a_story_by_title_alone_is_found_too() -> None:
    assert index(sample_digest())[0]["stories"][-1] == {
        "title": "Night buses return on weekends",
        "source": "The Post",
    }


def test_a_story_in_another_language_says_so() -> None:
    stories = index(sample_digest(locale=ES))[0]["stories"]

    assert [(story.get("lang"), story.get("dir")) for story in stories] == [
        ("en", "ltr"), ("en", "ltr"), ("ru", "ltr"), (None, None), ("ar", "rtl"), ("en", "ltr"), ("", "auto"),
        ("en", "ltr"),
    ]  # fmt: skip


def test_a_story_on_a_further_page_of_its_digest_is_found_there() -> None:
    (week,) = index(of_stories(100, "It goes on."))

    places = [story.get("part", 0) for story in week["stories"]]

    assert week["links"][:2] == ["../2025/w17/index.html", "../2025/w17/2/index.html"]
    assert places == sorted(places)
    assert set(places) == set(range(len(week["links"])))


def test_of_very_many_words_the_first_sentence_of_each_story_is_searched() -> None:
    (week,) = index(of_stories(100, "word " * 3_000))

    assert {story["text"] for story in week["stories"]} == {"It begins."}


def test_of_even_more_words_the_titles_are_searched() -> None:
    many = [of_stories(100, "It goes on.")] * 100
    long = [replace(digest, sections=(replace(digest.sections[0], stories=told(digest)),)) for digest in many]

    assert all("text" not in story for week in index(*long) for story in week["stories"])


def told(digest: Digest) -> tuple:
    first = replace(BRIDGE, summary=(Passage("word " * 30, EN),))
    return (first,) * len(digest.stories)


def test_the_same_digests_give_the_same_bytes() -> None:
    assert write_index([("a", sample_digest(locale=AR))]) == write_index([("a", sample_digest(locale=AR))])
