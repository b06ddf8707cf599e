import sys
import threading
from collections.abc import Callable
from io import BytesIO

import pytest

from digest.model.artifact import Target
from digest.model.locale import Locale
from digest.publishing.output import renderers
from digest.publishing.output.renderers import Renderers, answer

LOCALES = [Locale("en"), Locale("ar"), Locale("ja"), None]
INPUTS = "1"


def target(path: str, locale: Locale | None, render: Callable[[], bytes] = b"rendered here".strip) -> Target:
    return Target(path, "text/plain", INPUTS, render, locale)


@pytest.fixture
def targets(monkeypatch: pytest.MonkeyPatch) -> list[Target]:
    """A few, which count as many."""
    monkeypatch.setattr(renderers, "_WORTHWHILE", 2)
    return [target(f"{locale}/{number}", locale) for locale in LOCALES for number in range(3)]


def told(targets: list[Target]) -> dict[str, str]:
    return {one.path: f"rendered there: {one.path}" for one in targets}


def rendered(targets: list[Target], contents: dict[str, str], inputs: str = INPUTS, processors: int = 2) -> list[str]:
    return [content.decode() for content in Renderers("tests.renderer", (contents, inputs), processors)(targets)]


def test_others_render_the_files_of_locales_and_each_comes_in_its_turn(targets: list[Target]) -> None:
    expected = [f"rendered there: {one.path}" if one.locale else "rendered here" for one in targets]

    assert rendered(targets, told(targets)) == expected


def test_where_one_fails_the_rest_of_its_share_is_rendered_here(targets: list[Target]) -> None:
    contents = told(targets)
    del contents["ar/1"]

    made = dict(zip([one.path for one in targets], rendered(targets, contents), strict=True))

    here = {path for path, content in made.items() if content == "rendered here"}
    assert here == {"ar/1", "ar/2", "None/0", "None/1", "None/2"}


def test_what_is_made_of_other_inputs_is_rendered_here(targets: list[Target]) -> None:
    assert set(rendered(targets, told(targets), inputs="2")) == {"rendered here"}


def test_a_renderer_that_cannot_start_is_done_without(targets: list[Target]) -> None:
    order = (told(targets), INPUTS)

    assert set(Renderers("tests.there_is_none", order, 2)(targets)) == {b"rendered here"}


def test_where_no_process_can_be_started_all_is_rendered_here(
    targets: list[Target], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/there/is/none")

    assert set(rendered(targets, told(targets))) == {"rendered here"}


def test_a_path_that_stands_in_two_locales_gives_no_file_the_bytes_of_another(targets: list[Target]) -> None:
    twice = [target("twice", LOCALES[0]), target("twice", LOCALES[1])]
    contents = told([*twice, *targets])

    made = rendered([*twice, *targets], contents)

    assert made[2:] == [contents[one.path] if one.locale else "rendered here" for one in targets]


def test_a_single_processor_renders_here(targets: list[Target]) -> None:
    assert set(rendered(targets, told(targets), processors=1)) == {"rendered here"}


def test_few_files_are_rendered_here() -> None:
    few = [target(f"{locale}/a", locale) for locale in LOCALES]

    assert set(rendered(few, told(few))) == {"rendered here"}


def test_what_fails_there_fails_here(targets: list[Target]) -> None:
    broken = target("en/broken", LOCALES[0], lambda: bytes([1 // 0]))

    with pytest.raises(ZeroDivisionError):
        rendered([*targets, broken], told(targets))


def test_nothing_is_left_running_where_no_more_is_wanted(
    targets: list[Target], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renderers, "_AHEAD", 1)
    before = threading.active_count()
    contents = Renderers("tests.renderer", (told(targets), INPUTS), 2)(targets)
    next(contents)
    contents.close()

    assert threading.active_count() == before


def test_answers_end_with_what_is_not_known() -> None:
    answers = BytesIO()
    answer([("a", INPUTS), ("b", INPUTS), ("a", INPUTS)], [target("a", None)], answers.write)

    assert answers.getvalue() == (13).to_bytes(8, "big") + b"rendered here"


def test_a_renderer_that_hangs_is_not_waited_for_without_end(
    targets: list[Target], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renderers, "_PATIENCE", 0.1)

    assert set(Renderers("tests.hanging_renderer", (), 2)(targets)) == {b"rendered here"}
