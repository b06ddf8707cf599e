"""Check everything that was built: each file by its kind, then the files against each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from digest.model.finding import Finding
from digest.model.locale import Locale
from digest.publishing.lint.built_markup import parse_html
from digest.publishing.lint.email_check import email_findings
from digest.publishing.lint.feed_check import CheckedFeed, feed_findings, read_feed, shared_ids
from digest.publishing.lint.file_addresses import SITES, Addresses
from digest.publishing.lint.link_check import Linked, link_findings, linked
from digest.publishing.lint.message_check import message_findings
from digest.publishing.lint.page_check import page_findings

_EMAILS = ("email/", "preview/email/")
_CHECKED = (".html", ".eml", ".xml", ".json")
# A page that every locale has: output/site/es/2025/w17/index.html.
_OF_LOCALE = re.compile(r"(?P<root>(?:preview/)?site/)(?P<locale>[^/]+)(?P<rest>/.+\.html)")
_EMAIL = re.compile(r"(?P<stem>(?:preview/)?email/\d{4}-W\d\d\.[^/]+)\.(?P<kind>html|txt|eml)")


@dataclass(frozen=True, slots=True)
class CheckedFiles:
    """What is to be compared with other files, of those that were checked one by one."""

    pages: dict[str, Linked] = field(default_factory=dict)
    feeds: dict[str, CheckedFeed] = field(default_factory=dict)


def lint(files: Mapping[str, bytes], base_url: str, locales: Sequence[Locale]) -> Iterator[Finding]:
    """Check built files, given by their paths below the output folder; each is read and parsed once.

    ``base_url`` ends with a slash. Files of other kinds, such as images, are skipped.
    """
    paths = frozenset(files)
    yield from lint_part(files, paths, base_url)
    yield from _missing_versions(paths, locales)
    yield from _missing_parts(paths)


def lint_part(files: Mapping[str, bytes], paths: Collection[str], base_url: str) -> Iterator[Finding]:
    """Check some built files; ``paths`` are those of all files, which they may link to."""
    addresses = Addresses(base_url)
    checked = CheckedFiles()
    # Files of other kinds are not read.
    for path in sorted(files):
        content = files.get(path) if path.endswith(_CHECKED) else None
        if content is not None:  # Otherwise it has been removed since, or is a pipe.
            yield from _file(path, content, addresses, checked)
    yield from link_findings(checked.pages, paths, addresses)
    yield from shared_ids(checked.feeds)


def _file(path: str, content: bytes, addresses: Addresses, checked: CheckedFiles) -> Iterator[Finding]:
    if path.startswith(_EMAILS):
        yield from _email(path, content, addresses.base_url)
    elif path.startswith(SITES) and path.endswith(".html"):
        page = parse_html(content)
        yield from page_findings(path, page, addresses.base_url)
        checked.pages[path] = linked(path, page, addresses)
    elif path.startswith(SITES) and path.endswith((".xml", ".json")):
        yield from _feed(path, content, addresses, checked.feeds)


def _email(path: str, content: bytes, base_url: str) -> Iterable[Finding]:
    if path.endswith(".html"):
        return email_findings(path, parse_html(content), base_url)
    return message_findings(path, content) if path.endswith(".eml") else ()


def _feed(path: str, content: bytes, addresses: Addresses, feeds: dict[str, CheckedFeed]) -> Iterator[Finding]:
    try:
        feed = read_feed(content, path)
    except ValueError as error:
        yield Finding(f"is not well-formed: {error}", path, is_error=True)
        return
    if feed:
        feeds[path] = feed
        yield from feed_findings(feed, path, content, addresses.of(path))


def _missing_versions(paths: Collection[str], locales: Sequence[Locale]) -> Iterator[Finding]:
    """Find pages that some locales have and others lack."""
    tags = {locale.tag for locale in locales}
    there: dict[tuple[str, str], set[str]] = {}
    for path in paths:
        if (match := _OF_LOCALE.fullmatch(path)) and match["locale"] in tags:
            there.setdefault((match["root"], match["rest"]), set()).add(match["locale"])
    for (root, rest), found in sorted(there.items()):
        for tag in sorted(tags - found):
            # A build with --locale makes only some of them.
            yield Finding(
                f"is missing, but exists in {', '.join(sorted(found))}; build without --locale", root + tag + rest
            )


def _missing_parts(paths: Collection[str]) -> Iterator[Finding]:
    """Find emails that lack one of their forms; a preview has no message."""
    kinds: dict[str, set[str]] = {}
    for path in paths:
        if match := _EMAIL.fullmatch(path):
            kinds.setdefault(match["stem"], set()).add(match["kind"])
    for stem, found in sorted(kinds.items()):
        wanted = {"html", "txt"} if stem.startswith("preview/") else {"html", "txt", "eml"}
        for kind in sorted(wanted - found):
            yield Finding(
                "is missing, but other forms of this email exist; build again", f"{stem}.{kind}", is_error=True
            )
