"""The cards of a site, and links to them: the module publishing/cards/card_publisher.py."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.model.digest import DigestSection, Passage
from digest.model.locale import Locale
from digest.model.look import THEMES
from digest.model.period import Month, Year
from digest.model.picture import Picture
from digest.model.site import Site
from digest.model.week import Week
from digest.publishing.cards.card_publisher import CardPublisher
from digest.publishing.cards.fonts import installed_fonts
from digest.publishing.cards.maker import card_locales
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.emails import OneDigest, catalog_of
from tests.fakes import AR, EN, RU, FakeCatalog, sample_digest, sample_site, weeks_from
from tests.pages import parse
from tests.pictures import png

pytestmark = pytest.mark.usefixtures("fonts")
TEMPLATES = Templates()
WEEKS = weeks_from(Week(2025, 16), 2)
SITE = replace(sample_site((EN, AR, RU)), cards=(EN, AR))
LATIN = tuple(font for font in installed_fonts() if font.family in {"Noto Serif", "Noto Sans"})


def metas(path: str, site: Site = SITE) -> dict[str, str]:
    pages = {target.path: target for target in SitePublisher(TEMPLATES).targets(site, FakeCatalog(WEEKS))}
    found = parse(pages[path].render()).xpath("//meta[contains(@property, 'og:image') or @name='twitter:card']")
    return {meta.get("property") or meta.get("name"): meta.get("content") for meta in found}


def inputs(site: Site) -> dict[str, str]:
    return {target.path: target.inputs for target in CardPublisher(TEMPLATES).targets(site, FakeCatalog(WEEKS))}


def rendered(site: Site, locale: Locale, headline: str) -> bytes:
    """The card of a digest whose first story has this headline."""
    story = replace(sample_digest().stories[0], title=Passage(headline, locale))
    digest = replace(sample_digest(), sections=(DigestSection("all", "", (story,)),))
    targets = CardPublisher(TEMPLATES).targets(replace(site, cards=(locale,)), catalog_of(digest))
    return next(iter(targets)).render()


# Where there can be cards


def test_cards_are_there_in_every_locale_whose_letters_a_font_has() -> None:
    assert card_locales(sample_site((EN, AR, RU)), TEMPLATES) == ((EN, AR, RU), ())


def test_a_letter_that_no_font_has_means_no_card_and_a_warning() -> None:
    locales, findings = card_locales(sample_site((EN, Locale("ja"), AR)), TEMPLATES, LATIN)

    assert locales == (EN,)
    assert [finding.message[:41] for finding in findings] == [
        "no cards in ja: no installed font has 年日月",
        "no cards in ar: no installed font has أاب",
    ]
    assert all("fonts-noto-c" in finding.message for finding in findings)


def test_a_letter_of_the_title_counts_too() -> None:
    site = replace(sample_site((EN,)), title="Harbor 週報")
    locales, findings = card_locales(site, TEMPLATES, LATIN)

    assert locales == ()
    assert findings[0].message.startswith("no cards in en: no installed font has 報週;")


def test_where_letters_cannot_be_joined_scripts_that_want_it_have_no_cards() -> None:
    locales, findings = card_locales(sample_site((EN, AR, RU)), TEMPLATES, joins=False)

    assert locales == (EN, RU)
    assert [str(finding) for finding in findings] == [
        "no cards in ar: Pillow cannot join letters without libraqm; install the package libfribidi0"
    ]


def test_without_fonts_there_are_no_cards_and_one_warning() -> None:
    locales, findings = card_locales(sample_site((EN, AR)), TEMPLATES, ())

    assert locales == ()
    assert [finding.message.partition(",")[0] for finding in findings] == [
        "cards: no fonts found; install the packages fontconfig and fonts-noto-core"
    ]


def test_no_space_is_drawn_that_a_font_may_not_have() -> None:
    """The dates of an English week have thin spaces in them, and a title may hold anything that is not seen."""
    assert card_locales(replace(sample_site((EN,)), title="Harbor\u2003Wee\u200bkly"), TEMPLATES) == ((EN,), ())
    site = replace(SITE, cards=(EN,), title="Harbor\u2003Wee\u200bkly")
    plain = replace(SITE, cards=(EN,), title="Harbor Weekly")

    assert inputs(site) == inputs(plain)


# The files


def test_a_card_stands_beside_the_page_of_its_digest() -> None:
    assert list(inputs(SITE)) == [
        "site/en/2025/w16/card.png",
        "site/en/2025/w17/card.png",
        "site/ar/2025/w16/card.png",
        "site/ar/2025/w17/card.png",
    ]


def test_a_month_and_a_year_have_cards_too_and_their_pages_name_them() -> None:
    catalog = FakeCatalog(WEEKS, (Month(2025, 4), Year(2025)))
    found = {target.path for target in CardPublisher(TEMPLATES).targets(replace(SITE, cards=(EN,)), catalog)}
    pages = {target.path: target for target in SitePublisher(TEMPLATES).targets(SITE, catalog)}

    assert found - set(inputs(SITE)) == {"site/en/2025/04/card.png", "site/en/2025/year/card.png"}
    assert "https://news.example.org/en/2025/04/card.png" in pages["site/en/2025/04/index.html"].render().decode()


def test_a_card_is_painted_anew_when_what_it_shows_changes_and_never_else() -> None:
    before = inputs(SITE)

    assert inputs(replace(SITE, description="Another one", icon="images/icon.png")) == before
    for changed in (replace(SITE, title="Port Weekly"), replace(SITE, look=THEMES["ink"])):
        assert not set(before.values()) & set(inputs(changed).values())


def test_a_card_is_a_picture() -> None:
    target = next(iter(CardPublisher(TEMPLATES).targets(SITE, FakeCatalog(WEEKS))))

    assert (target.media_type, target.locale) == ("image/png", EN)
    assert target.render().startswith(b"\x89PNG")


def test_a_card_says_the_headline_of_its_digest() -> None:
    assert rendered(SITE, EN, "The bridge is open") != rendered(SITE, EN, "The library opens")


def test_where_no_font_has_the_headline_the_name_of_the_site_stands_there() -> None:
    unknown = "\U000f0000 \U000f0001"
    assert rendered(SITE, EN, unknown) == rendered(SITE, EN, unknown * 2)
    assert rendered(SITE, EN, unknown) != rendered(replace(SITE, title="Port Weekly"), EN, unknown)


def test_a_digest_without_stories_has_a_card() -> None:
    catalog = type("Empty", (OneDigest,), {"shown": replace(sample_digest(), sections=(), also=())})()
    target = next(iter(CardPublisher(TEMPLATES).targets(SITE, catalog)))
    assert target.render().startswith(b"\x89PNG")


def test_a_logo_is_on_the_card_and_repaints_it() -> None:
    def with_logo(version: str) -> Site:
        logo = Picture("logo.png", "image/png", 40, 40, version, lambda: png(40, 40))
        return replace(SITE, logo="images/logo.png", pictures=(logo,))

    assert rendered(with_logo("1"), EN, "The bridge is open") != rendered(SITE, EN, "The bridge is open")
    assert not set(inputs(with_logo("1")).values()) & set(inputs(with_logo("2")).values())


def test_without_editions_there_is_none() -> None:
    assert list(CardPublisher(TEMPLATES).targets(SITE, FakeCatalog(()))) == []


# What pages say


@pytest.mark.parametrize("page", ["site/en/2025/w17/index.html", "site/en/index.html"])
def test_a_page_names_the_card_of_its_digest(page: str) -> None:
    assert metas(page) == {
        "og:image": "https://news.example.org/en/2025/w17/card.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Harbor Weekly: Harbor bridge reopens after nine months of repair",
        "twitter:card": "summary_large_image",
    }


@pytest.mark.parametrize("page", ["site/ru/2025/w17/index.html", "site/en/subscribe/index.html", "site/index.html"])
def test_other_pages_name_none(page: str) -> None:
    assert metas(page) == {}
