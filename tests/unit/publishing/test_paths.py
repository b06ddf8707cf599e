import posixpath

import pytest

from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishing.frozen import published_paths as published
from digest.publishing.paths import is_of_locale, is_web_address, relative_link
from tests.fakes import EN
from tests.tables import each_row

PATHS = (
    published.CHOOSER_PATH,
    published.index_path(EN),
    published.digest_path(EN, Week(2025, 17)),
    published.digest_path(Locale("pt-BR"), Week(2026, 1)),
    published.subscribe_path(EN),
    published.feed_path(EN),
)


@pytest.mark.parametrize("start", PATHS)
@pytest.mark.parametrize("path", PATHS)
def test_a_relative_link_leads_from_any_page_to_any_file(start: str, path: str) -> None:
    assert posixpath.normpath(posixpath.join(posixpath.dirname(start), relative_link(start, path))) == path


def test_a_page_links_to_itself_by_its_name() -> None:
    assert relative_link("site/en/index.html", "site/en/index.html") == "index.html"


@pytest.mark.parametrize(
    "url", ["https://example.org", "HTTP://example.org/a?b=c", "https://example.org/" + "x" * 7_000]
)
def test_a_link_may_lead_to_a_web_address(url: str) -> None:
    assert is_web_address(url)


@pytest.mark.parametrize("url", ["", "javascript:alert(1)", "/a", "https:///a", "https://example.org/" + "x" * 8_000])
def test_a_link_may_lead_nowhere_else(url: str) -> None:
    assert not is_web_address(url)


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
    assert is_of_locale(path, Locale("es")) == is_of_spanish
