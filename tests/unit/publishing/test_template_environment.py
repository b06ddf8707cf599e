import pytest

from digest.model.digest import DigestStory, Passage
from digest.model.locale import Locale
from digest.publishing.template_environment import figure_parts, is_untitled


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("310 steel cables", "en", ("310", "steel cables")),
        ("14 million euros", "en", ("14 million", "euros")),
        ("22,000 vehicles", "en", ("22,000", "vehicles")),
        ("€14 million", "en", ("€14 million", "")),
        ("87 percent", "en", ("87", "percent")),
        ("87%", "en", ("87%", "")),
        ("22 000 машин", "ru", ("22 000", "машин")),
        ("14 млн евро", "ru", ("14 млн", "евро")),
        ("5 mil millones de pesos", "es", ("5 mil millones", "de pesos")),
        ("14 مليون يورو", "ar", ("14 مليون", "يورو")),
        ("310本の鋼索", "ja", ("310本の鋼索", "")),
        ("1400万 欧元", "zh", ("1400万", "欧元")),
        ("10-12 boats", "en", ("10-12", "boats")),
    ],
)
def test_the_number_stands_apart_from_its_words(text: str, language: str, expected: tuple[str, str]) -> None:
    assert figure_parts(text, language) == expected


@pytest.mark.parametrize("text", ["about 310 cables", "no number at all", ""])
def test_words_that_come_first_stay_in_their_order(text: str) -> None:
    assert figure_parts(text, "en") == (text, "")


@pytest.mark.parametrize(
    ("length", "is_given", "is_abstract", "expected"),
    [(81, False, False, True), (80, False, False, False), (81, True, False, False), (81, False, True, False)],
)
def test_a_sentence_that_stands_for_a_title_is_set_as_text(
    *, length: int, is_given: bool, is_abstract: bool, expected: bool
) -> None:
    title = Passage("x" * length, Locale("en"), is_abstract=is_abstract)

    assert is_untitled(DigestStory(title, is_given, (), ())) == expected
