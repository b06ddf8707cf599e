"""Archives of feeds: which entries they have, pinned for ever."""

from zoneinfo import ZoneInfo

import pytest

from digest.model.week import Week
from digest.publishing.frozen.archived_entries import count_archives, digest_published, part_of


@pytest.mark.parametrize(
    ("stories", "archives"), [(0, 1), (1, 1), (2_000, 1), (2_001, 2), (4_000, 2), (4_001, 3), (60_000, 30)]
)
def test_so_many_archives_have_the_items_of_an_edition_for_ever(stories: int, archives: int) -> None:
    assert count_archives(stories) == archives


def test_each_archive_has_these_entries_for_ever() -> None:
    newest_first = "jihgfedcba"

    assert [part_of(newest_first, part, 3) for part in (1, 2, 3)] == ["cba", "fed", "jihg"]
    assert [part_of(newest_first, part, 4) for part in (1, 2, 3, 4)] == ["ba", "edc", "gf", "jih"]
    assert part_of(newest_first, 1, 1) == newest_first
    assert [part_of("a", part, 2) for part in (1, 2)] == ["", "a"]


def test_a_digest_was_published_at_the_end_of_its_week_for_ever() -> None:
    published = digest_published(Week(2025, 17), ZoneInfo("Europe/Madrid"))

    assert published.isoformat() == "2025-04-28T00:00:00+02:00"
