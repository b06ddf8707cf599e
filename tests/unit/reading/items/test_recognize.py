"""A source is recognized by its place, then by its name."""

from __future__ import annotations

import pytest

from digest.model.source import KnownSource
from digest.reading.items.recognize import recognize, source_names

COUNCIL = KnownSource("council", "council", "council.txt")
HARBOR = KnownSource("harbor", "harbor", "harbor.txt")
BOTH = (COUNCIL, HARBOR)
# Renamed once.
CITY = KnownSource("council", "city council", "council.txt")
# Removed, and its name given to the source of the harbor.
REPLACED = (COUNCIL, KnownSource("harbor", "council", "harbor.txt"))
UPGRADED = (KnownSource("council", "council", ""), KnownSource("harbor", "harbor", ""))


@pytest.mark.parametrize(
    ("known", "configured", "ids"),
    [
        pytest.param((), {"council": "council.txt"}, ["council"], id="a new source has its name as id"),
        pytest.param(BOTH, {"harbor": "harbor.txt", "council": "council.txt"}, ["harbor", "council"], id="reordered"),
        pytest.param((COUNCIL,), {"city council": "council.txt"}, ["council"], id="renamed"),
        pytest.param((CITY,), {"town council": "council.txt"}, ["council"], id="renamed again"),
        pytest.param((CITY,), {"council": "council.txt"}, ["council"], id="renamed back"),
        pytest.param((COUNCIL,), {"council": "minutes.txt"}, ["council"], id="moved"),
        pytest.param((COUNCIL,), {"city council": "minutes.txt"}, ["city council"], id="moved and renamed at once"),
        pytest.param(
            BOTH, {"council": "harbor.txt", "harbor": "council.txt"}, ["harbor", "council"], id="names exchanged"
        ),
        pytest.param(
            BOTH, {"harbor": "council.txt", "port": "harbor.txt"}, ["council", "harbor"], id="names passed on"
        ),
        pytest.param(
            BOTH, {"council": "harbor.txt", "harbor": "port.txt"}, ["council", "harbor"], id="both moved, names kept"
        ),
        pytest.param(
            (COUNCIL,),
            {"city council": "council.txt", "council": "county.txt"},
            ["council", "council 2"],
            id="name reused for another path at once",
        ),
        pytest.param(
            (CITY,),
            {"city council": "council.txt", "council": "county.txt"},
            ["council", "council 2"],
            id="name reused for another path later",
        ),
        pytest.param((COUNCIL, HARBOR), {"harbor": "harbor.txt"}, ["harbor"], id="removed"),
        pytest.param(BOTH, {"council": "council.txt"}, ["council"], id="returns after it was removed"),
        pytest.param(BOTH, {"council": "minutes.txt"}, ["council"], id="returns with another path"),
        pytest.param(BOTH, {"port": "harbor.txt"}, ["harbor"], id="returns with another name"),
        pytest.param(BOTH, {"harbor": "council.txt"}, ["harbor"], id="moved to the path of a removed one"),
        pytest.param(
            REPLACED, {"council": "port.txt"}, ["harbor"], id="of two with one name, the one read last has moved"
        ),
        pytest.param(UPGRADED, {"council": "council.txt"}, ["council"], id="place not known yet"),
        pytest.param(UPGRADED, {"city council": "council.txt"}, ["city council"], id="renamed before that"),
        pytest.param(
            (KnownSource("council", "a", "a.txt"), KnownSource("council 2", "b", "b.txt")),
            {"a": "a.txt", "b": "b.txt", "council": "c.txt"},
            ["council", "council 2", "council 3"],
            id="an id is never given twice",
        ),
    ],
)
def test_a_source_keeps_its_id(known: tuple[KnownSource, ...], configured: dict[str, str], ids: list[str]) -> None:
    found = recognize(configured, known)

    assert [one.id for one in found] == ids
    assert [(one.name, one.place) for one in found] == list(configured.items())


def test_only_a_source_whose_name_differs_was_renamed() -> None:
    places = {"city council": "council.txt", "harbor": "port.txt", "market": "market.txt"}
    names = source_names(recognize(places, BOTH), BOTH)

    assert names.renamed == (("council", "city council"),)
    assert names.names == {"council": "city council"}
    assert names.by_id(dict.fromkeys(places, 1)) == {"council": 1, "harbor": 1, "market": 1}


def test_a_removed_source_keeps_its_last_name() -> None:
    names = source_names((), (CITY,))

    assert names.name_of("council") == "city council"
    assert names.renamed == ()
