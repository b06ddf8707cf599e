"""Rank stories by named factors that add up to a score.

Points are doublings: a story reported by two sources, each in a text of its own, has one point more than one reported
by a single source; so has a story whose source has weight 2. The other weights are from weeks of which an editor picked
the front pages, each judged by what the others taught: each factor that is left made these pages better. Lateness,
density of facts, length and turns of sources did not.
What tells news from other texts is learned by ``python -m bench.order``.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache

from digest.editing.items.statement import speaks_itself, tells_event
from digest.editing.order.position import arranged_sources, prominence
from digest.editing.order.published_stories import PublishedStory
from digest.editing.order.story_subjects import subjects_of
from digest.language.known import language
from digest.language.text.addresses.same_address import pieces_by_address
from digest.language.text.patterns import NEVER
from digest.language.text.words.frozen.subject_ids import TERRITORY
from digest.model.edition import Factor, Story, score
from digest.model.frozen.edition_names import FactorName, Genre
from digest.model.item import Item, StoredItem
from digest.model.rules import Ranking, Rules, Weights
from digest.model.time_span import calendar_date

Group = Sequence[StoredItem]

# The number of texts per source that count: a page rewritten all day is no bigger a story.
_MOST_PIECES = 2
# The characters of a text that two feeds have in common if one copies the other, whatever either cuts off, without
# spaces and marks.
_BEGINNING = 300
_WORDLESS = re.compile(r"[\W_]+")
# A weight of 0 has no logarithm; anything below this comes last anyway.
LEAST_WEIGHT = 2.0**-10
_FIXED_WEIGHTS: Mapping[FactorName, float] = {
    "pieces": 0.9,
    "statement": 2.0,
    "own voice": 2.0,
    "country": 0.35,
    "subject": 0.3,
    "urgent": 0.3,
    "event": 6.0,
    "source weight": 1.0,
    "tag weight": 1.0,
}
# Subjects that matter to those who follow them, while the others matter to all.
_LEISURE = frozenset({"culture", "sport", "travel", "opinion"})
# The characters read of a title.
_LONGEST_TITLE = 300
# The last digits of a logarithm differ between machines.
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class RankedStory:
    """A story, the factors for and against it, its genre if it is no story, and the earlier one that it continues."""

    group: Group
    factors: tuple[Factor, ...]
    genre: Genre = ""
    continues: PublishedStory | None = None

    @property
    def score(self) -> float:
        """The sum of its factors."""
        return score(self.factors)


def is_news(one: RankedStory | Story) -> bool:
    """Return whether a story is one, and tells an event that is not its author's."""
    names = {factor.name for factor in one.factors}
    return not one.genre and "statement" in names and "own voice" not in names


def keeps_seat(one: RankedStory | Story) -> bool:
    """Return whether a story has a seat before news that readers cannot read: it is one, and not its author's alone."""
    names = {factor.name for factor in one.factors}
    return not one.genre and ("statement" in names or "own voice" not in names)


def rank(groups: Iterable[Group], rules: Rules) -> tuple[RankedStory, ...]:
    """Return the stories with their own factors, but that of the theme, best first, whatever order they come in.

    Of equals, the one with the later day comes first; on a day, each source has its turn, in their order.
    """
    known = _in_turn(sorted(groups, key=lambda group: _order(group[0], rules)), rules.zone)
    weights = Weights(rules.weights.sources, {tag.casefold(): one for tag, one in rules.weights.tags.items()})
    arranged = arranged_sources(stored for group in known for stored in group)
    ranked = [
        RankedStory(
            group,
            factors_of(
                {
                    **_reports(group),
                    **_weighted(group, weights),
                    **_told(group),
                    "position": _prominence(group, arranged),
                },
                rules.ranking,
            ),
        )
        for group in known
    ]
    return best_first(ranked)


def best_first(ranked: Iterable[RankedStory]) -> tuple[RankedStory, ...]:
    """Sort by score; equals keep their order."""
    return tuple(sorted(ranked, key=lambda one: -one.score))


def factors_of(values: Mapping[FactorName, float], ranking: Ranking) -> tuple[Factor, ...]:
    """Make factors from values, omitting those that make no difference."""
    weights = _weights(ranking)
    rounded = {name: round(value, _DIGITS) for name, value in values.items()}
    return tuple(Factor(name, value, weights[name]) for name, value in rounded.items() if value and weights[name])


