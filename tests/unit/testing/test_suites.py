"""The suites for plugins detect faults in a plugin."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import pytest

from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.edition import Sentence
from digest.model.item import Item, StoredItem
from digest.model.site import Site
from digest.model.translation import Translation
from digest.ports import Catalog
from digest.testing import FakeSource, PublisherContract, SourceContract, SummarizerContract, TranslatorContract


@dataclass(frozen=True)
class Shouter:
    """A Translator that keeps the contract, unless one of its methods is exchanged."""

    known: tuple[tuple[str, str], ...] = (("en", "es"), ("es", "en"))
    made: Callable[[str], Translation] = lambda segment: Translation(segment.upper())
    reverses: bool = False

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        made = [self.made(segment) for segment in segments]
        return made[::-1] if self.reverses else made

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(self.known)

    def fingerprint(self, source: str, target: str) -> str:
        return f"shout {source}-{target}"


class TestShouter(TranslatorContract):
    @pytest.fixture
    def translator(self) -> Shouter:
        return Shouter()


WRONG_TRANSLATORS = {
    "knows regions": (TranslatorContract.test_it_knows_pairs_of_two_primary_languages, Shouter((("pt-BR", "en"),))),
    "does nothing": (TranslatorContract.test_it_translates_what_it_knows, Shouter(made=Translation)),
    "mixes up": (TranslatorContract.test_translations_come_in_the_order_of_their_segments, Shouter(reverses=True)),
    "forgets": (
        TranslatorContract.test_no_segment_whatever_stands_in_it_is_an_error,
        Shouter(made=lambda segment: Translation(segment.encode("ascii", "ignore").decode())),
    ),
    "cuts": (
        TranslatorContract.test_two_sentences_are_both_translated,
        Shouter(made=lambda segment: Translation(segment.upper()[:40])),
    ),
    "speaks Basque": (TranslatorContract.test_it_translates_what_it_knows, Shouter((("eu", "en"),))),
}


@pytest.mark.parametrize(("test", "wrong"), WRONG_TRANSLATORS.values(), ids=WRONG_TRANSLATORS)
def test_a_wrong_translator_is_noticed(test: Callable[..., None], wrong: Shouter) -> None:
    with pytest.raises(AssertionError):
        test(TranslatorContract(), wrong)


@dataclass(frozen=True)
class Lister:
    """A Publisher that keeps the contract, unless it is told otherwise."""

    folder: str = "list"
    inputs: str = ""
    reads: bool = False

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        for listing in catalog.listings:
            if self.reads:
                catalog.digest(listing.week, site.locales[0])
            inputs = self.inputs or f"{listing.fingerprint} {site.fingerprint}"
            yield Target(f"{self.folder}/{listing.week}", "text/plain", inputs, site.title.encode)

    def preview_targets(self, site: Site, digest: Digest) -> Iterator[Target]:
        yield Target(f"preview/{digest.week}", "text/plain", repr(digest), site.title.encode)


class TestLister(PublisherContract):
    @pytest.fixture
    def publisher(self) -> Lister:
        return Lister()


WRONG_PUBLISHERS = {
    "leaves its folder": (PublisherContract.test_every_target_has_a_path_of_its_own_below_the_folder, Lister("..")),
    "names too few inputs": (
        PublisherContract.test_another_title_of_the_site_is_other_inputs_or_the_same_bytes,
        Lister(inputs="1"),
    ),
    "reads at once": (PublisherContract.test_a_target_is_not_rendered_before_it_is_asked_for, Lister(reads=True)),
}


@pytest.mark.parametrize(("test", "wrong"), WRONG_PUBLISHERS.values(), ids=WRONG_PUBLISHERS)
def test_a_wrong_publisher_is_noticed(test: Callable[..., None], wrong: Lister) -> None:
    with pytest.raises(AssertionError):
        test(PublisherContract(), wrong)


ITEM = Item("Herald", "Ferry", "It sails.")
WRONG_SOURCES = {
    "another name": (SourceContract.test_every_item_names_its_source, replace(ITEM, source="Post")),
    "dirty words": (SourceContract.test_words_are_clean, replace(ITEM, text="It\x00sails.")),
    "nothing said": (SourceContract.test_an_item_says_something, replace(ITEM, title="", text="")),
}


@pytest.mark.parametrize(("test", "item"), WRONG_SOURCES.values(), ids=WRONG_SOURCES)
def test_a_wrong_source_is_noticed(test: Callable[..., None], item: Item) -> None:
    with pytest.raises(AssertionError):
        test(SourceContract(), FakeSource("Herald", [item]))


class Inventor:
    def summarize(self, items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        return (Sentence("The ferry sank.", items[0].key, 0),)


def test_a_summarizer_that_invents_is_noticed() -> None:
    with pytest.raises(AssertionError):
        SummarizerContract().test_a_summary_of_news_adds_nothing(Inventor(), 3)


@pytest.mark.parametrize("contract", [TranslatorContract, PublisherContract, SourceContract, SummarizerContract])
def test_no_suite_is_collected_by_itself(contract: type) -> None:
    assert not contract.__name__.startswith("Test")
