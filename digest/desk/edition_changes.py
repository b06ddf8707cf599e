"""What readers of a published edition will see changed once it is published again, in a line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from digest.model.edition import Edition, Story


def edition_changes(before: Edition, after: Edition) -> Iterator[str]:
    """Yield what differs between two states of an edition: its stories in their order, then what is around them.

    A story is the same one if it has a report of the other; of one that was divided, its first part is.
    """
    was = {reference.key: story for story in before.stories for reference in story.references}
    met: list[Story] = []
    for story in after.stories:
        old = _same(story, was)
        if old is None or old in met:
            yield f"new: “{story.title}”"
            continue
        met.append(old)
        yield from _of_story(old, story)
    yield from (f"gone: “{story.title}”" for story in before.stories if story not in met)
    is_same = len(met) == len(before.stories) == len(after.stories)
    if met != [story for story in before.stories if story in met] or (is_same and before.orders != after.orders):
        yield "the order of the stories"
    if [one.heading for one in before.sections] != [one.heading for one in after.sections]:
        yield "the headings"
    if before.introduction != after.introduction:
        yield "the introduction"
    if before.own_words != after.own_words:
        yield "words for the readers of one language: a subject, an introduction or titles"


def _same(story: Story, was: Mapping[str, Story]) -> Story | None:
    return next((was[reference.key] for reference in story.references if reference.key in was), None)


def _of_story(old: Story, new: Story) -> Iterator[str]:
    if old.title != new.title:
        yield f"the title “{old.title}” is now “{new.title}”"
    parts = {
        "summary": [one.text for one in old.summary] != [one.text for one in new.summary],
        "picture": old.image != new.image,
        "reports": {one.key for one in old.references} != {one.key for one in new.references},
    }
    if changed := [name for name, is_other in parts.items() if is_other]:
        yield f"the {' and the '.join(changed)} of “{new.title}”"
