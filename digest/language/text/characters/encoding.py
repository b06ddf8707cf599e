"""Decoding: bytes to text, in the declared encoding if it can be right, else in the likeliest one."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice, pairwise

# The superset that people really use under each label (WHATWG Encoding Standard, "Names and labels").
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-8-sig": "utf-8",
}
_LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+-]{0,39}")
# Python codecs that are not for documents: slow by design, specific to this process, or a way around a filter.
_NOT_FOR_DOCUMENTS = frozenset(
    {"idna", "punycode", "unicode_escape", "unicode-escape", "raw_unicode_escape", "undefined", "utf-7", "mbcs", "oem"}
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# In these encodings, short texts often happen to be valid UTF-8 too.
_MULTIBYTE = frozenset({"gb18030", "big5hkscs", "cp932", "cp949", "euc_jp", "johab", "hz"})

_CYRILLIC = (
    "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "оаинітвреслкдмупзягьбчйхцюшїєжщфґ",
    "аніеорсктлвядупмыгзцўьбчхйжёшюфэ",
    "аоиентрсвјкдмулпзбгчцшхњжљћђџфѓќѕ",
    "аиоентрсвлкдпмзгбуъчящцйжхюшфь",
)
_CENTRAL = ("ąęłóśćżźń", "íáěéřýčšžůúťďňó", "áíčéšžýúťľňôóäďĺŕ", "áéöóőíüúű", "ăţîşâ", "čšžćđ")
_GREEK = ("αοιετσνηυρπκμλςωίόάέήδγύχθφώβξζψϊϋ",)
# The letters beyond ASCII that each encoding is used for, language by language, most frequent first.
_LETTERS = {
    "cp1252": ("éèàêçôîâûùëïœ", "üäöß", "óíáñéúü", "ãáçéóíêúõàâô", "àèùòìé", "åäöøæé", "íáðéóúýþöæ"),
    "cp1251": _CYRILLIC,
    "koi8-r": _CYRILLIC,
    "koi8-u": _CYRILLIC,
    "cp866": _CYRILLIC,
    "iso8859-5": _CYRILLIC,
    "mac-cyrillic": _CYRILLIC,
    "cp1250": _CENTRAL,
    "iso8859-2": _CENTRAL,
    "cp1254": ("ıüişçğöâîû",),
    "cp1257": ("ėšųąįžūčę", "āīēšūņļģķčž", "äõüöšž"),
    "cp1253": _GREEK,
    "iso8859-7": _GREEK,
    "cp1255": ("יוהלארתבמשנעםדקפחטכגצסזןץףך",),
    "cp1256": ("ايلنمروتبدهسعفةقكشحجطصخزضغءأذثئى", "ارنيدهمتوسبشزکلفگخقعحجچپصطغضئژ"),
    "cp874": ("านรอกเงมยลวดทสตะปบคหแจพชขใไโผถซศณฟธฐษภญฮ่้ัีิุู็์ำึืๆฯ",),
}
# For East Asian encodings: the lead bytes of the more common half of their ideographs or syllables, and whether kana
# are common.
_IDEOGRAPHS = {
    "cp932": (range(0x88, 0x98), True),
    "euc_jp": (range(0xB0, 0xD0), True),
    "gb18030": (range(0xB0, 0xD8), False),
    "big5hkscs": (range(0xA4, 0xC7), False),
    "cp949": (range(0xB0, 0xC9), False),
}
_PUNCTUATION = "«»„“”‘’–—…№\xa0·¿¡°§©®€£"
_WIDE_PUNCTUATION = "、。，．・：；？！「」『』（）《》“”—…ー　"
# The costs below are in bits: minus the logarithm of the approximate frequency of such a character.
_FIRST_COST, _RANK_COST, _CAPITAL_COST = 3.0, 0.2, 4.0
_FOREIGN_COST, _PUNCTUATION_COST, _ODD_COST, _BROKEN_COST = 11.0, 7.0, 16.0, 22.0
_KANA_COST, _HANGUL_COST, _COMMON_COST, _RARE_COST = 7.0, 10.5, 11.0, 15.0
_MIXED_SCRIPTS, _UPPER_INSIDE, _ACCENTS_IN_A_ROW = 8.0, 6.0, 3.0
# The lead that an encoding needs before it is believed, because it is rare in news.
_RARE_ENCODINGS = {"mac-cyrillic": 40.0, "cp1250": 8.0, "iso8859-2": 9.0, "cp1257": 9.0, "iso8859-7": 4.0}
MOST_WORDS = 500
# A run of bytes without spaces, digits or most punctuation, so that no multibyte character is cut in two. The length
# limits keep the search linear.
WORD = re.compile(rb"[\x40-\x7f]{0,20}[\x80-\xff][\x40-\xff]{0,40}")
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1f]")
_JAPANESE_ESCAPE = b"\x1b$"


def canonical(label: str) -> str | None:
    """Return Python's name of the encoding that a label stands for; None if it stands for none.

    A label that is used for a superset in practice gives the superset: ``iso-8859-1`` is ``cp1252``.
    """
    label = label.strip()
    if not _LABEL.fullmatch(label):
        return None
    try:
        name = codecs.lookup(label).name
        b"a".decode(name, "replace")  # some of Python's codecs do not return text
    except (LookupError, ValueError, UnicodeError):
        return None
    return None if name in _NOT_FOR_DOCUMENTS else _SUPERSETS.get(name, name)


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """Decode bytes and return the text, without a byte order mark, and the name of the encoding used.

    The encoding is, in this order: that of a byte order mark; UTF-8 if the bytes are valid in it; the declared one if
    they are valid in it; else the guess of ``guess_encoding``. UTF-8 comes before a declared single-byte encoding
    because any bytes are valid in one. Never fails: invalid bytes become U+FFFD. What ``from_utf8`` reads is valid.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    for encoding in _order_of(declared, has_escape=_JAPANESE_ESCAPE in data):
        text = _strictly(data, encoding)
        if text is not None:
            return text, encoding
    encoding = guess_encoding(data)
    return data.decode(encoding, "replace"), encoding


