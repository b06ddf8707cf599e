from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.characters.encoding import canonical, decode, guess_encoding
from tests.tables import each_row

RUSSIAN = "Портовый совет продлил часы работы парома. «Это поможет жителям», — говорится в решении."
UKRAINIAN = "Рада порту подовжила години роботи порома. Його рейси, її каюти й нічні зміни лишаються."
GREEK = "Το συμβούλιο του λιμανιού παρέτεινε το ωράριο του πορθμείου μέχρι τα μεσάνυχτα."
HEBREW = "מועצת הנמל האריכה את שעות הפעילות של המעבורת עד חצות"
ARABIC = "قرر مجلس الميناء تمديد ساعات عمل العبارة حتى منتصف الليل"
THAI = "สภาท่าเรือขยายเวลาให้บริการเรือข้ามฟากถึงเที่ยงคืน"
FRENCH = "Le conseil du port a prolongé les horaires du bac jusqu'à minuit. L'été sera très animé."
GERMAN = "Der Hafenrat verlängert die Fährzeiten. Die Brücke wird nächste Woche für Fußgänger geöffnet."
ITALIAN = "La città avrà più traghetti. Perché così è stato deciso, la società lo dirà lunedì."
POLISH = "Rada portu wydłużyła godziny kursowania promu. Mieszkańcy są zadowoleni, bo później też wrócą."
CZECH = "Přístavní rada prodloužila provoz přívozu. Lidé můžou jezdit až do půlnoci, řekl úřad."
HUNGARIAN = "A kikötői tanács meghosszabbította a komp üzemidejét. Az őszi menetrend később jön, ősztől bővül."
TURKISH = "Liman kurulu feribot saatlerini uzattı. Yeni tarife gece yarısına kadar geçerli olacak, dedi sözcü."
LATVIAN = "Ostas padome pagarināja prāmja darba laiku. Jaunais grafiks būs spēkā līdz vasarai, šķiet, visā valstī."
JAPANESE = "港湾評議会はフェリーの運航時間を深夜まで延長した。住民は歓迎している。"
CHINESE = "港口委员会将渡轮的运营时间延长至午夜。居民对此表示欢迎。"
TAIWANESE = "港口委員會將渡輪的營運時間延長至午夜。居民對此表示歡迎。"
KOREAN = "항만 위원회는 여객선 운항 시간을 자정까지 연장했다. 주민들은 환영했다."

SAMPLES = [
    (RUSSIAN, "cp1251"),
    (RUSSIAN, "koi8-r"),
    (RUSSIAN, "cp866"),
    (RUSSIAN, "iso8859-5"),
    (RUSSIAN * 3, "mac-cyrillic"),
    (UKRAINIAN, "cp1251"),
    (UKRAINIAN, "koi8-u"),
    (GREEK, "cp1253"),
    (HEBREW, "cp1255"),
    (ARABIC, "cp1256"),
    (THAI, "cp874"),
    (FRENCH, "cp1252"),
    (GERMAN, "cp1252"),
    (ITALIAN, "cp1252"),
    (POLISH, "cp1250"),
    (POLISH, "iso8859-2"),
    (CZECH, "cp1250"),
    (HUNGARIAN, "cp1250"),
    (TURKISH, "cp1254"),
    (LATVIAN, "cp1257"),
    (JAPANESE, "cp932"),
    (JAPANESE, "euc_jp"),
    (JAPANESE, "iso2022_jp"),
    (CHINESE, "gb18030"),
    (TAIWANESE, "big5hkscs"),
    (KOREAN, "cp949"),
    (RUSSIAN, "utf-16-le"),
    (FRENCH, "utf-16-be"),
]


