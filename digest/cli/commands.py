"""The table of commands."""

from __future__ import annotations

from collections.abc import Mapping

from digest.cli.lazy import Group, Verb

# As help lists them. Each summary is that of the command itself.
_SOURCES = {
    "list": Verb("sources_list", "list_", "List the sources and their status."),
    "show": Verb("sources_show", "show_", "Show everything that is known of a source."),
    "test": Verb("sources_trial", "try_", "Read a source now and show what it gives."),
    "rename": Verb("sources_rename", "rename", "Give a source another name."),
    "pause": Verb("sources_pause", "pause", "Do not read sources for now."),
    "resume": Verb("sources_pause", "resume", "Read paused sources again, from the next run on."),
    "remove": Verb("sources_remove", "remove", "Remove sources from digest.toml."),
}

_STORIES = {
    "list": Verb("stories_list", "list_", "List the stories that run on, each with its id and its last headline."),
    "join": Verb("stories_change", "join", "Join two stories that run on: they are one."),
    "split": Verb("stories_change", "split", "Split a story that runs on: from a week on, it is another."),
    "name": Verb("stories_change", "name", "Give a story that runs on a name, or take it away."),
}

_SUBSCRIBERS = {
    "add": Verb("subscribers_add", "add", "Add a subscriber, who gets the next edition."),
    "list": Verb(
        "subscribers_list",
        "list_",
        "List the subscribers, sorted by address: status, locale, list, address, name.",
    ),
    "show": Verb(
        "subscribers_show",
        "show_",
        "Show what the database has about a subscriber: what they get, how they agreed, and what was sent to them.",
    ),
    "change": Verb("subscribers_change", "change", "Change what a subscriber gets."),
    "remove": Verb("subscribers_remove", "remove", "Unsubscribe a subscriber."),
    "import": Verb("subscribers_import", "import_", "Add the subscribers of a CSV file, who get the next edition."),
    "export": Verb("subscribers_export", "export", "Write the subscribers to a file as CSV, or as JSON with --json."),
    "suppress": Verb(
        "subscribers_erase",
        "suppress_",
        "Block an address for good: neither a form nor an import brings it back.",
    ),
    "erase": Verb("subscribers_erase", "erase_", "Remove a subscriber for good."),
}

_MODELS = {
    "list": Verb("models_list", "list_", "List the installed packages; with --available, also the index."),
    "install": Verb("models_install", "install", "Install the package for a pair of languages, or package files."),
    "remove": Verb("models_remove", "remove", "Remove the package for a pair of languages."),
    "update": Verb("models_update", "update", "Update the installed packages from the index."),
    "prune": Verb("models_prune", "prune", "Delete remembered translations that have not been used for long."),
}

_STORE = {
    "copy": Verb(
        "store_copy",
        "copy",
        "Copy the database of a site to another one, from a file to a PostgreSQL server, back, or within one kind.",
    ),
}

# What one wants to do, and the commands for it.
_BY_PURPOSE: Mapping[str, Mapping[str, Verb | Group]] = {
    "Start": {
        "init": Verb("init", "init", "Create a site: a commented digest.toml, and sample news or first sources."),
        "run": Verb(
            "run_",
            "run",
            "Read the sources, publish the editions that are due, and send the newest if `on_run` says so.",
        ),
        "open": Verb("open_", "open_", "Open the newest digest in your browser, and print its path."),
        "status": Verb(
            "status", "status", "Show source status, editions, left-out items, translations and what was sent."
        ),
    },
    "Sources": {
        "add": Verb("add", "add", "Add sources to digest.toml."),
        "sources": Group("Manage the sources in digest.toml.", _SOURCES),
        "ingest": Verb("ingest", "ingest", "Read the sources and store new and changed items."),
        "list": Verb("list_", "list_", "List the stored items, weeks, editions or sources."),
        "show": Verb(
            "show", "show_item", "Show an item: its source, dates, URL, tags and text, and the edition that it is in."
        ),
    },
    "Edit": {
        "desk": Verb("desk_", "desk", "Open the desk: look at an edition, edit its draft, and publish it."),
        "draft": Verb("draft", "draft", "Write the draft of an edition for you to edit."),
        "explain": Verb("explain", "explain", "Explain the order of the stories, and what was left out."),
        "remove": Verb("remove", "remove_", "Take an item, a story or an edition down for good, after a complaint."),
        "stories": Group("Join, split and name the stories that run on over editions.", _STORIES),
        "translate": Verb(
            "translate", "translate", "Translate a text offline, or correct its translation with --correct."
        ),
        "models": Group("Manage the packages that translate offline.", _MODELS),
    },
    "Publish": {
        "build": Verb("build", "build", "Publish editions from the stored items."),
        "serve": Verb(
            "serve", "serve", "Serve the site, and the pages to subscribe, change preferences and unsubscribe."
        ),
        "prune": Verb("prune", "prune", "Remove the files of a locale that is no longer in digest.toml."),
    },
    "Readers": {
        "send": Verb(
            "send", "send", "Send the newest edition to subscribers who have not got it, each in their language."
        ),
        "mail": Verb(
            "mail",
            "mail",
            "Read the mailbox: subscribe, confirm and unsubscribe readers, count bounces and complaints.",
        ),
        "form": Verb("form", "form", "Print a form to subscribe, as HTML to paste into a page of another site."),
        "subscribers": Group("Manage the subscribers, who get each digest by email.", _SUBSCRIBERS),
    },
    "Care": {
        "check": Verb("check", "check", "Report problems in the configuration, the sources and the drafts."),
        "doctor": Verb("doctor", "doctor", "Examine the database, the output and the configuration."),
        "backup": Verb("backup", "backup", "Back up the database and the site's own files to a ZIP file."),
        "restore": Verb(
            "restore", "restore", "Restore the database from a backup, and the site's own files that are missing."
        ),
        "import": Verb(
            "import_",
            "import_",
            "Import a TMX file into the translation memory, or the feeds of an OPML file as sources.",
        ),
        "export": Verb(
            "export",
            "export",
            "Export the translation memory as a TMX file, the feeds as an OPML file, "
            "or an email for a service that sends it.",
        ),
        "store": Group("Manage the database.", _STORE),
    },
}
PURPOSES: Mapping[str, str] = {name: purpose for purpose, commands in _BY_PURPOSE.items() for name in commands}
COMMANDS: Mapping[str, Verb | Group] = {
    name: command for commands in _BY_PURPOSE.values() for name, command in commands.items()
}
# Names that commands once had; they go on working, and help does not list them.
FORMER: Mapping[str, str] = {"preview": "desk"}
