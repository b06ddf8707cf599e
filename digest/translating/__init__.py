"""Implementations of the port Translator."""

# What others may import, and nothing else of this street.
DOOR = (
    "checking.checked",
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
