"""``digest models``: manage translation packages and remembered translations."""

from __future__ import annotations

import typer

from digest.cli.lazy import LazyGroup, Verb

_VERBS = {
    "list": Verb("models_list", "list_", "List the installed packages; with --available, also the index."),
    "install": Verb("models_install", "install", "Install the package for a pair of languages, or package files."),
    "remove": Verb("models_remove", "remove", "Remove the package for a pair of languages."),
    "update": Verb("models_update", "update", "Update the installed packages from the index."),
    "prune": Verb("models_prune", "prune", "Delete remembered translations that have not been used for long."),
}


class _Commands(LazyGroup):
    verbs = _VERBS


models_app = typer.Typer(
    cls=_Commands,
    help="Manage the packages that translate offline.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
