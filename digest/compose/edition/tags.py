"""The topics that the tags of a story name, or else its addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from digest.compose.edition.rank import Group
from digest.text.characters.scripts import script_of
from digest.text.words.subjects import NONE, SUBJECTS, fold, is_subject, name_key, subject_of, territory_of

# Beyond this, tags are keywords.
_MOST_TAGS = 24
_LONGEST, _MOST_WORDS = 32, 4
_FEWEST_LETTERS = 3
# The folders of an address that may be sections; after them come dates and titles.
_MOST_FOLDERS, _LONGEST_ADDRESS = 3, 500
# Marks of ids, addresses and hashtags; and spellings for machines, which no reader should see.
_NO_WORDS = re.compile(r"[#@:/=<>{}\[\]]|\d{3}")
_FOR_MACHINES = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)+")


@dataclass(frozen=True, slots=True)
class Tagged:
    """The topics of a story by its tags: subjects, and other tags by key, with the spellings that may be a heading."""

    subjects: tuple[str, ...]
    others: Mapping[str, tuple[str, ...]]


def tagged(group: Group, no_topics: frozenset[str]) -> Tagged:
    """Read the tags of a story in order; ``no_topics`` are folded tags and ids of territories to leave out."""
    subjects: dict[str, None] = {}
    others: dict[str, list[str]] = {}
    for stored in group:
        item = stored.item
        tongue = item.locale.language
        people = no_topics | set(map(fold, item.authors))
        for tag in islice(item.tags, _MOST_TAGS):
            subject = subject_of(tag, tongue)
            if subject and subject != NONE:
                subjects.setdefault(subject)
            key = territory_of(tag, tongue) or name_key(tag, tongue)
            is_left_out = people & {fold(tag), key} or (not is_subject(key) and _is_part_of_name(tag, no_topics))
            if subject != NONE and not is_left_out and _is_word(tag):
                others.setdefault(key, []).extend([] if _FOR_MACHINES.fullmatch(tag) else [tag])
    return Tagged(
        tuple(subjects) or tuple(_in_addresses(group)), {key: tuple(spelled) for key, spelled in others.items()}
    )


def _in_addresses(group: Group) -> Iterator[str]:
    """Yield the subjects that addresses name: many sources have no tags, but a folder for each of their sections."""
    for stored in group:
        host, *path = stored.item.url[:_LONGEST_ADDRESS].partition("://")[2].split("/")
        for name in (host.partition(".")[0], *path[:-1][:_MOST_FOLDERS]):
            if (subject := subject_of(name, stored.item.locale.language)) in SUBJECTS:
                yield subject


def _is_part_of_name(tag: str, names: frozenset[str]) -> bool:
    """Return whether a tag is in the name of a source: "Auto" in all that "Herald Auto" writes tells nothing apart."""
    return any(f" {fold(tag)} " in f" {name} " for name in names)


def _is_word(tag: str) -> bool:
    """Return whether readers understand a tag: some words, no id and no hashtag."""
    letters = sum(map(str.isalpha, tag))
    fewest = _FEWEST_LETTERS if script_of(tag) in {"Latn", "Cyrl", "Grek"} else 2
    return fewest <= letters and len(tag) <= _LONGEST and len(tag.split()) <= _MOST_WORDS and not _NO_WORDS.search(tag)
