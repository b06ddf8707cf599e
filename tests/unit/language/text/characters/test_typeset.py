"""Punctuation on the line of its word; "_" stands for a narrow no-break space."""

import pytest

from digest.language.text.characters.typeset import typeset, typeset_title
from tests.tables import each_row


@each_row(
    ("text", "shown"),
    [
        ("Le ferry part !", "Le ferry part_!"),
        ("Part-il ? Oui ; non : peut-être.", "Part-il_? Oui_; non_: peut-être."),
        ("« Il part », dit-elle.", "«_Il part_», dit-elle."),
        ("« Part-il ?! », dit-elle. « Oui »", "«_Part-il_?!_», dit-elle. «_Oui_»"),
        ("Il a dit : « Oui »", "Il a dit_: «_Oui_»"),
        ("<em>Il part</em> !", "<em>Il part</em>_!"),
        # What has no space gets none, and what does not break stays.
        ("Le ferry part!", "Le ferry part!"),
        ("«Il part»", "«Il part»"),
        ("Le ferry part\u00a0!", "Le ferry part\u00a0!"),
        ("à 10:30 https://example.org/?a=b", "à 10:30 https://example.org/?a=b"),
        (" !", " !"),
        ("« ", "« "),
        ("", ""),
    ],
)
def test_french_punctuation_stays_with_its_word(text: str, shown: str) -> None:
    assert typeset(text, "fr") == shown.replace("_", "\u202f")


@pytest.mark.parametrize("language", ["en", "de", "ru", "ar", "zh", "", "xx"])
def test_other_languages_stay_as_they_are(language: str) -> None:
    assert typeset("Sails ! « Yes »", language) == "Sails ! « Yes »"


@each_row(
    ("language", "text", "shown"),
    [
        ("ru", "Мост в порту и в городе", "Мост в_порту и_в_городе"),
        ("ru", "В порту", "В_порту"),
        ("ru", "Часть А. С. Пушкин", "Часть А. С. Пушкин"),
        ("ru", "Гамма-и частицы", "Гамма-и частицы"),
        ("uk", "Міст у порту", "Міст у_порту"),
        ("pl", "Most w porcie i z miasta", "Most w_porcie i_z_miasta"),
        ("cs", "Most v přístavu", "Most v_přístavu"),
        ("sk", "Most v prístave", "Most v_prístave"),
        ("be", "Мост у порце", "Мост у_порце"),
        ("es", "El 5 % y 10 € o más", "El 5_% y 10_€ o más"),
        ("de", "Bei 5 °C", "Bei 5_°C"),
        ("fr", "Le ferry part !", "Le ferry part\u202f!"),
        ("en", "A ferry: plan b is on", "A ferry: plan b is on"),
        ("zh", "5 % 的船", "5_% 的船"),
        ("", "a b", "a b"),
    ],
)
def test_what_belongs_together_in_a_title_stays_on_one_line(language: str, text: str, shown: str) -> None:
    assert typeset_title(text, language) == shown.replace("_", "\u00a0")
