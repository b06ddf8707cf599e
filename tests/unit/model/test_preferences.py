"""What readers choose, and what of it counts."""

from __future__ import annotations

from dataclasses import replace

from digest.model.period import read_period
from digest.model.preferences import EVERYTHING, Preferences, SiteOffer, wanting
from tests.tables import each_row

SITE = SiteOffer(("sport",), (("Council", "The council"),), ("en", "es"))


def test_equal_choices_are_equal() -> None:
    assert Preferences(("sport", "culture", "sport"), languages=("es", "en")) == Preferences(
        ("culture", "sport"), languages=("en", "es", "en")
    )
    assert replace(EVERYTHING, often="both").of_content == EVERYTHING


@each_row(
    ("period", "choices"),
    [("2025-W17", ("each", "both")), ("2025-04", ("monthly", "both")), ("2025", ("monthly", "both"))],
)
def test_how_often_is_asked_by_the_kind_of_the_period(period: str, choices: tuple[str, ...]) -> None:
    assert wanting(read_period(period)) == choices


def test_whoever_wants_months_gets_editions_of_months() -> None:
    assert wanting(read_period("2025-04", "month")) == ("each", "monthly", "both")
    assert wanting(read_period("2025", "month")) == ("monthly", "both")


@each_row(
    ("preferences", "reads", "wants"),
    [
        (EVERYTHING, [], []),
        (Preferences(languages=("es",)), ["es"], []),
        (Preferences(original=True, languages=("es",)), ["es"], ["es"]),
        (Preferences(original=True), ["es", "pt"], ["es", "pt"]),
    ],
)
def test_originals_are_wanted_in_the_languages_that_are_read(
    preferences: Preferences, reads: list[str], wants: list[str]
) -> None:
    assert [one for one in ("es", "pt") if preferences.reads(one)] == reads
    assert [one for one in ("es", "pt") if preferences.wants_original(one)] == wants


def test_a_source_that_is_gone_is_left_out_but_not_forgotten() -> None:
    chosen = Preferences(("source:Council", "source:Old", "sport", "health"))

    assert [topic for topic in chosen.topics if SITE.is_gone(topic)] == ["source:Old"]
    assert SITE.valid(chosen).topics == ("health", "source:Council", "sport")
    assert SITE.valid(Preferences(("source:Old",))) == EVERYTHING
