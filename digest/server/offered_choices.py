"""What the page of preferences offers: topics and languages, each with its field in the form.

Fields are named after hashes: the names of sources are long, may be in any script, and a form has a limit.
"""

from __future__ import annotations

from dataclasses import dataclass

from digest.letters.subscribing.named_topics import topic_name
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.preferences import SOURCE, Preferences, SiteOffer

_DIGITS = 10


@dataclass(frozen=True, slots=True)
class TopicChoice:
    """A topic that a reader can choose. One that ``is_gone`` is shown, so that they see what they had chosen."""

    topic: str
    name: str
    is_chosen: bool
    is_gone: bool

    @property
    def field(self) -> str:
        """Its field in the form."""
        return f"t-{stable_hash(self.topic)[:_DIGITS]}"


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """A language that a reader may read besides that of their digest."""

    language: str
    is_chosen: bool

    @property
    def locale(self) -> Locale:
        """It as a locale, which has a name."""
        return Locale(self.language)

    @property
    def field(self) -> str:
        """Its field in the form."""
        return f"reads-{self.language}"


def topic_choices(
    offer: SiteOffer, chosen: Preferences, tongue: str
) -> tuple[tuple[TopicChoice, ...], tuple[TopicChoice, ...]]:
    """Return the subjects and the sources that a reader can choose, those of their choice included, by their names."""
    offered = {*offer.subjects, *(SOURCE + source for source, _ in offer.sources)}
    named = sorted((topic_name(topic, offer, tongue).casefold(), topic) for topic in offered.union(chosen.topics))
    made = [
        TopicChoice(topic, topic_name(topic, offer, tongue), topic in chosen.topics, offer.is_gone(topic))
        for _, topic in named
    ]
    return (
        tuple(one for one in made if not one.topic.startswith(SOURCE)),
        tuple(one for one in made if one.topic.startswith(SOURCE)),
    )


def language_choices(offer: SiteOffer, chosen: Preferences, tongue: str) -> tuple[LanguageChoice, ...]:
    """Return the languages of a site that a reader may read besides their own, those of their choice included."""
    offered = dict.fromkeys((*offer.languages, *chosen.languages))
    return tuple(LanguageChoice(one, one in chosen.languages) for one in offered if one != tongue)
