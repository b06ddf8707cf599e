"""Parts of sentences that say who says so, in the languages that digest speaks."""

from __future__ import annotations

import pytest

from digest.language.text.shortening.speakers import says_who
from tests.tables import each_row


@each_row(
    ("language", "part"),
    [
        ("en", ", the mayor said on Monday"),
        ("en", "According to the council"),
        ("es", ", según el ayuntamiento"),
        ("fr", ", a annoncé le maire"),
        ("de", ", teilte der Rat mit"),
        ("de", "laut Polizei"),
        ("pt", ", disse o presidente"),
        ("it", ", ha detto il sindaco"),
        ("ru", ", сообщает мэрия"),
        ("ru", "По словам капитана"),
        ("uk", ", повідомляє мерія"),
        ("be", ", паведамляе мэрыя"),
        ("ar", "وقال رئيس البلدية"),
        ("zh", "市长周一表示"),
        ("zh", "据港务局消息"),
        ("ja", "市長によると"),
        ("ko", "시장은 월요일 재개한다고 밝혔다"),
        ("tr", "belediyeye göre"),
        ("fa", "شهردار گفت"),
        ("hy", "ասել է քաղաքապետը"),
        ("kk", "әкімнің айтуынша"),
        ("pl", ", poinformowała rada"),
        ("nl", "volgens de raad"),
        ("ca", ", segons l'ajuntament"),
        ("gl", ", dixo o alcalde"),
        ("ka", "მერის თქმით, აცხადებს მერია"),
        ("vi", "theo hội đồng thành phố"),
        ("cs", ", uvedl starosta"),
    ],
)
def test_who_says_so(language: str, part: str) -> None:
    assert says_who(part, language)


@pytest.mark.parametrize(
    ("language", "part"), [("en", "after the storm"), ("en", "aforesaid"), ("ru", "после шторма"), ("xx", "he said")]
)
def test_nobody_says_so(language: str, part: str) -> None:
    assert not says_who(part, language)
