from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from digest.language.text.characters.decoding import decode_pieces
from digest.language.text.characters.encoding import decode
from tests.tables import each_row

RUSSIAN = "Портовый совет продлил часы работы парома.\n«Это поможет жителям», — говорится в решении."
JAPANESE = "港湾評議会はフェリーの運航時間を深夜まで延長した。\n住民は歓迎している。"
CHINESE = "港口委員會將渡輪的營運時間延長至午夜。居民對此表示歡迎。"
KOREAN = "항만 위원회는 여객선 운항 시간을 자정까지 연장했다."
FRENCH = "Le conseil du port a prolongé les horaires du bac. L'été sera très animé."
ENCODED = [
    *[RUSSIAN.encode(name) for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")],
    codecs.BOM_UTF16_BE + RUSSIAN.encode("utf-16-be"),
    *[RUSSIAN.encode(name, "replace") for name in ("cp1251", "koi8-r", "cp866", "iso8859-5")],
    *[JAPANESE.encode(name) for name in ("iso2022_jp", "cp932", "euc_jp")],
    *[CHINESE.encode(name) for name in ("gb18030", "big5hkscs")],
    KOREAN.encode("cp949"),
    FRENCH.encode("cp1252"),
    b"Plain words. " * 40 + FRENCH.encode("cp1252"),
    RUSSIAN.encode() + b"\xd0",
    b"",
]


def in_pieces(data: bytes, borders: Iterable[int], declared: str | None = None) -> tuple[str, str]:
    """Decode the data cut at these places."""
    cuts = [0, *sorted(border % (len(data) + 1) for border in borders), len(data)]

    def pieces() -> Iterator[bytes]:
        return (data[start:end] for start, end in pairwise(cuts))

    texts, name = decode_pieces(pieces, declared)
    return "".join(texts), name


@each_row("data", ENCODED)
def test_pieces_of_any_size_are_decoded_as_the_whole(data: bytes) -> None:
    for size in (1, 2, 3, 5, 64, 1000):
        assert in_pieces(data, range(size, len(data), size)) == decode(data)


BYTES = (
    st.binary()
    | st.lists(st.sampled_from(["ferry ", "\n", "é", "Ж", "港", "\x00", "\ufffd", "\x1b$"])).map(
        lambda parts: "".join(parts).encode()
    )
    | st.builds(
        lambda data, start, noise: data[start % (len(data) + 1) :] + noise,
        st.sampled_from(ENCODED),
        st.integers(0, 300),
        st.binary(max_size=6),
    )
    | st.lists(st.sampled_from([b"ferry", b" ", b"\xe9", b"t\xe9", b"\xcf\xe0", b"@" * 30, b"\xff" * 50])).map(b"".join)
)


@given(BYTES, st.lists(st.integers(0, 1000), max_size=8))
@example(b"\x1b$B", [1])
@example(b"a\0b\0", [1, 2, 3])
def test_pieces_with_any_borders_are_decoded_as_the_whole(data: bytes, borders: list[int]) -> None:
    assert in_pieces(data, borders) == decode(data)


DECLARED = st.sampled_from("utf-8 latin1 windows-1251 gb2312 shift_jis big5 euc-jp utf-16 utf-32 hz klingon".split())


@given(BYTES, st.lists(st.integers(0, 1000), max_size=8), DECLARED)
@example("Совет порта".encode("utf-16-le"), [3], "utf-16")
@example("Совет порта".encode("utf-32-le"), [3], "utf-32")
@example("港口委員會".encode("big5"), [1], "big5")
def test_pieces_in_a_declared_encoding_are_decoded_as_the_whole(data: bytes, borders: list[int], declared: str) -> None:
    assert in_pieces(data, borders, declared) == decode(data, declared)


def test_a_letter_near_the_end_may_tell_the_encoding() -> None:
    data = b"Plain words. " * 10_000 + "Он".encode("cp1251")

    assert in_pieces(data, range(0, len(data), 4096)) == decode(data)
    assert in_pieces(data, [])[1] != "utf-8"
