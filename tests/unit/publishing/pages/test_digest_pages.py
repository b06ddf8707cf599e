import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from digest.model.digest import Digest, Passage
from digest.model.site import Site
from digest.publishing.frozen.published_paths import digest_path
from digest.publishing.pages.digest_pages import collection, description
from digest.publishing.pages.page import Page
from digest.publishing.pages.page_parts import split
from tests.fakes import EN, WEEK, sample_digest, sample_site


def told(digest: Digest, site: Site | None = None) -> str:
    page = Page(site or sample_site(), EN, digest_path(EN, WEEK))
    return collection(page, digest, split(digest, 1)[0])


def test_a_digest_is_a_collection_of_links() -> None:
    page = json.loads(told(sample_digest()))
    items = page.pop("mainEntity")["itemListElement"]

    assert page == {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "url": "https://news.example.org/en/2025/w17/",
        "name": "Harbor Weekly, 2025-W17",
        "inLanguage": "en",
        "datePublished": "2025-04-28T00:00:00+01:00",
        "isPartOf": {"@type": "WebSite", "name": "Harbor Weekly", "url": "https://news.example.org/en/"},
        "publisher": {"@type": "Organization", "name": "Harbor Weekly", "url": "https://news.example.org/"},
    }
    assert items[0] == {
        "@type": "ListItem",
        "position": 1,
        "url": "https://herald.example.com/bridge?from=feed&day=2",
    }
    assert [item["position"] for item in items] == list(range(1, 7))


def test_republishing_does_not_change_when_it_came_out() -> None:
    before = json.loads(told(sample_digest()))
    after = json.loads(told(replace(sample_digest(), updated=datetime(2025, 6, 2, 9, tzinfo=UTC))))

    assert "dateModified" not in before
    assert after == before | {"dateModified": "2025-06-02T09:00:00+00:00"}


def test_a_publisher_shows_its_logo() -> None:
    site = replace(sample_site(), logo="images/logo.png")

    assert json.loads(told(sample_digest(), site))["publisher"]["logo"] == "https://news.example.org/images/logo.png"


def test_what_is_no_web_address_is_no_item() -> None:
    digest = sample_digest()
    story = digest.stories[0]
    broken = replace(story, references=(replace(story.references[0], url="javascript:alert(1)"),))
    section = replace(digest.sections[0], stories=(broken,))

    assert "javascript" not in told(replace(digest, sections=(section,)))


@pytest.mark.parametrize("text", ["</script><b>", "<!--", "a\u2028b\u2029c", "&lt;"])
def test_nothing_ends_the_block_that_it_stands_in(text: str) -> None:
    written = told(sample_digest(), replace(sample_site(), title=text))

    assert not {*"<>&\u2028\u2029"} & {*written}
    assert json.loads(written)["publisher"]["name"] == text


def test_a_description_is_what_the_editor_says() -> None:
    introduction = ((Passage("One.", EN), Passage("Two.", EN)), (Passage("Three.", EN),))

    assert description(replace(sample_digest(), introduction=introduction)) == "One. Two. Three."


def test_a_description_without_one_is_the_first_headlines() -> None:
    assert description(sample_digest()).startswith(
        "Harbor bridge reopens after nine months of repair · Library lends out garden tools · "
    )


def test_a_description_is_no_longer_than_what_is_shown_of_it() -> None:
    long = ((Passage("word " * 100, EN),),)

    assert len(description(replace(sample_digest(), introduction=long))) <= 200


def test_a_digest_without_stories_has_no_description() -> None:
    assert description(replace(sample_digest(), sections=(), also=())) == ""