def _order_of(declared: str | None, *, has_escape: bool) -> list[str]:
    """Return the encodings to try, in order; ``has_escape`` says whether the bytes have an escape of ISO-2022-JP.

    They are valid ASCII then, but no text in ASCII has one.
    """
    name = canonical(declared or "") or ""
    first = "iso2022_jp" if has_escape else ""
    order = (first, name, "utf-8") if name in _MULTIBYTE else (first, "utf-8", name)
    return [*dict.fromkeys(filter(None, order))]


def from_utf8(data: bytes) -> str | None:
    """Decode UTF-8, and letters that were written as two surrogates each, as in CESU-8; None if the bytes are neither.

    A surrogate without its other half becomes U+FFFD.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def guess_encoding(data: bytes) -> str:
    """Return Python's name of the likeliest encoding of bytes without a byte order mark."""
    wide = wide_encoding(data)
    if wide:
        return wide
    if _is_mostly_utf8(data):
        return "utf-8"
    return likeliest(match[0] for match in WORD.finditer(data))


def likeliest(words: Iterable[bytes]) -> str:
    """Return the name of the likeliest encoding, other than Unicode, of words: matches of ``WORD``."""
    sample = Counter(islice(words, MOST_WORDS))
    costs = {name: _cost_of_letters(sample, name) for name in _LETTERS}
    costs |= {name: _cost_of_ideographs(sample, name) for name in _IDEOGRAPHS}
    return min(costs, key=costs.__getitem__)


def _strictly(data: bytes, encoding: str) -> str | None:
    """Decode bytes; return None if they are invalid, or if the NULs in the text show a wider encoding."""
    try:
        text = from_utf8(data) if encoding == "utf-8" else data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    is_wide = text is not None and "\0" in text and wide_encoding(data) not in {"", encoding}
    return None if is_wide else text


