"""The search over all digests of a locale: the module publishing/search/search_publisher.py and its page."""

import json
from dataclasses import replace

import lxml.html
import pytest

from digest.model.artifact import Target
from digest.model.site import Site
from digest.model.week import Week
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.search.search_publisher import SearchPublisher
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, FakeCatalog, sample_site, weeks_from
from tests.pages import parse, texts

TEMPLATES = Templates()
WEEKS = weeks_from(Week(2024, 51), 4)
SITE = sample_site((EN, AR))


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
