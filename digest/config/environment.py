"""Read configuration values from environment variables, each as the type of its key.

A new key needs no second list of names, and a number in a title remains a part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from digest.config.schema import Tables
from digest.errors import ConfigError
from digest.language.text.characters.undecoded import is_undecoded
from digest.model.source import login_variable

_PREFIX = "DIGEST_"
# Larger than any value that a person writes. A larger file is the wrong one, or it never ends.
_LARGEST = 1_000_000
# Python refuses to parse a number of thousands of digits.
_WHOLE_NUMBER = re.compile(r"-?\d{1,18}")
_NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,18})?")


@dataclass(frozen=True, slots=True)
class EnvironmentValue:
    """The value of a key from the environment, and the name of its variable."""

    value: object
    variable: str


# The values from the environment, by table and key.
Found = Mapping[tuple[str, str], EnvironmentValue]


def from_environment(environment: Mapping[str, str]) -> Found:
    """Read the values of all keys that are set by variables.

    ``DIGEST_TITLE`` sets ``title`` of ``[digest]``, ``DIGEST_EMAIL_FROM`` sets ``from`` of ``[email]``; a variable
    whose name ends with ``_FILE`` names a file that contains the value. An empty text is an empty list. A text that
    does not fit the key's type is returned unchanged, and the schema rejects it.

    Raises ConfigError, naming the variable, if its file cannot be read or if its key cannot be set by a variable.
    """
    found = {}
    for table, key, field in settable():
        name = variable_of(table, key)
        if name in environment:
            found[table, key] = EnvironmentValue(_typed(field, environment[name], name), name)
        elif file := environment.get(f"{name}_FILE"):
            name = f"{name}_FILE"
            found[table, key] = EnvironmentValue(_typed(field, _content(file, name), name), name)
    return found


def logins(environment: Mapping[str, str], sources: object) -> Iterator[tuple[int, EnvironmentValue]]:
    """Yield the login of each source that has one in the environment, with its place among the sources.

    ``sources`` are as in the file, not checked yet. ``DIGEST_SOURCE_CITY_HERALD_LOGIN`` is that of "City Herald".

    Raises ConfigError as ``from_environment`` does, and if a variable fits several sources: a login must reach no other
    publisher.
    """
    tables = sources if isinstance(sources, list) else []
    names = [login_variable(str(source.get("name"))) if isinstance(source, dict) else "" for source in tables]
    for place, name in enumerate(names):
        is_given = name != "" and (name in environment or f"{name}_FILE" in environment)
        if is_given and names.count(name) > 1:
            fits = " and ".join(repr(str(tables[other]["name"])) for other, one in enumerate(names) if one == name)
            raise ConfigError(f"{name}: fits the sources {fits}; rename one of them, so that only one gets the login")
        if not name:
            continue
        if name in environment:
            yield place, EnvironmentValue(environment[name], name)
        elif file := environment.get(f"{name}_FILE"):
            yield place, EnvironmentValue(_content(file, f"{name}_FILE"), f"{name}_FILE")


def settable() -> Iterator[tuple[str, str, FieldInfo]]:
    """Yield the table, key and field of everything that a variable can set: all but ``[[sources]]``."""
    for table, field in Tables.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            for name, inner in field.annotation.model_fields.items():
                yield table, inner.alias or name, inner


def variable_of(table: str, key: str) -> str:
    """Return the name of the variable that sets a key."""
    prefix = "" if table == "digest" else f"{table}_"
    return _PREFIX + f"{prefix}{key}".upper()


def _content(file: str, name: str) -> str:
    try:
        # A pipe is fine, such as the shell's <(command), but not a file that never ends.
        with Path(file).open(encoding="utf-8") as opened:
            text = opened.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        raise ConfigError(f"{name}: {file!r} cannot be read; check the path and its permissions") from error
    if len(text) > _LARGEST:
        raise ConfigError(f"{name}: {file!r} is too large for a single value; check the path")
    return text.strip()


def _typed(field: FieldInfo, text: str, name: str) -> object:
    if is_undecoded(text):
        raise ConfigError(f"{name}: not UTF-8; write it in UTF-8")
    kind = _plain_type(field.annotation)
    if kind is tuple:
        return [word.strip() for word in text.split(",")] if text.strip() else []
    if kind is int and _WHOLE_NUMBER.fullmatch(text.strip()):
        return int(text)
    if kind is float and _NUMBER.fullmatch(text.strip()):
        return float(text)
    if kind is bool:
        return {"true": True, "false": False}.get(text.strip().lower(), text)
    if kind is Mapping:
        raise ConfigError(f"{name}: a table cannot be set by a variable; set it in the configuration file")
    return text


def _plain_type(annotation: Any) -> Any:
    """Return the type of a field, without its validators and without None."""
    origin, kinds = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _plain_type(kinds[0])
    if origin in {Union, UnionType}:
        return _plain_type(next(kind for kind in kinds if kind is not type(None)))
    return origin or annotation
