from dataclasses import replace

import pytest

from digest.model.digest import Digest, DigestFigure, DigestSection, DigestStory, Passage
from digest.publishing.quotation import quotation
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
