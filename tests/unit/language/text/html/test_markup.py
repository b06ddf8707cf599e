"""Whole texts in translation, with their paragraphs and inline markup."""

import re
from collections.abc import Callable, Iterator
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.html import markup
from digest.language.text.html.frozen.html import from_text, sanitize, to_text
from digest.language.text.html.markup import rebuild, segments
from digest.language.text.sentences.sentences import sentences
from digest.model.locale import Locale
from tests.fakes import AR, EN, ES
from tests.growth import growth
from tests.tables import each_row

JA = Locale("ja")
LETTER = re.compile(r"[^\W\d_]")


def said(words: dict[str, str]) -> Callable[[str], str | None]:
    return words.get


def told(html: str, words: dict[str, str], target: Locale = ES) -> str:
    """The text in Spanish; sanitized, as all of them are."""
    assert sanitize(html) == html
    rebuilt = rebuild(html, said(words), EN, target)
    assert sanitize(rebuilt) == rebuilt
    return rebuilt


# What is to be translated


@each_row(
    ("html", "expected"),
    [
        ("<p>One boat. Two boats.</p><ul><li>Three</li></ul>", ("One boat.", "Two boats.", "Three")),
        ("<p>One &amp; two &lt;b&gt;</p>", ("One & two <b>",)),
        ("<p>The <b>old port</b> opens.</p>", ("The old port opens.", "old port")),
        ("<p>One\n  boat\tsails.</p>", ("One boat sails.",)),
        ("Words<br>in lines", ("Words", "in lines")),
        ("<p>Same.</p><p>Same.</p>", ("Same.",)),
        ("<p>She said <q>yes</q>.</p>", ("She said “yes”.",)),
        ("<table><tbody><tr><td>Boats</td><td>1,315</td></tr></tbody></table>", ("Boats",)),
        ("<p>Run <code>make all</code> first.</p>", ("Run `make all` first.",)),
        ("<pre>make all</pre><p><code>make all</code></p>", ()),
        ('<p lang="fr">Bonjour.</p><p>Hello.</p>', ("Hello.",)),
        ('<p lang="en-GB" dir="ltr">Hello.</p>', ("Hello.",)),
        ("<p>— 14 —</p>", ()),
        ("<ruby>Port<rp>(</rp><rt>pɔːt</rt><rp>)</rp></ruby>", ("Port",)),
        ("<p>Sea<wbr>gulls</p>", ("Seagulls",)),
        ("", ()),
    ],
)
def test_sentences_and_the_words_of_elements_are_translated(html: str, expected: tuple[str, ...]) -> None:
    assert tuple(segments(html, EN)) == expected


def test_a_sentence_may_hold_its_paragraph_in_the_original() -> None:
    words = {"It sails.": "Navega.", "Bye.": "Adiós."}
    html = "<p>It sails. <b>Nobody minds.</b> Bye.</p><p>Bye.</p>"
    rebuilt = rebuild(html, said(words), EN, ES, lambda text: text == "Nobody minds.")

    assert to_text(rebuilt) == "It sails. Nobody minds. Bye.\n\nAdiós."
    assert "<p>Adiós.</p>" in rebuilt


def test_an_element_with_several_sentences_stands_around_them() -> None:
    html = "<p>He said <i>yes. No doubt.</i> Then he left.</p>"

    assert tuple(segments(html, EN)) == ("He said", "yes.", "No doubt.", "Then he left.")


def test_of_an_element_that_is_the_whole_sentence_nothing_more_is_asked() -> None:
    assert tuple(segments("<p><b>One boat</b>.</p>", EN)) == ("One boat.",)


def test_many_links_are_told_one_by_one() -> None:
    html = "".join(f'<a href="https://example.org/{number}">Boat {number}</a>, ' for number in range(60)).strip()
    words = {f"Boat {number}": f"Barco {number}" for number in range(60)}

    assert told(html, words) == html.replace("Boat", "Barco")


# Where tags go


