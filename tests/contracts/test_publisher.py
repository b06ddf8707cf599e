"""The contract of Publisher. To test another implementation, add it to ``PUBLISHERS``."""

import pytest

from digest.ports import Publisher
from digest.publishing.cards.card_publisher import CardPublisher
from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.epub.epub_publisher import EpubPublisher
from digest.publishing.feeds.feed_publisher import FeedPublisher
from digest.publishing.images import ImagePublisher
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.search.search_publisher import SearchPublisher
from digest.publishing.templates import Templates
from digest.testing import PublisherContract
from tests.sites import PlainPublisher

BUILT_IN = (
    *(SitePublisher, FeedPublisher, EmailPublisher, SearchPublisher, ImagePublisher, CardPublisher, EpubPublisher),
)
PUBLISHERS = [
    *(publisher(Templates(None)) for publisher in BUILT_IN),
    PlainPublisher(),
]


class TestPublishers(PublisherContract):
    @pytest.fixture(params=PUBLISHERS, ids=lambda publisher: type(publisher).__name__)
    def publisher(self, request: pytest.FixtureRequest) -> Publisher:
        made: Publisher = request.param
        if isinstance(made, CardPublisher):
            request.getfixturevalue("fonts")
        return made
