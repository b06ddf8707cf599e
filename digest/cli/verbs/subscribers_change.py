"""``digest subscribers change``: change what a subscriber gets."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.context import CONFIG, JSON, NOW, QUIET, Context, command
from digest.cli.report import Report
from digest.cli.subscribing import Address, found, open_subscriptions, read_address, subscriber_json
from digest.errors import UsageError
from digest.letters.subscribing.importing import known_topics
from digest.letters.subscribing.subscriber_table import read_preferences
from digest.model.preferences import EVERYTHING, Preferences, SiteOffer
from digest.model.subscriber import Subscriber

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.locale import Locale


@command(JSON, CONFIG, NOW, QUIET, then="`digest subscribers show` shows what they get now")
def change(
    context: Context,
    address: Address,
    *,
    topics: Annotated[
        str | None, typer.Option(help='What they want in full, such as "sport; science"; "" is all.', metavar="LIST")
    ] = None,
    often: Annotated[str | None, typer.Option(help="each, monthly or both.", metavar="OFTEN")] = None,
    original: Annotated[
        str | None, typer.Option(help="yes shows texts in their languages untranslated; or no.", metavar="YES")
    ] = None,
    languages: Annotated[
        str | None, typer.Option(help='Languages that they also read, such as "es fr".', metavar="LIST")
    ] = None,
) -> Report:
    """Change what a subscriber gets.

    Values are as in the columns of an import; what no option names stays. Their locale and list are changed by
    `digest subscribers add ADDRESS --again`.
    """
    if (topics, often, original, languages) == (None,) * 4:
        raise UsageError("nothing to change; give --topics, --often, --original or --languages")
    site = context.site()
    with open_subscriptions(site) as opened:
        members = opened.membership
        known = found(read_address(address), members)
        before = known.preferences
        try:
            read = read_preferences(
                before.often if often is None else often,
                ("yes" if before.original else "no") if original is None else original,
                " ".join(before.languages) if languages is None else languages,
            )
            chosen = before.topics if topics is None else _topics(topics, members.offer(), known.locale, site)
        except ValueError as error:
            raise UsageError(f"{known.address}: {error}") from None
        wanted: Preferences = replace(read, topics=chosen)

        def changed(one: Subscriber) -> Subscriber:
            return replace(one, preferences=wanted)

        kept = members.subscribers.change(known.id, changed) or known
    said = f"{kept.address}: {_told(wanted)}"
    return Report([said], subscriber_json(kept, site.zone))


def _told(chosen: Preferences) -> str:
    if chosen == EVERYTHING:
        return "gets everything"
    parts = {
        "topics": "; ".join(chosen.topics),
        "often": chosen.often,
        "languages": " ".join(chosen.languages),
        "original": "yes" if chosen.original else "",
    }
    return ", ".join(f"{name} {value}" for name, value in parts.items() if value)


def _topics(listed: str, offer: SiteOffer, own: Locale, site: Config) -> tuple[str, ...]:
    """Return the topics that an editor names, in the language of the site or of the reader. Raises ValueError."""
    tongue = site.tables.digest.locales[0].language
    with suppress(ValueError):
        return known_topics(listed, offer, own.language)
    return known_topics(listed, offer, tongue)
