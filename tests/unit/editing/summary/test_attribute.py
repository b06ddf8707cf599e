from digest.editing.summary.attribute import attributed
from digest.model.edition import Sentence
from digest.model.item import StoredItem
from tests.desk import EN, stored

FERRY = stored("ferry", text="LISBON, 22 April — The ferry sails all winter. Two boats a day\nreach the islands.")
BRIDGE = stored("bridge", "Post", text="The bridge is open. It took nine months.")


def own(text: str) -> Sentence:
    return Sentence(text, "", 0, EN)


def of(item: StoredItem, position: int, text: str) -> Sentence:
    return Sentence(text, item.key, position)


def told(words: str, *sentences: Sentence) -> tuple[Sentence, ...]:
    return attributed(words, (FERRY, BRIDGE), sentences, own)


def test_a_sentence_of_an_item_stays_its_own_wherever_it_stands() -> None:
    assert told("It took nine months.\nTwo boats a day reach the islands.") == (
        of(BRIDGE, 1, "It took nine months."),
        of(FERRY, 1, "Two boats a day\nreach the islands."),
    )


def test_a_sentence_without_its_dateline_is_still_that_of_its_item() -> None:
    assert told("The ferry sails all winter.") == (of(FERRY, 0, "The ferry sails all winter."),)


def test_what_is_in_no_item_is_the_editors() -> None:
    assert told("The ferry sails all summer.\nBridges too.") == (
        own("The ferry sails all summer."), own("Bridges too."),
    )  # fmt: skip


def test_half_a_sentence_is_not_the_sources_any_more() -> None:
    assert told("The bridge is open, they say.\nNine months.") == (
        own("The bridge is open, they say."), own("Nine months."),
    )  # fmt: skip


def test_lines_may_be_broken_anywhere() -> None:
    assert told("Hear this: it\nworks. It took\nnine months. The\n\nbridge is open.") == (
        own("Hear this: it works."), of(BRIDGE, 1, "It took nine months."), of(BRIDGE, 0, "The bridge is open."),
    )  # fmt: skip


def test_what_digest_told_stays_as_it_told_it() -> None:
    cut = Sentence("The ferry sails…", FERRY.key, 0)

    assert told("The ferry sails…", cut) == (cut,)


def test_a_line_that_digest_told_is_not_parted() -> None:
    both = Sentence("The bridge is open. It took nine months.", BRIDGE.key, 0)

    assert told("Look. At this.\nThe bridge is open. It took nine months.", both) == (
        own("Look."), own("At this."), both,
    )  # fmt: skip
