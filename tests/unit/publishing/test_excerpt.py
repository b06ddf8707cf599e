"""The part of a digest that fits."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.publishing.excerpt import Excerpt, excerpt, render_what_fits
from tests.fakes import sample_digest

DIGEST = sample_digest()
ALL = len(DIGEST.stories)


def shown(part: Excerpt) -> int:
    return len(part.digest.stories)


@given(count=st.integers(0, ALL))
def test_an_excerpt_is_the_first_stories_and_counts_the_rest(count: int) -> None:
    part = excerpt(DIGEST, count)
    assert (part.digest.stories, part.more) == (DIGEST.stories[:count], ALL - count)


@given(count=st.integers(0, ALL))
def test_no_section_of_an_excerpt_is_empty(count: int) -> None:
    assert all(section.stories for section in excerpt(DIGEST, count).digest.sections)


@given(room=st.integers(0, ALL + 2))
def test_as_many_stories_are_rendered_as_fit(room: int) -> None:
    assert render_what_fits(DIGEST, shown, lambda count: count <= room) == min(room, ALL)


def test_something_is_rendered_even_if_nothing_fits() -> None:
    assert render_what_fits(DIGEST, shown, lambda _: False) == 0


def test_what_fits_as_a_whole_is_rendered_once() -> None:
    rendered: list[Excerpt] = []
    render_what_fits(DIGEST, rendered.append, lambda _: True)
    assert rendered == [excerpt(DIGEST, ALL)]


def test_stories_without_a_summary_are_bounded() -> None:
    [brief] = DIGEST.also
    part = render_what_fits(replace(DIGEST, also=(brief,) * 1000), lambda part: part, lambda _: True)
    assert (len(part.digest.also), part.more) == (100, 900)


@pytest.mark.parametrize("length", [300, 301, 100_000])
def test_no_title_is_endless(length: int) -> None:
    story = DIGEST.also[0]
    endless = replace(story.title, text="x" * length, original=replace(story.title, text="x" * length))
    [brief] = excerpt(replace(DIGEST, also=(replace(story, title=endless),)), ALL).digest.also
    assert len(brief.title.text) <= 300
    assert brief.title.original is not None
    assert len(brief.title.original.text) <= 300
