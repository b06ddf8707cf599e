"""The subjects of news that a story names: by the tags of its items, else by the folders of their addresses.

A country that its title names is a subject too. Tags that name none are no subjects, whoever uses them: "Republicans"
stood above a train accident.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from digest.language.facts.place_facts import place_facts
from digest.language.text.words.frozen.subject_ids import SUBJECTS, TERRITORY
from digest.language.text.words.subjects import NONE, desk_of, is_subject, subject_of, territory_of
from digest.model.edition import Story
from digest.model.item import StoredItem

# More tags are not read.
MOST_TAGS = 24
_LONGEST_TITLE = 300
# The folders of an address that may be sections; after them come dates and titles.
_MOST_FOLDERS, _LONGEST_ADDRESS = 3, 500


def subjects_of(group: Sequence[StoredItem]) -> tuple[str, ...]:
    """Return the ids of the subjects and countries of a story, those of its title last."""
    named: dict[str, None] = {}
    for stored in group:
        named |= dict.fromkeys(_in_tags(stored.item.tags, stored.item.locale.language))
    addresses = ((stored.item.url, stored.item.locale.language) for stored in group)
    return _subjects(named, addresses, group[0].item.title, group[0].item.locale.language)


def story_subjects(story: Story) -> tuple[str, ...]:
    """Return the same of a story of an edition, as far as that keeps what names them."""
    tongue = story.locale.language
    addresses = ((one.url, one.locale.language) for one in story.references)
    return _subjects(_in_tags(story.tags, tongue), addresses, story.title, tongue)


def _in_tags(tags: Iterable[str], tongue: str) -> Iterable[str]:
    return (subject_or_desk(tag, tongue) or territory_of(tag, tongue) for tag in islice(tags, MOST_TAGS))


def _subjects(named: Iterable[str], addresses: Iterable[tuple[str, str]], title: str, tongue: str) -> tuple[str, ...]:
    found = [subject for subject in named if subject not in {"", NONE}] or in_addresses(addresses)
    return tuple(dict.fromkeys((*found, *_countries(title, tongue))))


def subject_or_desk(tag: str, tongue: str) -> str:
    """Return the subject that a tag names in a language, or the territory whose news it names; see ``subject_of``."""
    return subject_of(tag, tongue) or desk_of(tag, tongue)


def in_addresses(addresses: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the subjects that URLs name, each given with its language.

    Many sources have no tags, but a folder for each of their sections.
    """
    found: dict[str, None] = {}
    for url, tongue in addresses:
        host, *path = url[:_LONGEST_ADDRESS].partition("://")[2].split("/")
        for name in (host.partition(".")[0], *path[:-1][:_MOST_FOLDERS]):
            if (subject := subject_of(name, tongue)) in SUBJECTS:
                found.setdefault(subject)
    return tuple(found)


def _countries(title: str, tongue: str) -> Iterable[str]:
    """Yield the ids of the countries that a title names beyond doubt."""
    for fact in place_facts(title[:_LONGEST_TITLE], tongue):
        if fact.kind == "place" and fact.is_sure and len(fact.values) == 1:
            country = TERRITORY + min(fact.values)
            if is_subject(country):
                yield country
