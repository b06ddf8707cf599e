"""``digest subscribers``: manage the subscribers, who get each edition by email."""

from __future__ import annotations

import typer

from digest.cli.lazy import LazyGroup, Verb

_VERBS = {
    "add": Verb("subscribers_add", "add", "Add a subscriber, who gets the next edition."),
    "list": Verb(
        "subscribers_list", "list_", "List the subscribers, sorted by address: status, locale, list, address, name."
    ),
    "show": Verb(
        "subscribers_show",
        "show_",
        "Show what the database has about a subscriber: what they get, how they agreed, and what was sent to them.",
    ),
    "remove": Verb("subscribers_remove", "remove", "Unsubscribe a subscriber."),
    "import": Verb("subscribers_import", "import_", "Add the subscribers of a CSV file, who get the next edition."),
    "export": Verb("subscribers_export", "export", "Write the subscribers to a file as CSV, or as JSON with --json."),
    "suppress": Verb(
        "subscribers_erase", "suppress_", "Block an address for good: neither a form nor an import brings it back."
    ),
    "erase": Verb("subscribers_erase", "erase_", "Remove a subscriber for good."),
}


class _Commands(LazyGroup):
    verbs = _VERBS


subscribers_app = typer.Typer(
    cls=_Commands,
    help="Manage the subscribers, who get each digest by email.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
