"""Small tables of the code that readers ask for."""

from __future__ import annotations

from pathlib import Path

from babel import Locale

from digest import plugins as registry
from digest.cli.rejection_reasons import REASONS

_CATALOGS = Path(__file__).parents[2] / "templates" / "locale"


def refusals() -> str:
    """Return a table of the reasons for which a text is shown in the original."""
    rows = (f"| `{problem}` | {reason} |" for problem, reason in REASONS.items())
    return "\n".join(["| reason | what it means |", "|---|---|", *rows])


def plugins() -> str:
    """Return a table of what is built in, by kind of plugin."""
    # Not those of other packages, which may be installed here.
    built_in = registry._BUILT_IN  # noqa: SLF001
    rows = (f"| `digest.{kind}` | {', '.join(f'`{name}`' for name in names)} |" for kind, names in built_in.items())
    return "\n".join(["| entry-point group | built in |", "|---|---|", *rows])


def product_languages() -> str:
    """Return a table of the languages in which digest has its own words."""
    tags = sorted(path.name for path in _CATALOGS.iterdir() if path.is_dir())
    named = ((tag, Locale.parse(tag, sep="-")) for tag in tags)
    rows = (f"| `{tag}` | {locale.get_display_name('en')} | {locale.get_display_name()} |" for tag, locale in named)
    return "\n".join(["| locale | language | in its own words |", "|---|---|---|", *rows])
