from dataclasses import replace

import pytest

from digest.model.digest import Digest, DigestSection
from digest.publishing.pages.table_of_contents import ContentsLine, anchors, contents
from tests.fakes import sample_digest


def digest_of(*headings: str, also: bool = False) -> Digest:
    digest = sample_digest()
    sections = tuple(DigestSection("tag", heading, digest.sections[0].stories) for heading in headings)
    return replace(digest, sections=sections, also=digest.also if also else ())


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("City", "city"),
        ("Sea & weather", "sea-weather"),
        ("Море и погода", "море-и-погода"),
        ("海洋与天气", "海洋与天气"),
        ('"><script>', "script"),
        ("?!", "section"),
        ("long " * 40, "long-" * 7 + "long"),
    ],
)
def test_an_anchor_is_the_heading_in_small_letters(heading: str, anchor: str) -> None:
    assert anchors(digest_of(heading)) == (anchor,)


def test_no_two_anchors_are_the_same() -> None:
    assert anchors(digest_of("City", "city", "City!")) == ("city", "city-2", "city-3")


@pytest.mark.parametrize("heading", ["Main", "Weeks", "Also", "Earlier"])
def test_no_anchor_is_one_of_the_page(heading: str) -> None:
    assert anchors(digest_of(heading)) == (f"{heading.lower()}-2",)


def test_an_anchor_stays_when_another_section_comes_before_it() -> None:
    assert anchors(digest_of("Sea", "City"))[1:] == anchors(digest_of("City"))


def test_what_is_called_the_same_in_each_digest_has_an_anchor_of_its_own() -> None:
    assert anchors(sample_digest()) == ("", "city", "el-faro", "earlier")


def test_contents_are_the_headings_of_all_sections_and_of_the_rest() -> None:
    assert contents(digest_of("City", "Sea", also=True), [1, 1], 2) == (
        ContentsLine("tag", "City", "city", 1),
        ContentsLine("tag", "Sea", "sea", 1),
        ContentsLine("also", "", "also", 2),
    )


@pytest.mark.parametrize("digest", [digest_of("City"), digest_of("", also=True), digest_of()])
def test_a_single_heading_needs_no_contents(digest: Digest) -> None:
    assert contents(digest, [1] * len(digest.sections), 1) == ()


def test_a_subject_has_the_same_anchor_in_every_locale() -> None:
    digest = sample_digest()
    stories = digest.sections[0].stories
    sections = [DigestSection("topic", word, stories, subject="politics") for word in ("Politics", "Política")]

    assert {anchors(replace(digest, sections=(section,))) for section in sections} == {("politics",)}


def test_the_rest_after_topics_has_an_anchor_that_no_topic_takes() -> None:
    digest = sample_digest()
    stories = digest.sections[0].stories
    sections = (DigestSection("topic", "More", stories), DigestSection("more", "", stories))

    assert anchors(replace(digest, sections=sections)) == ("more-2", "more")
    assert contents(replace(digest, sections=sections, also=()), [1, 1], 1)[1] == ContentsLine("more", "", "more", 1)
    assert anchors(digest_of("More")) == ("more",)