@each_row(
    ("html", "words", "expected"),
    [
        (
            "<p>The <b>old port</b> opens.</p>",
            {"The old port opens.": "Abre el puerto viejo.", "old port": "puerto viejo"},
            "<p>Abre el <b>puerto viejo</b>.</p>",
        ),
        (
            "<p>The <b>old port</b> opens.</p>",
            {"The old port opens.": "Abre el muelle antiguo.", "old port": "puerto viejo"},
            "<p>Abre el muelle antiguo.</p>",
        ),
        (
            "<p><em>Here</em> it is.</p>",
            {"Here it is.": "Está aquí.", "Here": "Aquí."},
            "<p>Está <em>aquí</em>.</p>",
        ),
        (
            "<p>In <b>Lisboa</b> it rains.</p>",
            {"In Lisboa it rains.": "Llueve en Lisboa."},
            "<p>Llueve en <b>Lisboa</b>.</p>",
        ),
        (
            "<p>The port and the <i>port</i>.</p>",
            {"The port and the port.": "El puerto y el puerto.", "port": "puerto"},
            "<p>El puerto y el <i>puerto</i>.</p>",
        ),
        (
            "<p>The <i>port</i> is full.</p>",
            {"The port is full.": "El puerto es un puerto lleno.", "port": "puerto"},
            "<p>El puerto es un puerto lleno.</p>",
        ),
        (
            "<p>A <i>sea</i> wind.</p>",
            {"A sea wind.": "Un viento marino.", "sea": "mar"},
            "<p>Un viento marino.</p>",
        ),
        (
            "<p>In <b>9&nbsp;May</b>.</p>",
            {"In 9\xa0May.": "En 9 de\xa0mayo.", "9\xa0May": "9\xa0de mayo"},
            "<p>En <b>9 de&nbsp;mayo</b>.</p>",
        ),
        ("<p><b>Boats sail</b>.</p>", {"Boats sail.": "Zarpan."}, "<p><b>Zarpan</b>.</p>"),
        ("<p><b><i>Boats</i></b></p>", {"Boats": "Barcos"}, "<p><b><i>Barcos</i></b></p>"),
        (
            "<p>A <b>wide <i>new</i> road</b>.</p>",
            {"A wide new road.": "Una calle nueva ancha.", "wide new road": "calle nueva ancha", "new": "nueva"},
            "<p>Una <b>calle <i>nueva</i> ancha</b>.</p>",
        ),
        (
            "<p>A <b>wide <i>new</i></b> <u>road</u>.</p>",
            {"A wide new road.": "a b c d", "wide new": "b c", "new": "c d", "road": "a"},
            "<p><u>a</u> <b>b c</b> d</p>",
        ),
        (
            "<p>It has 10<sup>6</sup> trees.</p>",
            {"It has 106 trees.": "Tiene 106 árboles."},
            "<p>Tiene 10<sup>6</sup> árboles.</p>",
        ),
        (
            "<p>It has 10<sup>n</sup> trees.</p>",
            {"It has 10n trees.": "Tiene 10n árboles."},
            "<p>Tiene 10<sup>n</sup> árboles.</p>",
        ),
        (
            "<p>The 19<sup>e</sup> boat.</p>",
            {"The 19e boat.": "El barco 19.", "e": "e"},
            "<p>El barco 19.</p>",
        ),
        (
            "<p>The 2<sup>nd</sup> boat.</p>",
            {"The 2nd boat.": "El segundo barco.", "nd": "º"},
            "<p>El segundo barco.</p>",
        ),
        (
            '<p>The <abbr title="Port Authority">PA</abbr> said.</p>',
            {"The PA said.": "La PA dijo."},
            "<p>La PA dijo.</p>",
        ),
        (
            '<p>On <time datetime="2025-04-22">April 22</time>.</p>',
            {"On April 22.": "El 22 de abril.", "April 22": "22 de abril"},
            '<p>El <time datetime="2025-04-22">22 de abril</time>.</p>',
        ),
        (
            '<p>A <i lang="fr">bon mot</i> here.</p>',
            {"A bon mot here.": "Un bon mot aquí."},
            '<p>Un <i lang="fr">bon mot</i> aquí.</p>',
        ),
        (
            "<ul><li>One <b>boat</b></li><li>Two</li></ul>",
            {"One boat": "Un barco", "boat": "barco", "Two": "Dos"},
            "<ul><li>Un <b>barco</b></li><li>Dos</li></ul>",
        ),
        ("<p>Words<br>in lines</p>", {"Words": "Palabras", "in lines": "en líneas"}, "<p>Palabras<br>en líneas</p>"),
        ("<p><b>Words<br>here</b></p>", {"Words": "Palabras", "here": "aquí"}, "<p><b>Palabras<br>aquí</b></p>"),
        ('<p lang="en" dir="ltr">Hello.</p>', {"Hello.": "Hola."}, "<p>Hola.</p>"),
        ('<p lang="fr">Bonjour.</p>', {"Bonjour.": "Hola."}, '<p lang="fr">Bonjour.</p>'),
        ('Hello.<br lang="fr">', {"Hello.": "Hola."}, "Hola.<br>"),
        ("<p><abbr></abbr></p>", {}, "<p><abbr></abbr></p>"),
        ("<pre> a\n  b</pre>", {"a b": "x"}, "<pre> a\n  b</pre>"),
        (
            "<p>Run <code>make  all</code> or <kbd>a</kbd>. Now.</p>",
            {"Run `make all` or `a`.": "O `a` o `make all`.", "Now.": "Ya."},
            "<p>O <kbd>a</kbd> o <code>make all</code>. Ya.</p>",
        ),
        (
            '<p>Run <code><a href="https://example.org/">make all</a></code> now.</p>',
            {"Run `make all` now.": "Ya `make all`.", "make all": "hacer"},
            '<p>Ya <code><a href="https://example.org/">make all</a></code>.</p>',
        ),
        ("<p>Run <code>a. B</code> now.</p>", {"Run": "Ya", "now.": "va."}, "<p>Ya <code>a. B</code> va.</p>"),
        ("<p>A<kbd></kbd> boat.</p>", {"A boat.": "Un barco."}, "<p>Un barco.</p>"),
        ("<p>A<code>&nbsp;</code>boat.</p>", {"A\xa0boat.": "Un barco."}, "<p>Un barco.</p>"),
        (
            "<p>A <i>boat <kbd>x</kbd></i> sails.</p>",
            {"A boat `x` sails.": "Va un barco `x`.", "boat `x`": "barco `x`"},
            "<p>Va un <i>barco <kbd>x</kbd></i>.</p>",
        ),
        ("<p>1,315</p>", {"1,315": "x"}, "<p>1,315</p>"),
    ],
)
def test_tags_stand_around_the_right_words_or_are_dropped(html: str, words: dict[str, str], expected: str) -> None:
    assert told(html, words) == expected


