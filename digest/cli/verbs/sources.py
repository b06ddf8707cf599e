"""``digest sources``: manage the sources in ``digest.toml``."""

from __future__ import annotations

import typer

from digest.cli.verbs import (
    sources_list,
    sources_pause,
    sources_remove,
    sources_rename,
    sources_show,
    sources_trial,
)

sources_app = typer.Typer(
    help="Manage the sources in digest.toml.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
sources_app.command("list")(sources_list.list_)
sources_app.command("show")(sources_show.show_)
sources_app.command("test")(sources_trial.try_)
sources_app.command("rename")(sources_rename.rename)
sources_app.command("pause")(sources_pause.pause)
sources_app.command("resume")(sources_pause.resume)
sources_app.command("remove")(sources_remove.remove)
