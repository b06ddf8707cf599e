"""``digest models``: manage translation packages and remembered translations."""

from __future__ import annotations

import typer

from digest.cli.verbs import models_install, models_list, models_prune, models_remove, models_update

models_app = typer.Typer(
    help="Manage the packages that translate offline.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
models_app.command("list")(models_list.list_)
models_app.command("install")(models_install.install)
models_app.command("remove")(models_remove.remove)
models_app.command("update")(models_update.update)
models_app.command("prune")(models_prune.prune)
