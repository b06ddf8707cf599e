from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from digest.editing.order.collect import collect
from digest.editing.order.explain import reason
from digest.model.edition import EarlierStory, Edition, OwnWords, Reference, Retelling, Section, Sentence, Story
from digest.model.locale import Locale
from digest.model.period import LongerPeriod, Month, Year
from digest.model.week import Week

EN, ES = Locale("en"), Locale("es")
APRIL = Month(2025, 4)
W13, W14, W15, W16, W17 = (Week(2025, number) for number in range(13, 18))


def story(name: str, *sources: str, earlier: EarlierStory | None = None, told: bool = True) -> Story:
    """Return a story whose items have the keys NAME-SOURCE, with a sentence if it is ``told``."""
    given = sources or ("Herald",)
    references = tuple(Reference(f"{name}-{one}", one, name, "", None, EN) for one in given)
    sentence = Sentence(f"{name} happened.", references[0].key, 0)
    return Story(name, True, EN, (sentence,) if told else (), references, earlier=earlier)


def after(week: Week, name: str, source: str = "Herald") -> EarlierStory:
    return EarlierStory(week, name, EN, f"{name}-{source}")


def edition(week: Week, *stories: Story, also: Sequence[Story] = ()) -> Edition:
    sections = (Section("all", "", stories),) if stories else ()
    return Edition(week, week.ends_at(UTC), sections, tuple(also), foreign_last=True, whole_stories=True)


def made(*editions: Edition, period: LongerPeriod = APRIL, places: int = 12) -> Edition:
    return collect(period, period.ends_at(UTC), editions, places)


def titles(of: Edition) -> list[str]:
    return [one.title for one in of.stories]


def test_a_story_that_ran_on_is_told_once_in_its_last_state_with_all_its_weeks() -> None:
    strike = [story("strike 1"), story("strike 2", earlier=after(W14, "strike 1"))]
    last = story("strike 3", earlier=after(W15, "strike 2"))

    month = made(edition(W14, story("ferry"), strike[0]), edition(W15, story("storm"), strike[1]), edition(W17, last))

    assert titles(month) == ["strike 3", "storm", "ferry"]
    assert month.stories[0].summary == last.summary
    assert month.stories[0].earlier is None
    assert month.collected is not None
    assert [(run.item, run.weeks) for run in month.collected.runs] == [
        ("strike 3-Herald", (W14, W15, W17)),
        ("storm-Herald", (W15,)),
        ("ferry-Herald", (W14,)),
    ]


def test_what_most_sources_told_comes_before_what_one_told() -> None:
    month = made(edition(W14, story("ferry"), story("fire", "Herald", "Faro", "Gazette", "Echo")))

    assert titles(month) == ["fire", "ferry"]


def test_of_equals_what_editors_put_first_comes_first() -> None:
    month = made(edition(W14, story("lead"), story("second")), edition(W15, story("other lead"), story("other")))

    assert titles(month) == ["other lead", "lead", "other", "second"]


def test_it_has_as_many_stories_as_places_and_counts_all() -> None:
    month = made(
        edition(W14, story("ferry"), story("fire", "Faro"), also=[story("brief", "Echo", told=False)]),
        edition(W15, story("storm", earlier=after(W14, "ferry"))),
        places=1,
    )

    assert titles(month) == ["storm"]
    assert month.collected is not None
    assert (month.collected.editions, month.collected.stories, month.collected.sources) == (2, 3, 3)


def test_what_was_listed_by_title_alone_is_not_told_but_counts_as_a_week_of_its_story() -> None:
    listed = story("ferry again", earlier=after(W14, "ferry"), told=False)

    month = made(edition(W14, story("ferry")), edition(W15, story("storm"), also=[listed]))

    assert month.collected is not None
    assert titles(month) == ["ferry", "storm"]
    assert month.collected.runs[0].weeks == (W14, W15)


