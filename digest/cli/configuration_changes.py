"""Say what has changed in the configuration since the last run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from digest import tasks
from digest.language.text.numbers.plural import count
from digest.model.item import stable_hash
from digest.model.site import EXAMPLE_ADDRESS
from digest.publishing.paths import is_of_locale

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.locale import Locale
    from digest.store.database import Database
    from digest.tasks.steps.ingested import IngestedSource

# Names the setting that remembers the filters of a source that let nothing through, followed by its name.
_EMPTIED = "emptied "


def example_address(site: Config) -> Iterator[str]:
    """Yield a message if the address of the site is still the example."""
    if site.tables.digest.base_url == EXAMPLE_ADDRESS:
        yield (
            f"`base_url` in digest.toml is still the example {EXAMPLE_ADDRESS}; write the URL of your site, to which "
            "feeds and emails link (and its host in `id`)"
        )


def public_address(site: Config) -> Iterator[str]:
    """Yield a message for each reason why readers cannot use the URL of `digest serve` as they should."""
    url = site.tables.email.public_url
    if not url:
        return
    parts, base = urlsplit(url), urlsplit(site.tables.digest.base_url)
    if parts.scheme != "https":
        yield (
            f"`public_url` is {url}, which is not https: others can read the links by which readers unsubscribe, and "
            "mail providers offer no button for them (RFC 8058)"
        )
    if parts.hostname == base.hostname and parts.scheme != base.scheme:
        yield f"`public_url` is {url}, but `base_url` is {site.tables.digest.base_url}; use the same scheme for both"
    if not site.tables.email.server:
        yield "[email] has `public_url`, but no `server`; without one, `digest serve` cannot send letters to confirm"


def postal_address(site: Config) -> Iterator[str]:
    """Yield a message if emails are sent without the address that many laws want in them."""
    if site.tables.email.server and not site.tables.email.postal_address:
        yield "[email] has `server`, but no `postal_address`; many countries want it in each email"


def renamed_sources(stores: tasks.Stores) -> Iterator[str]:
    """Yield a message for each source that has another name than in the last run."""
    for old, new in stores.names.renamed:
        yield f"source `{old}` is now called `{new}`; its items stay"


def removed_locales(site: Config, stores: tasks.Stores) -> dict[Locale, int]:
    """Return the locales that are no longer configured but have files, each with its number of editions."""
    gone = {
        locale: editions
        for locale, editions in stores.editions.count_by_locale().items()
        if locale not in site.tables.digest.locales
    }
    paths = stores.build_log.paths() if gone else ()
    return {
        locale: editions
        for locale, editions in gone.items()
        if any(is_of_locale(path, locale) and (site.output / path).exists() for path in paths)
    }


def left_behind(site: Config, stores: tasks.Stores) -> Iterator[str]:
    """Yield a message for each locale that is no longer configured but has files."""
    for locale, number in removed_locales(site, stores).items():
        editions = count(number, "edition", "editions")
        yield (
            f"locale `{locale}` is no longer in digest.toml; its {editions}, feeds and emails stay in "
            f"{site.tables.digest.output}/; `digest prune --locale {locale}` removes them"
        )


def emptied_sources(results: Sequence[IngestedSource], site: Config, database: Database) -> Iterator[str]:
    """Yield a message for each source whose filters let nothing through, once for the same filters."""
    specs = {spec.name: spec for spec in site.sources}
    for result in results:
        if result.items or not result.filtered or result.error:
            continue
        filters = specs[result.source].filters
        told = stable_hash(str(len(filters.include)), *filters.include, *filters.exclude)
        if database.setting(_EMPTIED + result.source) != told:
            database.keep_setting(_EMPTIED + result.source, told)
            yield f"source `{result.source}`: {nothing_passes(result.filtered)}"


def nothing_passes(filtered: int) -> str:
    """Say that the filters of a source let nothing through."""
    return f"its `include` and `exclude` leave nothing of {count(filtered, 'item', 'items')}"
