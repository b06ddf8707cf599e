"""Items of an invented harbor city for the tests of drafts, and the edition that digest makes of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from digest.editing.draft.apply_draft import EditContext, EditedEdition, edit
from digest.editing.order.compose import Summarize, compose
from digest.editing.summarizers.lead import LeadSummarizer
from digest.model.draft import Draft, DraftItem, DraftStory
from digest.model.edition import Edition
from digest.model.item import Item, StoredItem, stable_hash
from digest.model.locale import Locale
from digest.model.rules import EVERYONE, Grouping, Readers, Rules
from digest.model.week import Week

EN, ES = Locale("en"), Locale("es")
W16, W17 = Week(2025, 16), Week(2025, 17)
UPDATED = datetime(2025, 4, 27, 23, tzinfo=UTC)
TEXTS = {
    "ferry": "The ferry sails all winter. Two boats a day reach the islands. Tickets cost nine euros.",
    "bridge": "Engineers reopened the northern bridge. Repairs took nine months. Cyclists crossed first.",
    "trees": "Volunteers counted every oak along the roads. A third of them are young.",
    "late": "Rain filled the reservoir again. Farmers can water their fields.",
}
SOURCES = {"Herald": 0, "Post": 1, "El Faro": 2}


def stored(
    title: str,
    source: str = "Herald",
    *,
    text: str = "",
    week: Week = W17,
    locale: Locale = EN,
    tags: Iterable[str] = (),
) -> StoredItem:
    text = text or TEXTS.get(title, "")
    published: date = week.start + timedelta(days=1)
    item = Item(source=source, title=title, text=text, published=published, tags=tuple(tags), locale=locale)
    return StoredItem(stable_hash(source, title, text), item, published, UPDATED, week)


def rules(stories: int = 12, sections: Grouping = "source", readers: tuple[Readers, ...] = (EVERYONE,)) -> Rules:
    return Rules(SOURCES, ZoneInfo("Europe/Lisbon"), stories, 3, sections, readers=readers)


def edition_of(items: Iterable[StoredItem], how: Rules | None = None) -> Edition:
    held = tuple(items)
    own = [item for item in held if item.week >= W17]
    late = [item for item in held if item.week < W17]
    return compose(W17, UPDATED, own, late, how or rules(), LeadSummarizer().summarize)


def named(*items: StoredItem, **wishes: object) -> DraftStory:
    """A story of a draft that names these items; their lines count from 1."""
    return DraftStory(tuple(DraftItem(item.key[:8], line) for line, item in enumerate(items, 1)), **wishes)


def edited(
    items: Iterable[StoredItem], *stories: DraftStory, how: Rules | None = None, **draft: object
) -> EditedEdition:
    held = tuple(items)
    wanted = Draft(W17, stories, path="draft.toml", **draft)
    return edit(edition_of(held, how), wanted, held, editing(how, lambda beginning: beginning.startswith("f00")))


def editing(
    how: Rules | None = None, is_stored: Callable[[str], bool] = lambda _: False, summarize: Summarize | None = None
) -> EditContext:
    lead = LeadSummarizer().summarize
    return EditContext(how or rules(), summarize or lead, lead, EN, is_stored)
