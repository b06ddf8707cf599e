"""The texts of an edition to translate."""

from __future__ import annotations

from dataclasses import replace

from digest.editing.building.segments import body_segments, wanted_segments
from digest.model.edition import Introduction, OwnWords, Sentence
from digest.model.locale import Locale
from digest.model.translation import Scopes, TranslationScope
from tests.unit.editing.building.test_build_digest import (
    CATCH_EDITION,
    CUT_EDITION,
    EDITION,
    EN,
    ES,
    ITEM,
    LONG,
    PT_BR,
    stored,
)

ALL = Scopes()
FULL = Scopes({"Herald": TranslationScope(is_full=True)})


def test_titles_and_summaries_in_another_language_are_wanted_each_once() -> None:
    wanted = wanted_segments(EDITION, [ITEM], ES, ALL)

    assert wanted == (
        ("en", "Ferry"),
        ("en", "It sails."),
        ("en", "It is late."),
        ("pt", "Ponte"),
        ("pt", "Está aberta."),
        ("en", "Quay"),
    )


def test_a_text_in_the_language_of_the_readers_is_not_wanted_whatever_their_region() -> None:
    assert [language for language, _ in wanted_segments(EDITION, [], PT_BR, ALL)] == ["en", "en", "en", "en"]


def test_a_text_in_no_known_language_is_not_wanted() -> None:
    assert "Bzzt" not in {text for _, text in wanted_segments(EDITION, [], EN, ALL)}


def test_nothing_of_a_source_is_wanted_where_its_editor_says_so() -> None:
    assert wanted_segments(EDITION, [ITEM], ES, Scopes({"Herald": TranslationScope(frozenset())})) == ()


def test_a_source_may_be_wanted_in_some_locales_only() -> None:
    scopes = Scopes({"Herald": TranslationScope(frozenset({ES}))})

    assert wanted_segments(EDITION, [ITEM], ES, scopes) == wanted_segments(EDITION, [ITEM], ES, ALL)
    assert wanted_segments(EDITION, [ITEM], Locale("fr"), scopes) == ()


def test_the_whole_text_of_an_item_is_wanted_only_where_its_editor_says_so() -> None:
    assert ("en", "Nobody minds.") not in wanted_segments(EDITION, [ITEM], ES, ALL)
    assert ("en", "Nobody minds.") in wanted_segments(EDITION, [ITEM], ES, FULL)


def test_of_a_source_titles_alone_may_be_wanted() -> None:
    titles = Scopes(dict.fromkeys(("Herald", "Porto"), TranslationScope(is_titles_only=True)))

    assert [text for _, text in wanted_segments(EDITION, [ITEM], ES, titles)] == ["Ferry", "Ponte", "Quay"]


def test_the_title_of_an_item_that_tells_no_story_is_wanted_too() -> None:
    assert ("en", "Other") in wanted_segments(EDITION, [stored("Other", EN, "Else.")], ES, ALL)


def test_markup_is_wanted_without_its_tags() -> None:
    marked = replace(ITEM, item=replace(ITEM.item, html="<p>Nobody <em>really</em> minds.</p>"))

    assert ("en", "Nobody really minds.") in wanted_segments(EDITION, [marked], ES, FULL)


def test_the_segments_of_an_item_can_be_asked_for_by_several_at_once() -> None:
    item = replace(ITEM.item, text="The bridge is open. The ferry rests. The quay is dry.")
    first, other = body_segments(item), body_segments(item)
    begun = [next(first), next(first)]
    whole = list(other)

    assert [text for _, text in whole] == ["The bridge is open.", "The ferry rests.", "The quay is dry."]
    assert [*begun, *first] == whole == list(body_segments(item))


def test_of_a_headline_that_was_cut_the_whole_sentence_is_wanted() -> None:
    assert wanted_segments(CUT_EDITION, [], ES, ALL) == (("en", LONG), ("en", "It sails."))


def test_a_figure_and_its_sentence_are_wanted() -> None:
    wanted = wanted_segments(CATCH_EDITION, [], ES, ALL)

    assert ("en", "1,315 kg of herring") in wanted
    assert ("en", "It landed 1,315 kg of herring.") in wanted
    assert ("en", "1,315 kg of herring") not in wanted_segments(CATCH_EDITION, [], EN, ALL)


def test_what_an_editor_says_and_writes_is_wanted_in_its_own_language() -> None:
    said = replace(EDITION, introduction=Introduction((("Hello.",), ("Bye!",)), ES))
    (section, *_) = EDITION.sections
    own = replace(section.stories[0], summary=(Sentence("Navega.", "", 0, ES),))
    edited = replace(said, sections=(replace(section, stories=(own,)),), also=())

    assert wanted_segments(edited, [], EN, ALL) == (("es", "Hello."), ("es", "Bye!"), ("es", "Navega."))
    assert wanted_segments(edited, [], ES, ALL) == (("en", "Ferry"),)


def test_nothing_of_an_item_that_is_left_out_is_wanted() -> None:
    own = wanted_segments(EDITION, [ITEM, stored("Quay", EN, "It is new.")], ES, FULL, {"Ferry"})

    assert own == (("pt", "Ponte"), ("pt", "Está aberta."), ("en", "Quay"), ("en", "It is new."))


def test_a_sentence_of_an_item_that_is_left_out_is_not_wanted_in_the_story_of_another() -> None:
    assert ("en", CATCH_EDITION.stories[0].figures[0].text) not in wanted_segments(
        CATCH_EDITION, [], ES, ALL, {"Catch"}
    )


def test_the_words_of_links_in_an_introduction_are_translated_too() -> None:
    said = Introduction((("See the plan.",),), ES, (('See <a href="https://x.org/">the plan</a>.',),))
    wanted = wanted_segments(replace(EDITION, introduction=said), (), EN, Scopes())

    assert wanted[:2] == (("es", "See the plan."), ("es", "the plan"))


def test_what_the_editor_wrote_for_a_locale_is_not_translated_into_it() -> None:
    said = Introduction((("Hello.",),), EN)
    own = OwnWords(ES, Introduction((("Hola.",),), ES), titles=((EDITION.stories[0].references[0].key, "El barco"),))
    edition = replace(EDITION, introduction=said, own_words=(own,))
    spanish = wanted_segments(edition, (), ES, Scopes())

    assert {("en", "Hello."), ("en", EDITION.stories[0].title)} & set(spanish) == set()
    assert ("en", EDITION.stories[0].summary[0].text) in spanish
    assert ("en", "Hello.") in wanted_segments(edition, (), PT_BR, Scopes())
