"""Load ``digest.toml`` and the environment variables that override it; errors name the file and line."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from digest.config.config import Config
from digest.config.environment import EnvironmentValue, Found, from_environment, logins
from digest.config.private_places import check_destination, check_private_places
from digest.config.schema import PageTable, Tables
from digest.errors import ConfigError, SourceError
from digest.files.pictures import read_picture
from digest.files.source_places import place_of
from digest.formats.toml.key_lines import line_of, places
from digest.formats.toml.read_toml import read_toml
from digest.language.text.characters.clean import one_line
from digest.language.text.characters.undecoded import is_undecoded, with_bytes
from digest.model.locale import Locale

_TABLES: Mapping[str, type[BaseModel]] = {
    name: table
    for name, field in Tables.model_fields.items()
    for table in (field.annotation, *get_args(field.annotation))
    if isinstance(table, type) and issubclass(table, BaseModel)
}
# Larger than any configuration that a person writes. A larger file is the wrong one, or it never ends.
LARGEST = 1_000_000
_LONGEST_REASON = 300
_PLACE = re.compile(r" \(at line (\d+), column \d+\)\Z")
# Keys that older versions knew, by table, and what to do about each.
_GONE: Mapping[tuple[str, ...], str] = {
    ("ranking", "texts"): "is gone: it counts as it did by default; delete this line",
    ("ranking", "recency"): "is gone: only of equals, the newest comes first; delete this line",
    ("ranking", "facts"): "is gone: how dense a text is counts no more; delete this line",
    ("ranking", "diversity"): "is gone: a story makes way for another event, not for another source; delete this line",
    ("ranking", "readers"): "is gone: each locale has its own seats now; delete this line",
    ("ranking", "genre"): "is gone: delete this line; to demote no genre, set demote = []",
    ("translation", "beam"): "is gone: digest chooses it itself; delete this line",
}
_REASONS = {
    "extra_forbidden": "unknown key",
    "missing": "is required",
    "string_type": "should be text in quotes",
    "int_type": "should be a whole number",
    "tuple_type": "should be a list in square brackets",
    "float_type": "should be a number",
    "bool_parsing": "should be true or false",
    "bool_type": "should be true or false",
    "dict_type": "should be a table such as { city = 2.0 }",
    "model_type": "should be a table",
}


def load(path: Path, environment: Mapping[str, str], *, pictures: bool = True) -> Config:
    """Load the configuration at a path.

    ``DIGEST_TITLE`` overrides ``title`` of ``[digest]``, ``DIGEST_EMAIL_FROM`` overrides ``from`` of ``[email]``. A
    variable with ``_FILE`` after that name is the path of a file that contains the value. Without ``pictures``, those
    that it names may be missing, as before a site is restored.

    Raises ConfigError, naming the file, the line and the key.
    """
    return parse(_read(path), path, environment, pictures=pictures)


def parse(text: str, path: Path, environment: Mapping[str, str], *, pictures: bool = True) -> Config:
    """Parse the text of a configuration as if it were the file at a path.

    Raises ConfigError as ``load`` does.
    """
    found = from_environment(environment)
    values = _over(_toml(text, path), found)
    given = dict(logins(environment, values.get("sources")))
    try:
        tables = Tables.model_validate(_with_logins(values, given))
    except ValidationError as error:
        raise ConfigError(_explain(path, text, error, found, given)) from error
    _check_names(path, text, tables)
    _check_readers(path, text, tables)
    _check_taglines(path, text, tables)
    _check_collections(path, text, tables)
    _check_channels(path, text, tables, found)
    config = Config(root=_folder_of(path), tables=tables)
    _check_places(path, text, config)
    check_destination(path, text, config, found)
    check_private_places(path, text, config, found)
    if pictures:
        _check_pictures(path, text, config, found)
    return config


def _folder_of(path: Path) -> Path:
    try:
        place = path.resolve()
    except OSError as error:  # The current folder was removed.
        raise ConfigError(f"{path}: the current folder no longer exists; change to another one") from error
    if is_undecoded(str(place)):
        raise ConfigError(f"{with_bytes(str(place))}: its name is not UTF-8; rename the folder of the site")
    return place.parent


def _read(path: Path) -> str:
    try:
        if not path.is_file():
            found = (
                "not a file"
                if path.exists()
                else "no such file; change to the folder of your site, or create one with `digest init`"
            )
            raise ConfigError(f"{path}: {found}")
        if path.stat().st_size > LARGEST:
            raise ConfigError(f"{path}: larger than 1 MB, so no configuration; choose another file with --config")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 text; save it as UTF-8") from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error


def _toml(text: str, path: Path) -> dict[str, Any]:
    try:
        return read_toml(text)
    except ValueError as error:  # TOMLDecodeError, or Python's own for a number of thousands of digits
        place = _PLACE.search(str(error))
        line = f":{place[1]}" if place else ""
        raise ConfigError(f"{path}{line}: not valid TOML: {_PLACE.sub('', str(error))}") from error


def _over(values: dict[str, Any], found: Found) -> dict[str, Any]:
    """Return the values of the file, overridden by those of the environment."""
    merged = dict(values)
    for (table, key), given in found.items():
        under = merged.get(table, {})
        if isinstance(under, dict):
            merged[table] = {**under, key: given.value}
    return merged


def _with_logins(values: dict[str, Any], given: Mapping[int, EnvironmentValue]) -> dict[str, Any]:
    """Return the values with the logins of sources that the environment has, by their places."""
    if not given:
        return values
    sources = [
        source | {"login": given[place].value} if place in given else source
        for place, source in enumerate(values["sources"])
    ]
    return {**values, "sources": sources}


def _check_names(path: Path, text: str, tables: Tables) -> None:
    seen: set[str] = set()
    for place, source in enumerate(tables.sources):
        if source.name in seen:
            line = line_of(("sources", place, "name"), places(text))
            raise ConfigError(f"{path}:{line}: two sources are named {source.name!r}; give each its own name")
        seen.add(source.name)


def _check_places(path: Path, text: str, config: Config) -> None:
    """Refuse two sources with the same path or URL, however it is written: each story would count twice."""
    seen: dict[str, str] = {}
    for number, source in enumerate(config.sources):
        other = seen.setdefault(place_of(source.place, config.root), source.name)
        if other != source.name:
            line = line_of(("sources", number, "path" if source.path else "url"), places(text))
            both = f"the sources {other!r} and {source.name!r} both read {one_line(source.place)}"
            raise ConfigError(f"{path}:{line}: {both}; remove one of them")


def _check_readers(path: Path, text: str, tables: Tables) -> None:
    locales = set(tables.digest.locales)
    for place, source in enumerate(tables.sources):
        for locale in sorted((source.translate.locales or frozenset()) - locales):
            line = line_of(("sources", place, "translate"), places(text))
            raise ConfigError(f"{path}:{line}: sources.translate: {_no_locale(locale, tables)}")


def _check_taglines(path: Path, text: str, tables: Tables) -> None:
    """Refuse a line for readers whom the site does not have; one in Portuguese serves all locales in Portuguese."""
    tagline = tables.look.tagline
    languages = {locale.language for locale in tables.digest.locales}
    for locale in sorted(tagline) if isinstance(tagline, Mapping) else ():
        if locale not in tables.digest.locales and (locale.tag != locale.language or locale.language not in languages):
            line = line_of(("look", "tagline"), places(text))
            raise ConfigError(f"{path}:{line}: look.tagline: {_no_locale(locale, tables)}")


def _no_locale(locale: Locale, tables: Tables) -> str:
    locales = tables.digest.locales
    near = next((one for one in locales if one.language == locale.language), None)
    advice = f"; did you mean {near}?" if near else ""
    return f"{locale} is not among `locales` ({', '.join(map(str, locales))}){advice}"


def _check_collections(path: Path, text: str, tables: Tables) -> None:
    if tables.digest.every == "month" and tables.collections.month:
        line = line_of(("collections", "month"), places(text))
        raise ConfigError(
            f'{path}:{line}: collections.month: each edition is a month already, since [digest] has every = "month"; '
            "delete this line"
        )


def _check_channels(path: Path, text: str, tables: Tables, found: Found) -> None:
    locales = set(tables.digest.locales)
    for channel in tables.notify.readers:
        if channel.locale and channel.locale not in locales:
            given = found.get(("notify", "readers"))
            place = (
                given.variable if given else f"{path}:{line_of(('notify', 'readers'), places(text))}: notify.readers"
            )
            known = ", ".join(map(str, tables.digest.locales))
            raise ConfigError(f"{place}: {channel.locale} is not among `locales` ({known})")


def _check_pictures(path: Path, text: str, config: Config, found: Found) -> None:
    look = config.tables.look

    def place(key: str) -> str:
        given = found.get(("look", key))
        return given.variable if given else f"{path}:{line_of(('look', key), places(text))}: look.{key}"

    if "images" in look.model_fields_set and not config.images.exists():
        raise ConfigError(f"{place('images')}: there is no folder {look.images}; create it, or name another one")
    for key, name in {"icon": look.icon, "logo": look.logo}.items():
        if not name:
            continue
        try:
            read_picture(config.images, name)
        except SourceError as error:
            raise ConfigError(f"{place(key)}: {Path(look.images, name)}: {error}") from error


def _explain(
    path: Path, text: str, error: ValidationError, found: Found, given_logins: Mapping[int, EnvironmentValue]
) -> str:
    """Describe the first mistake in one line: file, line, key, what is wrong, and the closest valid key."""
    # A misspelled key is also reported as missing; the line where it is misspelled says more.
    first = min(error.errors(), key=lambda mistake: mistake["type"] != "extra_forbidden")
    location = first["loc"]
    reason = _reason(first, location)
    # A message about several keys of a table begins with the name of the one to change.
    named = str(location[1]) if location[1:] else reason.partition(":")[0]
    if location[0] == "sources" and location[2:] == ("login",) and (login := given_logins.get(int(location[1]))):
        return f"{login.variable}: {reason}"
    if given := found.get((str(location[0]), named)):
        return f"{given.variable}: {reason.removeprefix(f'{named}: ')}"
    key = one_line(".".join(str(part) for part in location if not isinstance(part, int)))
    return f"{path}:{line_of(location, places(text))}: {key}: {reason}"


def _reason(first: Mapping[str, Any], location: Sequence[int | str]) -> str:
    # Pydantic puts this prefix before the messages of our own checks.
    message = str(first["msg"]).removeprefix("Value error, ")
    reason = _REASONS.get(first["type"], message[:1].lower() + message[1:])
    if first["type"] == "extra_forbidden":
        gone = _GONE.get(tuple(part for part in location if isinstance(part, str)))
        return gone or reason + _suggestion(location)
    return reason if len(reason) <= _LONGEST_REASON else reason[:_LONGEST_REASON] + "…"


def _suggestion(location: Sequence[int | str]) -> str:
    """Suggest the closest valid key of the table, or else the table that a key belongs in."""
    table = PageTable if location[-2:-1] == ("page",) else _TABLES.get(str(location[0]))
    known = _keys(table) if table and len(location) > 1 else list(_TABLES)
    nearest = difflib.get_close_matches(str(location[-1]), known, n=1, cutoff=0.5)
    if nearest:
        return f"; did you mean {nearest[0]!r}?"
    for other, model in _TABLES.items():
        if location[-1] in _keys(model):
            return f"; it belongs in [{other}]"
    return f"; known keys are {', '.join(known)}"


def _keys(table: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in table.model_fields.items()]
