"""Measure how well items are grouped into stories, on the sets of a folder, and the cost on invented news."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, combinations
from pathlib import Path
from random import Random
from typing import Any

from bench.hard_news import HARD, Maker
from bench.nonsense import nonsense_words
from digest.editing.grouping.group import group
from digest.model.item import Item, Published, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week

_SEEN = datetime(2025, 4, 27, tzinfo=UTC)
_MONDAY = date(2025, 4, 21)
_SIZES = (10_000, 100_000)
_OWN = Path(__file__).parent.parent / "tests" / "stories"


def main(folder: Path) -> None:
    """Print the tables; ``folder`` holds ``stories/vi.jsonl`` and ``stories/ru_pairs.jsonl``."""
    print(f"{'same story':<44}{'precision':>10}{'recall':>10}{'F1':>10}")
    for name, (precision, recall) in (
        ("vi, B-cubed", _b_cubed(folder)),
        ("ru_pairs, all in one week", _pairs(folder, one_week=True)),
        ("ru_pairs, each pair a week of its own", _pairs(folder, one_week=False)),
        ("reports in nearly the same words, by pairs", _near()),
        ("twelve languages, pairs, without a translator", _across(translated=False)),
        ("twelve languages, pairs, with translated titles", _across(translated=True)),
    ):
        print(f"{name:<44}{precision:>10.3f}{recall:>10.3f}{2 * precision * recall / (precision + recall):>10.3f}")
    print(f"\n{'generated items':<24}{'stories':>10}{'CPU s':>10}{'items/s':>10}{'MB, peak':>10}{'MB, items':>10}")
    for week in (*map(str, _SIZES), *HARD):
        command = [sys.executable, "-m", "bench.text_grouping", week]
        print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="", flush=True)


def measure(week: str) -> None:
    """Group so many items, or those of a hard week, in a process that does nothing else, and print a row."""
    items = _news(int(week)) if week.isdigit() else _hard(HARD[week])
    before = _peak()
    start = time.process_time()
    found = len(group([(item,) for item in items]))
    seconds = time.process_time() - start
    name = f"{len(items):,}" if week.isdigit() else f"{len(items):,} {week}"
    rate = len(items) / seconds
    print(f"{name:<24}{found:>10,}{seconds:>10.1f}{rate:>10,.0f}{_peak():>10.0f}{before:>10.0f}")


def _b_cubed(folder: Path) -> tuple[float, float]:
    """Precision and recall on the average of the items: of an item's story, and of the story that it belongs to."""
    rows = _rows(folder / "stories" / "vi.jsonl")
    found = _homes(_item(row["title"], row["text"], row["id"], "vi", _date(row["time"])) for row in rows)
    wanted = {row["id"]: row["story"] for row in rows}
    by_found, by_wanted = _members(found), _members(wanted)
    both = {key: len(by_found[found[key]] & by_wanted[wanted[key]]) for key in wanted}
    precision = sum(both[key] / len(by_found[found[key]]) for key in wanted) / len(wanted)
    recall = sum(both[key] / len(by_wanted[wanted[key]]) for key in wanted) / len(wanted)
    return precision, recall


def _pairs(folder: Path, *, one_week: bool) -> tuple[float, float]:
    """Precision and recall of saying that a pair is one story."""
    labeled: list[tuple[StoredItem, StoredItem, bool]] = []
    known: dict[tuple[str, str], StoredItem] = {}
    for row in _rows(folder / "stories" / "ru_pairs.jsonl"):
        first, second = (
            known.setdefault((side["title"], side["text"]), _item(side["title"], side["text"], str(len(known)), "ru"))
            for side in (row["a"], row["b"])
        )
        labeled.append((first, second, row["label"] == "OK"))
    week = _homes(known.values()) if one_week else {}
    joined = {
        number: homes[first.key] == homes[second.key]
        for number, (first, second, _) in enumerate(labeled)
        for homes in [week or _homes([first, second])]
    }
    return _precision_recall(
        {number for number, is_joined in joined.items() if is_joined},
        {number for number, (*_, is_same) in enumerate(labeled) if is_same},
    )


