from __future__ import annotations

import re
import unicodedata

from digest.language.text.characters.combining_marks import MARKS
from tests.tables import each_row


@each_row(
    "word",
    [
        "Cafe\u0301",
        "е\u0308лка",
        "שָׁלוֹם",
        "مَرْحَبًا",
        "हिन्दी",
        "বাংলা",
        "தமிழ்",
        "ไม่",
        "ຂ່າວ",
        "မြန်မာ",
        "ខ្មែរ",
        "བོད",
        "か\u3099",
        "می\u200cروم",
    ],
)
def test_words_of_all_scripts_hold_together(word: str) -> None:
    assert re.fullmatch(rf"[\w{MARKS}]+", word)


def test_no_space_or_punctuation_is_a_mark() -> None:
    marks = re.compile(f"[{MARKS}]")
    found = {char for char in map(chr, range(0x900)) if marks.match(char)}

    assert {unicodedata.category(char)[0] for char in found} <= {"L", "M"}
    assert not marks.search("।॥،؟؛־׃ \u00a0")
