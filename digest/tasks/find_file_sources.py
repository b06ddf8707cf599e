"""Find the sources in files on this machine."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from digest.config import Config
from digest.errors import SourceError, UsageError
from digest.files.source_places import WILD
from digest.language.text.characters.clean import one_line
from digest.model.finding import Finding
from digest.model.item import Item
from digest.model.source import Masthead, SourceSpec
from digest.reading.items.declared import EXAMINED
from digest.reading.page.news_lists import find_news_lists
from digest.reading.sources.file_source import FileSource
from digest.reading.sources.shared_files import apart
from digest.tasks.new_sources import FoundSource, SourceOptions, named, need_new
from digest.tasks.parts.make_sources import file_source


def find_files(
    typed: str, config: Config, options: SourceOptions, now: datetime, *, together: bool = False
) -> Iterator[FoundSource]:
    """Yield the source of a file, a folder or a pattern; of several files, one for each feed with a title of its own.

    Yields nothing if all of its feeds are sources already. Raises UsageError if it is there already, SourceError if it
    cannot be read.
    """
    path = _from_root(typed, config.root)
    if path == ".":
        raise UsageError(f"{typed}: this is the folder of the site itself; put the news into a subfolder such as news/")
    spec = SourceSpec(_last_part(path), path)
    need_new(replace(spec, path=path), config)
    if not os.path.lexists(config.root / path) and not WILD.search(path):
        raise SourceError(f"{one_line(typed)}: no such file or folder; a URL begins with https://")
    files = file_source(spec, config).files()
    if len(files) < 2:
        yield _read(spec, config, options, now)
        return
    titles = {str(file): _title(file, config) for file in files}
    own = {} if together else own_titles(titles)
    taken = {os.path.realpath(config.root / source.path) for source in config.sources if source.path}
    parts = [SourceSpec(title, _from_root(file, config.root)) for file, title in own.items()]
    yield from (
        _read(part, config, options, now) for part in parts if os.path.realpath(config.root / part.path) not in taken
    )
    if len(own) < len(files):
        yield _read(spec, config, options, now, parts, shared_title(titles, own))


def own_titles(titles: Mapping[str, str]) -> Mapping[str, str]:
    """Return the titles that only one file has, by path; ``titles`` has that of each file, "" for none.

    Several files with one title are issues of the same source, and so are all files if they have one title at most:
    then none is a source of its own.
    """
    times = Counter(title.casefold() for title in titles.values() if title)
    if len(times) < 2:
        return {}
    return {path: title for path, title in titles.items() if times[title.casefold()] == 1}


def shared_title(titles: Mapping[str, str], own: Collection[str]) -> str:
    """Return the title of the files that are no sources of their own, "" if they have several."""
    left = {title for path, title in titles.items() if path not in own and title}
    return left.pop() if len(left) == 1 else ""


def _from_root(path: str, root: Path) -> str:
    """Return the path for ``digest.toml``: relative to its folder if inside, else absolute."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links in a pattern
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else absolute.as_posix()


def _last_part(path: str) -> str:
    """Return a name, made from the last part of a path that is not a pattern."""
    parts = [part for part in Path(path).parts if not WILD.search(part)]
    name = one_line(Path(parts[-1]).stem.replace("-", " ").replace("_", " ")) if parts else ""
    return name.strip("./ ") or "news"


def _title(file: Path, config: Config) -> str:
    """Return the title of a feed, "" for any other file, and if it has none or cannot be read."""
    source = file_source(SourceSpec(file.name, str(file)), config)
    try:
        first = next(source.read(), None)
    except SourceError:
        return ""
    return one_line(first.masthead.title) if first and first.masthead and first.kind == "feed" else ""


def _read(
    spec: SourceSpec,
    config: Config,
    options: SourceOptions,
    now: datetime,
    parts: list[SourceSpec] | None = None,
    title: str | None = None,
) -> FoundSource:
    """Read a new source of files, without those that other sources or ``parts`` read."""
    specs = [source for source in config.sources if source.path] + [*(parts or []), spec]
    source = apart([file_source(one, config) for one in specs])[-1]
    total = 0
    items: list[Item] = []
    kinds: set[str] = set()
    left: list[Finding] = []
    masthead: Masthead | None = None
    for reading in source.read():
        total += len(reading.items)
        items += reading.items[: EXAMINED - len(items)]
        kinds |= {reading.kind} if reading.kind else set()
        left += [one for one in reading.findings if one.path == spec.name and not parts]
        masthead = masthead or reading.masthead
    own_title = title if title is not None else masthead.title if masthead else ""
    made = named(spec, own_title or spec.name, masthead, items, options)
    findings = tuple(replace(one, path=made.name) for one in left)
    found = FoundSource(made, " and ".join(sorted(kinds)), total, tuple(items), findings)
    return _with_list(found, source, now) if kinds == {"page"} and source.names_one_file and total > 1 else found


def _with_list(found: FoundSource, source: FileSource, now: datetime) -> FoundSource:
    """Return a saved page with the selectors of its list of news, so that its next version is read by the same ones."""
    first, *others = find_news_lists((source.root / source.spec.path).read_bytes(), "", now, source.zone) or (None,)
    if first is None:
        return found
    spec = replace(found.spec, kind="page", page=first.selectors)
    return replace(found, spec=spec, others=tuple(one for one in others if one))
