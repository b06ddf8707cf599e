"""Explain the position of a story in plain words."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from digest.editing.order.continued import Apart
from digest.editing.order.demotion import is_for_sale
from digest.editing.order.position import LOWEST_PLACE, place_of
from digest.editing.order.rank import LEAST_WEIGHT
from digest.editing.order.ranked_runs import HALF
from digest.language.text.numbers.plural import count
from digest.model.edition import Edition, Factor, Story
from digest.model.frozen.edition_names import FactorName, Genre
from digest.model.period import Period


def reason(factor: Factor, week: Period, genre: Genre = "") -> str:
    """Return a factor of a story in words; ``genre`` is that of the story."""
    if factor.name == "genre":
        return _genre(genre)
    return _REASONS[factor.name](factor.value, week)


def why_apart(apart: Apart) -> str:
    """Return in words why a story does not continue an earlier one."""
    return _APART[apart]


def is_scored(story: Story, page: Edition) -> bool:
    """Return whether a story of a page was weighed; one that nothing speaks for has a score of 0.

    Those of editions from before there were scores were not, and none that an editor joined.
    """
    return bool(story.factors) or (len(story.references) == 1 and any(one.factors for one in page.stories))


def is_arranged(page: Edition, unread: Collection[str] = ()) -> bool:
    """Return whether an editor moved stories of a page: whether any is elsewhere than its score puts it.

    Headings are in the order of their best stories, except those that always come last. What readers cannot read comes
    last too: ``unread`` are the keys of the first items of those stories.
    """
    headed = [section.stories[0] for section in page.sections if section.kind not in {"all", "earlier"}]
    for stories in (headed, *(section.stories for section in page.sections)):
        for part in (True, False):
            among = [one for one in stories if _is_among(one, unread) == part]
            if not _is_best_first([one.score for one in among if is_scored(one, page)]):
                return True
    return False


def points_short(story: Story, page: Edition, unread: Collection[str] = ()) -> float | None:
    """Return the points that a story by title only lacks for a summary; None if its score does not say why."""
    if not is_scored(story, page) or is_arranged(page, unread):
        return None
    seated = (one for section in page.sections if section.kind != "earlier" for one in section.stories)
    scores = [one.score for one in seated if _is_among(one, unread) == _is_among(story, unread)]
    lacking = round(min(scores, default=story.score) - story.score, 6)
    return lacking if lacking > 0 else None


def _is_among(story: Story, unread: Collection[str]) -> bool:
    return bool(unread) and story.key in unread


def _is_best_first(scores: Sequence[float]) -> bool:
    return all(first >= second for first, second in pairwise(scores))


def _last_day(value: float, week: Period) -> str:
    day = week.start + timedelta(days=round(6 * value))
    return f"last reported on {day} or before" if value <= -1 else f"last reported on {day}"


def _sources(value: float, _: Period) -> str:
    # The half is for all copies in other sources (``rank.py``).
    told, copied = divmod(round(2 * 2**value), 2)
    return f"reported by {count(told, 'source', 'sources')}" + (", and copied by others" if copied else "")


def _turn(value: float, side: str) -> str:
    return f"{count(round(2**-value) - 1, 'better story', 'better stories')} {side} ahead of it"


def _weight(value: float, side: str) -> str:
    weight = 2**value
    return f"weight {0 if weight <= LEAST_WEIGHT else weight:.2g} of its {side}"


def _place(value: float, _: Period) -> str:
    place = place_of(value)
    return f"place {place} in the order of its source" + (" or below" if place >= LOWEST_PLACE else "")


def _statement(value: float, _: Period) -> str:
    return "its title says what happened" if value == 1 else "it says what happened, but has no title that does"


def _edition_place(value: float, _: Period) -> str:
    # A share of less, which no edition has, has no place.
    return f"place {round(1 - HALF * math.log2(min(1.0, max(value, LEAST_WEIGHT))))} in an edition"


def _unread(value: float, _: Period) -> str:
    share = f"{min(1, -value):.0%} of the readers"
    return f"{share} can read other stories, but not this one, which has no translation for them"


def _genre(genre: Genre) -> str:
    place = ": by title only, if there is anything else" if is_for_sale(genre) else ""
    return f"{_GENRES[genre]}, not a story{place}"


_APART: Mapping[Apart, str] = {
    "names": "few names in common, or names that many stories have",
    "template": "the same words of others",
    "title": "its title has other names",
    "series": "the next of a series",
    "words": "the same names, but of other things",
}
_GENRES: Mapping[Genre, str] = {
    "": "not news",
    "advertisement": "an advertisement",
    "deals": "deals and bargains",
    "tips": "tips, a horoscope or a puzzle",
    "live blog": "a live blog",
    "gallery": "pictures",
    "audio": "an audio episode",
    "video": "a video",
    "jobs": "a job offer",
    "listing": "a list",
    "bulletin": "a bulletin",
    "guide": "a guide or questions with answers",
    "release": "notes on a release",
    "code": "code",
    "opinion": "an opinion",
    "no prose": "no sentence to show below the title",
}
_REASONS: Mapping[FactorName, Callable[[float, Period], str]] = {
    "sources": _sources,
    "pieces": lambda value, _: f"reported in {count(round(2**value), 'text', 'different texts')}",
    "recency": _last_day,
    "told already": lambda *_: "told already in an earlier edition",
    "facts": lambda value, _: f"more numbers and names than {value:.0%} of the stories in its language",
    "source weight": lambda value, _: _weight(value, "source"),
    "tag weight": lambda value, _: _weight(value, "tags"),
    "weeks": lambda value, _: f"told in {count(round(2**value), 'week', 'weeks')}",
    "place": _edition_place,
    "position": _place,
    # Editions of earlier versions have a share of it.
    "theme": lambda value, _: (
        "the big event of the edition" if value == 1 else f"{value:.0%} like the theme of the edition"
    ),
    "event": lambda *_: "about the event of a better story",
    "statement": _statement,
    "urgent": lambda *_: "its title tells of harm, or of danger",
    "country": lambda *_: "about a country",
    "subject": lambda *_: "on a subject that matters to all",
    "own voice": lambda *_: "its author speaks of themselves",
    "genre": lambda _, __: "not a story, but an advertisement, a list or the like",
    "readers": _unread,
    "diversity": lambda value, _: _turn(value, "from its source"),
    "source turn": lambda value, _: _turn(value, "from its source"),
    "section turn": lambda value, _: _turn(value, "with its tag"),
}
