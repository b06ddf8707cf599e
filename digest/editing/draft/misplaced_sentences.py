"""Find sentences that a draft leaves in a story although their item has moved to another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from digest.editing.draft.placements import Placement
from digest.editing.summary.attribute import known_sentences
from digest.language.text.characters.clean import one_line
from digest.language.text.shortening.shorten import shorten
from digest.model.edition import Edition
from digest.model.finding import Finding
from digest.model.item import StoredItem

# The characters that are enough to find a sentence by.
_SHOWN = 60


def misplaced_sentences(edition: Edition, placed: Sequence[Placement], path: str) -> Iterator[Finding]:
    """Find the lines of summaries from an item that ``edition`` has in the same story and the draft in another.

    Readers would take them for the editor's own. ``placed`` are the stories of the draft at ``path``.
    """
    items = {stored.key: stored for one in placed for stored in one.items}
    together = {reference.key: story.references for story in edition.stories for reference in story.references}
    for one in placed:
        own = {stored.key for stored in one.items}
        before = {reference.key for key in own for reference in together.get(key, ())}
        gone = [items[key] for key in sorted(before - own)]
        if gone and one.draft_story.summary and not one.draft_story.drop:
            yield from (Finding(message, path, one.draft_story.items[0].line) for message in _messages(one, gone))


def _messages(placed: Placement, gone: Sequence[StoredItem]) -> Iterator[str]:
    foreign, own = known_sentences(gone), known_sentences(placed.items)
    sources: Mapping[str, str] = {stored.key: stored.item.source for stored in gone}
    for line in map(one_line, placed.draft_story.summary.split("\n")):
        if line in foreign and line not in own:
            yield (
                f'summary: "{shorten(line, _SHOWN)}" is from an item of {sources[foreign[line].item]} that is now in'
                " another story; delete the sentence, or empty the summary to have a new one written"
            )
