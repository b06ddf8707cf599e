"""Our messages as two parsers read them, Python's and postal-mime: subjects and names in every script, both parts."""

from __future__ import annotations

import base64
import email
import json
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.utils import parseaddr
from pathlib import Path
from random import Random
from typing import Any

import pytest

from digest.language.text.characters.clean import one_line
from digest.publishing.email import fields, mime
from digest.publishing.email.personal import prepare
from digest.publishing.email.rendering import EmailRenderer
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, RU, sample_digest, sample_site
from tests.readers_of_emails import ANNA

NOW = datetime(2025, 4, 29, 8, 30, tzinfo=UTC)

# One range of letters for each script that digest has a language in.
SCRIPTS = {
    "Latin": "aābčdéfğhiįjłmñoøpqřsßtüvwxýzž",
    "Cyrillic": "абвгґдежзіїйкқлмнңоөпрстуўүфхцчшщъыьэюя",
    "Greek": "αάβγδεέζηήθιίκλμνξοόπρσςτυφχψωώ",
    "Arabic": "ابپتثجچحخدذرزسشصضطظعغفقکگلمنوهيىءئؤة",
    "Hebrew": "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "Armenian": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "Georgian": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "Devanagari": "अआइईउकखगघचजझटडतदनपबमयरलवशसहािीुेो्ंः",
    "Bengali": "অআইউএওকখগঘচছজটডতদনপবমযরলশসহািীুে্ং",
    "Tamil": "அஆஇஈஉஎஒகஙசஞடணதநபமயரலவழளறனாிீுெை்",
    "Hangul": "가나다라마바사아자차카타파하한국신문항구다리소식",
    "Kana": "あいうえおかきくけこさしすせそたちつてとアイウエオカキクケコンー",
    "Han": "港口大桥重新开放新闻周报市长说价格上涨天气預報學校",
    "Emoji": "🚢⚓🌊🇵🇹👩‍✈️🏗️",
}
NUMBER = 1000
HOSTILE = (
    "Anna\r\nBcc: everyone@example.org",
    "=?utf-8?q?=0D=0ABcc:_everyone=40example.org?=",
    "=?utf-8?b?QW5uYQ==?= and more",
    'Anna" <everyone@example.org>, "B',
    "Anna, Boris <b@example.org>; c@example.org",
    "Anna (a comment) \\",
    "\u202eanna\u202c \u2066anna\u2069 \u202eanna",
    "Анна\r\n\r\n<html>",
    "\u2028\u2029\x0b\x0c\x85",
)


@dataclass(frozen=True)
class Read:
    """What postal-mime read."""

    subject: str
    to: list[dict[str, str]]
    headers: list[str]
    text: str
    html: str


def read_by_node(node: str, messages: Iterable[bytes]) -> Iterator[Read]:
    said = b"\n".join(map(base64.b64encode, messages))
    script = Path(__file__).with_name("read_messages.mjs")
    told = subprocess.run([node, script], input=said, capture_output=True, check=True, timeout=600)
    values: Iterable[dict[str, Any]] = map(json.loads, told.stdout.decode().splitlines())
    return (Read(one.get("subject", ""), one["to"], one["headers"], one["text"], one["html"]) for one in values)


def some_words(random: Random, letters: str) -> str:
    """Words of a script, with words, numbers and signs that titles have beside them."""
    others = ("Harbor", "2025", "14,5 %", "«", "»", "“x”", "=?", "?=", "_", ":", "–", "a\u00a0b")
    words = (
        "".join(random.choices(letters, k=random.randint(1, 14))) if random.random() < 0.75 else random.choice(others)
        for _ in range(random.randint(1, 20))
    )
    return one_line(" ".join(words))


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_thousand_subjects_and_names_are_read_as_they_were_written(node: str, modules: Path, script: str) -> None:
    random = Random(script)
    said = [(some_words(random, SCRIPTS[script]), some_words(random, SCRIPTS[script])) for _ in range(NUMBER)]
    messages = [
        mime.message(
            [("To", fields.person("To", name, "anna@example.org")), ("Subject", fields.words("Subject", subject))],
            "text",
            "html",
        )
        for subject, name in said
    ]
    assert [in_python(message) for message in messages] == said
    assert [(one.subject, one.to[0]["name"]) for one in read_by_node(node, messages)] == said


def in_python(message: bytes) -> tuple[str, str]:
    read = email.message_from_bytes(message)
    name, _ = parseaddr(read["To"])
    return str(make_header(decode_header(read["Subject"]))), str(make_header(decode_header(name)))


def test_hostile_names_are_one_recipient_and_no_header(node: str, modules: Path) -> None:
    prepared = prepare(EmailRenderer(Templates()), sample_site(), sample_digest(), "secret", NOW, has_server=True)
    messages = [prepared.message(replace(ANNA, name=name)) for name in ("Anna", *HOSTILE)]
    first, *others = read_by_node(node, messages)
    for name, one in zip(HOSTILE, others, strict=True):
        assert one.headers == first.headers
        assert [to["address"] for to in one.to] == ["anna@example.org"]
        assert one.to[0]["name"] == one_line(name)


@pytest.mark.parametrize("locale", [EN, RU, AR], ids=str)
def test_both_parts_are_read_as_they_were_rendered(node: str, modules: Path, locale: Any) -> None:
    digest, renderer = replace(sample_digest(), locale=locale), EmailRenderer(Templates())
    message = prepare(renderer, sample_site(), digest, "secret", NOW, has_server=True).message(ANNA)
    [one] = read_by_node(node, [message])
    parts = [part.get_payload(decode=True) for part in email.message_from_bytes(message).walk()][1:]
    assert [lines(one.text), lines(one.html)] == [lines(part.decode()) for part in parts]  # type: ignore[union-attr]
    assert ANNA.leave_url in one.text


def lines(text: str) -> list[str]:
    return text.rstrip().splitlines()
