"""What a language model writes about real news, and what is shown of it: ``python -m bench.model ADDRESS FOLDER``.

``ADDRESS`` is the URL of an OpenAI-compatible server, such as ``http://127.0.0.1:8080/v1``; ``FOLDER`` has feeds and
text files. Each item is a story of its own: the model writes its summary and its headline, and an introduction to each
eight items of one language. What passes the check is printed with its source, for a person to look for lies; of what is
refused, the reason.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from digest.editing.engines.chat import ChatModel
from digest.editing.summarizers.abstract import ModelSummarizer
from digest.editing.summarizers.extract import ExtractSummarizer
from digest.editing.summarizers.headline_writer import ModelWriter
from digest.errors import DigestError
from digest.http import Fetcher, Limits
from digest.language.text.words.language_identification import identify
from digest.model.edition import Reference, Story
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.source import SourceSpec
from digest.model.week import Week
from digest.reading.parse import read

_NOW = datetime(2026, 1, 1, tzinfo=UTC)
_SECONDS = 120
_BUDGET = 100_000
_INTRODUCED = 8


@dataclass(slots=True)
class Asked:
    """What became of the answers, by what they are."""

    model: ChatModel
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def story(self, stored: StoredItem) -> None:
        """Ask for the summary and the headline of an item."""
        told: list[str] = []
        summary = self._summarizer(told).summarize([stored], 2)
        own = " ".join(sentence.text for sentence in summary if sentence.is_abstract)
        self._count("summary", own, told or ["copied, or too short to ask"], stored.item.text)
        told = []
        self._count("headline", ModelWriter(self._summarizer(told)).headline([stored]), told, stored.item.text)

    def introduction(self, stories: Sequence[Story], locale: Locale) -> None:
        """Ask for an introduction to stories."""
        told: list[str] = []
        writer = ModelWriter(self._summarizer(told), introductions=True)
        source = " / ".join(f"{story.title}: {' '.join(one.text for one in story.summary)}" for story in stories)
        self._count("introduction", writer.introduction(stories, locale), told or ["too few stories to ask"], source)

    def _summarizer(self, told: list[str]) -> ModelSummarizer:
        return ModelSummarizer(ExtractSummarizer(), self.model.ask, identify, told.append, _BUDGET, monotonic)

    def _count(self, what: str, shown: str, told: Sequence[str], source: str) -> None:
        self.counts[what, "shown" if shown else "not shown"] += 1
        print(f"\n{what}: {shown}\n    {' '.join(source.split())}" if shown else f"{what} not shown: {'; '.join(told)}")


def items(folder: Path, most: int) -> Iterator[StoredItem]:
    """Yield at most so many items of each file below a folder, if they have a text in a known language."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        try:
            found = read(path.read_bytes(), SourceSpec(path.stem, str(path)), path.name, UTC, _NOW).items
        except DigestError as error:
            print(f"{path.name}: {error}")
            continue
        located = [item if item.locale.is_known else replace(item, locale=identify(item.text)) for item in found]
        fit = [item for item in located if item.text and item.locale.is_known]
        for number, item in enumerate(fit[:most]):
            yield StoredItem(f"{path.stem} {number}", item, None, _NOW, Week.of(_NOW, UTC))


def stories(kept: Sequence[StoredItem]) -> Iterator[Story]:
    """Yield each item as a story with the sentences of its extract."""
    for stored in kept:
        reference = Reference(stored.key, stored.item.source, stored.item.title, "", None, stored.item.locale)
        summary = ExtractSummarizer().summarize([stored], 2)
        yield Story(stored.item.title, True, stored.item.locale, summary, (reference,))


def main() -> None:
    """Ask about each item, and print what passes and how much."""
    parser = argparse.ArgumentParser(prog="python -m bench.model")
    parser.add_argument("address")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", default="model")
    parser.add_argument("--most", type=int, default=20, help="items of each file")
    chosen = parser.parse_args()
    limits = Limits(connect=10, silence=_SECONDS, grace=_SECONDS, document=_SECONDS, tries=1)
    asked = Asked(ChatModel(Fetcher({}, limits), chosen.address, chosen.model))
    known = list(items(chosen.folder, chosen.most))
    for stored in known:
        asked.story(stored)
    for language in sorted({stored.item.locale.language for stored in known}):
        told = list(stories([stored for stored in known if stored.item.locale.language == language]))
        for start in range(0, len(told), _INTRODUCED):
            part = told[start : start + _INTRODUCED]
            asked.introduction([replace(one, locale=Locale(language)) for one in part], Locale(language))
    print("", *(f"{what} {fate}: {count}" for (what, fate), count in sorted(asked.counts.items())), sep="\n")


if __name__ == "__main__":
    main()
