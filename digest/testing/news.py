"""Sample news of an invented harbor city: items, an edition and a site, with everything that is hard to show."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from digest.model.digest import Digest, DigestItem, DigestSection, DigestStory, Passage
from digest.model.edition import Collected, Reference
from digest.model.item import Item, StoredItem, stable_hash
from digest.model.locale import UNDETERMINED, Locale
from digest.model.period import Period, is_collection
from digest.model.site import Listing, Site
from digest.model.week import Week

EN, ES, RU, AR = map(Locale, ("en", "es", "ru", "ar"))
WEEK = Week(2025, 17)


def sample_site(locales: tuple[Locale, ...] = (EN, ES, RU, AR)) -> Site:
    """Return the site of a digest in some locales."""
    return Site(
        name="harbor",
        id="tag:news.example.org,2025:harbor",
        title="Harbor Weekly",
        base_url="https://news.example.org/",
        zone=ZoneInfo("Europe/Lisbon"),
        locales=locales,
        sender="Harbor Weekly <digest@news.example.org>",
        description="The week in a harbor city",
    )


def sample_items(week: Week = WEEK) -> tuple[StoredItem, ...]:
    """Return nine items in five languages: with and without times, links and titles."""
    monday = datetime.combine(week.start, datetime.min.time(), UTC)
    return (
        _stored(
            week,
            monday + timedelta(days=1, hours=9),
            Item(
                source="City Herald",
                id="bridge",
                url="https://herald.example.com/bridge?from=feed&day=2",
                title="Harbor bridge reopens after nine months of repair",
                text="The bridge in the northern district reopened to traffic on Tuesday. "
                "The repair took nine months and cost 14 million euros.\n\n"
                "Crews replaced 310 steel cables, and 22,000 vehicles are expected to cross it every day.",
                locale=EN,
                authors=("City desk",),
                tags=("city",),
            ),
        ),
        _stored(
            week,
            monday + timedelta(days=1, hours=11),
            Item(
                source="Northern Gazette",
                url="https://gazette.example.com/2025/bridge",
                title="Bridge open again",
                text="The bridge is open again. The gazette was the first to cross it.",
                locale=EN,
            ),
        ),
        _stored(
            week,
            week.start + timedelta(days=2),
            Item(
                source="The Post",
                title="Library lends out garden tools",
                text="The central library has begun to lend garden tools. Spades and rakes can be kept for two weeks.",
                locale=EN,
                tags=("city",),
            ),
        ),
        _stored(
            week,
            monday + timedelta(days=3, hours=23, minutes=30),
            Item(
                source="El Faro",
                url="https://faro.example.com/ferry",
                title="El ferry navegará por primera vez durante el invierno",
                text="Desde noviembre, dos barcos al día unirán las islas con tierra firme. "
                "El consejo aprobó una prueba de dos años.",
                locale=ES,
                tags=("sea",),
            ),
        ),
        _stored(
            week,
            week.start + timedelta(days=3),
            Item(
                source="مرصد الميناء",
                url="https://observer.example.com/light",
                title="المنارة القديمة تفتح أبوابها للزوار",
                text="تفتح المنارة القديمة أبوابها للزوار كل يوم أحد. تتسع الجولة لاثني عشر شخصا.",
                locale=AR,
                tags=("sea",),
            ),
        ),
        _stored(
            week,
            week.start + timedelta(days=4),
            Item(
                source="Портовый вестник",
                url="https://vestnik.example.com/trees",
                title="",
                text="Добровольцы измерили каждое дерево вдоль дорог, и в городе насчитали 41 000 деревьев. "
                "Треть из них молодые.",
                locale=RU,
            ),
        ),
        _stored(
            week,
            week.start + timedelta(days=4),
            Item(
                source="Signal & <Noise>",
                url="https://signal.example.com/?a=1&b=2",
                title="Markup <script>alert('x')</script> & {{ 7*7 }} in a title",
                text="The text may hold {% include 'anything' %} too. It is only ever shown & never run.",
                locale=UNDETERMINED,
            ),
        ),
        _stored(
            week,
            None,
            Item(
                source="The Post",
                url="https://post.example.com/buses",
                title="Night buses return on weekends",
                text="Night buses return on weekends.",
                locale=EN,
            ),
        ),
        _stored(
            week,
            week.start - timedelta(days=4),
            Item(
                source="Northern Gazette",
                url="https://gazette.example.com/rain",
                title="Rain fills the reservoir to 87 percent",
                text="Rain filled the reservoir to 87 percent. It was at 40 percent a year ago.",
                locale=EN,
            ),
        ),
    )


def sample_digest(week: Period = WEEK, locale: Locale = EN) -> Digest:
    """Return a digest with every kind of section and story, nothing of it translated; of a month, those of a week."""
    bridge, gazette, library, ferry, lighthouse, trees, markup, buses, rain = sample_items(Week.of(week.start, UTC))
    return Digest(
        week=week,
        locale=locale,
        updated=datetime.combine(week.end, datetime.min.time(), UTC) - timedelta(hours=1),
        sections=(
            DigestSection("all", "", (sample_story(bridge, gazette),)),
            DigestSection("tag", "City", (sample_story(library), sample_story(trees))),
            DigestSection("source", "El Faro", (sample_story(ferry), sample_story(lighthouse))),
            DigestSection("earlier", "", (sample_story(rain), sample_story(markup))),
        ),
        also=(replace(sample_story(buses), summary=()),),
        collected=Collected(4, 30, 6, ()) if is_collection(week) else None,
    )


def sample_story(*items: StoredItem) -> DigestStory:
    """Return the story of some items, in the first one's words: two sentences, as the lead summarizer takes them."""
    first = items[0].item
    sentences = [part.strip().removesuffix(".") + "." for part in first.text.replace("\n\n", " ").split(". ")]
    return DigestStory(
        title=Passage(first.title or sentences[0].removesuffix("."), first.locale),
        title_given=bool(first.title),
        summary=tuple(Passage(sentence, first.locale) for sentence in sentences[:2]),
        references=tuple(
            Reference(stored.key, item.source, item.title, item.url, stored.published, item.locale)
            for stored in items
            for item in [stored.item]
        ),
        tags=first.tags,
    )


