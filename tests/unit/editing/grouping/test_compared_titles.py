from digest.editing.grouping.compared_titles import Occasions

FOURTH = Occasions.of("Digest of 4 May", "Ships came and left.", "en")
FIFTH = Occasions.of("Digest of 5 May", "Ships came and left.", "en")
LOOKING_BACK = Occasions.of("Digest of 5 May", "More ships than on 4 May.", "en")
UNDATED = Occasions.of("The harbor", "Ships came on 4 May.", "en")


def test_titles_that_name_different_days_contradict_each_other() -> None:
    assert FOURTH.contradict(FIFTH)
    assert FIFTH.contradict(FOURTH)
    assert not FOURTH.contradict(FOURTH)


def test_they_do_not_if_one_mentions_the_day_of_the_other() -> None:
    assert not FOURTH.contradict(LOOKING_BACK)
    assert not LOOKING_BACK.contradict(FOURTH)


def test_what_is_not_of_the_same_kind_is_not_compared() -> None:
    assert not FOURTH.contradict(Occasions.of("Market report, Tuesday", "Ships came and left.", "en"))
    assert not FOURTH.contradict(UNDATED)


def test_a_text_alone_names_nothing() -> None:
    assert Occasions() == UNDATED


def test_a_story_names_what_all_of_its_titles_name_something_of() -> None:
    both = FOURTH.together(FIFTH)

    assert both.named == FOURTH.named | FIFTH.named
    assert FOURTH.together(UNDATED).named == frozenset()
    assert FOURTH.together(UNDATED).mentioned == FOURTH.mentioned
