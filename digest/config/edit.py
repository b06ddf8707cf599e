"""Change sources and single settings in ``digest.toml``, and leave the rest unchanged, comments included."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import tomlkit

from digest.errors import ConfigError
from digest.formats.toml.read_toml import read_toml
from digest.formats.toml.statements import TomlStatement, statements
from digest.language.text.characters.clean import one_line
from digest.model.source import SourceSpec

_SOURCES = "sources"
# Comments directly above a table with nothing directly above them, and those directly below, unless a table follows.
_ABOVE = re.compile(r"(?:\A|(?<=\n)[ \t]*\r?\n)((?:[ \t]*#[^\n]*\n)++)\Z")
_BELOW = re.compile(r"(?:[ \t]*#[^\n]*(?:\n|\Z))++(?=[ \t]*\r?\n|\Z)")
_BLANK_LINES = re.compile(r"(?:[ \t]*\r?\n)*")
_ENDS_BLANK = re.compile(r"(?:\A|\n)[ \t]*\r?\n\Z")


def with_sources(text: str, sources: Sequence[SourceSpec]) -> str:
    """Return the text of a configuration with more ``[[sources]]`` tables at its end.

    Raises ConfigError if the text is not TOML, or if ``sources`` is not an array of tables.
    """
    values = _values(text)
    if not sources:
        return text
    # Appended to the text, not added to a document of tomlkit: it would put them before tables that follow the last
    # source, and move sources that are not next to each other.
    tables = [_table(source) for source in sources]
    added = _like(text, "\n".join(tomlkit.dumps({_SOURCES: [table]}) for table in tables))
    written = text.rstrip() + _like(text, "\n\n") + added if text.strip() else added
    return _checked(written, values | {_SOURCES: [*values.get(_SOURCES, []), *tables]})


def with_name(text: str, old: str, new: str) -> str:
    """Return the text of a configuration in which a source has another name.

    Raises ConfigError if that is not possible.
    """
    values, number = _found(text, old)
    values[_SOURCES][number]["name"] = new
    for key in _of_key(text, number, "name"):
        text = text[: key.value] + tomlkit.item(new).as_string() + text[key.after :]
    return _checked(text, values)


def with_pause(text: str, name: str, *, paused: bool) -> str:
    """Return the text of a configuration in which a source is paused, or not.

    Raises ConfigError if that is not possible.
    """
    values, number = _found(text, name)
    table = values[_SOURCES][number]
    for key in _of_key(text, number, "paused"):
        if not paused and not text[key.after : key.end].strip():
            del table["paused"]
            return _checked(text[: key.start] + text[key.end :], values)
        # A comment in its line stays.
        table["paused"] = paused
        return _checked(f"{text[: key.value]}{str(paused).lower()}{text[key.after :]}", values)
    if paused:
        table["paused"] = True
        for key in _of_key(text, number, "name"):
            break_before = "" if text[: key.end].endswith("\n") else _like(text, "\n")
            text = text[: key.end] + break_before + _like(text, "paused = true\n") + text[key.end :]
    return _checked(text, values)


def without_source(text: str, name: str) -> str:
    """Return the text of a configuration without a source, and without the comments that belong to its table.

    Raises ConfigError if that is not possible.
    """
    values, number = _found(text, name)
    del values[_SOURCES][number]
    if not values[_SOURCES]:
        del values[_SOURCES]
    for start, end in reversed(list(_parts(text, number))):
        above, below = _ABOVE.search(text[:start]), _BELOW.match(text, end)
        before, after = text[: above.start(1) if above else start], text[below.end() if below else end :]
        if not before or _ENDS_BLANK.search(before):
            after = _BLANK_LINES.sub("", after, count=1)
        text = before + after if after else before.rstrip() + _like(text, "\n")
    return _checked(text, values)


def with_settings(text: str, changes: Mapping[tuple[str, str], str | int | None]) -> str:
    """Return the text of a configuration with other values for some keys, by table and key; None removes a key.

    A new key comes behind the others of its table, a new table at the end. Raises ConfigError if that is not possible.
    """
    values = _values(text)
    for (table, key), value in changes.items():
        text = _with_setting(text, table, key, value)
        if value is None:
            values.get(table, {}).pop(key, None)
        else:
            values.setdefault(table, {})[key] = value
    return _checked(text, values)


def _with_setting(text: str, table: str, key: str, value: str | int | None) -> str:
    found = statements(text)
    for one in found:
        if one.path == (table, key) and not one.is_header:
            if value is None:
                return text[: one.start] + text[one.end :]
            # A comment in its line stays.
            return text[: one.value] + _like(text, tomlkit.item(value).as_string()) + text[one.after :]
    if value is None:
        return text
    line = _like(text, f"{key} = {tomlkit.item(value).as_string()}\n")
    header = next((at for at, one in enumerate(found) if one.is_header and one.path == (table,)), None)
    if header is None:
        before = text.rstrip() + _like(text, "\n\n") if text.strip() else ""
        return before + _like(text, f"[{table}]\n") + line
    last = found[header]
    for one in found[header + 1 :]:
        if one.is_header:
            break
        last = one
    break_before = "" if text[: last.end].endswith("\n") else _like(text, "\n")
    return text[: last.end] + break_before + line + text[last.end :]


def _table(source: SourceSpec) -> dict[str, object]:
    """Return the keys of a new source that differ from their defaults."""
    table: dict[str, object] = {
        "name": source.name,
        "path": source.path,
        "url": source.url,
        "kind": source.kind,
        "locale": source.locale.tag if source.locale.is_known else "",
        "tags": list(source.tags),
        "allow_private": source.access.allow_private,
        "page": {key: value for key, value in asdict(source.page).items() if value} if source.page else None,
    }
    return {key: value for key, value in table.items() if value}


def _parts(text: str, number: int) -> Iterator[tuple[int, int]]:
    """Yield where each part of a source begins and ends: its tables, which others may stand between."""
    start = end = -1
    for one in statements(text):
        if one.path[:2] == (_SOURCES, number):
            start, end = (one.start if start < 0 else start), one.end
        elif start >= 0:
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def _values(text: str) -> dict[str, Any]:
    try:
        values = read_toml(text)
    except ValueError as error:
        raise ConfigError(f"digest.toml: not valid TOML: {error}") from error
    if _SOURCES in values and not any(one.path == (_SOURCES, 0) for one in statements(text)):
        raise ConfigError("digest.toml: sources: write each source as a [[sources]] table, so that it can be changed")
    return values


def _found(text: str, name: str) -> tuple[dict[str, Any], int]:
    """Return the values of a configuration, and the number of the source of this name."""
    values = _values(text)
    for number, table in enumerate(values.get(_SOURCES, [])):
        if one_line(str(table.get("name", ""))) == name:
            return values, number
    raise ConfigError(f"digest.toml: there is no source {name!r}")


def _of_key(text: str, number: int, key: str) -> tuple[TomlStatement, ...]:
    """Return the statement of a key of a source, if there is one."""
    return tuple(one for one in statements(text) if one.path == (_SOURCES, number, key) and not one.is_header)


def _like(text: str, added: str) -> str:
    """Return what is added to a text, with the line ends of that text."""
    return re.sub("\r?\n", "\r\n", added) if "\r\n" in text else added


def _checked(written: str, values: Mapping[str, Any]) -> str:
    """Return what was written.

    Raises ConfigError if it has other values than these: no mistake here may cost an editor anything.
    """
    try:
        is_right = tomllib.loads(written) == values
    except ValueError:
        is_right = False
    if not is_right:
        raise ConfigError("digest.toml: written in a way that digest cannot change; change it yourself")
    return written
