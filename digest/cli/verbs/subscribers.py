"""``digest subscribers``: manage the subscribers, who get each edition by email."""

from __future__ import annotations

import typer

from digest.cli.verbs import (
    subscribers_add,
    subscribers_erase,
    subscribers_export,
    subscribers_import,
    subscribers_list,
    subscribers_remove,
    subscribers_show,
)

subscribers_app = typer.Typer(
    help="Manage the subscribers, who get each digest by email.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
subscribers_app.command("add")(subscribers_add.add)
subscribers_app.command("list")(subscribers_list.list_)
subscribers_app.command("show")(subscribers_show.show_)
subscribers_app.command("remove")(subscribers_remove.remove)
subscribers_app.command("import")(subscribers_import.import_)
subscribers_app.command("export")(subscribers_export.export)
subscribers_app.command("suppress")(subscribers_erase.suppress_)
subscribers_app.command("erase")(subscribers_erase.erase_)