def wide_encoding(data: bytes) -> str:
    """Recognize UTF-16 by its spaces and line ends: many NULs in one half of each pair of bytes, none in the other.

    Few of them in bytes of plain text are strays: the letters of other alphabets have control characters beside them.
    """
    head = data[:4000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 50 < len(head) or min(even, odd):
        return ""
    if max(even, odd) * 4 < len(head) and not _CONTROLS.search(head) and from_utf8(head) is not None:
        return ""
    return "utf-16-be" if even else "utf-16-le" if odd else ""


def _is_mostly_utf8(data: bytes) -> bool:
    """Return whether little of the text is broken UTF-8, as in a file cut off within a character."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return broken * 10 <= sum(1 for char in text if char > "\x7f")


def _cost_of_letters(sample: Counter[bytes], encoding: str) -> float:
    """Return how improbable the words are as text in a single-byte encoding, in bits."""
    languages = _LETTERS[encoding]
    is_latin = languages[0][0] < "\u0250"
    letters: Counter[str] = Counter()
    cost = _RARE_ENCODINGS.get(encoding, 0.0)
    for word, count in sample.items():
        text = word.decode(encoding, "replace")
        cost += count * _cost_of_neighbors(text, is_latin=is_latin)
        for char in text:
            letters[char] += count
    tables = (_letter_costs(language, languages) for language in languages)
    return cost + min(
        sum(count * table.get(char, _ODD_COST) for char, count in letters.items() if char > "\x7f") for table in tables
    )


def _letter_costs(language: str, neighbors: tuple[str, ...]) -> dict[str, float]:
    """Return the cost of each letter: frequency falls about exponentially with rank, and capitals are rare."""
    costs = dict.fromkeys("".join(neighbors), _FOREIGN_COST) | dict.fromkeys(_PUNCTUATION, _PUNCTUATION_COST)
    costs["\ufffd"] = _BROKEN_COST
    for rank, letter in enumerate(language):
        costs[letter] = _FIRST_COST + rank * _RANK_COST
    return {letter.upper(): cost + _CAPITAL_COST for letter, cost in costs.items()} | costs


def _cost_of_neighbors(word: str, *, is_latin: bool) -> float:
    """Return the cost of improbable sequences: mixed scripts, a capital within a word, several accents in a row."""
    cost = 0.0
    for before, char in pairwise(word):
        if (before <= "\x7f" and char <= "\x7f") or not (before.isalpha() and char.isalpha()):
            continue
        is_mixed = before <= "\x7f" or char <= "\x7f"
        cost += _UPPER_INSIDE if before.islower() and char.isupper() else 0.0
        cost += _MIXED_SCRIPTS if is_mixed and not is_latin else 0.0
        cost += _ACCENTS_IN_A_ROW if is_latin and not is_mixed else 0.0
    return cost


def _cost_of_ideographs(sample: Counter[bytes], encoding: str) -> float:
    """Return how improbable the words are as text in an East Asian encoding, in bits."""
    return sum(
        count * sum(_cost_of_ideograph(char, encoding) for char in word.decode(encoding, "replace") if char > "\x7f")
        for word, count in sample.items()
    )


def _cost_of_ideograph(char: str, encoding: str) -> float:
    common, has_kana = _IDEOGRAPHS[encoding]
    if char == "\ufffd":
        return _BROKEN_COST
    if char in _WIDE_PUNCTUATION:
        return _PUNCTUATION_COST
    if "\u3041" <= char <= "\u30fe":
        return _KANA_COST if has_kana else _ODD_COST
    if "\u3400" <= char <= "\u9fff":
        cost = _COMMON_COST if char.encode(encoding)[0] in common else _RARE_COST
        return cost + 1 if has_kana else cost
    if "\uac00" <= char <= "\ud7a3":
        return _HANGUL_COST
    return _ODD_COST
