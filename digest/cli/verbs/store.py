"""``digest store``: manage the database."""

from __future__ import annotations

import typer

from digest.cli.verbs import store_copy

store_app = typer.Typer(
    help="Manage the database.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
store_app.command("copy")(store_copy.copy)


@store_app.callback()
def _() -> None:
    """Manage the database."""
