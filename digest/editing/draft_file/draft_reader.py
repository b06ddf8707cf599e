"""Read the draft of an edition, a TOML file that an editor may have changed.

Errors name the file, the line and the key, as for ``digest.toml``.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from digest.editing.draft_file.draft_table import LARGEST, LONGEST_ID, DraftTable
from digest.editing.draft_file.own_words_table import own_words
from digest.editing.frozen.draft_keys import LOCALE_KEYS, STORY_KEYS, TOP_KEYS
from digest.errors import DraftError
from digest.formats.toml.key_lines import places
from digest.formats.toml.read_toml import mistake, read_toml
from digest.language.text.characters.clean import one_line
from digest.model.draft import Draft, DraftStory
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.picture import Picture, StoryImage

_NONE: Mapping[str, Picture] = MappingProxyType({})
_OF_LOCALES = dict.fromkeys(LOCALE_KEYS, "in a table such as [locales.es]")
_NOT_AT_TOP = {**_OF_LOCALES, **dict.fromkeys(STORY_KEYS, "in a [[stories]] table")}
_NOT_IN_STORY = {**_OF_LOCALES, **dict.fromkeys(TOP_KEYS, "at the top, before the first [[stories]]")}


def parse(
    content: bytes, week: Period, path: str, pictures: Mapping[str, Picture] = _NONE, locales: Sequence[Locale] = ()
) -> Draft:
    """Read the draft of a week from the file at ``path``; its stories may show any of the ``pictures``.

    ``locales`` are those of the site, which may have words of their own.

    Raises DraftError for invalid TOML, or with all unknown keys and invalid values, in the order of their lines.
    """
    text = _decoded(content, path)
    top = DraftTable(_toml(text, path), path, places(text))
    top.need_only(TOP_KEYS, _NOT_AT_TOP)
    draft = Draft(
        week=week,
        stories=top.noted(lambda: _stories(top, pictures), ()),
        introduction=top.introduction(),
        locale=top.locale(),
        own_words=top.noted(lambda: own_words(top, locales), ()),
        proposed_introduction=top.text("proposed_introduction"),
        model=one_line(top.text("model")),
        path=path,
    )
    if top.mistakes:
        raise DraftError(*top.told)
    return draft


def _stories(top: DraftTable, pictures: Mapping[str, Picture]) -> tuple[DraftStory, ...]:
    tables = top.values.get("stories", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        top.refuse("stories", "write each story as a [[stories]] table")
    return tuple(_story(top.within(table, "stories", number), pictures) for number, table in enumerate(tables))


def _story(table: DraftTable, pictures: Mapping[str, Picture]) -> DraftStory:
    is_known = table.need_only(STORY_KEYS, _NOT_IN_STORY)
    return DraftStory(
        # A key that is only misspelled is not missing, too.
        items=table.ids("items") if is_known or "items" in table.values else (),
        title=one_line(table.text("title")),
        summary=table.text("summary"),
        section=one_line(table.text("section")),
        pin=table.flag("pin"),
        drop=table.flag("drop"),
        note=table.text("note"),
        locale=table.locale(),
        machine=table.flag("machine"),
        image=table.noted(lambda: _image(table, pictures), None),
        proposed_title=one_line(table.text("proposed_title")),
    )


def _image(table: DraftTable, pictures: Mapping[str, Picture]) -> StoryImage | None:
    name, alt, caption, credit = (one_line(table.text(key)) for key in ("image", "alt", "caption", "credit"))
    if not name:
        for key, text in {"alt": alt, "caption": caption, "credit": credit}.items():
            if text:
                table.refuse(key, "describes no picture; name one as `image`")
        return None
    if not alt:
        table.refuse("image", "describe it as `alt`, for readers who cannot see it")
    if name not in pictures:
        nearest = difflib.get_close_matches(name, pictures, n=1)
        suggestion = f"; did you mean {nearest[0]!r}?" if nearest else "; put it there"
        table.refuse("image", f"{one_line(name)[:LONGEST_ID]!r} is not in your folder of pictures{suggestion}")
    picture = pictures[name]
    return StoryImage(name, picture.width, picture.height, alt, caption=caption, credit=credit)


def _decoded(content: bytes, path: str) -> str:
    if len(content) > LARGEST:
        raise DraftError(f"{path}: too large to be a draft: more than {LARGEST // 1_000_000} MB")
    try:
        # tomllib counts lines in this form, whatever the line endings of the editor's system.
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DraftError(f"{path}:{line}: not UTF-8 text; save it as UTF-8") from error


def _toml(text: str, path: str) -> dict[str, Any]:
    try:
        return read_toml(text)
    except ValueError as error:
        line, reason = mistake(error, text)
        raise DraftError(f"{path}:{line}: {reason}") from error
