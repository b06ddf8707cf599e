"""Bytes to text: as declared where that can be true, else as the letters themselves suggest."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from itertools import islice, pairwise

# What a label means in practice (WHATWG Encoding Standard, "Names and labels"): the superset that people really write.
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
# Codecs of Python's that are not for documents: slow by design, of this process only, or a way past a filter.
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
# In these, bytes that happen to be valid UTF-8 are not rare in short texts.
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
# The letters beyond ASCII that were written in an encoding, the most frequent first, language by language.
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
# Of those of East Asia: the lead bytes of the common half of their ideographs or syllables, and whether they have kana.
_IDEOGRAPHS = {
    "cp932": (range(0x88, 0x98), True),
    "euc_jp": (range(0xB0, 0xD0), True),
    "gb18030": (range(0xB0, 0xD8), False),
    "big5hkscs": (range(0xA4, 0xC7), False),
    "cp949": (range(0xB0, 0xC9), False),
}
_PUNCTUATION = "«»„“”‘’–—…№\xa0·¿¡°§©®€£"
_WIDE_PUNCTUATION = "、。，．・：；？！「」『』（）《》“”—…ー　"
# The costs below are bits: minus the logarithm of about how often such a character stands there.
_FIRST_COST, _RANK_COST, _CAPITAL_COST = 3.0, 0.2, 4.0
_FOREIGN_COST, _PUNCTUATION_COST, _ODD_COST, _BROKEN_COST = 11.0, 7.0, 16.0, 22.0
_KANA_COST, _HANGUL_COST, _COMMON_COST, _RARE_COST = 7.0, 10.5, 11.0, 15.0
_MIXED_SCRIPTS, _UPPER_INSIDE, _ACCENTS_IN_A_ROW = 8.0, 6.0, 3.0
# What an encoding must be better by before it is believed, for being rare in news.
_RARE_ENCODINGS = {"mac-cyrillic": 40.0, "cp1250": 8.0, "iso8859-2": 9.0, "cp1257": 9.0, "iso8859-7": 4.0}
_SAMPLE_WORDS = 500
# A run of bytes without space, digit or most of the punctuation: no second byte of any encoding above is cut off.
# The lengths keep the search linear.
_WORD = re.compile(rb"[\x40-\x7f]{0,20}[\x80-\xff][\x40-\xff]{0,40}")


def canonical(label: str) -> str | None:
    """Return the name of the encoding that a label stands for, or None where it stands for none.

    A label that stands for its superset in practice gives that one: ``iso-8859-1`` is ``cp1252``.
    """
    label = label.strip()
    if not _LABEL.fullmatch(label):
        return None
    try:
        name = codecs.lookup(label).name
        b"a".decode(name, "replace")  # some of Python's codecs give no text
    except (LookupError, ValueError, UnicodeError):
        return None
    return None if name in _NOT_FOR_DOCUMENTS else _SUPERSETS.get(name, name)


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """Return the text that bytes hold, without a byte order mark, and the name of the encoding it was read in.

    In this order: a byte order mark; UTF-8 where the bytes are valid in it; what was declared where they are valid
    in that; else what ``guess_encoding`` says. UTF-8 comes before a declared encoding with one byte a character,
    which any bytes are valid in. Never fails: what is still invalid becomes U+FFFD.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    name = canonical(declared or "") or ""
    first = "iso2022_jp" if b"\x1b$" in data else ""  # in bytes of ASCII, but no text of ours begins like that
    order = (first, name, "utf-8") if name in _MULTIBYTE else (first, "utf-8", name)
    for encoding in filter(None, order):
        text = _strictly(data, encoding)
        if text is not None:
            return text, encoding
    encoding = guess_encoding(data)
    return data.decode(encoding, "replace"), encoding


def guess_encoding(data: bytes) -> str:
    """Name the encoding that makes the most sense of bytes without a byte order mark: Python's name for it."""
    wide = _wide_encoding(data)
    if wide:
        return wide
    if _is_mostly_utf8(data):
        return "utf-8"
    sample = Counter(match[0] for match in islice(_WORD.finditer(data), _SAMPLE_WORDS))
    costs = {name: _cost_of_letters(sample, name) for name in _LETTERS}
    costs |= {name: _cost_of_ideographs(sample, name) for name in _IDEOGRAPHS}
    return min(costs, key=costs.__getitem__)


def _strictly(data: bytes, encoding: str) -> str | None:
    """Decode, or give None: for invalid bytes, and for text full of NUL that is of a wider encoding."""
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    return None if "\0" in text and _wide_encoding(data) not in {"", encoding} else text


def _wide_encoding(data: bytes) -> str:
    """Name UTF-16 by its spaces and line ends: many NUL in one half of each pair, none in the other."""
    head = data[:4000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 50 < len(head) or min(even, odd):
        return ""
    return "utf-16-be" if even else "utf-16-le" if odd else ""


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether few of the bytes beyond ASCII are broken UTF-8, as in a file that was cut off within a letter."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return broken * 10 <= sum(1 for char in text if char > "\x7f")


def _cost_of_letters(sample: Counter[bytes], encoding: str) -> float:
    """Say how improbable the words are as text in an encoding with one byte a character, in bits."""
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
    """Give each letter its cost: frequencies fall about exponentially with the rank, capitals are rare."""
    costs = dict.fromkeys("".join(neighbors), _FOREIGN_COST) | dict.fromkeys(_PUNCTUATION, _PUNCTUATION_COST)
    costs["\ufffd"] = _BROKEN_COST
    for rank, letter in enumerate(language):
        costs[letter] = _FIRST_COST + rank * _RANK_COST
    return {letter.upper(): cost + _CAPITAL_COST for letter, cost in costs.items()} | costs


def _cost_of_neighbors(word: str, *, is_latin: bool) -> float:
    """Say what makes letters in a row improbable: scripts that mix, a capital within a word, accent on accent."""
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
    """Say how improbable the words are as text in an encoding of East Asia, in bits."""
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
