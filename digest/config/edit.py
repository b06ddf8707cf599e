"""Adds a source to ``digest.toml`` and leaves all else in it as it stands, comments too."""

from __future__ import annotations

import tomlkit
from tomlkit.exceptions import TOMLKitError

from digest.errors import ConfigError


def with_source(text: str, name: str, path: str) -> str:
    """Give the text of a configuration with one more ``[[sources]]`` at its end.

    Raises ConfigError where the text is not TOML, or where ``sources`` is no list of tables.
    """
    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:
        raise ConfigError(f"digest.toml: not valid TOML: {error}") from error
    source = tomlkit.table()
    source.add("name", name)
    source.add("path", path)
    sources = document.get("sources")
    if sources is None:
        array = tomlkit.aot()
        array.append(source)
        if text.strip():
            document.add(tomlkit.nl())
        document.add("sources", array)
    elif isinstance(sources, tomlkit.items.AoT):
        sources.append(source)
    else:
        raise ConfigError("digest.toml: sources: write each source as a [[sources]] table to add one by command")
    return tomlkit.dumps(document)
