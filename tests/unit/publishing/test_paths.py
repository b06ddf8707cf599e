import posixpath
import re

import pytest

from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishing import paths as addresses
from tests.fakes import EN, sample_site
from tests.tables import each_row

PATHS = (
    addresses.CHOOSER_PATH,
    addresses.index_path(EN),
    addresses.digest_path(EN, Week(2025, 17)),
    addresses.digest_path(Locale("pt-BR"), Week(2026, 1)),
    addresses.subscribe_path(EN),
    addresses.feed_path(EN),
)


def test_a_digest_stands_under_its_iso_year_and_a_week_of_two_digits() -> None:
    # Its Monday is 2025-12-29.
    assert addresses.digest_path(Locale("pt-BR"), Week(2026, 1)) == "site/pt-BR/2026/w01/index.html"


@pytest.mark.parametrize("start", PATHS)
@pytest.mark.parametrize("path", PATHS)
def test_a_relative_link_leads_from_any_page_to_any_file(start: str, path: str) -> None:
    assert posixpath.normpath(posixpath.join(posixpath.dirname(start), addresses.relative_link(start, path))) == path


def test_a_page_links_to_itself_by_its_name() -> None:
    assert addresses.relative_link("site/en/index.html", "site/en/index.html") == "index.html"


def test_the_address_of_a_page_is_its_folder() -> None:
    assert addresses.address(sample_site(), addresses.index_path(EN)) == "https://news.example.org/en/"


def test_the_address_of_a_feed_is_its_file() -> None:
    assert addresses.address(sample_site(), addresses.feed_path(EN)) == "https://news.example.org/en/feed.xml"


def test_the_address_of_the_chooser_is_the_root_of_the_site() -> None:
    assert addresses.address(sample_site(), addresses.CHOOSER_PATH) == "https://news.example.org/"


@pytest.mark.parametrize(
    "url", ["https://example.org", "HTTP://example.org/a?b=c", "https://example.org/" + "x" * 7_000]
)
def test_a_link_may_lead_to_a_web_address(url: str) -> None:
    assert addresses.is_web_address(url)


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "/a", "https:///a", "https://example.org/" + "x" * 8_000])
def test_a_link_may_lead_nowhere_else(url: str) -> None:
    assert not addresses.is_web_address(url)


def test_the_items_of_a_week_have_an_archive_of_their_own() -> None:
    assert addresses.items_archive_path(EN, Week(2026, 1)) == "site/en/archive/items-2026-w01.xml"
    assert addresses.items_archive_path(EN, Week(2026, 1), 3) == "site/en/archive/items-2026-w01-3.xml"


def test_a_plain_name_is_its_own_folder() -> None:
    assert addresses.file_name("city-2025") == "city-2025"


def test_the_name_of_a_folder_keeps_letters_without_their_accents() -> None:
    assert re.fullmatch(r"elektromobilitat-[0-9a-f]{8}", addresses.file_name("Elektromobilität"))


@pytest.mark.parametrize("name", ["con", "CON", "nul", "lpt1", "../../x", ".", "", "a\0b", "x" * 10_000])
def test_no_name_is_a_folder_of_another_kind(name: str) -> None:
    assert re.fullmatch(r"([a-z0-9-]{1,60}-)?[0-9a-f]{8}", addresses.file_name(name))


def test_names_that_look_alike_have_folders_of_their_own() -> None:
    names = ["x", "X", "x!", " x", "\N{PILE OF POO}", "\N{GRINNING FACE}", "", "a" * 100, "a" * 101]

    assert len({addresses.file_name(name) for name in names}) == len(names)


@each_row(
    ("path", "is_of_spanish"),
    [
        ("site/es/feed.xml", True),
        ("site/es/2025/w17/index.html", True),
        ("preview/site/es/2025/w18/index.html", True),
        ("email/2025-W17.es.eml", True),
        ("preview/email/2025-W18.es.html", True),
        ("2025-W17.es", True),
        ("site/en/section/es/feed.xml", False),
        ("site/images/logo.es.png", False),
        ("site/es-MX/feed.xml", False),
        ("email/2025-W17.es-MX.eml", False),
        ("site/index.html", False),
        ("site/feeds.opml", False),
    ],
)
def test_a_file_of_a_locale_is_known_by_its_path(path: str, is_of_spanish: bool) -> None:
    assert addresses.is_of_locale(path, Locale("es")) == is_of_spanish
