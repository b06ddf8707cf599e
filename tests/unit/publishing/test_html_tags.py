from dataclasses import replace

from markupsafe import Markup

from digest.model.digest import Passage
from digest.model.locale import UNDETERMINED, Locale
from digest.publishing.html_tags import classes, inline, language, link, paragraph_locale, provenance, sentences
from tests.fakes import AR, EN, ES

JA = Locale("ja")


def test_words_in_the_language_around_them_say_nothing_of_it() -> None:
    assert language(EN, EN) == ""


def test_words_in_another_language_say_which_and_which_way_they_run() -> None:
    assert language(AR, EN) == ' lang="ar" dir="rtl"'


def test_words_in_an_unknown_language_find_their_own_way() -> None:
    assert language(UNDETERMINED, EN) == ' lang="" dir="auto"'


def test_a_sentence_names_its_item_and_what_it_was_before() -> None:
    passage = Passage("Two boats.", EN, Passage('Dos "barcos" & más', ES), item="0123456789abcdef", position=7)

    assert provenance(passage) == (' data-item="01234567" data-position="7" title="Dos &#34;barcos&#34; &amp; más"')


def test_a_sentence_of_no_item_names_none() -> None:
    assert provenance(Passage("Two boats.", EN)) == ""


def test_a_sentence_is_in_an_element_only_if_it_has_attributes() -> None:
    own, foreign = Passage("<Fog>.", EN), Passage("Niebla.", ES, item="0123456789abcdef", position=2)

    assert sentences([own, foreign], EN) == '&lt;Fog&gt;. <span lang="es" dir="ltr">Niebla.</span>'
    assert sentences([own, foreign], EN, traced=True, quotation=own) == (
        '<span class="quote">&lt;Fog&gt;.</span> '
        '<span lang="es" dir="ltr" data-item="01234567" data-position="2">Niebla.</span>'
    )


def test_only_the_very_quotation_stands_out() -> None:
    said = Passage("It sails.", EN)

    assert sentences([said, replace(said)], EN, quotation=said) == '<span class="quote">It sails.</span> It sails.'


def test_sentences_follow_each_other_as_their_language_has_it() -> None:
    assert sentences([Passage("船。", JA), Passage("<b>港</b>。", JA, markup="<b>港</b>。")], JA) == "船。<b>港</b>。"


def test_a_paragraph_is_in_the_language_around_it_if_any_sentence_is() -> None:
    foreign, own = Passage("Niebla.", ES), Passage("Fog.", EN)

    assert paragraph_locale([foreign, own], EN) == EN
    assert paragraph_locale([foreign, own], AR) == ES


def test_classes_without_names_are_no_attribute() -> None:
    assert classes(["", "lead", "", "<long>"]) == ' class="lead &lt;long&gt;"'
    assert classes(["", ""]) == ""


def test_a_link_is_escaped_and_names_a_foreign_language() -> None:
    assert link("<b>", 'https://example.org/?a="&b', ES, EN) == (
        '<a href="https://example.org/?a=&#34;&amp;b" hreflang="es">&lt;b&gt;</a>'
    )


def test_a_link_shows_a_title_when_pointed_at() -> None:
    assert link("a", "https://example.org/", EN, EN, title='"b"') == (
        '<a href="https://example.org/" title="&#34;b&#34;">a</a>'
    )


def test_markup_within_a_link_stays() -> None:
    assert link(Markup("<bdi>A</bdi>"), "https://example.org/", EN, EN) == (
        '<a href="https://example.org/"><bdi>A</bdi></a>'
    )


def test_what_is_no_web_address_is_no_link() -> None:
    assert link("a", "javascript:alert(1)", Locale("en"), EN) == "a"


def test_french_punctuation_stays_on_the_line_of_its_word() -> None:
    assert inline(Passage("Il part !", Locale("fr-CA"))) == "Il part\u202f!"
    assert inline(Passage("Il part !", Locale("fr"), markup="Il <em>part</em> !")) == "Il <em>part</em>\u202f!"