def test_a_link_stands_around_its_words() -> None:
    html = '<p>Read <a href="https://example.org/a?b=1&amp;c=2">the plan</a> here.</p>'
    words = {"Read the plan here.": "Lea aquí el plan.", "the plan": "el plan"}

    assert told(html, words) == '<p>Lea aquí <a href="https://example.org/a?b=1&amp;c=2">el plan</a>.</p>'


def test_links_that_cannot_be_placed_follow_their_sentence() -> None:
    html = '<p>The <a href="https://example.org/a">plan</a> and the <a href="https://example.org/b">map</a>. Bye.</p>'
    words = {"The plan and the map.": "Todo.", "plan": "plano", "map": "mapa", "Bye.": "Adiós."}

    assert told(html, words) == (
        '<p>Todo. (<a href="https://example.org/a" lang="en" dir="ltr">plan</a> · '
        '<a href="https://example.org/b" lang="en" dir="ltr">map</a>) Adiós.</p>'
    )


def test_no_link_stands_in_a_link() -> None:
    html = '<p><a href="https://example.org/a">big boat</a> <a href="https://example.org/b">boat</a></p>'
    words = {"big boat boat": "barco grande barco", "big boat": "barco grande barco", "boat": "grande"}

    assert told(html, words).count("<a ") == 2


