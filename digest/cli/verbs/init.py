"""``digest init``: create a site."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.context import NOW, Context, command
from digest.cli.messages import Messages, show
from digest.cli.report import Report
from digest.cli.verbs.init_questions import Answers, ask, wants_privacy_page, with_scheme
from digest.errors import ConfigError, DigestError, OutputError, UsageError
from digest.files.whole import written_whole
from digest.language.text.characters.transliterate import latin_name
from digest.model.site import EXAMPLE_ADDRESS

if TYPE_CHECKING:
    from digest.config import Config

_NAME_OF_NOTHING = "digest"
_EXAMPLES = Answers("Harbor Weekly", EXAMPLE_ADDRESS, "UTC", ("en",), ())


@command(NOW)
def init(
    context: Context,
    folder: Annotated[Path, typer.Argument(help="The folder for the site; created if it does not exist.")] = Path(),
    *,
    title: Annotated[str | None, typer.Option(help=f"The title of the digest; otherwise {_EXAMPLES.title}.")] = None,
    base_url: Annotated[
        str | None, typer.Option(help=f"The URL at which the site will be published; otherwise {EXAMPLE_ADDRESS}.")
    ] = None,
    timezone: Annotated[
        str | None, typer.Option(help="The time zone in which weeks begin and end; otherwise UTC.")
    ] = None,
    locale: Annotated[list[str], typer.Option(help="A locale of your readers; may be repeated; otherwise en.")] = [],
    source: Annotated[
        list[str], typer.Option(help="A first source, as for `digest add`; may be repeated.", metavar="PLACE")
    ] = [],
    name: Annotated[
        str | None, typer.Option(help="The short name in ids, for ever; otherwise made of the title.")
    ] = None,
    sample: Annotated[
        bool | None, typer.Option("--sample/--no-sample", help="Add a small sample source; otherwise without --source.")
    ] = None,
    pages: Annotated[
        bool, typer.Option("--pages", help="Add a workflow that publishes by GitHub Pages, also to an existing site.")
    ] = False,
    privacy: Annotated[
        bool | None,
        typer.Option(
            "--privacy/--no-privacy", help="Add a privacy page to fill in, also to an existing site; otherwise none."
        ),
    ] = None,
) -> Report:
    """Create a site: a commented digest.toml, and sample news or first sources.

    On a terminal, it asks for the title, URL, time zone, locales, first sources and privacy page that no option
    gives; a program is never asked. With the sample news, `digest run --all` works at once.
    """
    from digest.config.load import load, parse  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.config.starter import SAMPLE_PATH, starter  # noqa: PLC0415 - likewise

    config = folder / "digest.toml"
    is_there = config.exists()
    if pages:
        _add_workflow(folder)
    if privacy and is_there:
        _add_privacy_page(folder, load(config, os.environ))
    if is_there and (pages or privacy):
        return Report()
    if config.exists() or config.is_symlink():
        raise UsageError(f"{config}: already exists; nothing was changed")
    sources = tuple(source) if source or sample is not None else None
    given = Answers(title, base_url and with_scheme(base_url), timezone, tuple(locale) or None, sources)
    answers = ask(given, _EXAMPLES) if _is_asked() else given.or_else(_EXAMPLES)
    if privacy is None and answers != given and _is_asked():
        privacy = wants_privacy_page(answers.locales or ())
    has_sample = not answers.sources if sample is None else sample
    values = answers.values() | {"name": name or latin_name(answers.title or "") or _NAME_OF_NOTHING}
    text, _ = starter(values, sample=has_sample)
    try:
        made = parse(text, config, {}).made_id(context.now.year)
    except ConfigError as error:
        # It is none of a file: nothing is written yet.
        told = re.sub(rf"{re.escape(str(config))}:(\d+:)? ?", "", str(error))
        raise UsageError(f"{told}; nothing was created") from None
    text, news = starter(values | {"id": made}, sample=has_sample)
    # The configuration comes last: without it, `digest init` begins again.
    if has_sample and not (folder / SAMPLE_PATH).exists():
        _write(folder / SAMPLE_PATH, news)
    _write(config, text)
    if privacy:
        _add_privacy_page(folder, parse(text, config, os.environ))
    there = "" if folder == Path() else f"cd {folder} && "
    if not answers.sources:
        then = "digest run --all" if has_sample else "digest add PLACE"
        return Report([f"{config}: created; look through it"], then=f"{there}{then}")
    show([f"{config}: created"])
    status = _add(answers.sources, config, context.now, context.messages)
    return Report(status=status, then=f"{there}{'digest add PLACE' if status == 1 else 'digest run --all'}")


def _add_workflow(folder: Path) -> None:
    """Write the workflow, and keep the store out of its repository."""
    from digest.config.starter import IGNORED, WORKFLOW_PATH, workflow  # noqa: PLC0415 - as above

    made, ignored = folder / WORKFLOW_PATH, folder / ".gitignore"
    if made.exists() or made.is_symlink():
        raise UsageError(f"{made}: already exists; nothing was changed")
    try:
        before = ignored.read_text(encoding="utf-8") if ignored.is_file() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{ignored}: cannot be read; nothing was changed") from error
    if missing := [line for line in IGNORED.splitlines() if line not in before.splitlines()]:
        _write(ignored, "\n".join([*before.splitlines(), *missing, ""]))
    _write(made, workflow())
    show(
        [
            f"{made}: created; it publishes by GitHub Pages every Monday, and mails nothing",
            "the store must be in a private repository of its own, never in a public one: its first lines say how",
        ]
    )


def _add_privacy_page(folder: Path, site: Config) -> None:
    """Write a privacy page of a site in its first locale; one that is there stays."""
    from digest.config.starter import privacy_page  # noqa: PLC0415 - as above

    made, tables = folder / "privacy.md", site.tables
    locale = tables.digest.locales[0]
    if made.exists() or made.is_symlink():
        raise UsageError(f"{made}: already exists; nothing was changed")
    sends, mailbox = bool(tables.email.server), site.mailbox_address if tables.mailbox.server else ""
    text = privacy_page(tables.digest.title, locale.language, sends=sends, mailbox=mailbox)
    if text is None:
        show([f"{made}: there are no words for it in {locale}; docs/guides/privacy.md has them in English"])
        return
    _write(made, text)
    later = "" if sends else "; it says nothing of emails: once you send some, delete it and add it again"
    show([f"{made}: created; fill in what stands in [[ ]], and take out what is not so{later}"])


def _is_asked() -> bool:
    """Return whether a person can be asked: both streams are a terminal."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _add(places: Sequence[str], config: Path, moment: datetime, messages: Messages) -> int:
    """Add the first sources; the site stays if that fails."""
    from digest.cli.verbs.add_found import AddRequest, add_found  # noqa: PLC0415 - as above

    wanted = AddRequest(places, "", (), None, allow_private=False, together=False)
    try:
        return add_found(wanted, config, moment, messages, dry=False).status
    except DigestError as error:
        messages.error(str(error))
        return 1


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(path) as file:
            file.write(text.encode())
    except OSError as error:
        raise OutputError(
            f"{path}: cannot be written ({error.strerror}); check its folder, and whether there is room"
        ) from error