def sample_told(stored: StoredItem) -> DigestItem:
    """Return an item as shown without any translation."""
    from digest.editing.order.compose import title_of  # noqa: PLC0415 - the suites load pytest alone until they run

    return DigestItem(stored, Passage(title_of(stored.item), stored.item.locale))


def translated(story: DigestStory, title: str, summary: str, locale: Locale) -> DigestStory:
    """Return the same story, translated by a machine."""
    whole = Passage(" ".join(passage.text for passage in story.summary), story.title.locale)
    return replace(
        story,
        title=Passage(title, locale, original=story.title),
        summary=(Passage(summary, locale, original=whole),),
    )


def sample_listing(week: Period = WEEK) -> Listing:
    """Return the edition of a week, or of a month or year, as lists of editions show it."""
    digest = sample_digest(week)
    return Listing(
        week=week,
        updated=digest.updated,
        fingerprint=stable_hash("edition", str(week)),
        headline=digest.stories[0].title.text,
        headline_locale=digest.stories[0].title.locale,
        stories=len(digest.stories),
    )


def weeks_from(first: Week, count: int) -> tuple[Week, ...]:
    """Return ``count`` consecutive weeks."""
    weeks = [first]
    while len(weeks) < count:
        weeks.append(weeks[-1].next)
    return tuple(weeks)


def _stored(week: Week, published: date | datetime | None, item: Item) -> StoredItem:
    return StoredItem(
        key=stable_hash(item.source, item.id or item.url or item.title, str(week)),
        item=replace(item, published=published),
        published=published,
        first_seen=datetime.combine(week.start, datetime.min.time(), UTC) + timedelta(days=5),
        week=week,
    )
