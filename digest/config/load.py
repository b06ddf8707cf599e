"""Reads ``digest.toml``, and the environment over it; says where in it a mistake stands."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from digest.config.schema import Config, DigestTable, EmailTable, SourceTable, Tables, TranslationTable
from digest.errors import ConfigError

_PREFIX = "DIGEST_"
_TABLES: Mapping[str, type[BaseModel]] = {
    "digest": DigestTable,
    "sources": SourceTable,
    "translation": TranslationTable,
    "email": EmailTable,
}
# The words of a list in an environment variable are separated by commas.
_LISTS = frozenset({"locales", "engines"})


def load(path: Path, environment: Mapping[str, str]) -> Config:
    """Read the configuration at a path.

    ``DIGEST_TITLE`` goes over ``title`` of ``[digest]``, ``DIGEST_EMAIL_FROM`` over ``from`` of ``[email]``; with
    ``_FILE`` behind the name, the value is read from that file.

    Raises ConfigError that names the file, the line and the key.
    """
    return parse(_read(path), path, environment)


def parse(text: str, path: Path, environment: Mapping[str, str]) -> Config:
    """Read the text of a configuration as if it stood at a path.

    Raises ConfigError as ``load`` does.
    """
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    try:
        tables = Tables.model_validate(_with_environment(values, environment))
    except ValidationError as error:
        raise ConfigError(_explain(path, text, error)) from error
    _check_names(path, text, tables)
    return Config(root=path.resolve().parent, tables=tables)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file; `digest init` makes one") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not a text in UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error


def _with_environment(values: dict[str, Any], environment: Mapping[str, str]) -> dict[str, Any]:
    merged = dict(values)
    for table in ("digest", "translation", "email"):
        prefix = _PREFIX if table == "digest" else f"{_PREFIX}{table.upper()}_"
        found = {
            key: value
            for key in _keys(_TABLES[table])
            if (value := _from_environment(prefix + key.upper(), environment)) is not None
        }
        if found and isinstance(merged.get(table, {}), dict):
            lists = {key: value.split(",") for key, value in found.items() if key in _LISTS}
            merged[table] = {**merged.get(table, {}), **found, **lists}
    return merged


def _from_environment(name: str, environment: Mapping[str, str]) -> str | None:
    if name in environment:
        return environment[name]
    if file := environment.get(f"{name}_FILE"):
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{name}_FILE: {file} cannot be read; check the path and its rights") from error
    return None


def _check_names(path: Path, text: str, tables: Tables) -> None:
    seen: set[str] = set()
    for place, source in enumerate(tables.sources):
        if source.name in seen:
            line = _line_of(text, ("sources", place, "name"))
            raise ConfigError(f"{path}:{line}: two sources are named {source.name!r}; give each a name of its own")
        seen.add(source.name)


def _explain(path: Path, text: str, error: ValidationError) -> str:
    """The first mistake, in one line: file, line, key, what is wrong, and the nearest right key."""
    first = error.errors()[0]
    location = first["loc"]
    key = ".".join(str(part) for part in location if not isinstance(part, int)) or "digest.toml"
    line = _line_of(text, location)
    return f"{path}:{line}: {key}: {_reason(first, location)}"


def _reason(first: Mapping[str, Any], location: Sequence[int | str]) -> str:
    if first["type"] == "extra_forbidden":
        return f"unknown key{_suggestion(location)}"
    if first["type"] == "missing":
        return "is required, and missing"
    # Pydantic puts this before what our own checks say.
    message = str(first["msg"]).removeprefix("Value error, ")
    return message[:1].lower() + message[1:]


def _suggestion(location: Sequence[int | str]) -> str:
    """The nearest right key of the same table, or of the whole file where no table holds it."""
    known = _keys(_TABLES[str(location[0])]) if len(location) > 1 else list(_TABLES)
    nearest = difflib.get_close_matches(str(location[-1]), known, n=1, cutoff=0.5)
    return f"; did you mean {nearest[0]!r}?" if nearest else f"; known are {', '.join(known)}"


def _keys(table: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in table.model_fields.items()]


def _line_of(text: str, location: Sequence[int | str]) -> int:
    """The line on which a key stands; that of its table where it stands nowhere; 1 where there is no table."""
    table = str(location[0]) if location else ""
    place = next((part for part in location if isinstance(part, int)), 0) if table == "sources" else 0
    names = [part for part in location[1:] if isinstance(part, str)]
    header = re.compile(rf"\s*\[+\s*{re.escape(table)}\s*\]+")
    entry = re.compile(rf"""\s*["']?{re.escape(names[0] if names else table)}["']?\s*[=.]""")
    found, seen, inside = 1, -1, not names
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("["):
            inside = bool(header.match(line))
            seen += inside
            found = number if inside and seen == place else found
        elif inside and (seen == place or not names) and entry.match(line):
            return number
    return found
