"""What a plugin of digest must do, as tests to run over it, and the news and fakes for that. Needs pytest.

A suite is a class. A project inherits it in a test module of its own, and says how its plugin is made::

    import pytest

    from digest.testing import TranslatorContract
    from harbor_engine import Shouter


    class TestShouter(TranslatorContract):
        @pytest.fixture
        def translator(self):
            return Shouter()

pytest then runs every test of the suite over it. Nothing of digest itself imports this package.
"""

import pytest

# The assertions of the suites are to be explained as those of a test module are.
pytest.register_assert_rewrite(f"{__name__}.suites")

from digest.testing.fakes import FakeCatalog, FakeSource  # noqa: E402 - after the line above
from digest.testing.news import (  # noqa: E402
    sample_digest,
    sample_items,
    sample_site,
    sample_story,
    translated,
    weeks_from,
)
from digest.testing.suites.publisher import PublisherContract  # noqa: E402
from digest.testing.suites.source import SourceContract  # noqa: E402
from digest.testing.suites.summarizer import SummarizerContract  # noqa: E402
from digest.testing.suites.translator import TranslatorContract  # noqa: E402

__all__ = [
    "FakeCatalog",
    "FakeSource",
    "PublisherContract",
    "SourceContract",
    "SummarizerContract",
    "TranslatorContract",
    "sample_digest",
    "sample_items",
    "sample_site",
    "sample_story",
    "translated",
    "weeks_from",
]