def test_a_link_around_paragraphs_stays_around_them() -> None:
    html = '<a href="https://example.org/"><p>One.</p><p>Two.</p></a>'

    assert told(html, {"One.": "Uno.", "Two.": "Dos."}) == '<a href="https://example.org/"><p>Uno.</p><p>Dos.</p></a>'


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("Run <code>make all</code> now.", {"Run `make all` now.": "Ejecute `hacer todo` ahora."}),
        ("It costs <s>10</s> 12 euros.", {"It costs 10 12 euros.": "Cuesta doce euros."}),
        ("It has 10<sup>6</sup> trees.", {"It has 106 trees.": "Tiene cien árboles."}),
        ("It has 10<sup>n</sup> trees.", {"It has 10n trees.": "Tiene diez árboles."}),
        ("It is e<sup>−x</sup> here.", {"It is e−x here.": "Es e de x aquí."}),
        ('The <i lang="fr">Bath News</i> here.', {"The Bath News here.": "Las noticias de Bath aquí."}),
        ("Two boats.", {}),
        ("Two boats.", {"Two boats.": " \u200b "}),
    ],
    ids=["code", "struck", "exponent", "letter", "minus", "language", "refused", "empty"],
)
def test_a_sentence_stays_as_it_was_where_it_has_no_sound_translation(html: str, words: dict[str, str]) -> None:
    assert told(f"<p>{html} Bye.</p>", {**words, "Bye.": "Adiós."}) == (
        f'<p><bdi lang="en" dir="ltr">{html}</bdi> Adiós.</p>'
    )


def test_what_an_engine_says_is_text() -> None:
    assert told("<p>Hello.</p>", {"Hello.": "<script>x</script> & \x00\n\u202e!"}) == (
        "<p>&lt;script&gt;x&lt;/script&gt; &amp; !</p>"
    )


def test_sentences_follow_each_other_as_their_language_has_it() -> None:
    assert told("<p>One. Two.</p>", {"One.": "一。", "Two.": "二。"}, JA) == "<p>一。二。</p>"
    assert rebuild("<p>一。二。</p>", said({"一。": "One.", "二。": "Two."}), JA, EN) == "<p>One. Two.</p>"


def test_words_of_a_script_without_spaces_are_found() -> None:
    words = {"The port opens.": "港が開く。", "port": "港"}

    assert told("<p>The <b>port</b> opens.</p>", words, JA) == "<p><b>港</b>が開く。</p>"


def test_direction_is_that_of_the_words() -> None:
    html = '<p dir="ltr">One boat. Two boats.</p>'

    assert told(html, {"One boat.": "قارب."}, AR) == '<p>قارب. <bdi lang="en" dir="ltr">Two boats.</bdi></p>'


# Any markup