def _near() -> tuple[float, float]:
    """Precision and recall of saying that a pair is one event, of the project's own near but different reports."""
    rows = _rows(_OWN / "near.jsonl")
    joined, same = set(), set()
    for number, pair in enumerate(zip(rows[::2], rows[1::2], strict=True)):
        items = [
            _item(row["title"], row["text"], str(side), row["language"], date.fromisoformat(row["day"]))
            for side, row in enumerate(pair)
        ]
        if len(set(_homes(items).values())) == 1:
            joined.add(number)
        if pair[0]["same"]:
            same.add(number)
    return _precision_recall(joined, same)


def _across(*, translated: bool) -> tuple[float, float]:
    """Precision and recall of pairs of items that are in one story, of the project's own set in many languages."""
    rows = _rows(_OWN / "across.jsonl")
    titles = {f"{number:03}": row["english"] for number, row in enumerate(rows) if translated and "english" in row}
    items = [
        _item(row["title"], row["text"], f"{number:03}", row["language"], date.fromisoformat(row["day"]))
        for number, row in enumerate(rows)
    ]
    homes = _homes(items, titles)
    events = {f"{number:03}": row["event"] for number, row in enumerate(rows)}
    return _precision_recall(_same(homes), _same(events))


def _same(homes: Mapping[str, object]) -> set[tuple[str, str]]:
    return {pair for pair in combinations(sorted(homes), 2) if homes[pair[0]] == homes[pair[1]]}


def _precision_recall(found: set[Any], wanted: set[Any]) -> tuple[float, float]:
    right = len(found & wanted)
    return right / len(found), right / len(wanted)


def _homes(items: Iterable[StoredItem], titles: Mapping[str, str] | None = None) -> dict[str, int]:
    found = group([(item,) for item in items], titles or {})
    return {item.key: number for number, story in enumerate(found) for item in story}


def _members(homes: Mapping[str, Any]) -> dict[Any, set[str]]:
    members: defaultdict[Any, set[str]] = defaultdict(set)
    for key, home in homes.items():
        members[home].add(key)
    return members


def _item(title: str, text: str, key: str, language: str, published: Published | None = None) -> StoredItem:
    # Each is from a source of its own, as in those sets; more is asked of two items of one source.
    item = Item(f"bench {key}", title, text, published=published, locale=Locale(language))
    return StoredItem(key, item, published, _SEEN, Week(2025, 17))


def _rows(path: Path) -> Sequence[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _date(text: str) -> Published | None:
    for form in ("%d/%m/%Y %H:%M", "%d/%m/%Y"):
        with suppress(ValueError):
            return datetime.strptime(text.strip(), form).replace(tzinfo=UTC)
    return None


def _news(size: int) -> list[StoredItem]:
    """Items of 130 words as often as words are in a language, in stories of one to a dozen with words of their own."""
    random = Random(17)
    words = nonsense_words()
    frequencies = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    items: list[StoredItem] = []
    while len(items) < size:
        own, day = random.choices(words, k=30), random.randrange(7)
        for _ in range(min(size - len(items), 1 + int(random.expovariate(0.8)))):
            text = random.choices(words, cum_weights=frequencies, k=90) + random.choices(own, k=40)
            random.shuffle(text)
            title = [*random.choices(own, k=4), *random.choices(words, cum_weights=frequencies, k=4)]
            figures = f"{random.randrange(1000)} of {random.randrange(1000)}"
            said = f"{' '.join(text).capitalize()}, {figures}."
            key, moment = f"{len(items):06}", _MONDAY + timedelta(days=day)
            items.append(_item(" ".join(title).capitalize(), said, key, "en", moment))
    random.shuffle(items)
    return items


def _hard(make: Maker) -> list[StoredItem]:
    random = Random(17)
    told = (make(random) for _ in range(_SIZES[0]))
    return [_item(title, text, f"{number:06}", "en", _MONDAY) for number, (title, text) in enumerate(told)]


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if sys.argv[1].isdigit() or sys.argv[1] in HARD:
        measure(sys.argv[1])
    else:
        main(Path(sys.argv[1]))
