"""Adds a source to ``digest.toml`` and leaves all else in it as it stands, comments too."""

from __future__ import annotations

import re

import tomlkit
from tomlkit.exceptions import TOMLKitError

from digest.errors import ConfigError


def with_source(text: str, name: str, path: str) -> str:
    """Give the text of a configuration with one more ``[[sources]]`` at its end.

    Raises ConfigError where the text is not TOML, or where ``sources`` is no list of tables.
    """
    try:
        document = tomlkit.parse(text)
    except (TOMLKitError, ValueError, RecursionError) as error:
        raise ConfigError(f"digest.toml: not valid TOML: {error}") from error
    sources = document.get("sources")
    if sources is not None and not isinstance(sources, tomlkit.items.AoT):
        raise ConfigError("digest.toml: sources: write each source as a [[sources]] table to add one by command")
    # Written behind the text, not into the document: tomlkit would put it before tables that follow the last source,
    # and move sources that stand apart.
    added = tomlkit.dumps({"sources": [{"name": name, "path": path}]})
    written = f"{text.rstrip()}\n\n{added}" if text.strip() else added
    return re.sub("\r?\n", "\r\n", written) if "\r\n" in text else written
