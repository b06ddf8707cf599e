from dataclasses import replace

import pytest

from digest.model.locale import Locale
from tests.fakes import EN, ES, sample_site

SITE = replace(sample_site((EN, Locale("en-GB"), ES)), description="The week", taglines=((EN, "At sea"), (ES, "Mar")))


@pytest.mark.parametrize(("tag", "described"), [("en", "The week"), ("en-GB", "The week"), ("es", "Mar")])
def test_a_feed_is_described_in_its_own_language(tag: str, described: str) -> None:
    assert SITE.description_for(Locale(tag)) == described


def test_a_feed_without_words_of_its_own_has_those_of_the_site() -> None:
    assert replace(SITE, taglines=()).description_for(ES) == "The week"
