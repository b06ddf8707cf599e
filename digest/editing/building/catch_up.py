"""What a reader missed: the most important stories of several digests, each running story once, as it is last told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from digest.editing.order.ranked_runs import last_state, ranked_runs
from digest.model.digest import Digest, DigestSection, DigestStory
from digest.model.period import Period

# More would be no digest.
_MOST = 15


def catch_up(digests: Sequence[Digest], lines: Mapping[tuple[Period, str], str] | None = None) -> Digest:
    """Return one digest of several, oldest first, as of the last: at most 15 stories, none of those listed by title.

    If all are listed by title, it is the last. They are ranked as those of a month are; ``lines`` are as
    there.
    """
    runs = ranked_runs(((one.week, _in_full(one)) for one in digests), lines)
    stories = tuple(state.story for run in runs if (state := last_state(run)))[:_MOST]
    last = digests[-1]
    if not stories:
        return last
    sections = (DigestSection("missed", "", stories),)
    return replace(last, sections=sections, also=(), introduction=(), subject="", preheader="")


def _in_full(digest: Digest) -> Iterator[DigestStory]:
    for section in digest.sections:
        if section.kind != "also":
            yield from section.stories
