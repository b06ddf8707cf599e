from collections.abc import Callable

import pytest

from digest.translating.engines.fast_translate.readable_sentence import translated


def shouting(read: list[str]) -> Callable[[str], str]:
    """An engine that writes down what it reads, and says it louder."""

    def translate(sentence: str) -> str:
        read.append(sentence)
        return sentence.replace("pay", "PAY")

    return translate


@pytest.mark.parametrize(
    ("sentence", "read", "shown"),
    [
        ("We pay.", "We pay.", "We PAY."),
        ("She said “we pay” and left.", 'She said "we pay" and left.', "She said “we PAY” and left."),
        ('She said "we pay" and left.', 'She said "we pay" and left.', 'She said "we PAY" and left.'),
        ("Disse: « pay » e saiu.", 'Disse: "pay" e saiu.', "Disse: “PAY” e saiu."),
        ("They can’t pay…", "They can't pay...", "They can’t PAY…"),
        ('“pay”, «pay», „pay“ or "pay"', '"pay", "pay", "pay" or "pay"', '“PAY”, “PAY”, “PAY” or "PAY"'),
        ("“We pay,”", "We pay,", "“We PAY,”"),
        ("“We pay", "We pay", "“We PAY"),
        ("Pay – or pay—now", "Pay - or pay - now", "Pay – or PAY — now"),
        ("They pay 3–4%", "They pay 3-4%", "They PAY 3–4%"),
        ("They pay £5m or £6.", "They pay R$5m or R$6.", "They PAY £5m or £6."),
        ("They pay 5 € or 6€", "They pay R$5 or R$6", "They PAY €5 or €6"),
        ("They pay £5 or €6.", "They pay XQ0Z or XQ1Z.", "They PAY £5 or €6."),
        ("They pay Šimić in Łódź", "They pay Simic in Lódz", "They PAY Šimić in Łódź"),
        ("They pay {0}.", "They pay XQ0Z.", "They PAY {0}."),
        ("They pay 日本 now", "They pay XQ0Z now", "They PAY 日本 now"),
        ("🎉 They pay! 😀", "They pay!", "🎉 They PAY! 😀"),
        ("Óscar e Índia pay", "Óscar e Índia pay", "Óscar e Índia PAY"),
        ("They p\u200bay\ufeff \u2060now", "They pay now", "They PAY now"),
        ("They pay 👩\u200d🚒", "They pay", "They PAY 👩\u200d🚒"),
    ],
)
def test_the_models_read_what_they_know_and_readers_see_what_was_written(sentence: str, read: str, shown: str) -> None:
    asked: list[str] = []

    assert translated(sentence, shouting(asked)) == shown
    assert asked == [read]


def test_without_its_stand_in_the_text_around_a_word_is_translated() -> None:
    assert translated("We pay {0} now.", lambda text: "lost" if "XQ" in text else text.upper()) == "WE PAY {0} NOW."


def test_an_amount_whose_sign_is_lost_stays_as_it_is() -> None:
    def translate(text: str) -> str:
        return text.replace("R$5", "five euros")

    assert translated("We pay £5.", translate) == "We pay £5."


def test_a_sign_is_not_parted_from_its_country() -> None:
    assert translated("They pay $32.", lambda _: "Pagam US $ 32 ou US$ 5.") == "Pagam US$ 32 ou US$ 5."


def test_a_sentence_that_already_has_the_sign_of_the_stand_in_is_not_confused() -> None:
    assert translated("We pay R$7 and £5.", lambda text: text) == "We pay R$7 and £5."


@pytest.mark.parametrize("sentence", ["", " ", "😀", "“ ”", "£", "•"])
def test_a_sentence_without_words_is_not_asked(sentence: str) -> None:
    assert translated(sentence, lambda _: pytest.fail("asked")) == sentence


@pytest.mark.parametrize("sentence", ["We pay.", "We pay £5.", "We pay £5 or €6.", "We pay {0}.", "We pay Šimić."])
def test_without_an_answer_there_is_no_translation(sentence: str) -> None:
    assert translated(sentence, lambda _: None) is None
