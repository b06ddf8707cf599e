"""The items of stories that are read back: the module publishers/reading/references.py."""

from datetime import UTC

import pytest

from digest.model.week import Week
from digest.tasks.from_output.item_joining import JoinedItem
from digest.tasks.from_output.references import References
from digest.tasks.from_output.shown import ShownCredit, ShownStory, ShownText
from digest.tasks.from_output.shown_translations import KnownSite, ShownTranslations
from tests.desk import stored
from tests.fakes import EN


@pytest.mark.parametrize(
    ("feed", "wanted"), [("The old quay is closed", "The old quay is closed"), ("", "Boats moved")]
)
def test_an_item_is_called_as_in_the_feed_of_items_and_else_as_its_story(feed: str, wanted: str) -> None:
    item = stored(feed, text="Boats moor at the new quay.")
    items = {item.key: JoinedItem(item, {EN: feed})}
    sentence = ShownText("Boats moor at the new quay.", EN, item=item.key[:8])
    title = ShownText("Boats moved", EN)
    story = ShownStory(title, (ShownCredit("Herald"),), summary=(sentence,))
    known = KnownSite(UTC, EN, {}, lambda _: False)

    (found,) = References(Week(2025, 17), known, items, {}, ShownTranslations([EN])).of({EN: story}, title)
    assert (found.key, found.title) == (item.key, wanted)
