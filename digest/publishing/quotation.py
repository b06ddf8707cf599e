"""Choose the one quotation that stands out on the pages of a digest, if there is a good one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from digest.model.digest import Digest, DigestStory, Passage
from digest.publishing.tiers import Tier


def quotation(digest: Digest, tiers: Sequence[Tier]) -> Passage | None:
    """Return the sentence of a summary that stands out, given the tiers of all stories; None if none is good enough.

    It stands out where it is, in a summary that is not folded, so nothing is said twice. Of a translation, the words as
    they are shown must be a quotation. The lead is large already, and its key figures stand out instead.
    """
    stories = (story for section in digest.sections for story in section.stories)
    shown = [(story, tier) for story, tier in zip(stories, tiers, strict=False) if tier in {"lead", "full"}]
    full = [story for story, tier in shown if tier == "full"]
    lead = [story for story, tier in shown if tier == "lead" and not story.figures]
    return next((told for story in (*full, *lead) for told in _quotations(story, digest)), None)


def _quotations(story: DigestStory, digest: Digest) -> Iterator[Passage]:
    from digest.publishing.quotable import is_quotable  # noqa: PLC0415 - slow to import: few runs make a page

    for told in story.summary:
        language = told.locale.language
        if language == digest.locale.language and told.item and is_quotable(told.text, language):
            yield told
