"""Write a page as its readers see it, as plain text: its seats one by one, and what it does not show."""

from __future__ import annotations

from collections.abc import Iterator

from bench.reading.editions import Read
from digest.model.digest import Digest, DigestStory


def seats(page: Digest) -> Iterator[str]:
    """Yield each story that has a seat, below the heading that it stands under."""
    for section in page.sections:
        heading = section.heading or ("More" if section.kind == "more" else "")
        for number, story in enumerate(section.stories):
            yield "\n".join((*([f"## {heading}", ""] if heading and not number else []), *_seat(story, page)))


def _seat(story: DigestStory, page: Digest) -> Iterator[str]:
    title, text = story.title.text, " ".join(passage.text for passage in story.summary)
    yield f"### {title}" if story.title_given or not text else text
    if story.title_given and text:
        yield text
    yield from (f"  * {figure.shown.text}" for figure in story.figures)
    if story.earlier:
        yield f"  Earlier: {story.earlier.title} ({story.earlier.week})"
    language = story.title.locale
    label = f" [{language}]" if language.language != page.locale.language else ""
    first, *others = story.references
    yield f"  {first.source}{label}"
    yield from (f"  More on this: {other.title} ({other.source})" for other in others)


def below(read: Read, page: Digest) -> Iterator[str]:
    """Yield the stories by title only, then every item of the week that the page does not show, and why."""
    yield from ("", "## Also this week", *(f"- {story.title.text} [{story.title.locale}]" for story in page.also))
    shown = {reference.key for story in page.stories for reference in story.references}
    yield from ("", "## Not shown")
    for key, stored in read.items.items():
        if key not in shown:
            item = stored.item
            why = read.left_out.get(key, "not on this page")
            yield f"- {item.title or item.text[:80]} ({item.source}, {item.locale}): {why}"
