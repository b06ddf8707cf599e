"""The contract of the port Translator, for engines and for translators that wrap others."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import ClassVar

import pytest

from digest.model.translation import Translation
from digest.ports import Translator

BLANK = ["", " ", "\n", "\t \n\n", "\u00a0"]
# Text that occurs in news, and text that an attacker may put there.
HOSTILE = [
    "🌊",
    "👩\u200d👩\u200d👧 at the harbor 🇵🇹",
    "\x00",
    "a\x00b\x1b[31m\x7f",
    "lone \ud83d surrogate",
    "\ufffe\ufeff",
    "\u200b",
    "\u202eabc\u2066",
    "المنارة القديمة",
    "המגדלור 14",
    "<b>14</b> & 2 % <br/>",
    "&lt;p&gt; &#0; &amp;amp;",
    "<script>alert('x')</script>",
    "<unk> </s> <s> <pad> <0x41> ▁the▁",
    "^the/el<det>$ [<b>] \\ @ *word #word {0} ⟦1⟧ @@1@@",
    "%s %(name)s {{ 7*7 }} ${HOME} $(ls) `ls`",
    "snake_case_name __init__ _",
    "https://example.org/a_b?c=d&e=%20#f editor@example.org",
    "line\none\r\nline\u2028two\u0085three\vfour\ffive",
    "e\u0301" * 50,
    "\u0301" * 50,
    "ﷺ" * 100,
    "!" * 2_000,
    "a" * 2_000,
    "1" * 500,
    "'; DROP TABLE items; --",
    "../../etc/passwd",
]


class TranslatorContract:
    """The tests for a Translator. Inherit it and override the fixture ``translator``.

    For a translator of other languages, add three plain sentences in each language to ``sentences``.
    """

    sentences: ClassVar[Mapping[str, Sequence[str]]] = {
        "en": ["The library opens on Tuesday.", "The ferry to Lisbon leaves at 14:30.", "More news on Friday."],
        "es": ["La biblioteca abre el martes.", "El ferry a Lisboa sale a las 14:30.", "Más noticias el viernes."],
        "ca": ["La biblioteca obre dimarts.", "El vaixell surt a les 14:30.", "Més notícies divendres."],
        "pt": ["A biblioteca abre na terça-feira.", "O barco sai às 14:30.", "Mais notícias na sexta-feira."],
        "fr": ["La bibliothèque ouvre mardi.", "Le bateau part à 14:30.", "Plus de nouvelles vendredi."],
        "it": ["La biblioteca apre martedì.", "Il battello parte alle 14:30.", "Altre notizie venerdì."],
        "de": ["Die Bibliothek öffnet am Dienstag.", "Das Schiff fährt um 14:30 ab.", "Mehr Neues am Freitag."],
        "be": ["Бібліятэка адкрываецца ў аўторак.", "Карабель адпраўляецца ў 14:30.", "Больш навін у пятніцу."],
        "ru": ["Библиотека открывается во вторник.", "Корабль отправляется в 14:30.", "Больше новостей в пятницу."],
    }

    @pytest.fixture
    def translator(self) -> Translator:
        """Return the translator under test."""
        raise NotImplementedError("override the fixture `translator`")

    def known_pairs(self, translator: Translator) -> Sequence[tuple[str, str]]:
        """Return the pairs that it knows; a translator that knows none may still be called."""
        return sorted(translator.pairs()) or [("en", "es")]

    def said_in(self, language: str) -> list[str]:
        """Return sentences in a language."""
        assert language in self.sentences, f"add three sentences in {language!r} to `sentences`"
        return list(self.sentences[language])

    def test_it_knows_pairs_of_two_primary_languages(self, translator: Translator) -> None:
        for source, target in translator.pairs():
            assert source != target
            assert re.fullmatch("[a-z]{2,3}", source)
            assert re.fullmatch("[a-z]{2,3}", target)
        assert translator.pairs() == translator.pairs()

    def test_it_translates_what_it_knows(self, translator: Translator) -> None:
        for source, target in translator.pairs():
            sentence = self.said_in(source)[0]

            (translation,) = translator.translate([sentence], source, target)

            assert translation.problem is None
            assert translation.text != sentence

    def test_nothing_gives_nothing(self, translator: Translator) -> None:
        for source, target in self.known_pairs(translator):
            assert len(translator.translate([], source, target)) == 0

    @pytest.mark.parametrize("blank", BLANK)
    def test_blank_segments_stand_as_they_are(self, translator: Translator, blank: str) -> None:
        source, target = self.known_pairs(translator)[0]

        assert shown(translator.translate([blank], source, target)) == [(blank, None)]

    def test_translations_come_in_the_order_of_their_segments(self, translator: Translator) -> None:
        for source, target in self.known_pairs(translator):
            segments = [self.said_in(source)[0], "", *self.said_in(source)[1:], self.said_in(source)[0], "14"]

            alone = [
                translation for segment in segments for translation in translator.translate([segment], source, target)
            ]

            assert shown(translator.translate(segments, source, target)) == shown(alone)

    def test_the_same_batch_is_translated_the_same(self, translator: Translator) -> None:
        for source, target in self.known_pairs(translator):
            first, second = (translator.translate(self.said_in(source) * 2, source, target) for _ in range(2))

            assert shown(first) == shown(second)
            assert shown(first)[:3] == shown(first)[3:]

    def test_a_batch_may_be_of_any_sequence_and_stays_as_it_is(self, translator: Translator) -> None:
        source, target = self.known_pairs(translator)[0]
        segments = list(self.said_in(source))

        translations = translator.translate(segments, source, target)

        assert segments == self.said_in(source)
        assert shown(translator.translate(tuple(segments), source, target)) == shown(translations)

    def test_no_segment_whatever_stands_in_it_is_an_error(self, translator: Translator) -> None:
        for source, target in self.known_pairs(translator):
            sound(HOSTILE, translator.translate(HOSTILE, source, target))

    @pytest.mark.parametrize(("end", "least"), [(". ", 1_500), (", ", 500), (" ", 200)])
    def test_a_segment_of_3000_words_is_not_cut_short(self, translator: Translator, end: str, least: int) -> None:
        # Some models say only once what is repeated often. A model that stops at 256 tokens gives fewer than 200 words.
        source, target = self.known_pairs(translator)[0]
        sentence = self.said_in(source)[0].removesuffix(".") + end
        segment = sentence * (3_000 // len(sentence.split()))

        (translation,) = translator.translate([segment], source, target)

        sound([segment], [translation])
        assert len(translation.text.split()) > least

    def test_two_sentences_are_both_translated(self, translator: Translator) -> None:
        for source, target in translator.pairs():
            both = " ".join(self.said_in(source)[:2])

            alone = [made.text for made in translator.translate(self.said_in(source)[:2], source, target)]

            assert [made.text for made in translator.translate([both], source, target)] == [" ".join(alone)]

    def test_threads_may_share_it(self, translator: Translator) -> None:
        source, target = self.known_pairs(translator)[0]
        alone = shown(translator.translate(self.said_in(source), source, target))

        def translate(_: int) -> list[tuple[str, str | None]]:
            return shown(translator.translate(self.said_in(source), source, target))

        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(translate, range(8))) == [alone] * 8

    def test_a_fingerprint_is_one_line_stays_and_tells_pairs_apart(self, translator: Translator) -> None:
        known = self.known_pairs(translator)
        fingerprints = [translator.fingerprint(*pair) for pair in known]

        assert fingerprints == [translator.fingerprint(*pair) for pair in known]
        assert all(fingerprint.strip() and fingerprint.isprintable() for fingerprint in fingerprints)
        assert len(set(fingerprints)) == len(known)


def shown(translations: Iterable[Translation]) -> list[tuple[str, str | None]]:
    """Return the parts of translations that a reader sees; whether they were remembered makes no difference."""
    return [(translation.text, translation.problem) for translation in translations]


def sound(segments: Sequence[str], translations: Sequence[Translation]) -> None:
    """Check that a visible segment has a visible translation, and that a segment with a problem is unchanged."""
    assert len(translations) == len(segments)
    for segment, translation in zip(segments, translations, strict=True):
        assert bool(translation.text.strip()) == bool(segment.strip())
        assert not translation.problem or translation.text == segment
        assert translation.unknown >= 0
        assert translation.score is None or (math.isfinite(translation.score) and translation.score <= 0)
