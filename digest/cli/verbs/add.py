"""``digest add``: add sources to the configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.context import CONFIG, DRY_RUN, JSON, NOW, QUIET, VERBOSE, Context, command
from digest.cli.files import is_list
from digest.cli.report import Report
from digest.cli.verbs.add_report import joined
from digest.cli.work import status_of
from digest.errors import UsageError
from digest.language.text.characters.clean import one_line
from digest.model.source import short_name


@command(
    CONFIG,
    NOW,
    DRY_RUN,
    JSON,
    VERBOSE,
    QUIET,
    then="`digest check -v` shows how it is read, `digest run` publishes what is due",
)
def add(
    context: Context,
    places: Annotated[
        list[str],
        typer.Argument(
            metavar="PLACE", help="A URL, a file, a folder, a pattern such as 'news/*.txt', or an OPML file."
        ),
    ],
    *,
    name: Annotated[str | None, typer.Option(help="The name of the source, as readers see it.")] = None,
    tag: Annotated[list[str], typer.Option(help="A tag that every item gets; may be repeated.")] = [],
    locale: Annotated[str | None, typer.Option(help="The language of the items, such as pt-BR.")] = None,
    together: Annotated[
        bool,
        typer.Option("--together", help="Make one source of a folder or a pattern of feeds with titles."),
    ] = False,
    allow_private: options.AllowPrivate = False,
) -> Report:
    """Add sources to digest.toml.

    A URL may be that of a feed or of a page. For a page, digest looks for its feed, and if it has none, for the list of
    news on it. The items of a feed are stored at once, so that it is not requested again soon. In a folder or a
    pattern, each feed with a title of its own becomes a source. Of several places, all good ones are added. The rest of
    digest.toml stays unchanged.
    """
    from digest.cli.verbs.add_found import AddRequest, add_found  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.cli.verbs.import_subscriptions import import_subscriptions  # noqa: PLC0415 - likewise

    if name is not None and len(places) > 1:
        raise UsageError("--name is for one place; add the others without it, then use `digest sources rename`")
    if not all(place.strip() for place in places):
        raise UsageError("a place is empty; give a URL, a file, a folder or a pattern")
    own_name = _line("--name", name) if name is not None else ""
    tags = tuple(_line("--tag", one) for one in tag)
    messages = context.messages
    lists = [place for place in places if is_list(Path(place))]
    made = [
        import_subscriptions(
            Path(one), context.config, messages, tags=tags, allow_private=allow_private, dry=context.dry_run
        )
        for one in lists
    ]
    wanted = AddRequest(
        [place for place in places if place not in lists],
        own_name,
        tags,
        options.parse_locale(locale) if locale is not None else None,
        allow_private=allow_private,
        together=together or bool(own_name),
    )
    failed = [one.status == 1 for one in made]
    if wanted.places:
        found = add_found(wanted, context.config, context.now, messages, dry=context.dry_run)
        failed += [True] * len(found.errors) + [False] * len(found.sources)
        made.append(found)
    return Report(values=joined(made).as_json(), status=status_of(failed))


def _line(option: str, text: str) -> str:
    """Return the value of an option on one line. Raises UsageError if nothing in it is visible."""
    line = one_line(text)
    if not line:
        raise UsageError(f"{option} is empty")
    try:
        return short_name(line)
    except ValueError as error:
        raise UsageError(f"{option} {error}") from None
