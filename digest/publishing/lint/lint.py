"""Check everything that was built: each file by its kind, then the files against each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

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
# So many files are a second of work.
_PART = 200
_CHECKED = (".html", ".eml", ".xml", ".json")
# A page that every locale has: output/site/es/2025/w17/index.html.
_OF_LOCALE = re.compile(r"(?P<root>(?:preview/)?site/)(?P<locale>[^/]+)(?P<rest>/.+\.html)")
_EMAIL = re.compile(r"(?P<stem>(?:preview/)?email/\d{4}-W\d\d\.[^/]+)\.(?P<kind>html|txt|eml)")


@dataclass(frozen=True, slots=True)
class CheckedFiles:
    """Some files that were checked one by one: findings, and what is to be compared with other files."""

    findings: list[Finding] = field(default_factory=list)
    pages: dict[str, Linked] = field(default_factory=dict)
    feeds: dict[str, CheckedFeed] = field(default_factory=dict)


# Calls a function on each part of the paths, as ``map`` does.
InParts = Callable[[Callable[[Sequence[str]], CheckedFiles], Sequence[Sequence[str]]], Iterable[CheckedFiles]]


def lint(
    files: Mapping[str, bytes], base_url: str, locales: Sequence[Locale], in_parts: InParts = map
) -> Iterator[Finding]:
    """Check built files, given by their paths below the output folder; each is read and parsed once.

    ``base_url`` ends with a slash. Files of other kinds, such as images, are skipped. ``in_parts`` checks parts of the
    files, in several processes for instance, and returns the results in order.
    """
    paths = sorted(files)
    parts = [paths[start : start + _PART] for start in range(0, len(paths), _PART)]
    yield from _compared(in_parts(partial(_checked, files, base_url), parts), frozenset(paths), base_url)
    yield from _missing_versions(paths, locales)
    yield from _missing_parts(paths)


def lint_part(files: Mapping[str, bytes], paths: Collection[str], base_url: str) -> Iterator[Finding]:
    """Check some built files; ``paths`` are those of all files, which they may link to."""
    return _compared([_checked(files, base_url, sorted(files))], paths, base_url)


def _checked(files: Mapping[str, bytes], base_url: str, paths: Iterable[str]) -> CheckedFiles:
    """Check each of some files by its kind; files of other kinds are not read."""
    addresses = Addresses(base_url)
    checked = CheckedFiles()
    for path in paths:
        content = files.get(path) if path.endswith(_CHECKED) else None
        if content is not None:  # Otherwise it has been removed since, or is a pipe.
            checked.findings.extend(_file(path, content, addresses, checked))
    return checked


def _file(path: str, content: bytes, addresses: Addresses, checked: CheckedFiles) -> Iterator[Finding]:
    if path.startswith(_EMAILS):
        yield from _email(path, content, addresses.base_url)
    elif path.startswith(SITES) and path.endswith(".html"):
        page = parse_html(content)
        yield from page_findings(path, page, addresses.base_url)
        checked.pages[path] = linked(path, page, addresses)
    elif path.startswith(SITES) and path.endswith((".xml", ".json")):
        yield from _feed(path, content, addresses, checked.feeds)


def _compared(parts: Iterable[CheckedFiles], paths: Collection[str], base_url: str) -> Iterator[Finding]:
    """Yield the findings of all parts, then compare their files with each other."""
    pages: dict[str, Linked] = {}
    feeds: dict[str, CheckedFeed] = {}
    for part in parts:
        yield from part.findings
        pages |= part.pages
        feeds |= part.feeds
    yield from link_findings(pages, paths, Addresses(base_url))
    yield from shared_ids(feeds)


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