tags = st.sampled_from(
    "p br hr a em b i ul ol li pre code kbd h3 table tr td caption figure q ruby rt del sup bdo bdi abbr div "
    "time".split()
)
attributes = st.sampled_from(
    ["", "", ' href="https://example.org/1"', ' href="https://example.org/2?a&b"', " lang=en dir=rtl", " lang=fr"]
)
texts = st.sampled_from(
    [
        "x",
        " ",
        "One boat. ",
        "port",
        "A port. The port",
        "10",
        ". ",
        "\n",
        "&nbsp;",
        "&lt;b&gt;",
        "\u202e",
        "\u2067",
        "港。",
    ]
)
pieces = st.one_of(
    st.builds("<{}{}>".format, tags, attributes), st.builds("</{}>".format, tags), texts, st.text(max_size=4)
)
soups = st.lists(pieces, max_size=16).map("".join).map(sanitize)
translators = st.sampled_from(
    [
        lambda text: text,
        lambda text: None,
        lambda text: text.upper(),
        lambda text: " ".join(reversed(text.split())),
        lambda text: f"{text} {text}",
        lambda text: "port",
        lambda text: "\u202e<a> &",
        lambda text: text[: len(text) // 2],
    ]
)
locales = st.sampled_from([ES, AR, JA])


def hrefs(html: str) -> set[str]:
    """Where links lead that show anything, besides how words sound."""
    seen = re.sub(r"<rt>.*?</rt>", "", html)
    links = re.findall(r'<a[^>]* href="([^"]*)"[^>]*>(.*?)</a>', seen)
    return {href for href, words in links if to_text(words)}


@given(soups, translators, locales)
def test_what_is_rebuilt_is_sanitized(html: str, translate: Callable[[str], str | None], target: Locale) -> None:
    rebuilt = rebuild(html, translate, EN, target)

    assert sanitize(rebuilt) == rebuilt


@given(soups, translators, locales)
def test_no_link_is_lost(html: str, translate: Callable[[str], str | None], target: Locale) -> None:
    assert hrefs(html) <= hrefs(rebuild(html, translate, EN, target))


@given(soups, translators)
def test_no_tag_comes_from_nowhere(html: str, translate: Callable[[str], str | None]) -> None:
    names = re.findall(r"</?([a-z0-9]+)", rebuild(html, translate, EN, ES))

    assert set(names) <= {*re.findall(r"</?([a-z0-9]+)", html), "bdi"}


@given(soups)
def test_the_same_words_give_the_same_text(html: str) -> None:
    plain = sanitize(re.sub("<(/?)(?:rt|q)[^>]*>", "", html))

    assert "".join(to_text(rebuild(plain, said_again, EN, ES)).split()) == "".join(to_text(plain).split())


@given(soups)
def test_only_what_was_announced_is_asked_for(html: str) -> None:
    asked: list[str] = []
    rebuild(html, lambda text: asked.append(text) or text, EN, ES)

    assert set(asked) <= set(segments(html, EN))


def said_again(text: str) -> str:
    return text


def test_the_same_words_give_the_same_markup() -> None:
    html = (
        '<h3>Ferry &amp; <i>harbor</i></h3><p>The <b>council</b> <a href="https://example.com/a">met</a>. It '
        "<em>voted</em>.</p><ul><li>one<ul><li>two</li></ul></li></ul><blockquote>So <b>be it. Yes.</b></blockquote>"
    )

    assert rebuild(html, said_again, EN, ES) == html


@pytest.mark.parametrize(
    "made",
    [
        lambda size: "<p>" + "One boat. " * (20 * size) + "</p>",
        lambda size: "<p>" + "boat " * (40 * size) + "</p>",
        lambda size: "<p>" + "<b>x</b> " * (10 * size) + "</p>",
        lambda size: "<p>" + "<b>aa</b> a" * 49 + "a" * (200 * size) + "</p>",
        lambda size: "<b><i>" * 200 + "One. " * (10 * size) + "</i></b>" * 200,
        lambda size: "<div><b>" * 200 + "<p>One.</p>" * (5 * size) + "</b></div>" * 200,
        lambda size: "<p>" + "x\u2003\u2003" * (30 * size) + "</p>",
        lambda size: "<p>" + '<a href="https://example.org/">x</a>' * (6 * size) + "</p>",
        lambda size: "<ruby>" + "a<rt>b</rt>" * (10 * size) + "</ruby>",
        lambda size: "<table>" + "<tr><td>One<td>Two" * (6 * size),
    ],
    ids=["sentences", "endless", "emphases", "alike", "deep", "boxes", "spaces", "links", "readings", "cells"],
)
def test_time_grows_with_the_length_of_markup_made_to_be_slow(made: Callable[[int], str]) -> None:
    htmls = {size: sanitize(made(size)) for size in (50, 200)}

    assert growth(lambda size: rebuild(htmls[size], lambda text: text + " x", EN, ES), 50) < 9


def test_markup_that_would_be_too_deep_with_its_languages_stays_as_it_was() -> None:
    html = "<b>" * 90 + "One." + " One." * 1_000 + "</b>" * 90

    assert told(html, {}).startswith('<div lang="en" dir="ltr"><b><b>')


def test_plain_text_is_told_by_its_paragraphs() -> None:
    assert told(from_text("One.\n\nTwo."), {"One.": "Uno.", "Two.": "Dos."}) == "<p>Uno.</p><p>Dos.</p>"


def test_sentences_are_split_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    split: list[str] = []

    def each_sentence(text: str) -> Iterator[str]:
        for sentence in text.split("|"):
            split.append(sentence)
            yield sentence

    monkeypatch.setattr(markup, "each_sentence", each_sentence)

    assert next(segments("<p>One.|Two.|Three.</p>", EN)) == "One."
    assert split == ["One."]


@given(st.lists(texts, max_size=16).map("".join))
def test_sentences_of_plain_text_are_those_of_its_paragraphs(plain: str) -> None:
    html = sanitize(f"<p>{escape(plain)}</p>")
    told = to_text(html)

    assert tuple(segments(html, EN)) == tuple(dict.fromkeys(filter(LETTER.search, sentences(told))))
