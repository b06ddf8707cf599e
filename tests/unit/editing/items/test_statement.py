"""What tells an event, and what only looks as if it did or did not."""

from __future__ import annotations

from digest.editing.items.statement import is_statement, speaks_itself, tells_event
from digest.model.item import Item
from digest.model.locale import Locale
from tests.tables import each_row

# Titles that tell nothing that happened, whatever text stands below them; then, after "--", twenty of news that look
# like them. A title in another language than English begins with its code.
KINDS = {
    "guides, tips and lists": """
        How to clean your oven
        Ten ways to keep your boat dry
        Everything you need to know of the new quay
        Why you should sail in May
        de So halten Sie Ihr Boot trocken
        fr Comment choisir votre bateau
        nl Let op je boot op vakantie
        es Cómo cuidar tu barco
        it Come pulire la tua barca
        pl Jak wybrać twój prom
        ru Как выбрать вам лодку
        cs Jak vybrat vaši loď
        --
        Ten people drowned off the coast of Arden
        Council sends guide dogs to the port
        Tips led police to the stolen ferry
        Ways and Means Committee approves the Arden bill
        Best ferry of the fleet sinks in Quay
        Ministry lists 12 ships that may not sail
        Arden has chosen a new mayor
        “You lied to us,” mayor of Arden tells captain
        Readers elect Ana Quay to the board of the Herald
        Lawyer says guide to Arden was stolen
        Quay wins the cup in the last minute
        Storm over Arden cuts power to 300 homes
        de Hafen von Arden hat seine Kräne verkauft
        de Ratgeber der Ministerin ist tot
        fr Le guide de montagne a été retrouvé à Arden
        fr Le conseil d'Arden a fermé le quai
        es El puerto de Arden ha cerrado dos muelles
        nl Gids uit Arden is gered na de storm
        pl Rada Arden zamknęła molo promu
        cs Rada Ardenu uzavřela molo přívozu
    """,
    "diaries, columns and posts about their author": """
        My week on the ferry
        I switched to a new boat
        What we learned at sea
        fr Mon bateau et moi
        de Mein Tag am Hafen
        --
        “I will sail,” says the mayor of Arden
        Minister says “we” will pay for the quay
        US opens a base in Arden
        Diary of drowned captain has been found
        Myanmar frees 12 sailors
        Column of tanks enters Arden
        Herald sacks its columnist Ana Quay
        Weekly market leaves Arden for good
        World War II mine was found off Arden
        Wes Quay joins the board
        IMF lends Arden 12 million
        Meera Quay wins the prize
        Editor of the Herald resigned on Monday
        Iran and Arden sign the treaty
        Wein from Arden has won the prize
        Photographer of the year was arrested in Quay
        fr Monaco a vendu le port à Arden
        de Meinungsforscher haben sich in Arden geirrt
        de Ichthyologe hat neue Art in Arden entdeckt
        fr « Je pars », a dit le maire d'Arden
    """,
    "questions and teasers": """
        Where is the ferry?
        Is this the end of the Arden line?
        The reason for the delay is...
        Why the ferry sank
        fr Faut-il fermer le quai d'Arden ?
        de Kommt die Fähre wieder?
        es ¿Vuelve el ferri?
        --
        Question of the ferry divides Arden
        Quiz show host was arrested
        Whyte has left the council
        Howe wins the election in Arden
        Wherry sinks off Arden
        Council asks court to decide on quay
        Mayor answers 12 questions of the police
        Asked about the quay, mayor of Arden left the room
        Query by the court stops the sale
        Puzzle of the ferry has been solved
        Poll: Arden wants its ferry back
        Reader of the Herald found the captain
        Competition watchdog fines Arden Lines
        Programme for ships was cut by 12 million
        Contest in Arden ended in a fight
        Captain wonders aloud, and is sacked
        fr La question du quai a divisé Arden
        fr Le concours d'Arden est annulé
        de Frage der Fähre hat Arden geteilt
        es El concurso de Arden ha terminado
    """,
}


def rows(*, told: bool) -> list[tuple[str, str, str]]:
    found = []
    for kind, block in KINDS.items():
        for line in block.partition("--")[2 if told else 0].strip().splitlines():
            code, _, rest = line.strip().partition(" ")
            is_code = len(code) == 2 and code.islower() and bool(rest)
            found.append((kind, code if is_code else "en", rest if is_code else line.strip()))
    return found


def item(title: str, language: str, text: str = "") -> Item:
    return Item("Herald", title, text, locale=Locale(language))


def is_told(news: Item) -> bool:
    return tells_event(news) > 0 and not speaks_itself(news)


@each_row(("kind", "language", "title"), rows(told=False))
def test_what_tells_nothing_that_happened_is_no_event(kind: str, language: str, title: str) -> None:
    assert not is_told(item(title, language))
    assert not is_told(item(title, language, "This is a text. It has no name."))


@each_row(("kind", "language", "title"), rows(told=True))
def test_news_that_only_looks_like_it_is_an_event(kind: str, language: str, title: str) -> None:
    assert is_told(item(title, language))


def test_each_kind_has_twenty_that_only_look_like_it() -> None:
    assert {block.partition("--")[2].strip().count("\n") + 1 for block in KINDS.values()} == {20}


def test_the_first_sentence_may_say_it_where_a_title_asks_or_has_no_verb() -> None:
    said = "The council of Arden has closed the quay."

    assert 0 < tells_event(item("The quay of Arden", "en", said)) < 1
    assert 0 < tells_event(item("Is the quay closed?", "en", said)) < 1
    assert tells_event(item("How to close a quay", "en", said)) == 0


def test_an_author_may_speak_in_the_title_or_the_first_sentences_but_not_in_quotations() -> None:
    news = "The quay of Arden is closed. It was full. "

    assert speaks_itself(item("The quay of Arden", "en", "My council has closed the quay of Arden."))
    assert speaks_itself(item("The quay of Arden", "en", news + "I was there when it closed."))
    assert speaks_itself(item("Council has closed your quay", "en"))
    # A hard fact in the title outweighs an aside.
    assert not speaks_itself(item("Council has closed the quay", "en", news + "I was there when it closed."))
    assert not speaks_itself(item("The quay of Arden", "en", news + "What will happen next?"))
    assert not speaks_itself(item("The quay of Arden", "en", news + "“I was there,” says the mayor."))
    assert not speaks_itself(item("The quay of Arden", "en", 12 * news + "I was there when it closed."))


@each_row(
    ("title", "is_said"),
    [
        ("Kapitän nach Streit gefeuert", True),
        ("Start der Rakete fehlgeschlagen", True),
        ("Neue Fähre für Arden", False),
        ("Die besten Fähren im Test", False),
        ("Wo der Hafen brannte?", False),
        ("Gefeuert", False),
    ],
)
def test_a_german_title_may_end_in_its_only_verb(title: str, *, is_said: bool) -> None:
    assert is_statement(title, "de") == is_said


def test_a_script_without_capitals_and_a_language_without_verbs_say_it_as_well() -> None:
    assert tells_event(item("港で嵐があった", "ja")) == 1
    assert tells_event(item("Satama suljettiin Ardenissa", "fi")) == 1


@each_row("title", ["", "?", "...", "1", "A" * 9999, "you " * 2000])
def test_any_title_can_be_asked(title: str) -> None:
    assert tells_event(item(title, "en", "x")) in {0.0, 1.0}
