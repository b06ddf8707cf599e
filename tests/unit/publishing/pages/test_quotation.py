"""The quotation that stands out on pages: which one, and in every language, what is one and what is none."""

from dataclasses import replace

import pytest

from digest.model.digest import Digest, DigestFigure, DigestSection, DigestStory, Passage
from digest.publishing.pages.quotation import is_quotable, quotation
from digest.publishing.tiers import tiers
from tests.fakes import EN, ES, sample_digest

SAID = Passage("“The harbor has never been as quiet as it was this week,” said Ana Rossi.", EN, item="1")
AGAIN = replace(SAID, text=SAID.text.replace("harbor", "island"))
PLAIN = Passage("The ferries sail.", EN, item="2")
STORY = replace(sample_digest().stories[0], summary=(PLAIN,), figures=(), image=None)
FIGURES = (DigestFigure(Passage("14 ferries", EN), "14", PLAIN),)


def digest_of(*summaries: tuple[Passage, ...], lead: DigestStory = STORY) -> Digest:
    stories = (lead, *(replace(STORY, summary=summary) for summary in summaries))
    return replace(sample_digest(), sections=(DigestSection("all", "", stories),), also=())


def chosen(digest: Digest, full: int = 3) -> Passage | None:
    return quotation(digest, tiers(digest, full))


def test_the_first_good_quotation_stands_out() -> None:
    assert chosen(digest_of((PLAIN, SAID), (AGAIN,))) is SAID


def test_what_is_folded_does_not() -> None:
    assert chosen(digest_of((PLAIN,), (PLAIN,), (SAID,))) is None


def test_the_lead_comes_last() -> None:
    lead = replace(STORY, summary=(SAID,))

    assert chosen(digest_of((AGAIN,), lead=lead)) is AGAIN
    assert chosen(digest_of((PLAIN,), lead=lead)) is SAID


def test_beside_the_figures_of_the_lead_nothing_stands_out() -> None:
    assert chosen(digest_of(lead=replace(STORY, summary=(SAID,), figures=FIGURES))) is None


@pytest.mark.parametrize(
    "told",
    [
        replace(SAID, locale=ES),
        replace(SAID, item=""),
        Passage("El puerto nunca ha estado tan tranquilo, dijo Ana Rossi.", EN, original=SAID, item="1"),
    ],
    ids=["in another language", "by the editor", "a translation without its marks"],
)
def test_other_words_do_not_stand_out(told: Passage) -> None:
    assert chosen(digest_of((told,))) is None


