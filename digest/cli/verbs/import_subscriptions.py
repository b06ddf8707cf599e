"""Import the feeds of an OPML file as sources, for ``import`` and ``add``; nothing is requested."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from digest.cli.configuration_file import read_text, rewrite
from digest.cli.files import read_list
from digest.cli.messages import Messages, show
from digest.cli.verbs.add_report import AddReport
from digest.cli.work import read_config
from digest.config.edit import with_sources
from digest.config.values import source_address
from digest.files.lock import locked
from digest.language.text.numbers.plural import count
from digest.model.finding import Finding
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import SourceSpec
from digest.model.web import Access
from digest.reading import opml
from digest.reading.adding.source_names import FreeNames, name_of
from digest.reading.adding.typed_addresses import completed, folded

if TYPE_CHECKING:
    from digest.config import Config
    from digest.reading.opml import Subscription


def import_subscriptions(
    path: Path,
    config: Path,
    messages: Messages,
    *,
    tags: Sequence[str] = (),
    allow_private: bool = False,
    dry: bool = False,
) -> AddReport:
    """Add the feeds of a list that are no sources yet, and return the outcome: bad ones do not stop the others."""
    listed = opml.read(read_list(path), str(path))
    site = read_config(config)
    with locked(site.root / "digest.lock"):
        new, there, bad = _sorted(listed.feeds, site, str(path), tuple(tags), Access(allow_private=allow_private))
        if new:
            text = with_sources(read_text(config), new)
            if not dry:
                rewrite(config, text)
    messages.findings([*listed.findings, *bad])
    refused = {source.name for source in site.sources if not source.access.allow_private}
    if allow_private and (kept := list(dict.fromkeys(name for name in there if name in refused))):
        which = repr(kept[0]) + (f" and {count(len(kept) - 1, 'other', 'others')}" if len(kept) > 1 else "")
        messages.warn(f"{path}: --allow-private is only for new sources; write `allow_private = true` into {which}")
    if dry and messages.tells:
        show(f"  {source.name}  {source.url}" for source in new)
    added = "would be added" if dry else "added"
    told = [f"{count(len(new), 'source', 'sources')} {added} to {config}"]
    told += [f"{len(there):,} there already"] if there else []
    told += [f"{len(bad):,} not added"] if bad else []
    messages.tell(f"{path}: {', '.join(told)}")
    made = AddReport(known=there, errors=list(map(str, bad)))
    for source in new:
        made.add(source)
    return made


def _sorted(
    feeds: Sequence[Subscription], site: Config, path: str, tags: tuple[str, ...], access: Access
) -> tuple[list[SourceSpec], list[str], list[Finding]]:
    """Return the sources to add, the names of those that are there already, and findings about bad URLs."""
    known = {folded(source.url): source.name for source in site.sources if source.url}
    names = FreeNames(source.name for source in site.sources)
    new: list[SourceSpec] = []
    there: list[str] = []
    bad: list[Finding] = []
    for feed in feeds:
        try:
            url = source_address(completed(feed.url) or feed.url)
        except ValueError as error:
            bad.append(Finding(f"{name_of(feed.title)}: {error}", path, feed.line))
            continue
        if folded(url) in known:
            there.append(known[folded(url)])
            continue
        name = known[folded(url)] = names.take(name_of(feed.title, url))
        all_tags = tuple(dict.fromkeys((*tags, *feed.tags)))
        new.append(SourceSpec(name, url=url, locale=_locale(feed.language), tags=all_tags, access=access))
    return new, there, bad


def _locale(language: str) -> Locale:
    """Return the language of a feed as its list names it; some programs write words that are none."""
    try:
        return Locale.parse(language)
    except ValueError:
        return UNDETERMINED
