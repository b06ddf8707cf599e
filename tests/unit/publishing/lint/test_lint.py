"""All built files: our own have no faults, and faults that show only between files are found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import pytest

from digest.model.week import Week
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.epub.epub_publisher import EpubPublisher
from digest.publishing.feeds.feed_publisher import FeedPublisher
from digest.publishing.lint import lint as linter
from digest.publishing.lint.built_markup import HtmlDocument, parse_html
from digest.publishing.lint.lint import lint
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.search.search_publisher import SearchPublisher
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, FakeCatalog, sample_digest, sample_site, weeks_from

SITE = sample_site((EN, AR))
WEEKS = weeks_from(Week(2025, 51), 3)
TEMPLATES = Templates()
PUBLISHERS = [
    made(TEMPLATES) for made in (SitePublisher, FeedPublisher, EmailPublisher, SearchPublisher, EpubPublisher)
]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    targets = [target for publisher in PUBLISHERS for target in publisher.targets(SITE, FakeCatalog(WEEKS))]
    return {target.path: target.render() for target in targets}


def findings(files: dict[str, bytes]) -> list[str]:
    return [str(finding) for finding in lint(files, SITE.base_url, SITE.locales)]


def test_what_we_publish_has_no_faults(files: dict[str, bytes]) -> None:
    assert findings(files) == []


def test_a_preview_has_no_faults() -> None:
    targets = [
        target
        for publisher in PUBLISHERS
        for locale in SITE.locales
        for target in publisher.preview_targets(SITE, sample_digest(WEEKS[0], locale))
    ]

    assert findings({target.path: target.render() for target in targets}) == []


def test_a_page_that_one_language_lacks_is_found(files: dict[str, bytes]) -> None:
    rest = {path: content for path, content in files.items() if path != "site/ar/2025/w52/index.html"}

    assert "site/ar/2025/w52/index.html: is missing, but exists in en; build without --locale" in findings(rest)


def test_an_email_without_its_text_is_found(files: dict[str, bytes]) -> None:
    rest = {path: content for path, content in files.items() if path != "email/2025-W52.ar.txt"}

    assert findings(rest) == ["email/2025-W52.ar.txt: is missing, but other forms of this email exist; build again"]


def test_a_feed_that_is_not_well_formed_is_found(files: dict[str, bytes]) -> None:
    broken = {**files, "site/en/feed.xml": files["site/en/feed.xml"][:-10]}

    assert any(one.startswith("site/en/feed.xml: is not well-formed: ") for one in findings(broken))


def test_what_is_not_ours_is_passed_over(files: dict[str, bytes]) -> None:
    assert findings({**files, "site/CNAME": b"news.example.org", "site/data.json": b"[1]", "notes.html": b"<p>"}) == []


class Counted(Mapping[str, bytes]):
    """Files that count how often each is read."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self.read: Counter[str] = Counter()

    def __getitem__(self, path: str) -> bytes:
        self.read[path] += 1
        return self._files[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def test_each_file_is_read_and_parsed_once(files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Counted(files)
    parsed: list[bytes] = []

    def parse(content: bytes) -> HtmlDocument:
        parsed.append(content)
        return parse_html(content)

    monkeypatch.setattr(linter, "parse_html", parse)

    assert list(lint(counted, SITE.base_url, SITE.locales)) == []
    assert counted.read == Counter(
        path for path in files if not path.endswith((".txt", ".css", ".js", ".opml", ".epub"))
    )
    assert Counter(parsed) == Counter(content for path, content in files.items() if path.endswith(".html"))
