"""Let one report of a template stand for all: warnings for each district, results of each match."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from digest.editing.grouping.profile import Profile, profiles
from digest.editing.grouping.same_template import are_same_template
from digest.editing.order.demotion import with_genre
from digest.editing.order.rank import RankedStory
from digest.language.text.dates.timestamps import without_timestamp
from digest.model.rules import Rules

# Two or three reports may be alike by chance, or each be worth a place.
_MANY = 4
# The stories read for each place, and the reports of a template that others are compared with.
_READ, _COMPARED = 6, 4


@dataclass(frozen=True, slots=True)
class _Report:
    """A story by its place; machines write titles that are ``is_stamped``: those with a date and a time."""

    place: int
    profile: Profile
    is_stamped: bool


def one_of_each_template(ranked: Sequence[RankedStory], rules: Rules) -> tuple[RankedStory, ...]:
    """Return stories, best first, as lists where many of one source are filled-in templates: all but the best of these.

    Only those near the places are read. Sources that the editor calls sources of stories are left alone.
    """
    if "listing" not in rules.ranking.demote:
        return tuple(ranked)
    by_source: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(ranked[: _READ * rules.stories]):
        item = one.group[0].item
        if not one.genre and rules.genres.get(item.source) is None:
            by_source[item.source, item.locale.language].append(place)
    lists = {place for (_, tongue), own in sorted(by_source.items()) for place in _of_templates(ranked, own, tongue)}
    return tuple(with_genre(one, "listing") if place in lists else one for place, one in enumerate(ranked))


def _of_templates(ranked: Sequence[RankedStory], places: Sequence[int], tongue: str) -> list[int]:
    """Return the places of the reports of each large template but the best."""
    if len(places) < _MANY:
        return []
    firsts = [ranked[place].group[0] for place in places]
    templates: list[list[_Report]] = []
    for place, stored, profile in zip(places, firsts, profiles(firsts, tongue), strict=True):
        report = _Report(place, profile, without_timestamp(stored.item.title) != stored.item.title)
        own = next((one for one in templates if _is_of(report, one)), None)
        if own is None:
            templates.append([report])
        else:
            own.append(report)
    return [report.place for one in templates if len(one) >= _MANY for report in one[1:]]


def _is_of(report: _Report, template: Sequence[_Report]) -> bool:
    return any(
        (report.is_stamped and other.is_stamped) or are_same_template(report.profile, other.profile)
        for other in template[:_COMPARED]
    )
