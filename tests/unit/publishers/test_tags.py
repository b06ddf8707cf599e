from markupsafe import Markup

from digest.model.digest import Passage
from digest.model.locale import UNDETERMINED, Locale
from digest.publishers.tags import inline, language, link, provenance
from tests.fakes import AR, EN, ES


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