def test_a_translation_that_kept_its_marks_stands_out() -> None:
    told = replace(SAID, original=Passage("…", ES))

    assert chosen(digest_of((told,))) is told


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "“The harbor has never been as quiet as it was this week,” said Ana Rossi, who sails the ferry."),
        ("en", '"The harbor has never been as quiet as it was this week," Rossi told the Herald.'),
        ("en", "Mayor Ana Rossi said: “The harbor has never been as quiet as it was this week.”"),
        ("es", "«El puerto nunca había estado tan tranquilo como esta semana», dijo la alcaldesa Ana Rossi."),
        ("ca", "«El port no havia estat mai tan tranquil com aquesta setmana», ha dit l'alcaldessa Anna Roca."),
        (
            "fr",
            "« Le port n’a jamais été aussi tranquille que cette semaine », a déclaré la maire, Anne Leroy.",
        ),
        (
            "de",
            "„Der Hafen war noch nie so still wie in dieser Woche“, sagte die Bürgermeisterin Rossi.",
        ),
        (
            "de",
            "»Der Hafen war noch nie so still wie in dieser Woche«, sagte die Bürgermeisterin Rossi.",
        ),
        ("it", "«Il porto non è mai stato così tranquillo come questa settimana», ha detto la sindaca Anna Rossi."),
        ("pt", "“O porto nunca esteve tão tranquilo como nesta semana”, disse a presidente da câmara, Ana Rocha."),
        ("nl", "“De haven is nog nooit zo stil geweest als in deze week”, zei burgemeester Anna de Vries."),
        ("pl", "„Port jeszcze nigdy nie był tak spokojny jak w tym tygodniu” – powiedziała burmistrz Anna Nowak."),
        ("ru", "«Гавань ещё никогда не была такой тихой, как на этой неделе», — сказала мэр Анна Росси."),
        ("uk", "«Гавань ще ніколи не була такою тихою, як цього тижня», — сказала мер Анна Россі."),
        ("kk", "«Айлақ ешқашан осы аптадағыдай тып-тыныш болып көрген емес», – деді қала әкімі Анна Росси."),
        ("hy", "«Նավահանգիստը երբեք այսքան հանգիստ չի եղել, որքան այս շաբաթ», — ասաց քաղաքապետ Աննա Ռոսին։"),
        ("tr", "“Liman hiçbir zaman bu haftaki kadar sakin olmamıştı”, dedi belediye başkanı Ayşe Yılmaz."),
        ("ar", "«لم يكن الميناء يوما هادئا كما كان في هذا الأسبوع وسيبقى كذلك»، قالت رئيسة البلدية آنا روسي."),
        ("fa", "«بندر هرگز به اندازه این هفته آرام نبوده است و چنین می‌ماند»، شهردار آنا روسی گفت."),
        ("zh", "“港口从来没有像这个星期这样安静，希望以后也能一直这样下去。”市长安娜·罗西表示。"),
        ("zh", "市长安娜·罗西表示：“港口从来没有像这个星期这样安静，希望以后也能一直这样下去。”"),
        ("ja", "「港が今週ほど静かだったことはこれまで一度もなく、今後もそうであってほしい」とロッシ市長は述べた。"),
    ],
)
def test_a_whole_sentence_of_a_named_speaker_stands_out(language: str, sentence: str) -> None:
    assert is_quotable(sentence, language)


@pytest.mark.parametrize(
    "sentence",
    [
        "The harbor has never been as quiet as it was this week, said Ana Rossi, who sails the ferry.",
        "“So quiet,” said Ana Rossi, who sails the ferry between the islands.",
        "“The harbor has never been as quiet as it was this week,” she told the Herald on Thursday.",
        "“The harbor has never been as quiet as it was this week,” said a spokesman.",
        "“The harbor has never been as quiet as it was this week,” reads a sign at the pier of Ostend.",
        "Ana Rossi said the harbor had “never been so very quiet as it has been in the past week or two”.",
        "Ana Rossi explained “Why the harbor has never been as quiet as it was in this one week.”",
        "“The harbor is quiet,” said Ana Rossi, adding that it was “a week that nobody here will ever forget”.",
        "“He has never been as quiet at sea as he was in all of this week,” said Ana Rossi.",
        "“He’s never been as quiet at sea as he was in all of this week,” said Ana Rossi.",
        "“But the harbor has never been as quiet as it was this week,” said Ana Rossi.",
        "“the harbor has never been as quiet as it was this week,” said Ana Rossi.",
        "“The harbor (of Ostend) has never been as quiet as it was this week,” said Ana Rossi.",
        "“The harbor has never been as quiet as it was this week …” said Ana Rossi.",
        "“The harbor had 14 ferries this week and 20 in the week before,” said Ana Rossi.",
        "“The harbor has never been as quiet as it was this week, said Ana Rossi.",
        f"“The harbor {'and the sea ' * 12}have never been as quiet,” said Ana Rossi.",
        "“The harbor has never been as quiet as this” was said by Ana Rossi to all who came to the pier.",
        "All who came to the pier that week heard what Rossi said: “The harbor has never been as quiet as it was.”",
        "",
    ],
)
def test_what_is_no_whole_sentence_of_a_named_speaker_does_not(sentence: str) -> None:
    assert not is_quotable(sentence, "en")


def test_nothing_stands_out_in_a_language_without_words_of_saying() -> None:
    assert not is_quotable("“The harbor has never been as quiet as it was this week,” said Ana Rossi.", "und")
