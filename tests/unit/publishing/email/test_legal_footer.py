"""What the law wants in the footer: the postal address, and links to the imprint and to what is kept of readers."""

from dataclasses import replace

from digest.model.editor_page import EditorPage
from tests.emails import SITE, built, page_of
from tests.fakes import AR, EN

PAGES = tuple(EditorPage(name, EN, "Words.") for name in ("about", "imprint", "privacy"))
ROOT = f"{SITE.base_url}en"


def test_lines_of_an_address_keep_their_own_direction() -> None:
    page = page_of(built(site=replace(SITE, postal_address="Harbor Weekly\n1 Quay Street"), locale=AR))
    assert page.xpath("//*[@class='footer']/p/span[@dir='auto']/text()") == ["Harbor Weekly", "1 Quay Street"]


def test_each_email_links_to_the_imprint_and_what_is_kept_of_readers() -> None:
    email = built(site=replace(SITE, editor_pages=PAGES))
    links = [(one.text, one.get("href")) for one in page_of(email).xpath("//*[@class='footer']//a")]

    assert links[-2:] == [("Imprint", f"{ROOT}/imprint/"), ("Privacy", f"{ROOT}/privacy/")]
    text = email["txt"].decode()
    assert f"Imprint\n{ROOT}/imprint/\n\nPrivacy\n{ROOT}/privacy/\n" in text
    assert "/about/" not in text


def test_without_a_website_there_is_nothing_to_link_to() -> None:
    email = built(site=replace(SITE, editor_pages=PAGES, publishers=("email",)))
    assert b"imprint" not in b"".join(email.values())
