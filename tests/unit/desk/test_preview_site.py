from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from digest import plugins
from digest.cli.progress import NoProgress
from digest.desk.preview_site import Preview, PreviewRenderer
from digest.model.week import Week
from tests import webserver
from tests.previews import FERRY, ITEM, NOW, TRAM, W17, W18, CountingEngine, make_site, publish, read
from tests.webserver import chat

T = TypeVar("T")
TRANSLATED = '\n[translation]\nengines = ["counting"]\n'
LONG = ITEM.format(
    title="Harbor bridge reopens",
    name="bridge",
    day="Tue, 22 Apr 2025",
    text="The bridge in the northern district reopened on Tuesday. The repair took nine months and cost 14 million "
    "euros. Crews replaced 310 steel cables. The ferry to the islands will stop. Buses are late.",
)
HONEST = "The northern bridge reopened after nine months. The repair cost 14 million euros."


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> type[CountingEngine]:
    monkeypatch.setitem(plugins._BUILT_IN["translators"], "counting", "tests.previews:counting_engines")
    CountingEngine.asked.clear()
    return CountingEngine


@pytest.fixture
def renderer() -> PreviewRenderer:
    return PreviewRenderer(NoProgress())


def look(renderer: PreviewRenderer, path: Path) -> Preview:
    return renderer.render(W17, read(path), NOW)


def test_what_was_translated_for_one_look_is_at_hand_for_the_next(
    tmp_path: Path, renderer: PreviewRenderer, engine: type[CountingEngine]
) -> None:
    path = make_site(tmp_path, FERRY, more=TRANSLATED)
    first = look(renderer, path)
    asked = list(engine.asked)
    second = look(renderer, path)

    assert "The ferry stays" in asked
    assert engine.asked == asked
    assert first.files == second.files
    assert b"De The ferry stays se trata" in second.files["email/2025-W17.es.html"]


def test_only_what_a_draft_says_anew_is_translated(
    tmp_path: Path, renderer: PreviewRenderer, engine: type[CountingEngine]
) -> None:
    path = make_site(tmp_path, FERRY, more=TRANSLATED)
    look(renderer, path)
    engine.asked.clear()
    (tmp_path / "editions").mkdir()
    (tmp_path / "editions/2025-W17.toml").write_text('introduction = "A calm week."\n')
    look(renderer, path)

    assert engine.asked == ["A calm week."]


@pytest.mark.enable_socket
def test_a_model_is_asked_once_for_a_story(tmp_path: Path, renderer: PreviewRenderer) -> None:
    with webserver.running() as web:
        web.at("/v1/chat/completions", chat(HONEST))
        more = f'\n[summaries]\nserver = "{web.address("/v1")}"\nmodel = "small"\n'
        path = make_site(tmp_path, LONG, more=more)
        pages = [look(renderer, path).files["site/en/2025/w17/index.html"].decode() for _ in range(2)]

        assert len(web.requests) == 1
    assert pages[0] == pages[1]
    assert HONEST in pages[1]


@pytest.mark.enable_socket
def test_a_model_that_did_not_answer_is_asked_again(tmp_path: Path, renderer: PreviewRenderer) -> None:
    with webserver.running() as web:
        web.at("/v1/chat/completions", webserver.status(503), chat(HONEST))
        more = f'\n[summaries]\nserver = "{web.address("/v1")}"\nmodel = "small"\n'
        path = make_site(tmp_path, LONG, more=more)
        first, second = look(renderer, path), look(renderer, path)

    assert "extracts are shown instead" in "".join(first.noted)
    assert (second.noted, HONEST.encode() in second.files["site/en/2025/w17/index.html"]) == ((), True)


def test_a_look_has_the_files_of_its_edition_as_a_build_writes_them(tmp_path: Path, renderer: PreviewRenderer) -> None:
    path = make_site(tmp_path, FERRY, TRAM)
    files = look(renderer, path).files
    assert not (tmp_path / "output").exists()
    publish(path, W17)

    assert {"site/en/feed.xml", "site/es/2025/w17/index.html", "email/2025-W17.es.eml"} <= files.keys()
    assert files == {name: (tmp_path / "output" / name).read_bytes() for name in files}


def test_further_parts_of_a_long_digest_belong_to_it(tmp_path: Path, renderer: PreviewRenderer) -> None:
    items = [
        ITEM.format(title=f"News of pier {number}", name=number, day="Tue, 22 Apr 2025", text="It is calm. " * 40)
        for number in range(400)
    ]
    path = make_site(tmp_path, *items)
    path.write_text(path.read_text().replace("locales", "stories = 400\nlocales"))

    assert "site/en/2025/w17/2/index.html" in look(renderer, path).files


def test_nobody_waits_for_the_store_while_an_edition_is_looked_at(tmp_path: Path, engine: type[CountingEngine]) -> None:
    path = make_site(tmp_path, FERRY, TRAM, more=TRANSLATED)
    path.write_text("\n".join(line for line in path.read_text().splitlines() if not line.startswith("id =")))

    published: list[Week] = []

    class Publishing(NoProgress):
        """Publishes another week amid the work."""

        def track(self, steps: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:
            if not published:
                published.append(W18)
                publish(path, W18)
            yield from steps

    look(PreviewRenderer(Publishing()), path)

    assert published
    assert (tmp_path / "output/site/en/2025/w18/index.html").exists()
