"""Contract suites for plugin authors, with sample news and fakes. Needs pytest.

A suite is a class. To use it, inherit it in a test module of your own, and override the fixture that makes the plugin::

    import pytest

    from digest.testing import TranslatorContract
    from harbor_engine import Shouter


    class TestShouter(TranslatorContract):
        @pytest.fixture
        def translator(self):
            return Shouter()

pytest then runs every test of the suite. Nothing in digest itself imports this package. The suites are classes, not a
pytest plugin: the author's own module shows which tests ran, and can override one with a reason. They run over our own
implementations, too (``tests/contracts``). Stores have suites there only, since no plugin replaces them.
"""

import pytest

# Failed assertions in the suites should be explained like those in a test module.
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
from digest.testing.suites.publisher_contract import PublisherContract  # noqa: E402
from digest.testing.suites.source_contract import SourceContract  # noqa: E402
from digest.testing.suites.summarizer_contract import SummarizerContract  # noqa: E402
from digest.testing.suites.translator_contract import TranslatorContract  # noqa: E402

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
