"""Implementations of the port Translator.

Each is a Translator around a Translator (``tasks/parts/make_translator.py`` joins them), so that an engine knows
nothing of placeholders or numbers, and the memory nothing of engines: a new engine needs none of them.
"""

# What others may import, and nothing else of this street.
DOOR = (
    "attributed",
    "checking.checked",
    "engines.fit_pairs",
    "engines.probe",
    "exchange.tmx",
    "fallback",
    "glossaries",
    "memory",
    "packages.install",
    "packages.installed",
    "packages.mirror",
    "packages.package_index",
    "pivot",
)