def test_a_story_may_continue_any_item_of_another_and_two_may_continue_the_same() -> None:
    first = story("talks", "Herald", "Faro")
    both = [story("deal", earlier=after(W14, "talks", "Faro")), story("protest", earlier=after(W14, "talks"))]

    month = made(edition(W14, first), edition(W15, *both))

    assert titles(month) == ["deal"]


def test_what_an_editor_joined_is_one_and_what_they_split_is_two() -> None:
    weeks = [
        edition(W14, story("ferry"), story("strike")),
        edition(W15, story("tugs", earlier=after(W14, "ferry")), story("talks")),
    ]
    keys = {(W14, "ferry-Herald"): "a", (W15, "tugs-Herald"): "b", (W14, "strike-Herald"): "c"}
    lines = keys | {(W15, "talks-Herald"): "c"}

    month = collect(APRIL, APRIL.ends_at(UTC), weeks, 12, lines)
    assert titles(month) == ["talks", "tugs", "ferry"]
    assert titles(made(*weeks)) == ["tugs", "talks", "strike"]


def test_stories_that_continue_the_same_one_of_before_the_month_are_one() -> None:
    before = after(W13, "trial")

    month = made(edition(W14, story("verdict", earlier=before)), edition(W16, story("appeal", earlier=before)))

    assert titles(month) == ["appeal"]


def test_a_story_that_would_continue_itself_or_a_later_one_continues_nothing() -> None:
    loops = [story("loop", earlier=after(W14, "loop")), story("early", earlier=after(W16, "late"))]

    month = made(edition(W14, *loops), edition(W16, story("late", earlier=after(W14, "early"))))

    assert sorted(titles(month)) == ["late", "loop"]


def test_what_is_no_story_comes_behind_the_news() -> None:
    listed = replace(story("sale", "Herald", "Faro", "Gazette"), genre="deals")

    assert titles(made(edition(W14, listed, story("ferry")))) == ["ferry", "sale"]


def test_without_an_edition_there_is_none_and_with_one_it_is_made_of_that() -> None:
    alone = made(edition(W14, story("ferry"), story("fire")))

    assert made().stories == ()
    assert titles(alone) == ["ferry", "fire"]
    assert alone.updated == datetime(2025, 4, 28, tzinfo=UTC)


def test_editors_own_titles_for_other_locales_are_kept() -> None:
    own = OwnWords(ES, titles=(("ferry-Herald", "El transbordador"), ("gone-Herald", "Nada")))
    told = replace(edition(W14, story("ferry")), own_words=(own,))

    assert made(told).own_words == (OwnWords(ES, titles=(("ferry-Herald", "El transbordador"),)),)


def test_a_year_is_made_in_the_same_way_and_the_same_editions_make_the_same() -> None:
    editions = [edition(W14, story("ferry"), story("fire")), edition(W17, story("storm", earlier=after(W14, "fire")))]

    assert titles(made(*editions, period=Year(2025))) == ["storm", "ferry"]
    assert made(*editions) == made(*editions)


def test_its_reasons_are_told() -> None:
    month = made(
        edition(W14, story("ferry"), story("fire", "Herald", "Faro")),
        edition(W15, story("smoke", earlier=after(W14, "fire"))),
    )

    assert [reason(factor, month.week) for factor in month.stories[0].factors] == [
        "told in 2 weeks",
        "reported by 2 sources",
        "place 1 in an edition",
    ]


def test_a_month_tells_its_stories_to_the_readers_of_a_locale_as_their_weeks_did() -> None:
    joined = story("strike", "Herald", "Faro")
    told = Retelling(
        (ES,), "strike-Herald", "strike-Faro", "huelga", True, ES, (Sentence("Hubo huelga.", "strike-Faro", 0),)
    )
    other = replace(told, story="storm-Herald")
    month = made(replace(edition(W14, joined), retellings=(told, other)))

    assert month.retellings == (told,)
    assert (titles(month.page(ES)), titles(month.page(EN))) == (["huelga"], ["strike"])
