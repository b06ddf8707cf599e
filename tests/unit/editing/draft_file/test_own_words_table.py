"""An editor's words for single locales, as a draft has them."""

import pytest

from digest.editing.draft_file.draft_reader import parse
from digest.editing.draft_file.draft_text import with_additions, written
from digest.errors import DraftError
from digest.model.draft import Additions, Draft, DraftItem, DraftStory, DraftWords
from digest.model.locale import Locale
from digest.model.week import Week
from tests.tables import each_row

W17 = Week(2025, 17)
EN, ES, PT_BR = map(Locale, ("en", "es", "pt-BR"))
SITE = (EN, ES, PT_BR)
STORY = '[[stories]]\nitems = ["3f9a1c2b"]\n'
WORDS = DraftWords(ES, "Hola.", "Una semana", "Y más", ((DraftItem("3f9a1c2b"), "El barco"),))
TABLE = """\
[locales.es]
introduction = "Hola."
subject = "Una  semana"
preheader = " Y más "
titles = { "3F9A1C2B" = "El barco" }
"""


def read(text: str) -> Draft:
    return parse(text.encode(), W17, "2025-W17.toml", locales=SITE)


def refusal(text: str) -> str:
    with pytest.raises(DraftError) as caught:
        read(text)
    return str(caught.value)


def without_lines(words: DraftWords) -> DraftWords:
    return DraftWords(
        words.locale, words.introduction, words.subject, words.preheader,
        tuple((DraftItem(item.id), title) for item, title in words.titles),
    )  # fmt: skip


@pytest.mark.parametrize("text", [TABLE + STORY, STORY + TABLE, STORY + TABLE + STORY.replace("3f9a", "0000")])
def test_a_locale_may_have_words_anywhere_in_a_draft(text: str) -> None:
    assert tuple(map(without_lines, read(text).own_words)) == (WORDS,)


def test_titles_may_have_lines_of_their_own() -> None:
    (words,) = read(STORY + '[locales.pt-br.titles]\n"3f9a1c2b" = "O barco"\n').own_words

    assert words == DraftWords(PT_BR, titles=((DraftItem("3f9a1c2b", 4), "O barco"),))


def test_an_empty_title_is_none() -> None:
    assert read('[locales.es]\ntitles = { "3f9a1c2b" = " " }\n').own_words == (DraftWords(ES),)


def test_a_subject_is_one_line() -> None:
    (words,) = read('[locales.es]\nsubject = "Hola\\r\\nBcc: all@example.org"\n').own_words

    assert words.subject == "Hola Bcc: all@example.org"


@each_row(
    ("text", "told"),
    [
        ("\n[locales.fr]\n", "2: locales: fr is not a locale of this site; it has en, es, pt-BR"),
        ("[locales.spanish!]\n", "1: not valid TOML"),
        ("['locales'.'1']\n", "1: locales: '1' is not a language tag"),
        ("[locales.es]\n[locales.ES]\n", "2: locales: es has two tables; keep one"),
        ("locales = ['es']\n", "1: locales: write the words for each locale as a table, such as [locales.es]"),
        ("[locales]\nes = 1\n", "1: locales: write the words for each locale as a table, such as [locales.es]"),
        ("[locales.es]\nsubjekt = 'x'\n", "2: subjekt: unknown key; did you mean 'subject'?"),
        ("[locales.es]\ntitle = 'x'\n", "2: title: belongs in a [[stories]] table"),
        ("subject = 'x'\n", "1: subject: belongs in a table such as [locales.es]"),
        (STORY + "preheader = 'x'\n", "3: preheader: belongs in a table such as [locales.es]"),
        ("[locales.es]\nsubject = 1\n", "2: subject: should be text in quotes"),
        (f"[locales.es]\n\nsubject = '{'x' * 201}'\n", "3: subject: has 201 characters; the limit is 200"),
        (f"[locales.es]\npreheader = '{'x' * 301}'\n", "2: preheader: has 301 characters; the limit is 300"),
        (f"[locales.es.titles]\na = '{'x' * 301}'\n", "2: titles: has 301 characters; the limit is 300"),
        ("[locales.es]\ntitles = ['x']\n", "2: titles: should be titles by the ids of items"),
        ("[locales.es]\ntitles = { a = 1 }\n", "2: titles: should be titles by the ids of items"),
        ("[locales.es]\nintroduction = '[x](/page)'\n", "2: introduction: the link '/page' needs a whole address"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, told: str) -> None:
    assert refusal(text).startswith(f"2025-W17.toml:{told}")


def test_words_are_written_as_they_are_read() -> None:
    draft = Draft(W17, (DraftStory((DraftItem("3f9a1c2b"),)),), own_words=(WORDS, DraftWords(PT_BR)))

    assert tuple(map(without_lines, read(written(draft, is_reviewed=False)).own_words)) == draft.own_words


@pytest.mark.parametrize("text", [TABLE + STORY, STORY + TABLE])
def test_what_is_added_to_a_draft_leaves_them(text: str) -> None:
    added = Additions(((0, (DraftItem("22222222"),)),), (DraftStory((DraftItem("11111111"),)),))
    longer = with_additions(text, added, "2025-W17.toml")

    assert TABLE in longer
    assert [[item.id for item in story.items] for story in read(longer).stories] == [
        ["3f9a1c2b", "22222222"], ["11111111"],
    ]  # fmt: skip


def test_an_order_names_stories_each_on_its_line() -> None:
    (words,) = read(STORY + '[locales.es]\norder = [\n    "3F9A1C2B", # The ferry\n    "00001111",\n]\n').own_words

    assert words.order == (DraftItem("3f9a1c2b", 5), DraftItem("00001111", 6))


def test_an_empty_order_is_none() -> None:
    assert read("[locales.es]\norder = []\n").own_words == (DraftWords(ES),)


@pytest.mark.parametrize("order", ['"3f9a1c2b"', "[1]", "{}", "true"])
def test_an_order_that_is_no_list_of_ids_is_refused(order: str) -> None:
    assert refusal(f"[locales.es]\norder = {order}\n").startswith(
        "2025-W17.toml:2: order: should be a list of ids in quotes"
    )


def test_an_order_is_written_as_it_is_read() -> None:
    words = DraftWords(ES, order=(DraftItem("3f9a1c2b"), DraftItem("00001111")))
    text = written(Draft(W17, (DraftStory((DraftItem("3f9a1c2b"),)),), own_words=(words,)), is_reviewed=False)

    assert [item.id for item in read(text).own_words[0].order] == ["3f9a1c2b", "00001111"]
