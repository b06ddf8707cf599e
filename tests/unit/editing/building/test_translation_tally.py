from hypothesis import given
from hypothesis import strategies as st

from digest.editing.building.translation_tally import TranslationTally, tally, total
from digest.model.translation import Translation

TRANSLATIONS = st.lists(
    st.builds(
        Translation,
        text=st.just("x"),
        problem=st.sampled_from([None, None, "numbers", "no-pair"]),
        via=st.sampled_from(["", "en"]),
        by_person=st.booleans(),
        remembered=st.booleans(),
    )
)


def test_nothing_is_counted_of_nothing() -> None:
    assert tally([]) == total([]) == TranslationTally()


def test_each_segment_is_counted_for_all_that_it_is() -> None:
    counted = tally(
        [
            Translation("a"),
            Translation("b", remembered=True),
            Translation("c", via="en", remembered=True),
            Translation("d", by_person=True),
            Translation("e", problem="numbers", remembered=True),
            Translation("f", problem="copy"),
            Translation("g", problem="numbers", via="en"),
        ]
    )

    assert counted == TranslationTally(7, 4, 2, 1, 1, {"copy": 1, "numbers": 2})
    assert list(counted.rejected) == ["copy", "numbers"]


@given(TRANSLATIONS, TRANSLATIONS)
def test_parts_add_up_to_the_whole(one: list[Translation], other: list[Translation]) -> None:
    assert total([tally(one), tally(other)]) == tally(one + other)


@given(TRANSLATIONS, st.integers(0, 3))
def test_those_with_only_a_text_may_be_given_as_a_number(others: list[Translation], plain: int) -> None:
    assert tally(others, plain) == tally([*others, *[Translation("y")] * plain])


@given(TRANSLATIONS)
def test_every_segment_is_translated_or_rejected(translations: list[Translation]) -> None:
    counted = tally(translations)

    assert counted.translated + sum(counted.rejected.values()) == counted.segments
