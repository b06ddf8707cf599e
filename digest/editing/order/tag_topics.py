"""The topics that the tags of stories name, or else their addresses.

A subject of news is what its source says. Any other tag must fit what is below it as a heading: a title names it, or it
is a category, one of few tags, that is not only the habit of one source among several. Otherwise "Republicans" stands
above a train accident.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from digest.editing.order.rank import Group
from digest.language.text.characters.scripts import script_of
from digest.language.text.words.frozen.subject_ids import SUBJECTS
from digest.language.text.words.subjects import (
    NONE,
    desk_of,
    fold,
    is_subject,
    name_key,
    subject_of,
    territory_of,
)

# More tags than the first are keywords: a word for anything that is mentioned. More than the second are not read.
_MOST_CATEGORIES, MOST_TAGS = 3, 24
_LONGEST, _MOST_WORDS = 32, 4
_FEWEST_LETTERS = 3
# The folders of an address that may be sections; after them come dates and titles.
_MOST_FOLDERS, _LONGEST_ADDRESS = 3, 500
# Marks of ids, addresses and hashtags; and spellings for machines, which no reader should see.
_NO_WORDS = re.compile(r"[#@:/=<>{}\[\]]|\d{3}")
_FOR_MACHINES = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)+")


@dataclass(frozen=True, slots=True)
class StoryTags:
    """The topics of a story by its tags: subjects, and other tags by key, with the spellings that may be a heading.

    ``certain`` are the keys of those that the title of the story names, and ``categories`` those of few tags.
    """

    subjects: tuple[str, ...]
    others: Mapping[str, tuple[str, ...]]
    certain: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()


def tagged(groups: Sequence[Group], no_topics: frozenset[str]) -> list[StoryTags]:
    """Read the tags of stories in order; ``no_topics`` are folded tags and ids of territories to leave out."""
    read = [_tagged(group, no_topics) for group in groups]
    users: defaultdict[str, set[str]] = defaultdict(set)
    for group, one in zip(groups, read, strict=True):
        for key in one.others:
            users[key] |= {stored.item.source for stored in group}
    needed = min(2, len({stored.item.source for group in groups for stored in group}))
    return [
        replace(
            one, others={key: forms for key, forms in one.others.items() if _fits(one, key, len(users[key]) >= needed)}
        )
        for one in read
    ]


def subject_or_desk(tag: str, tongue: str) -> str:
    """Return the subject that a tag names in a language, or the territory whose news it names; see ``subject_of``."""
    return subject_of(tag, tongue) or desk_of(tag, tongue)


def _fits(one: StoryTags, key: str, is_shared: bool) -> bool:
    return key in one.certain or (is_shared and key in one.categories)


def _tagged(group: Group, no_topics: frozenset[str]) -> StoryTags:
    subjects: dict[str, None] = {}
    others: dict[str, list[str]] = {}
    certain: set[str] = set()
    categories: set[str] = set()
    for stored in group:
        item = stored.item
        tongue = item.locale.language
        title = f" {name_key(item.title, tongue)} "
        people = no_topics | set(map(fold, item.authors))
        for tag in islice(item.tags, MOST_TAGS):
            subject = subject_or_desk(tag, tongue)
            if subject not in {"", NONE, *no_topics}:
                subjects.setdefault(subject)
            key = territory_of(tag, tongue) or name_key(tag, tongue)
            is_left_out = people & {fold(tag), key} or (not is_subject(key) and _is_part_of_name(tag, no_topics))
            if subject != NONE and not is_left_out and _is_word(tag):
                others.setdefault(key, []).extend([] if _FOR_MACHINES.fullmatch(tag) else [tag])
                certain |= {key} if f" {name_key(tag, tongue)} " in title else set()
                categories |= {key} if len(item.tags) <= _MOST_CATEGORIES else set()
    return StoryTags(
        tuple(subjects) or in_addresses((stored.item.url, stored.item.locale.language) for stored in group),
        {key: tuple(spelled) for key, spelled in others.items()},
        frozenset(certain),
        frozenset(categories),
    )


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


def _is_part_of_name(tag: str, names: frozenset[str]) -> bool:
    """Return whether a tag is in the name of a source: "Auto" in all that "Herald Auto" writes tells nothing apart."""
    folded = f" {fold(tag)} "
    return any(folded in f" {name} " for name in names)


def _is_word(tag: str) -> bool:
    """Return whether readers understand a tag: some words, no id and no hashtag."""
    letters = sum(map(str.isalpha, tag))
    fewest = _FEWEST_LETTERS if script_of(tag) in {"Latn", "Cyrl", "Grek"} else 2
    return fewest <= letters and len(tag) <= _LONGEST and len(tag.split()) <= _MOST_WORDS and not _NO_WORDS.search(tag)
