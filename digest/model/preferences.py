"""Preferences: what a subscriber chose of the editions of a site."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

from digest.model.period import Period, is_collection
from digest.model.week import Week

# Each edition, the collections of a month or a year alone, or both.
Often = Literal["each", "monthly", "both"]
OFTEN: tuple[Often, ...] = get_args(Often)
# What the topic of a source begins with, before the id of the source; any other topic is the id of a subject.
SOURCE = "source:"
# More topics are not kept. Who wants more wants all.
MOST_TOPICS = 500


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a subscriber chose; whoever chose nothing gets each edition, with all that is in it.

    ``topics`` are subjects (``language.text.words.subjects``) and sources, all if there are none. ``languages`` are
    those that they read besides that of their locale, as primary subtags, none if they have not said. If ``original``,
    they want what is in one of these in the original where there is a translation, too; without languages, everything.
    Both are sorted, so that equal choices are equal.
    """

    topics: tuple[str, ...] = ()
    often: Often = "each"
    original: bool = False
    languages: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "topics", tuple(sorted(set(self.topics)))[:MOST_TOPICS])
        object.__setattr__(self, "languages", tuple(sorted(set(self.languages))))

    @property
    def of_content(self) -> Preferences:
        """What of them an edition is rendered by: those who differ in how often they read get the same email."""
        return replace(self, often="each")

    def reads(self, language: str) -> bool:
        """Return whether they have said that they read a language, besides that of their locale."""
        return language in self.languages or (self.original and not self.languages)

    def wants_original(self, language: str) -> bool:
        """Return whether they want a text in a language in the original, though there is a translation."""
        return self.original and self.reads(language)


# Those of whoever chose nothing.
EVERYTHING = Preferences()


def wanting(period: Period) -> tuple[Often, ...]:
    """Return the choices of how often that want the edition of a period: a week, or a collection of a longer one."""
    return ("monthly", "both") if is_collection(period) else ("each", "both") if isinstance(period, Week) else OFTEN


@dataclass(frozen=True, slots=True)
class SiteOffer:
    """What the readers of a site can choose from.

    ``subjects`` are the ids of those that its newest editions have, ``sources`` the id and the present name of each
    source, ``languages`` those of its locales and sources. If it ``has_collections``, readers choose how often.
    """

    subjects: tuple[str, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    languages: tuple[str, ...] = ()
    has_collections: bool = False

    def is_gone(self, topic: str) -> bool:
        """Return whether a topic is a source that the site no longer has. A subject only waits until it comes again."""
        return topic.startswith(SOURCE) and topic.removeprefix(SOURCE) not in dict(self.sources)

    def valid(self, preferences: Preferences) -> Preferences:
        """Return preferences without topics that are gone; whoever chose nothing else gets all."""
        kept = tuple(topic for topic in preferences.topics if not self.is_gone(topic))
        return preferences if len(kept) == len(preferences.topics) else replace(preferences, topics=kept)
