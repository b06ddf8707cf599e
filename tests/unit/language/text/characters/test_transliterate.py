"""Names for ids, from titles in any script. An id is for ever: these values never change."""

from __future__ import annotations

from digest.language.text.characters.transliterate import latin_letters, latin_name
from tests.tables import each_row


@each_row(
    ("title", "expected"),
    [
        ("Harbor Weekly", "harbor-weekly"),
        ("Über Café", "uber-cafe"),
        ("Ærø Łódź ß İstanbul", "aero-lodz-ss-istanbul"),
        ("L'Écho du port", "lecho-du-port"),
        ("Портовый вестник", "portovyy-vestnik"),
        ("Портова газета «Їжак»", "portova-gazeta-izhak"),
        ("Λιμάνι", "limani"),
        ("港口周报", "gangkouzhoubao"),
        ("ハーバー週報", "habazhoubao"),
        ("항구 주간", "hanggu-jugan"),
        ("نشرة الميناء", "nshrh-lmyn"),
        ("הנמל", "hnml"),
        ("Հանրապետություն", "hanrapetowtyown"),
        ("საქართველო", "sakartvelo"),
        ("हिन्दी", "hindi"),
        ("ไทยรัฐ", "aithyrath"),
        ("News 24/7", "news-24-7"),
        ("«»", ""),
        ("", ""),
    ],
)
def test_a_title_of_any_script_is_named(title: str, expected: str) -> None:
    assert latin_name(title) == expected


def test_a_long_title_is_cut_between_words() -> None:
    assert latin_name("harbor " * 30) == "harbor-" * 7 + "harbor"
    assert latin_name("x" * 500) == "x" * 60


@each_row(
    ("text", "expected"),
    [("Łódź, Šimić, Straße", "Lodz, Simic, Strasse"), ("Œuvre in Ελλάδα 日本 😀 “a”", "Oeuvre in Ελλάδα 日本 😀 “a”")],
)
def test_latin_letters_become_those_of_ascii(text: str, expected: str) -> None:
    assert latin_letters(text) == expected
