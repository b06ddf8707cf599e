"""Every format in the registry is complete: a failure here says what a new one lacks."""

from __future__ import annotations

import contextlib
import gc
import pkgutil
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.formats.detect import Sample
from digest.model.source import KINDS, Reading, SourceSpec
from digest.reading import parse
from digest.reading.file_formats import CATCH_ALL, FORMATS, LABELS, FileFormat, find

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests" / "samples"
CONFIGURATION = ROOT / "docs" / "reference" / "configuration.md"
SAVED = datetime(2025, 5, 15, tzinfo=UTC)
every_format = pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)


def samples(one: FileFormat, *, broken: bool = False) -> list[Path]:
    """The sample files of a format; those whose names begin with "broken" are not as they should be."""
    found = sorted(SAMPLES.joinpath(one.name).glob("*"))
    return [path for path in found if path.name.startswith("broken") == broken]


def read(data: bytes, name: str, kind: str | None = None) -> Reading:
    return parse.read(data, SourceSpec("council", name, kind), name, UTC, SAVED)


@every_format
def test_its_functions_are_there(one: FileFormat) -> None:
    assert callable(pkgutil.resolve_name(one.detect))
    assert callable(pkgutil.resolve_name(one.parse))


@every_format
def test_it_has_tests_of_its_own(one: FileFormat) -> None:
    module = one.parse.partition(":")[0].rpartition(".")[2]

    assert list(ROOT.glob(f"tests/unit/**/test_{module}.py")), f"write tests/unit/reading/test_{module}.py"


@every_format
def test_its_kind_stands_in_the_documentation(one: FileFormat) -> None:
    page = CONFIGURATION.read_text(encoding="utf-8")
    (section,) = re.findall(r"^### `kind`\n(.*?)^###", page, re.MULTILINE | re.DOTALL)

    assert f'`"{one.kind}"`' in section, "run `make docs-reference`"


@every_format
def test_it_has_samples(one: FileFormat) -> None:
    assert samples(one), f"put a file of the format into tests/samples/{one.name}"
    assert samples(one, broken=True), f"put a broken file of the format into tests/samples/{one.name}: broken-*"


@every_format
def test_its_samples_are_recognized_and_read(one: FileFormat) -> None:
    for path in samples(one):
        assert find(Sample.of(path.read_bytes()), path.name) is one
        for kind in (None, one.kind):
            reading = read(path.read_bytes(), path.name, kind)
            assert reading.items
            assert reading.findings == ()
            assert reading.kind == one.kind


@every_format
def test_of_its_broken_samples_something_is_said(one: FileFormat) -> None:
    for path in samples(one, broken=True):
        try:
            said = [str(finding) for finding in read(path.read_bytes(), path.name, one.kind).findings]
        except FormatError as error:
            said = [str(error)]
        assert said, f"nothing is said of {path.name}"
        assert all(message.startswith(path.name) and "\n" not in message for message in said)


@every_format
def test_a_sample_cut_anywhere_is_read_or_a_format_error(one: FileFormat) -> None:
    for path in samples(one):
        data = path.read_bytes()
        for end in range(0, len(data), 7):
            with contextlib.suppress(FormatError):
                read(data[:end], path.name, one.kind)


@every_format
def test_what_a_sample_was_read_with_does_not_wait_for_the_search_for_garbage(one: FileFormat) -> None:
    # That is rare: the trees of hundreds of pages would stay in memory until then.
    for path in samples(one):
        read(path.read_bytes(), path.name, one.kind)
        gc.collect()
        gc.disable()
        try:
            read(path.read_bytes(), path.name, one.kind)
            gc.set_debug(gc.DEBUG_SAVEALL)
            gc.collect()
            left = {
                type(value).__name__ for value in gc.garbage if type(value).__module__.startswith(("digest", "lxml"))
            }
        finally:
            gc.set_debug(0)
            gc.garbage.clear()
            gc.enable()
        assert left == set()


@every_format
@given(data=st.binary() | st.text(alphabet='a1,;"<>{}[]&\n\r\t \x00.').map(str.encode))
def test_any_bytes_are_read_or_a_format_error(one: FileFormat, data: bytes) -> None:
    with contextlib.suppress(FormatError):
        one.parser()(data, SourceSpec("council", "news"), "news", UTC, SAVED)


def test_names_are_unique_and_kinds_have_one_label() -> None:
    assert len({one.name for one in FORMATS}) == len(FORMATS)
    assert {(one.kind, one.label) for one in FORMATS} == set(LABELS.items())
    assert tuple(LABELS) == KINDS


def test_what_takes_any_text_comes_last() -> None:
    assert CATCH_ALL.kind == "text"


def test_a_file_is_not_taken_for_a_format_whose_ending_it_lacks() -> None:
    named = FileFormat("a", "a", "an a", CATCH_ALL.detect, CATCH_ALL.parse, endings=(".a",))

    assert [named.is_named_so(name) for name in ("news.a", "NEWS.A", "news.b", "a")] == [True, True, False, False]
