"""Write a draft as TOML, and add to one that an editor has changed. A door to tomlkit."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable

import tomlkit
from tomlkit.exceptions import TOMLKitError

from digest.errors import DraftError
from digest.model.draft import Additions, Draft, DraftItem, DraftStory, DraftWords
from digest.model.period import option_for

_HEAD = """\
# The edition of {week} as digest would make it. Change what you like, then run:
#
#     digest build {publish}{option}
#
# Once the edition is published, only `digest build --republish {option}` reads this file again.
#
# The stories appear in the order of the [[stories]] tables; move whole tables to change it. The first ones have a
# summary (their number is `stories` in digest.toml), the others are listed by title. digest fills in what you leave
# empty. Inside quotes, write \\" for a quotation mark and \\\\ for a backslash.
#
#   items    the items of the story; the link of the first one is shown. Move an id to another table to merge stories,
#            or to a new table to split one. Each id belongs in one table.
#   title    the title from the source, or your own.
#   summary  one sentence per line. Delete lines, move them, write your own.
#   section  the heading above the story.
#   pin      true: at the top, with a summary, wherever its table is.
#   drop     true: not in the edition; `digest list items --left-out` lists it. A table that you delete comes back.
#   image    the name of a picture in your folder images/, shown below the title; describe it in alt. A caption and a
#            credit stand below it, if you write them. Stories listed by title show no picture.
#   note     a note to yourself, which is not published.
#   locale   the language of your own words: here for all stories, in a table for that story.
#
# Your own words for the readers of one locale go into a table such as [locales.es], here or below; otherwise they are
# translated. It takes an introduction, a subject and a preheader for the email, and titles by the ids of items:
#
#     titles = {{ "3f9a1c2b" = "…" }}
#
# Each page shows its readers first what they can read, in this order; order = ["3f9a1c2b"] in such a table names the
# stories that come first on that page instead, by an id of each.
#
# When late news arrives, `digest draft {option}` adds it, and leaves the rest as you wrote it.

# Your introduction: paragraphs, with *emphasis*, **strong emphasis** and [links](https://...).
# There is an empty line between them.
"""
_LATER = "# Added later:\n\n"
_PROPOSED = "As a language model wrote it. Readers are told so, unless you change it above."


def written(draft: Draft, *, is_reviewed: bool) -> str:
    """Return a draft as TOML with explanations; with ``is_reviewed``, publishing requires approval."""
    head = _HEAD.format(week=draft.week, option=option_for(draft.week), publish="--publish " if is_reviewed else "")
    top = [f"introduction = {toml_lines(draft.introduction)}"]
    if draft.proposed_introduction:
        top.append(f"# {_PROPOSED}")
        top.append(f"proposed_introduction = {toml_lines(draft.proposed_introduction)}")
    if draft.model:
        top.append(f"model = {toml_line(draft.model)}  # The language model that wrote what is marked as its own.")
    if draft.locale:
        top.append(f"locale = {toml_line(draft.locale.tag)}")
    return head + "\n\n".join(("\n".join(top), *map(_words, draft.own_words), *map(story_table, draft.stories))) + "\n"


def with_additions(text: str, additions: Additions, path: str) -> str:
    """Add to the text of a draft, and leave the rest unchanged: comments, order and line endings.

    New items of existing stories go into their lists, new stories to the end.

    Raises DraftError if that is not possible.
    """
    longer = _joined(text, additions, path) if additions.joining else text
    if additions.stories:
        new = _LATER + "\n\n".join(map(story_table, additions.stories)) + "\n"
        end = "\r\n" if "\r\n" in text else "\n"
        longer = longer.rstrip() + end * 2 + new.replace("\n", end)
    _check(text, longer, additions, path)
    return longer


def story_table(story: DraftStory) -> str:
    """Return a story as a table, with its remarks."""
    written_out = [
        *(f"# {line}".rstrip() if line else "" for line in story.remark.splitlines()),
        "[[stories]]",
        "items = [",
        *(f"    {toml_line(item.id)}, # {item.remark}" for item in story.items),
        "]",
        f"title = {toml_line(story.title)}",
        f"summary = {toml_lines(story.summary) if story.summary else toml_line('')}",
        f"section = {toml_line(story.section)}",
        f"pin = {str(story.pin).lower()}",
        f"drop = {str(story.drop).lower()}",
        f"note = {toml_line(story.note)}",
    ]
    if story.image:
        written_out += [f"image = {toml_line(story.image.name)}", f"alt = {toml_line(story.image.alt)}"]
        below = {"caption": story.image.caption, "credit": story.image.credit}
        written_out += [f"{key} = {toml_line(text)}" for key, text in below.items() if text]
    if story.locale:
        written_out.append(f"locale = {toml_line(story.locale.tag)}  # The language of your own words in this story.")
    if story.proposed_title:
        written_out.append(f"proposed_title = {toml_line(story.proposed_title)}  # {_PROPOSED}")
    if story.machine:
        written_out.append("machine = true  # A language model wrote the summary. Remove this line if you rewrite it.")
    return "\n".join(written_out)


def _words(words: DraftWords) -> str:
    titles = ", ".join(f"{toml_line(item.id)} = {toml_line(title)}" for item, title in words.titles)
    written_out = [
        f"[locales.{words.locale}]",
        f"introduction = {toml_lines(words.introduction)}",
        f"subject = {toml_line(words.subject)}",
        f"preheader = {toml_line(words.preheader)}",
        f"titles = {{ {titles} }}",
    ]
    if words.order:
        written_out.append(f"order = [{', '.join(toml_line(item.id) for item in words.order)}]")
    return "\n".join(written_out)


def toml_line(text: str) -> str:
    """Return a string of TOML on one line."""
    return tomlkit.string(text).as_string()


def toml_lines(text: str) -> str:
    """Return a multi-line string that begins on a new line, since TOML drops a newline after the opening quotes."""
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
    """Add items, on separate lines with remarks if the last one is; on a shared line, a remark would end the list.

    tomlkit 0.15 loses the bracket of a list that ends on the line of its last item.
    """
    has_lines = re.search(r"\n\s*\]\Z", array.as_string())
    for item in items:
        if has_lines:
            array.add_line(item.id, comment=item.remark)
        else:
            array.append(item.id)


def _check(text: str, longer: str, additions: Additions, path: str) -> None:
    """Check that nothing else has changed, since an editor's words must never be lost."""
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
    return DraftError(f"{path}: nothing can be added; write each story as a [[stories]] table with a list of items")
