"""Measure which stories run on, where sources differ, and what was corrected, on the files of a folder.

``python -m bench.storylines FOLDER``: the folder holds ``threads.jsonl``, ``disagree.jsonl`` and ``corrected.jsonl``.
All is published by the command, as users do it: the threads as one site, week by week, so that one may be joined to
another; each of the other cases as a site of its own.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zlib import crc32

from bench.years import digest

_SITE = """\
[digest]
name = "bench"
id = "tag:news.example.org,2025:bench"
title = "Bench Weekly"
base_url = "https://news.example.org/"
timezone = "UTC"
locales = ["en", "es", "ru"]
stories = 100
"""
_Case = Mapping[str, Any]
_OTHER = {
    "source": "Other",
    "date": "2026-10-13T09:00:00+00:00",
    "title": "Library opens",
    "text": "A library opened in Orrin on Tuesday.",
}


def main(folder: Path) -> None:
    """Print a table a file; a case that is wrong is named."""
    _threads(_cases(folder / "threads.jsonl"))
    _differing(_cases(folder / "disagree.jsonl"))
    _corrected(_cases(folder / "corrected.jsonl"))


def _threads(cases: Sequence[_Case]) -> None:
    """Print how many links from a week of a thread to its next one are made, and what is joined by mistake."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        # Of each address: its thread, and its week.
        home: dict[str, tuple[str, str]] = {}
        weeks = sorted({item["week"] for case in cases for item in case["items"]})
        for week in weeks:
            items = [(case["id"], item) for case in cases for item in case["items"] if item["week"] <= week]
            home |= {_address(case, item): (case, item["week"]) for case, item in items}
            _publish(site, ((case, item) for case, item in items), week)
        lines = [
            {home[by_key[part["item"]]] for part in line["parts"] if part["item"] in by_key}
            for by_key in [_addresses(site)]
            for line in json.loads((_editions(site) / "storylines.json").read_text())["storylines"]
        ]
    on = {case["id"]: sorted({item["week"] for item in case["items"]}) for case in cases if case["goes_on"]}
    wanted = [((case, one), (case, other)) for case, told in on.items() for one, other in pairwise(told)]
    missed = [pair for pair in wanted if not any(set(pair) <= line for line in lines)]
    false = [sorted(line) for line in lines if len(told := {case for case, _ in line}) > 1 or not told <= set(on)]
    print(f"links of threads that go on: {len(wanted) - len(missed)} of {len(wanted)}; false storylines: {len(false)}")
    for (case, week), (_, other) in missed:
        print(f"  missed: {case} {week} to {other}")
    for line in false:
        print(f"  false: {line}")


def _differing(cases: Sequence[_Case]) -> None:
    """Print in how many stories it is right whether their sources differ."""
    wrong = []
    for case in cases:
        with tempfile.TemporaryDirectory() as name:
            _publish(Path(name), (("", item) for item in case["items"]), _week(case["items"][-1]["date"]))
            edition = _edition(Path(name))
        stories = [story for section in edition["sections"] for story in section["stories"]]
        told = [one for story in stories for one in story.get("differences", ())]
        if bool(told) != bool(case["disagree"]):
            why = f"told of {told}" if told else "not told" if len(stories) == 1 else "not joined to one story"
            wrong.append(f"  {case['id']}: {why}")
    print(f"whether sources differ: {len(cases) - len(wrong)} of {len(cases)} right", *wrong, sep="\n")


def _corrected(cases: Sequence[_Case]) -> None:
    """Print how many changes of fact, and how many others, the next edition tells."""
    told, wrong = {True: 0, False: 0}, []
    for case in cases:
        item = {"source": "Bench", "date": "2026-10-06T09:00:00+00:00"}
        before = item | {"title": case["title_before"], "text": case["text_before"]}
        after = item | {"title": case["title_after"], "text": case["text_after"]}
        with tempfile.TemporaryDirectory() as name:
            _publish(Path(name), [(case["id"], before)], "2026-W41")
            _publish(Path(name), [(case["id"], after), ("other", _OTHER)], "2026-W42")
            found = _edition(Path(name)).get("corrections", ())
        told[case["factual"]] += bool(found)
        if bool(found) != case["factual"]:
            wrong.append(f"  {case['id']}: {'told of ' + str(found) if found else 'not told: ' + case['change']}")
    facts = sum(case["factual"] for case in cases)
    counted = f"{told[True]} of {facts} changes of fact told, {told[False]} of {len(cases) - facts} others"
    print(f"corrections: {counted}", *wrong, sep="\n")


def _publish(site: Path, items: Iterable[tuple[str, _Case]], week: str) -> None:
    """Write the feeds of a site, a source each, and publish up to a week."""
    by_source: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for case, item in items:
        by_source[item["source"]].append(
            {
                "id": _address(case, item),
                "url": _address(case, item),
                "title": item["title"],
                "content_text": item["text"],
                "date_published": item["date"],
            }
        )
    sources = ""
    for name, entries in sorted(by_source.items()):
        number = crc32(name.encode())
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": name, "items": entries}
        (site / f"{number}.json").write_text(json.dumps(feed))
        sources += f'\n[[sources]]\nname = {json.dumps(name)}\npath = "{number}.json"\n'
    (site / "digest.toml").write_text(_SITE + sources)
    now = datetime.fromisocalendar(int(week[:4]), int(week[6:]), 1) + timedelta(days=7, hours=9)
    digest(site, "run", "--all", "--quiet", "--now", f"{now:%Y-%m-%dT%H:%M:%SZ}")


def _address(case: str, item: _Case) -> str:
    told = f"{case}{item['source']}{item['date']}{'' if case.startswith('c') else item['title']}"
    return f"https://news.example.org/{crc32(told.encode())}"


def _editions(site: Path) -> Path:
    return site / "output" / "editions"


def _addresses(site: Path) -> dict[str, str]:
    """Return the address of each published item, by its key."""
    files = sorted(_editions(site).glob("2*.json"))
    return {item["key"]: item["url"] for file in files for item in json.loads(file.read_text())["items"]}


def _edition(site: Path) -> dict[str, Any]:
    newest = max(_editions(site).glob("2*.json"))
    edition: dict[str, Any] = json.loads(newest.read_text())["edition"]
    return edition


def _week(written: str) -> str:
    year, week, _ = datetime.fromisoformat(written).isocalendar()
    return f"{year}-W{week:02}"


def _cases(file: Path) -> list[_Case]:
    return [json.loads(line) for line in file.read_text().splitlines()]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
