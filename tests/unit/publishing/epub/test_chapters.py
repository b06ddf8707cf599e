"""The chapters of a book: its sections, and parts of those that are long."""

from __future__ import annotations

from dataclasses import replace

from digest.model.digest import DigestSection
from digest.publishing.epub.chapters import chapters, sections
from tests.fakes import sample_digest


def test_each_section_is_a_chapter_and_so_are_the_titles() -> None:
    assert [(one.number, one.first, one.kind, one.heading) for one in chapters(sample_digest())] == [
        (1, 1, "all", ""),
        (2, 2, "tag", "City"),
        (3, 4, "source", "El Faro"),
        (4, 6, "earlier", ""),
        (5, 8, "also", ""),
    ]


def test_a_long_section_has_several_chapters() -> None:
    digest = sample_digest()
    stories = digest.sections[1].stories * 51
    long = replace(digest, sections=(DigestSection("tag", "City", stories), digest.sections[0]), also=())
    all_chapters = chapters(long)

    assert [len(one.lines) for one in all_chapters] == [50, 50, 2, 1]
    assert [[one.number for one in grouped] for grouped in sections(all_chapters)] == [[1, 2, 3], [4]]
    assert all_chapters[1].lines[0][0] == "chapter-2.xhtml#story-51"


def test_a_section_without_stories_is_no_chapter() -> None:
    digest = replace(sample_digest(), sections=(DigestSection("tag", "City", ()),), also=())

    assert [(one.number, one.lines) for one in chapters(digest)] == [(1, ())]