@lru_cache(maxsize=8)
def _weights(ranking: Ranking) -> Mapping[FactorName, float]:
    return {
        **_FIXED_WEIGHTS,
        "sources": ranking.sources,
        "position": ranking.position,
        "theme": ranking.theme,
    }


def day(stored: StoredItem, zone: tzinfo) -> date:
    """Return the day that an item counts from, in the digest's time zone."""
    return calendar_date(stored.counts_from(zone), zone)


def _order(stored: StoredItem, rules: Rules) -> tuple[int, int, str, str, str]:
    """Return a sort key: latest day first, then by position of the source, then by time."""
    # In UTC, since an hour may occur twice in the zone.
    moment = stored.counts_from(rules.zone)
    instant = moment.astimezone(UTC).isoformat() if isinstance(moment, datetime) else ""
    source = stored.item.source
    place = rules.sources.get(source, len(rules.sources))
    return (-day(stored, rules.zone).toordinal(), place, source, instant, stored.key)


def _in_turn(ordered: Iterable[Group], zone: tzinfo) -> list[Group]:
    """Let each source have one story of a day before any has the next."""
    before: Counter[tuple[date, str]] = Counter()
    turns: list[tuple[int, int, Group]] = []
    for group in ordered:
        own = day(group[0], zone), group[0].item.source
        turns.append((-own[0].toordinal(), before[own], group))
        before[own] += 1
    return [group for *_, group in sorted(turns, key=lambda turn: turn[:2])]


def _reports(group: Group) -> Mapping[FactorName, float]:
    """Count the sources that report a story, and the texts about it."""
    if len(group) == 1:
        return {}
    items = [stored.item for stored in group]
    pieces = _first_told(items)
    tellers = len(set(pieces.values()))
    return {
        "sources": math.log2(tellers),
        "pieces": math.log2(min(len(pieces), _MOST_PIECES * tellers)),
    }


def _weighted(group: Group, weights: Weights) -> Mapping[FactorName, float]:
    """Apply the editor's weights of the sources and tags of a story."""
    sources = {stored.item.source for stored in group}
    tags = {tag.casefold() for stored in group for tag in stored.item.tags}
    return {
        "source weight": max(_doublings(weights.sources.get(source, 1.0)) for source in sources),
        "tag weight": math.fsum(_doublings(weights.tags.get(tag, 1.0)) for tag in tags),
    }


def _told(group: Group) -> Mapping[FactorName, float]:
    """Tell by the words of a story whether it says what happened, and to how many that matters."""
    subjects = subjects_of(group)
    return {
        "statement": max(tells_event(stored.item) for stored in group),
        "own voice": -float(all(speaks_itself(stored.item) for stored in group)),
        "urgent": float(_is_urgent(group[0].item)),
        "country": float(any(subject.startswith(TERRITORY) for subject in subjects)),
        "subject": float(any(subject not in _LEISURE and not subject.startswith(TERRITORY) for subject in subjects)),
    }


def _is_urgent(item: Item) -> bool:
    return _urgent(item.locale.language).search(item.title[:_LONGEST_TITLE]) is not None


@lru_cache(maxsize=64)
def _urgent(tongue: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{language(tongue).genres.urgent or NEVER})(?!\w)", re.IGNORECASE)


def _prominence(group: Group, arranged: Container[str]) -> float:
    """Return the prominence of the best place in the feed of a source that is not in order of date."""
    places = [stored.item.position for stored in group if stored.item.position and stored.item.source in arranged]
    return prominence(min(places)) if places else 0.0


def _first_told(items: Sequence[Item]) -> Mapping[str, str]:
    """Return the distinct pieces, each with the first source that has it: sister feeds and planets only copy it.

    Copies have one text, one beginning of it, or one address.
    """
    first: dict[str, str] = {}
    known: dict[str, str] = {}
    for item, address in zip(items, pieces_by_address(items), strict=True):
        words = _WORDLESS.sub("", item.text[:_BEGINNING] or item.title).casefold()
        piece = known.get(words) or known.get(address) or words
        known[words] = piece
        if address:
            known[address] = piece
        first.setdefault(piece, item.source)
    return first


def _doublings(weight: float) -> float:
    return math.log2(max(weight, LEAST_WEIGHT))
