"""``digest sources``: manage the sources in ``digest.toml``."""

from __future__ import annotations

import typer

from digest.cli.lazy import LazyGroup, Verb

_VERBS = {
    "list": Verb("sources_list", "list_", "List the sources and their status."),
    "show": Verb("sources_show", "show_", "Show everything that is known of a source."),
    "test": Verb("sources_trial", "try_", "Read a source now and show what it gives."),
    "rename": Verb("sources_rename", "rename", "Give a source another name."),
    "pause": Verb("sources_pause", "pause", "Do not read sources for now."),
    "resume": Verb("sources_pause", "resume", "Read paused sources again, from the next run on."),
    "remove": Verb("sources_remove", "remove", "Remove sources from digest.toml."),
}


class _Commands(LazyGroup):
    verbs = _VERBS


sources_app = typer.Typer(
    cls=_Commands,
    help="Manage the sources in digest.toml.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