@each_row(("text", "encoding"), SAMPLES)
def test_text_of_no_declared_encoding_comes_out_as_written(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    assert decode(data)[0] == data.decode(encoding)


@each_row(("text", "encoding"), SAMPLES)
def test_text_declared_as_utf8_by_mistake_comes_out_as_written(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    assert decode(data, "utf-8")[0] == data.decode(encoding)


@each_row(("text", "encoding"), SAMPLES)
def test_a_true_declaration_is_believed(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    assert decode(data, encoding) == (data.decode(encoding), encoding)


def test_a_rare_encoding_is_read_where_it_is_declared() -> None:
    assert decode("Қала".encode("kz1048"), "kz1048") == ("Қала", "kz1048")


def test_utf8_is_seen_whatever_was_declared() -> None:
    assert decode("Été à Łódź".encode(), "iso-8859-1") == ("Été à Łódź", "utf-8")


def test_a_short_word_declared_as_multibyte_is_not_taken_for_utf8() -> None:
    data = "拇指".encode("gb2312")
    assert data.decode("utf-8") != "拇指"
    assert decode(data, "gb2312") == ("拇指", "gb18030")


def test_latin_1_is_read_as_the_windows_superset_that_it_is() -> None:
    assert decode(b"\x93Caf\xe9\x94", "iso-8859-1") == ("“Café”", "cp1252")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_wins_and_goes(encoding: str) -> None:
    assert decode(RUSSIAN.encode(encoding), "iso-8859-1")[0] == RUSSIAN


def test_utf8_cut_off_within_a_letter_stays_utf8() -> None:
    assert decode(RUSSIAN.encode() + b"\xd0") == (RUSSIAN + "\ufffd", "utf-8")


def test_one_broken_letter_does_not_lose_the_others() -> None:
    data = RUSSIAN.encode() + b" \xe9 " + RUSSIAN.encode()
    assert decode(data, "utf-8") == (f"{RUSSIAN} \ufffd {RUSSIAN}", "utf-8")


@pytest.mark.parametrize("declared", [None, "utf-8", "iso-8859-1"])
def test_letters_of_two_surrogates_are_utf8(declared: str | None) -> None:
    pair, half = (
        "Fähre \ud83d\ude00".encode("utf-8", "surrogatepass"),
        "Fähre \ud83d.".encode("utf-8", "surrogatepass"),
    )
    assert decode(pair, declared) == ("Fähre 😀", "utf-8")
    assert decode(half, declared) == ("Fähre \ufffd.", "utf-8")


@pytest.mark.parametrize("text", ["The ferry\0 sails.", "Fähre\0", "Паром\0 ходит"])
def test_a_nul_in_a_text_does_not_make_it_wide(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


@pytest.mark.parametrize("text", ["The ferry sails.", "Паром ходит снова", "Η γέφυρα άνοιξε πάλι", "המעבורת שטה"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, encoding)


def test_plain_ascii_is_utf8() -> None:
    assert decode(b"The harbor council met.") == ("The harbor council met.", "utf-8")


def test_nothing_is_nothing() -> None:
    assert decode(b"") == ("", "utf-8")


def test_a_guess_does_not_depend_on_how_much_ascii_stands_around() -> None:
    data = b"<p>harbor</p>" * 1000 + RUSSIAN.encode("cp1251") + b"<p>harbor</p>" * 1000
    assert guess_encoding(data) == "cp1251"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("UTF8", "utf-8"),
        (" Windows-1251 ", "cp1251"),
        ("ISO-8859-1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("gb2312", "gb18030"),
        ("Shift_JIS", "cp932"),
        ("koi8-r", "koi8-r"),
    ],
)
def test_a_label_stands_for_what_it_means_in_practice(label: str, name: str) -> None:
    assert canonical(label) == name


@each_row(
    "label",
    ["", "junk", "x" * 500, "utf-8\0", "../../etc/passwd", "rot13", "base64", "idna", "unicode_escape", "utf-7", "é"],
)
def test_what_is_no_encoding_of_documents_stands_for_none(label: str) -> None:
    assert canonical(label) is None


@given(data=st.binary(max_size=300), declared=st.none() | st.text(max_size=20) | st.sampled_from(["utf-16", "big5"]))
def test_any_bytes_decode(data: bytes, declared: str | None) -> None:
    text, encoding = decode(data, declared)
    assert canonical(encoding) == encoding
    assert isinstance(text, str)


@given(st.text())
def test_utf8_always_comes_back(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if not data.startswith((b"\xff", b"\xfe", b"\xef\xbb\xbf")) and "\0" not in text:
        assert decode(data) == (data.decode(), "utf-8")
