"""The contract of Publisher. To test another implementation, add it to ``PUBLISHERS``."""

import pytest

from digest.ports import Publisher
from digest.publishers.cards.publisher import CardPublisher
from digest.publishers.email.publisher import EmailPublisher
from digest.publishers.feeds.publisher import FeedPublisher
from digest.publishers.images import ImagePublisher
from digest.publishers.search.publisher import SearchPublisher
from digest.publishers.site.publisher import SitePublisher
from digest.publishers.templates import Templates
from digest.testing import PublisherContract
from tests.sites import PlainPublisher

PUBLISHERS = [
    *(
        publisher(Templates(None))
        for publisher in (SitePublisher, FeedPublisher, EmailPublisher, SearchPublisher, ImagePublisher, CardPublisher)
    ),
    PlainPublisher(),
]


class TestPublishers(PublisherContract):
    @pytest.fixture(params=PUBLISHERS, ids=lambda publisher: type(publisher).__name__)
    def publisher(self, request: pytest.FixtureRequest) -> Publisher:
        made: Publisher = request.param
        if isinstance(made, CardPublisher):
            request.getfixturevalue("fonts")
        return made
