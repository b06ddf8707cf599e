"""A draft as the text of its file, and more of it behind what an editor has written. A door to tomlkit."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable

import tomlkit
from tomlkit.exceptions import TOMLKitError

from digest.errors import DraftError
from digest.model.draft import Additions, Draft, DraftItem, DraftStory

_HEAD = """\
# The edition of {week} as digest would make it. Change what you like, then:
#
#     digest build {publish}--week {week}
#
# Once it is published, only `digest build --republish --week {week}` reads this again.
#
# The order of the tables is that of the edition: move whole [[stories]]. The first ones have a summary (as many as
# `stories` says in digest.toml), the others stand below by title. What you leave empty, digest fills in. Within quotes
# write \\" for a quotation mark, and \\\\ for a backslash.
#
#   items    what the story is made of; the first one's link is shown. Move an id to another table to join stories, or
#            into a table of its own to part them. Each stands in one table.
#   title    in the words of its source, or your own.
#   summary  one sentence a line. Delete lines, move them, write your own.
#   section  the heading above it.
#   pin      true: at the top, with a summary, whatever its place.
#   drop     true: not in the edition; `digest list items --left-out` lists it. A table that you delete comes back.
#   image    the name of a picture in your folder images/, to stand above it; with alt, what it shows in words. A story
#            by title alone shows none.
#   note     for yourself; nobody else sees it.
#   locale   the language of your own words: here for all, in a table for that story.
#
# When news comes in late, `digest draft --week {week}` adds it, and leaves all else as you wrote it.

# What you say before the stories: paragraphs, with an empty line between them.
"""
_LATER = "# What came in later:\n\n"


def written(draft: Draft, *, is_reviewed: bool) -> str:
    """Write a draft down, with remarks on what can be done; ``is_reviewed`` where nothing is published without it."""
    head = _HEAD.format(week=draft.week, publish="--publish " if is_reviewed else "")
    top = [f"introduction = {_lines(draft.introduction)}"]
    if draft.locale:
        top.append(f"locale = {_line(draft.locale.tag)}")
    return head + "\n\n".join(("\n".join(top), *map(_table, draft.stories))) + "\n"


def with_additions(text: str, additions: Additions, path: str) -> str:
    """Add to the text of a draft and leave all else as it stands: comments, order, the ends of lines.

    New items of its stories go into their lists, new stories behind all others.

    Raises DraftError for a file in which that cannot be done.
    """
    longer = _joined(text, additions, path) if additions.joining else text
    if additions.stories:
        new = _LATER + "\n\n".join(map(_table, additions.stories)) + "\n"
        end = "\r\n" if "\r\n" in text else "\n"
        longer = longer.rstrip() + end * 2 + new.replace("\n", end)
    _check(text, longer, additions, path)
    return longer


def _table(story: DraftStory) -> str:
    written_out = [
        *(f"# {line}" for line in story.remark.splitlines()),
        "[[stories]]",
        "items = [",
        *(f"    {_line(item.id)}, # {item.remark}" for item in story.items),
        "]",
        f"title = {_line(story.title)}",
        f"summary = {_lines(story.summary) if story.summary else _line('')}",
        f"section = {_line(story.section)}",
        f"pin = {str(story.pin).lower()}",
        f"drop = {str(story.drop).lower()}",
        f"note = {_line(story.note)}",
    ]
    if story.image:
        written_out += [f"image = {_line(story.image.name)}", f"alt = {_line(story.image.alt)}"]
    if story.locale:
        written_out.append(f"locale = {_line(story.locale.tag)}  # The language of your own words in this story.")
    if story.machine:
        written_out.append("machine = true  # A language model wrote the summary. Once you have, take this line out.")
    return "\n".join(written_out)


def _line(text: str) -> str:
    return tomlkit.string(text).as_string()


def _lines(text: str) -> str:
    """A text over several lines, each of them a line of the file: TOML drops a line feed after the opening marks."""
    return '"""\n' + tomlkit.string(f"{text}\n" if text else "", multiline=True).as_string().removeprefix('"""')


def _joined(text: str, additions: Additions, path: str) -> str:
    try:
        document = tomlkit.parse(text)
        stories = document["stories"]
        for place, items in additions.joining:
            _add(stories[place]["items"], items)
        return tomlkit.dumps(document)
    except (TOMLKitError, AttributeError, LookupError, TypeError, RecursionError) as error:
        raise _refusal(path) from error


def _add(array: tomlkit.items.Array, items: Iterable[DraftItem]) -> None:
    """Add items on lines of their own, where the last one has its own too; a remark would end any other line."""
    has_lines = re.search(r"\n\s*\]\Z", array.as_string())
    for item in items:
        if has_lines:
            array.add_line(item.id, comment=item.remark)
        else:
            array.append(item.id)


def _check(text: str, longer: str, additions: Additions, path: str) -> None:
    """See that nothing else has changed: an editor's words are not to be lost, whatever they look like."""
    wanted = {"stories": [], **tomllib.loads(text)}
    try:
        for place, items in additions.joining:
            wanted["stories"][place]["items"] += [item.id for item in items]
        found = {"stories": [], **tomllib.loads(longer)}
    except ValueError as error:
        raise _refusal(path) from error
    new = found["stories"][len(wanted["stories"]) :]
    wanted["stories"] += new
    if found != wanted or len(new) != len(additions.stories):
        raise _refusal(path)


def _refusal(path: str) -> DraftError:
    return DraftError(f"{path}: cannot be added to; write each story as a [[stories]] table with its items in a list")
