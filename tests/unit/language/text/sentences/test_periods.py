from digest.language.text.sentences.periods import belongs_to_word
from tests.tables import each_row

OF_THE_WORD = [
    ("Mr", "Quay"),
    ("she saw J", "Le"),
    ("she and A. I", "Quay"),
    ("in the U.S", "Coast"),
    ("with J.-C", "Quai"),
    ("mit u. a", "Waren"),
    ("die 5", "Sitzung"),
    ("am 21", "Juni"),
    ("das II", "Konzil"),
    ("3", "Quay"),
    ("В 1958 г", "Порт"),
    ("в г", "Порт"),
    ("at 5 p.m", "Monday"),
    ("der Staats-Abg", "Ufer"),
    ("وأ", "سالم"),
    ("एम", "बंदर"),
    ("他住在St", "Quay"),
]
OF_THE_SENTENCE = [
    ("", "Quay"),
    ("she saw me", "Quay"),
    ("in the U.S", "The"),
    ("is he or I", "They"),
    ("was 12", "Der"),
    ("of the 5G", "Quay"),
    ("это было в 1958 г", "Порт"),
    ("и т. д", "Порт"),
    ("площадь 30 кв. м", "Дом"),
    ("at 5 p.m", "Quay"),
    ("he said no", "Quay"),
    ("यह है", "बंदर"),
    ("집", "다음"),
]


@each_row(("words", "following"), OF_THE_WORD)
def test_of_the_word(words: str, following: str) -> None:
    assert belongs_to_word(words.split(), following)


@each_row(("words", "following"), OF_THE_SENTENCE)
def test_of_the_sentence(words: str, following: str) -> None:
    assert not belongs_to_word(words.split(), following)
