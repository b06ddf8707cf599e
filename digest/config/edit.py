"""Add a source to ``digest.toml`` and leave the rest unchanged, comments included."""

from __future__ import annotations

import re

import tomlkit
from tomlkit.exceptions import TOMLKitError

from digest.errors import ConfigError


def with_source(text: str, name: str, path: str) -> str:
    """Return the text of a configuration with one more ``[[sources]]`` table at its end.

    Raises ConfigError if the text is not TOML, or if ``sources`` is not an array of tables.
    """
    try:
        document = tomlkit.parse(text)
    except (TOMLKitError, ValueError, RecursionError) as error:
        raise ConfigError(f"digest.toml: not valid TOML: {error}") from error
    sources = document.get("sources")
    if sources is not None and not isinstance(sources, tomlkit.items.AoT):
        raise ConfigError("digest.toml: sources: write each source as a [[sources]] table, so that others can be added")
    # Appended to the text, not added to the document: tomlkit would put it before tables that follow the last source,
    # and move sources that are not next to each other.
    added = tomlkit.dumps({"sources": [{"name": name, "path": path}]})
    written = f"{text.rstrip()}\n\n{added}" if text.strip() else added
    return re.sub("\r?\n", "\r\n", written) if "\r\n" in text else written
