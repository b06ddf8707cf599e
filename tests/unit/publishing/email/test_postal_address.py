"""Postal addresses in the footer."""

from dataclasses import replace

from tests.emails import SITE, built, page_of
from tests.fakes import AR


def test_lines_of_an_address_keep_their_own_direction() -> None:
    page = page_of(built(site=replace(SITE, postal_address="Harbor Weekly\n1 Quay Street"), locale=AR))
    assert page.xpath("//*[@class='footer']/p/span[@dir='auto']/text()") == ["Harbor Weekly", "1 Quay Street"]
