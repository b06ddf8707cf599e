"""The sentences chosen for a story."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.editing.summarizers.extract import ExtractSummarizer
from digest.language.text.sentences.sentences import sentences
from digest.model.edition import Sentence
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week
from tests.tables import each_row

EXTRACT = ExtractSummarizer()
LEAD = "The harbor council has closed the old ferry pier after a storm broke twelve of its pillars."
FERRY = (
    f"ARDEN, 21 April (Harbor News) — {LEAD} "
    "However, nobody on the ferry was hurt in the storm. "
    "The storm reached the harbor on Sunday evening with winds of 120 kilometers an hour. "
    "Gulls are fond of bread. "
    "The ferry will use the pier of Quay until the pillars of the old one are repaired. "
    "Read more about the harbor: https://example.org/harbor"
)


def stored(text: str, key: str = "one", title: str = "", language: str = "en", day: int = 21) -> StoredItem:
    item = Item("Herald", title, text, locale=Locale(language))
    return StoredItem(key, item, date(2025, 4, day), datetime(2025, 4, 21, tzinfo=UTC), Week.parse("2025-W17"))


def told(text: str, count: int, language: str = "en") -> list[str]:
    return [sentence.text for sentence in EXTRACT.summarize([stored(text, language=language)], count)]


def test_what_tells_most_is_taken_without_its_dateline_and_in_its_order() -> None:
    assert told(FERRY, 2) == [
        LEAD,
        "The storm reached the harbor on Sunday evening with winds of 120 kilometers an hour.",
    ]


def test_each_sentence_knows_its_item_and_its_place() -> None:
    assert EXTRACT.summarize([stored(FERRY)], 1) == (Sentence(LEAD, "one", 0),)


def test_an_address_is_no_news() -> None:
    assert not any("https" in sentence for sentence in told(FERRY, 9))


def test_a_sentence_that_needs_another_comes_only_after_it() -> None:
    needing = "However, nobody on the ferry Gull was hurt in the storm."

    text = FERRY.replace("nobody on the ferry was", "nobody on the ferry Gull was")

    assert told(text, 9)[:2] == [LEAD, needing]
    assert needing not in told(text.replace(LEAD, "He nodded."), 3)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Совет порта закрыл старый причал после шторма. Об этом сообщает газета."),
        ("fr", "Le conseil du port a fermé le vieux quai après la tempête. C'est ce que dit le journal du port."),
        ("zh", "港务局在暴风雨后关闭了旧码头。他们明天再开会。"),
        ("ar", "أغلق مجلس الميناء الرصيف القديم بعد العاصفة. وأضاف المجلس أن الرصيف مفتوح غدا."),
    ],
)
def test_one_sentence_of_two_is_the_one_that_stands_alone(language: str, text: str) -> None:
    assert text.startswith(told(text, 1, language)[0])


def test_a_first_sentence_that_says_little_gives_way() -> None:
    text = f"Bad news. {LEAD} The ferry uses the new pier."

    assert told(text, 1) == [LEAD]


def test_a_sentence_that_repeats_the_title_is_not_told_again() -> None:
    item = stored(f"The old pier closes. {LEAD}", title="The old pier closes")

    assert [sentence.text for sentence in EXTRACT.summarize([item], 1)] == [LEAD]


def test_what_another_item_of_the_story_says_too_is_told_once() -> None:
    other = stored(f"{LEAD} Divers found the anchor of the ship Pier Queen between the pillars of the pier.", "two")
    sentences = [sentence.text for sentence in EXTRACT.summarize([stored(FERRY), other], 9)]

    assert sentences.count(LEAD) == 1
    assert "Divers found the anchor of the ship Pier Queen between the pillars of the pier." in sentences


def test_what_came_earlier_is_told_before_what_goes_on_from_it() -> None:
    repaired = "Divers put new pillars of oak under the pier on Wednesday, and the captain of the ferry is glad."
    first, second = stored(LEAD.replace("council", "council of Arden"), "b", day=21), stored(repaired, "a", day=23)

    assert [sentence.item for sentence in EXTRACT.summarize([second, first], 2)] == ["b", "a"]
    assert [sentence.item for sentence in EXTRACT.summarize([first, second], 2)] == ["b", "a"]


def test_a_second_report_of_one_fact_gives_way_to_another_fact() -> None:
    other = stored(
        "The council of the harbor closed the old pier of the ferry, since the storm broke its pillars. "
        "Captains may use the pier of the navy for a month.",
        "two",
    )
    sentences = [sentence.text for sentence in EXTRACT.summarize([stored(FERRY), other], 3)]

    assert sum("pillars" in sentence and "storm" in sentence for sentence in sentences) == 1


def test_a_sentence_that_would_be_cut_gives_way() -> None:
    endless = "In accordance with " + "the plan of the harbor for the ferry and the pier, " * 12 + "it sailed."

    assert told(f"{endless} {LEAD} {FERRY}", 1) == [LEAD]


def test_a_sentence_that_is_cut_before_it_comes_to_what_happened_gives_way() -> None:
    circumstances = "In accordance with " + "the plan of the council, the pier of the harbor, " * 8
    after = "The council of the harbor has closed the pier of the old ferry by its plan after the storm of Sunday."

    assert told(f"{circumstances}the ferry stays away. {after}", 1) == [after]


def test_what_a_longer_sentence_of_the_same_item_says_too_is_told_once() -> None:
    again = "The storm broke twelve pillars of the old pier."

    assert again not in told(f"{FERRY} {again}", 9)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_an_announcement_is_left_out(language: str) -> None:
    announcement = "A spokesman of its mayor told reporters this on Monday:"

    assert announcement not in told(f"{LEAD} {announcement}\n\nThe navy lends its own.", 9, language)
    assert told(announcement, 9, language) == []


@pytest.mark.parametrize("colon", [":", "："])
def test_what_was_announced_does_not_begin_a_summary(colon: str) -> None:
    text = f"A reader of the Herald writes{colon}\n\nThe old ferry pier is the pride of the harbor council. {LEAD}"

    assert told(text, 1) == [LEAD]


@each_row(
    ("language", "pronoun", "name"),
    [
        ("en", "He has led the ferry company for ten years.", "Captain Ana Rossi leads the ferry company now."),
        ("en", "It was built for the old ferry.", "The pier carries the ferry again after the storm."),
        ("es", "Esta decisión afecta al puerto.", "El consejo cierra el muelle viejo del puerto."),
        ("fr", "Cette décision touche le port.", "Le conseil ferme le vieux quai du port."),
        ("de", "Diese Entscheidung trifft den Hafen.", "Der Rat schließt die alte Mole am Hafen."),
        ("pt", "Esta decisão afeta o porto.", "O conselho fecha o cais velho do porto."),
        ("it", "Quella decisione riguarda il porto.", "Il consiglio chiude il vecchio molo del porto."),
        ("ru", "Таким образом порт остается закрыт.", "Совет закрыл старый причал порта."),
        ("uk", "Зокрема порт залишається зачинений.", "Рада зачинила старий причал порту."),
        ("be", "Гэтага порта чакалі гадамі.", "Рада зачыніла стары прычал порта."),
        ("ar", "وأوضحت أن الميناء مغلق اليوم.", "أغلق المجلس رصيف الميناء القديم اليوم."),
        ("zh", "随后港口关闭了所有的码头。", "港务局今天关闭了港口的旧码头。"),
        ("ja", "彼女は港の桟橋を閉じた。", "港の評議会は古い桟橋を閉じた。"),
        ("ko", "이들은 항구의 부두를 닫았다.", "항만 위원회는 항구의 부두를 닫았다."),
        ("tr", "Bu nedenle liman kapalı kalıyor.", "Meclis limanın eski iskelesini kapattı."),
        ("fa", "سپس بندر بسته شد.", "شورا اسکله قدیمی بندر را بست."),
        ("hy", "Այնուհետև նավահանգիստը փակվեց։", "Խորհուրդը փակեց նավահանգստի կառամատույցը։"),
        ("kk", "Содан кейін порт жабылды.", "Кеңес порттың ескі айлағын жапты."),
        ("pl", "W związku z tym port jest zamknięty.", "Rada zamknęła stare molo portu."),
        ("nl", "Daarna bleef de haven dicht.", "De raad sluit de oude pier van de haven."),
        ("ca", "Aquesta decisió afecta el port.", "El consell tanca el moll vell del port."),
        ("gl", "Ademais o porto segue pechado.", "O consello pecha o peirao vello do porto."),
    ],
)
def test_a_name_comes_before_its_pronoun(language: str, pronoun: str, name: str) -> None:
    assert told(f"{pronoun} {name}", 1, language) == [name]


def test_a_pronoun_may_follow_a_title_that_names_what_it_means() -> None:
    text = "It was built for the old ferry of the harbor in 1921. Gulls are fond of bread."

    assert EXTRACT.summarize([stored(text, title="Old ferry pier built in 1921")], 1)[0].position == 0


@pytest.mark.parametrize(
    "quotation",
    [
        "“The old ferry pier was the pride of the harbor council.”",
        '"The old ferry pier was the pride of the harbor council."',
        "«The old ferry pier was the pride of the harbor council.»",
        "„The old ferry pier was the pride of the harbor council.“",
        "“The old ferry pier was the pride of the harbor. It sailed well,” the mayor said.",
    ],
)
def test_a_quotation_without_its_speaker_does_not_begin_a_summary(quotation: str) -> None:
    assert told(f"{quotation} {LEAD}", 1) == [LEAD]


def test_a_quotation_with_its_speaker_may_begin_a_summary() -> None:
    said = "“The old ferry pier was the pride of the harbor council,” Mayor Ana Rossi said on Monday."

    assert told(f"{said} Gulls are fond of bread.", 1) == [said]


def test_the_end_of_a_quotation_is_not_told_without_its_beginning() -> None:
    text = "“Gulls. The storm broke the ferry pier of the harbor council. We repair the pier,” said Ana Rossi."

    assert told(f"{LEAD} {text}", 1) == [LEAD]


def test_what_a_title_is_about_comes_before_an_anecdote() -> None:
    anecdote = "Ana Rossi was drinking her coffee on a gray morning when the windows of her kitchen began to shake."
    item = stored(f"{anecdote} {LEAD}", title="Storm breaks pillars of old ferry pier")

    assert [sentence.text for sentence in EXTRACT.summarize([item], 1)] == [LEAD]


def test_the_length_of_a_summary_follows_the_story() -> None:
    asides = "Who knows? Such is life! Oh well! You never know, do you?"

    assert told(f"{LEAD} {asides}", 3) == [LEAD]
    assert len(told(FERRY, 3)) == 3


@each_row(
    ("language", "title", "first", "good", "poor"),
    [
        (
            "en",
            "Council of Arden closes the ferry pier",
            "The council of Arden has closed the ferry pier after the storm of Sunday.",
            "The pier stays closed until Divers of Quay have put in 12 new pillars.",
            (
                "Ana Rossi has had a house above the old lighthouse of Quay for 30 years.",
                "What a relief it is for the council when the wind has gone at last from the pier.",
                "We at the Herald have always loved the ferry pier of Arden and its gulls.",
                "“We would have closed the ferry pier of Arden 12 years ago,” the mayor of Quay said.",
                "You can send 12 pictures of the ferry pier of Arden before the storm to the Herald.",
            ),
        ),
        (
            "de",
            "Rat von Arden schließt den Fährhafen",
            "Der Rat von Arden hat den Fährhafen nach dem Sturm vom Sonntag geschlossen.",
            "Der Fährhafen bleibt zu, bis die Taucher 12 neue Pfeiler gesetzt haben.",
            (
                "Ana Rossi hat seit 30 Jahren ein Haus über dem alten Leuchtturm der Insel Quay.",
                "Wir vom Herald haben den Fährhafen von Arden und seine Möwen immer sehr geliebt.",
                "Bilder vom Fährhafen in Arden vor dem Sturm können Sie bis 12 Uhr an den Herald schicken.",
            ),
        ),
        (
            "ru",
            "Совет Ардена закрыл паромный причал",
            "Совет Ардена закрыл паромный причал после воскресного шторма на побережье.",
            "Причал будет закрыт, пока водолазы не поставят 12 новых свай.",
            (
                "Анна Росси уже 30 лет живет в старом доме над маяком города Квей.",
                "Как хорошо, что ветер наконец утих и над причалом снова летают чайки.",
            ),
        ),
    ],
)
def test_a_further_sentence_is_told_only_if_it_belongs_to_the_title_and_is_fit(
    language: str, title: str, first: str, good: str, poor: tuple[str, ...]
) -> None:
    def told_of(*sentences: str) -> list[str]:
        item = stored(" ".join(sentences), title=title, language=language)
        return [sentence.text for sentence in EXTRACT.summarize([item], 2)]

    for other in poor:
        assert told_of(first, other) == [first]
        assert told_of(first, other, good) == [first, good]


@each_row(
    ("language", "title", "first", "background", "result"),
    [
        (
            "en",
            "Operation Gull against smugglers in Arden",
            "Operation Gull against smugglers was carried out in the harbor of Arden.",
            "Operation Gull involved boats and divers of the harbor councils of Arden and Quay.",
            "41 people were detained for smuggling salt from Quay through the harbor of Arden.",
        ),
        (
            "de",
            "Einsatz Möwe gegen Schmuggler in Arden",
            "Der Einsatz Möwe gegen Schmuggler fand im Hafen von Arden statt.",
            "Am Einsatz Möwe nahmen Boote und Taucher der Räte von Arden und Quay teil.",
            "41 Schmuggler wurden im Hafen von Arden mit Salz aus Quay festgenommen.",
        ),
        (
            "ru",
            "Операция «Чайка» против контрабанды в Ардене",
            "Операция «Чайка» против контрабанды прошла в гавани города Арден.",
            "В операции «Чайка» участвовали катера и водолазы советов Ардена и Квея.",
            "41 человек задержан за контрабанду соли из Квея через гавань Ардена.",
        ),
    ],
)
def test_what_came_of_it_follows_before_who_took_part(
    language: str, title: str, first: str, background: str, result: str
) -> None:
    more = [background.replace(".", f", {number}.") for number in range(7)]
    for between in ([background], more):
        item = stored(" ".join((first, *between, result, background)), title=title, language=language)
        assert [sentence.text for sentence in EXTRACT.summarize([item], 2)] == [first, result]


def test_below_a_title_an_open_quotation_is_never_shown() -> None:
    item = stored("“There goes the old ferry of Arden.", title="Farewell to the ferry of Arden")

    assert EXTRACT.summarize([item], 2) == ()


def test_what_has_no_room_beside_the_best_gives_way_to_what_has() -> None:
    lead = f"{LEAD[:-1]}, {LEAD[:-1]}, and {LEAD[:-1]}."
    rest = "Gulls of the old harbor are fond of dry bread, says Ana Rossi."
    endless = f"The captain of the ferry of Arden says that {'the town and its people wait, and ' * 4}sail."

    assert told(f"{lead} {endless} {rest}", 2) == [lead, rest]


def test_a_question_or_an_author_makes_way_below_a_title() -> None:
    item = stored(f"I have sailed on the old ferry of Arden! Who closes the pier? {LEAD}", title="Council closes pier")

    assert EXTRACT.summarize([item], 2)[0].text == LEAD


def test_an_armenian_colon_is_a_full_stop() -> None:
    text = "Նավահանգիստը փակել է հին կառամատույցը: Լաստանավը մնում է Արդենում:"

    assert len(told(text, 9, "hy")) == 2


@pytest.mark.parametrize("end", ["...", "…", " [...]", " […]"])
def test_where_a_teaser_breaks_off_is_told_only_if_nothing_else_is_there(end: str) -> None:
    broken = f"The ferry will use the new pier until the pillars of the old{end}"

    assert told(f"{LEAD} {broken}", 9) == [LEAD]
    assert told(broken, 9) == [broken]


def test_a_heading_without_a_final_mark_gives_way() -> None:
    heading = "Harbor council closes the old ferry pier after the storm in Arden"

    assert told(f"{heading}\n\n{LEAD} The ferry will use the new pier.", 1) == [LEAD]


def test_the_order_of_the_items_makes_no_difference() -> None:
    items = [stored(FERRY), stored("Divers found an anchor near the pier. It is old.", "two"), stored(LEAD, "three")]

    assert EXTRACT.summarize(items, 4) == EXTRACT.summarize(items[::-1], 4)


def test_an_item_in_another_language_than_the_first_is_left_out() -> None:
    other = stored("Le conseil du port a fermé le vieux quai.", "two", language="fr")

    assert {sentence.item for sentence in EXTRACT.summarize([stored(FERRY), other], 9)} == {"one"}


def test_ten_thousand_identical_items_are_one() -> None:
    items = [stored(FERRY, f"{number:05}") for number in range(10_000)]

    assert EXTRACT.summarize(items, 2) == tuple(
        replace(sentence, item="00000") for sentence in EXTRACT.summarize(items[:1], 2)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", []), (" \n\n ", []), ("Harbor", ["Harbor"]), ("***", ["***"]), ("He nodded.", ["He nodded."])],
)
def test_texts_without_a_choice(text: str, expected: list[str]) -> None:
    assert told(text, 3) == expected


def test_no_items_no_sentences() -> None:
    assert EXTRACT.summarize([], 3) == ()


@pytest.mark.parametrize("unit", ["harbor council ferry ", "渡轮复航乘客满意", "a.", '"', "Ab.Cd", "(", "- 4 "])
def test_a_megabyte_is_read_in_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))

    assert sum(map(len, told(text, 3))) <= 3 * 701


_WORDS = st.sampled_from(
    ["ferry", "Harbor", "паром", "渡轮", "ميناء", "He", "However,", "12", '"', "(", ")", "«", "»", "U.S.", "—", "a.B"]
)
_MARKS = st.sampled_from([" ", ". ", "! ", "? ", ".\n\n", ", ", "。", "。」", ".", " - ", ": "])
_TEXTS = st.lists(st.tuples(_WORDS, _MARKS), max_size=60).map(lambda pairs: "".join(map("".join, pairs)))


@settings(deadline=None)
@given(
    st.lists(_TEXTS | st.text(max_size=200), min_size=1, max_size=4), st.integers(0, 5), st.sampled_from(["en", "ru"])
)
def test_every_sentence_is_a_part_of_its_item(texts: list[str], count: int, language: str) -> None:
    items = [stored(text, str(number), language=language) for number, text in enumerate(texts)]
    summary = EXTRACT.summarize(items, count)

    assert len(summary) <= count
    for sentence in summary:
        assert sentence.text.removesuffix("…") in sentences(texts[int(sentence.item)])[sentence.position]
    assert set(summary) == set(EXTRACT.summarize(items[::-1], count))
    for item in {sentence.item for sentence in summary}:
        positions = [sentence.position for sentence in summary if sentence.item == item]
        assert positions == sorted(positions)


@pytest.mark.parametrize(
    ("language", "relative", "other"),
    [
        ("en", "The ferry Gull left the harbor of Arden yesterday.", "The ferry Gull left the harbor of Arden empty."),
        ("en", "The ferry Gull sank off the pier last week.", "The ferry Gull sank off the pier in thick fog."),
        (
            "ru",
            "Паром «Чайка» затонул у причала на прошлой неделе.",
            "Паром «Чайка» затонул у причала в густом тумане.",
        ),
        (
            "de",
            "Die Fähre Möwe verließ gestern den Hafen von Arden.",
            "Die Fähre Möwe verließ leer den Hafen von Arden.",
        ),
        (
            "fr",
            "Le bac Mouette a quitté ce matin le port de Quay.",
            "Le bac Mouette a quitté lundi soir le port de Quay.",
        ),
        ("cs", "Přívoz Racek opustil včera přístav Arden.", "Přívoz Racek opustil prázdný přístav Arden."),
    ],
)
def test_of_two_sentences_that_say_as_much_the_one_without_yesterday_is_shown(
    language: str, relative: str, other: str
) -> None:
    item = [stored(f"{relative} {other}", title=relative.split()[2], language=language)]

    assert [sentence.text for sentence in EXTRACT.summarize(item, 1)] == [other]
