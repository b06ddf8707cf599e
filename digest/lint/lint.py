"""Check everything that was built: each file by its kind, then the files against each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from digest.lint.addresses import SITES, Addresses
from digest.lint.email import email_findings
from digest.lint.feeds import ReadFeed, feed_findings, read_feed, shared_ids
from digest.lint.links import Linked, link_findings, linked
from digest.lint.message import message_findings
from digest.lint.pages import page_findings
from digest.model.finding import Finding
from digest.model.locale import Locale

_EMAILS = ("email/", "preview/email/")
# A page that every locale has: output/site/es/2025/w17/index.html.
_OF_LOCALE = re.compile(r"(?P<root>(?:preview/)?site/)(?P<locale>[^/]+)(?P<rest>/.+\.html)")
_EMAIL = re.compile(r"(?P<stem>(?:preview/)?email/\d{4}-W\d\d\.[^/]+)\.(?P<kind>html|txt|eml)")


def lint(files: Mapping[str, bytes], base_url: str, locales: Sequence[Locale]) -> Iterator[Finding]:
    """Check built files, given by their paths below the output folder; each is read once.

    ``base_url`` ends with a slash. Files of other kinds, such as images, are skipped.
    """
    yield from lint_part(files, files.keys(), base_url)
    yield from _missing_versions(files, locales)
    yield from _missing_parts(files)


def lint_part(files: Mapping[str, bytes], paths: Collection[str], base_url: str) -> Iterator[Finding]:
    """Check some built files; ``paths`` are those of all files, which they may link to."""
    addresses = Addresses(base_url)
    pages: dict[str, Linked] = {}
    feeds: dict[str, ReadFeed] = {}
    for path in sorted(files):
        content = files.get(path)
        if content is None:  # It has been removed since, or is a pipe.
            continue
        if path.startswith(_EMAILS):
            yield from _email(path, content, base_url)
        elif path.startswith(SITES) and path.endswith(".html"):
            yield from page_findings(path, content, base_url)
            pages[path] = linked(content)
        elif path.startswith(SITES) and path.endswith((".xml", ".json")):
            yield from _feed(path, content, addresses, feeds)
    yield from link_findings(pages, paths, addresses)
    yield from shared_ids(feeds)


def _email(path: str, content: bytes, base_url: str) -> Iterable[Finding]:
    if path.endswith(".html"):
        return email_findings(path, content, base_url)
    return message_findings(path, content) if path.endswith(".eml") else ()


def _feed(path: str, content: bytes, addresses: Addresses, feeds: dict[str, ReadFeed]) -> Iterator[Finding]:
    try:
        feed = read_feed(content, path)
    except ValueError as error:
        yield Finding(f"is not well-formed: {error}", path, is_error=True)
        return
    if feed:
        feeds[path] = feed
        yield from feed_findings(feed, path, content, addresses.of(path))


def _missing_versions(files: Mapping[str, bytes], locales: Sequence[Locale]) -> Iterator[Finding]:
    """Find pages that some locales have and others lack."""
    tags = {locale.tag for locale in locales}
    there: dict[tuple[str, str], set[str]] = {}
    for path in files:
        if (match := _OF_LOCALE.fullmatch(path)) and match["locale"] in tags:
            there.setdefault((match["root"], match["rest"]), set()).add(match["locale"])
    for (root, rest), found in sorted(there.items()):
        for tag in sorted(tags - found):
            # A build with --locale makes only some of them.
            yield Finding(
                f"is missing, but exists in {', '.join(sorted(found))}; build without --locale", root + tag + rest
            )


def _missing_parts(files: Mapping[str, bytes]) -> Iterator[Finding]:
    """Find emails that lack one of their forms; a preview has no message."""
    kinds: dict[str, set[str]] = {}
    for path in files:
        if match := _EMAIL.fullmatch(path):
            kinds.setdefault(match["stem"], set()).add(match["kind"])
    for stem, found in sorted(kinds.items()):
        wanted = {"html", "txt"} if stem.startswith("preview/") else {"html", "txt", "eml"}
        for kind in sorted(wanted - found):
            yield Finding(
                "is missing, but other forms of this email exist; build again", f"{stem}.{kind}", is_error=True
            )
