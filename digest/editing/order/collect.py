"""Compose a month or a year from its frozen editions: what mattered then, each running story once, as told last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from digest.editing.order.ranked_runs import factors_of, last_state, ranked_runs, weeks_of
from digest.model.edition import Collected, Edition, OwnWords, Section, StoryRun
from digest.model.locale import Locale
from digest.model.period import LongerPeriod, Period


def collect(
    period: LongerPeriod,
    updated: datetime,
    editions: Sequence[Edition],
    places: int,
    lines: Mapping[tuple[Period, str], str] | None = None,
) -> Edition:
    """Compose the edition of a period from those of its weeks, oldest first; it has stories for so many ``places``.

    ``lines`` are the ids of storylines, by the week and first item of each of their parts.
    """
    by_week = {one.week: one for one in editions}
    runs = ranked_runs(((one.week, one.stories) for one in editions), lines)
    shown = [(run, state) for run in runs if (state := last_state(run))][:places]
    told = [(by_week[state.week], state.story.key) for _, state in shown]
    stories = tuple(replace(state.story, factors=factors_of(run), earlier=None) for run, state in shown)
    sources = {reference.source for run in runs for state in run for reference in state.story.references}
    return Edition(
        period,
        updated,
        (Section("all", "", stories),) if stories else (),
        foreign_last=True,
        own_words=tuple(_own_words(told)),
        retellings=tuple(one for edition, key in told for one in edition.retellings if one.story == key),
        whole_stories=all(one.whole_stories for one in editions),
        model=next((one.model for one, _ in reversed(told) if one.model), ""),
        collected=Collected(
            len(editions),
            len(runs),
            len(sources),
            tuple(StoryRun(key, weeks_of(run)) for (run, _), (_, key) in zip(shown, told, strict=True)),
        ),
    )


def _own_words(told: Iterable[tuple[Edition, str]]) -> Iterator[OwnWords]:
    """Yield the titles that editors gave to stories of editions for the readers of single locales, by their keys."""
    titles: dict[Locale, dict[str, str]] = {}
    for edition, key in told:
        for words in edition.own_words:
            given: Mapping[str, str] = dict(words.titles)
            if key in given:
                titles.setdefault(words.locale, {})[key] = given[key]
    for locale, own in titles.items():
        yield OwnWords(locale, titles=tuple(own.items()))
