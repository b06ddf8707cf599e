"""Count sentences of summaries that begin or end within one of their items: a part of ``make bench-text``."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from bench.same_store import ROOT, THEN, ingest, write_site
from digest import tasks
from digest.cli.work import read_config
from digest.editing.order.compose import summarize_story
from digest.editing.order.rank import RankedStory
from digest.editing.summarizers.extract import ExtractSummarizer
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.rules import Rules
from digest.model.week import Week
from tests.whole_sentences import faults

RULES = Rules(sources={}, zone=UTC)


def measure_feeds(folder: Path) -> None:
    """Measure all items of the feeds in ``feeds/``."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name) / "site"
        write_site(site, folder / "feeds")
        ingest(ROOT, site, THEN)
        with tasks.open_stores(read_config(site / "digest.toml"), dry=True) as stores:
            _print(stored for stored, _ in stores.items.select())


def measure_texts(folder: Path) -> None:
    """Measure the texts in ``summaries/``."""
    _print(_texts(folder / "summaries"))


def _print(items: Iterable[StoredItem]) -> None:
    """Print each sentence that is not whole, and how many there are."""
    counts: Counter[str] = Counter()
    for stored in items:
        counts["items"] += 1
        for sentence in summarize_story(RankedStory((stored,), ()), RULES, ExtractSummarizer().summarize).summary:
            counts["sentences"] += 1
            for fault in faults(stored.item.text, sentence.text):
                counts[fault] += 1
                if fault not in {"dateline", "label"}:
                    print(f"{fault}: {stored.item.source}: {sentence.text!r}")
    print(", ".join(f"{count:,} {name}" for name, count in counts.items()), flush=True)


def _texts(folder: Path) -> Iterator[StoredItem]:
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            item = Item(path.stem, row["title"], row["text"], locale=Locale(row["lang"]))
            yield StoredItem(row["id"], item, None, datetime(2026, 12, 1, tzinfo=UTC), Week(2026, 49))
