"""Small tables of the code that users need."""

from __future__ import annotations

from digest import plugins as registry
from digest.editing.building.rejection_reasons import REASONS


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
