"""Propose drafts to an editor: the edition as it would be, and later what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from digest.editing.draft.draft_headings import Headings
from digest.editing.draft.placements import UnnamedItems
from digest.editing.draft.short_ids import short_ids
from digest.language.text.characters.clean import one_line
from digest.language.text.sentences.sentences import sentence_space
from digest.language.text.shortening.shorten import shorten
from digest.model.draft import Additions, Draft, DraftItem, DraftStory
from digest.model.edition import Edition, Introduction, Reference, Story
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.rules import Rules

# The characters that are enough to recognize an item by its title.
_LONGEST_REMARK = 90
_BY_TITLE = 'From here on by title only, under "Also this week". Move a story up, or pin it, to show its summary.'


def propose(edition: Edition, items: Sequence[StoredItem], rules: Rules, locale: Locale) -> Draft:
    """Write an edition as a draft: each story as it would be shown, in order.

    ``items`` are all those that it was made from; ``locale`` is the language that its editor writes in.
    """
    draft_stories = _draft_stories(edition, edition.stories, items, rules, locale)
    summarized = len(edition.stories) - len(edition.also)
    if edition.also:
        first = draft_stories[summarized]
        # Apart from the story's own remarks, so that it stays where it is when the story moves.
        draft_stories[summarized] = replace(first, remark=f"{_BY_TITLE}\n\n{first.remark}")
    said = _text(edition.introduction) if edition.introduction else ""
    return Draft(edition.week, tuple(draft_stories), said, locale, proposed_introduction=said, model=edition.model)


def propose_more(
    edition: Edition, new: UnnamedItems, items: Sequence[StoredItem], rules: Rules, locale: Locale
) -> Additions:
    """Write what a draft of the edition does not name yet; ``locale`` is that of the draft."""
    named = _named(edition, items, rules)
    joining = tuple((place, tuple(named[one.key] for one in joined)) for place, joined in sorted(new.joining.items()))
    return Additions(joining, tuple(_draft_stories(edition, new.stories, items, rules, locale)))


def _draft_stories(
    edition: Edition, stories: Iterable[Story], items: Sequence[StoredItem], rules: Rules, locale: Locale
) -> list[DraftStory]:
    by_key = {stored.key: stored for stored in items}
    named = _named(edition, items, rules)
    headings = Headings.of(edition, rules, locale)

    def draft_story(story: Story) -> DraftStory:
        group = [by_key[reference.key] for reference in story.references]
        is_late = all(stored.week < edition.week for stored in group)
        return DraftStory(
            items=tuple(named[stored.key] for stored in group),
            title=one_line(story.title),
            summary="\n".join(one_line(sentence.text) for sentence in story.summary),
            section="" if is_late else headings.shown(group),
            proposed_title=one_line(story.title) if story.is_title_abstract else "",
            machine=any(sentence.is_abstract for sentence in story.summary),
            remark="\n".join(_remarks(story, locale, f"{group[0].week}" if is_late else "")),
        )

    return [draft_story(story) for story in stories]


def _text(introduction: Introduction) -> str:
    return "\n\n".join(sentence_space(introduction.locale).join(told) for told in introduction.paragraphs)


def _remarks(story: Story, locale: Locale, late: str) -> Iterator[str]:
    if late:
        yield f'Late ({late}): under "From earlier weeks" unless you name a section.'
    if story.locale.is_known and story.locale.language != locale.language:
        yield f'Words of your own count as {locale}; add locale = "{story.locale}" if you write in that language.'


def _named(edition: Edition, items: Sequence[StoredItem], rules: Rules) -> Mapping[str, DraftItem]:
    """Return the items of an edition as a draft names them, each with its source and title as a remark."""
    ids = short_ids(stored.key for stored in items)

    def remark(reference: Reference) -> str:
        return shorten(one_line(f"{rules.names.name_of(reference.source)}: {reference.title}"), _LONGEST_REMARK)

    references = (reference for story in edition.stories for reference in story.references)
    return {one.key: DraftItem(ids[one.key], remark=remark(one)) for one in references}
