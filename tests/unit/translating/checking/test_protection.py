from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.glossary import Glossary, Term
from digest.translating.checking.protection import (
    GAP,
    MASK_FORMS,
    MaskForm,
    around,
    around_kept,
    fill,
    find_parts,
    join,
    mask,
    restore,
    split,
)
from digest.translating.checking.terms import TermFinder
from tests.tables import each_row

FINDER = TermFinder(Glossary((Term("harbor", "puerto"), Term("Quay Weekly"), Term("site", "puerto.es"))))
FORMS = pytest.mark.parametrize("form", MASK_FORMS, ids=lambda form: form.write(0))


def found(text: str) -> list[str]:
    return [text[part.start : part.end] for part in find_parts(text)]


@each_row(
    ("text", "parts"),
    [
        ("Read https://example.org/a?b=1&c=2#d, then rest.", ["https://example.org/a?b=1&c=2#d"]),
        ("(see http://example.org/a_(b)).", ["http://example.org/a_(b)"]),
        ("«https://example.org/порт»", ["https://example.org/порт"]),
        ("请看https://example.org/a。好", ["https://example.org/a"]),
        ("At www.example.org!", ["www.example.org"]),
        ("At example.org/news/1.html, or news.example.com.", ["example.org/news/1.html", "news.example.com"]),
        ("Write to first.last+news@mail.example.org.", ["first.last+news@mail.example.org"]),
        ("By @port_office and @port@social.example.org.", ["@port_office", "@port@social.example.org"]),
        ("About #HarborDay, #порт and #2024goals", ["#HarborDay", "#порт", "#2024goals"]),
        ("Run `make all` or harbor_open() or open().", ["`make all`", "harbor_open()", "open()"]),
        ("<code>a < b</code> and <b>bold</b>", ["<code>a < b</code>", "<b>", "</b>"]),
        ("Type &xss; or &#x27; for %(name)s, 5 %(of) and R&D;", ["&xss;", "&#x27;", "%(name)s"]),
        ("At harbor.org:8080/news/ferry.", ["harbor.org:8080/news/ferry"]),
        ("At harbor.org?page=ferry&day=monday?", ["harbor.org?page=ferry&day=monday"]),
        ("At example.org#the-news", ["example.org#the-news"]),
        (
            "At bit.ly/harbor-news, t.me/ferry or harbor.online:80",
            ["bit.ly/harbor-news", "t.me/ferry", "harbor.online:80"],
        ),
        ("На навіны.бел/навіны", ["навіны.бел/навіны"]),
        (
            "At HTTPS://EXAMPLE.ORG/FERRY/news and WWW.HARBOR.NEWS",
            ["HTTPS://EXAMPLE.ORG/FERRY/news", "WWW.HARBOR.NEWS"],
        ),
        ("(https://example.org/a|ferry/news)", ["https://example.org/a|ferry/news"]),
        ("At https://example.org/wiki/(ferry-news now", ["https://example.org/wiki/(ferry-news"]),
        ("(https://example.org/a((b)c))", ["https://example.org/a((b)c)"]),
        (r"At https://example.org/{a}^b\c!", [r"https://example.org/{a}^b\c"]),
        ("At file:///home/ferry or magnet:?xt=news", ["file:///home/ferry", "magnet:?xt=news"]),
        (
            "At news@localhost, localhost:8080/news, 10.0.0.1/news",
            ["news@localhost", "localhost:8080/news", "10.0.0.1/news"],
        ),
        ("#Cafe\u0301News and #हिन्दी", ["#Cafe\u0301News", "#हिन्दी"]),
        ("By @cafe\u0301_news, at cafe\u0301@example.org", ["@cafe\u0301_news", "cafe\u0301@example.org"]),
        (
            "(git@example.org:ferry/news.git), pw@example.org:80/news",
            ["git@example.org:ferry/news.git", "pw@example.org:80/news"],
        ),
        ("#ferry/#harbor by @ferry/@harbor", ["#ferry", "#harbor", "@ferry", "@harbor"]),
        ("Open plan-2024.pdf or digest.toml now.", ["plan-2024.pdf", "digest.toml"]),
        ("Hello {name}, {0}, ⟦1⟧ and XQ2Z", ["{name}", "{0}", "⟦1⟧", "XQ2Z"]),
    ],
)
def test_what_is_protected(text: str, parts: list[str]) -> None:
    assert found(text) == parts


@each_row(
    "text",
    [
        "The U.S. and the U.K., i.e. two, at 3.5 % or 10.30 a.m.",
        "No. #1, C# and tod@s, 5 @ 3 euros",
        "a < b and c > d",
        "The end.In other words: no.We left.",
        "{ this is a whole sentence }",
        "L'État, l'eau — and/or",
        "He is in the U.S./U.K. at 9 a.m./p.m., etc./and more",
        "The goal: 3:2. News: the ferry is late, says a.m.:the",
    ],
)
def test_what_is_not(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["https://" + "(a" * 50_000, "a." * 50_000, "@" * 50_000, "<a" * 50_000, "`" * 50_001, "<code>" * 10_000,
     "a_" * 50_000, "#" * 50_000, "1" * 100_000 + "@", "www." * 30_000, "{" * 50_000, "-" * 50_000 + "a.b",
     "https://a" + ")" * 100_000, "a" * 100_000 + "://", "हि" * 50_000 + ".", "1." * 50_000, "a.bc" * 30_000 + ":"],
    ids=lambda text: text[:10],
)  # fmt: skip
def test_finding_takes_no_longer_than_the_text(text: str) -> None:
    start = time.process_time()
    find_parts(text)

    assert time.process_time() - start < 2


def test_terms_of_the_glossary_are_parts_but_not_within_others() -> None:
    text = "The harbor of https://example.org/harbor is in Quay Weekly"

    assert [part.kept for part in find_parts(text, FINDER)] == ["puerto", "https://example.org/harbor", "Quay Weekly"]


def test_masks_take_the_place_of_parts() -> None:
    text = "Mail a@example.org about the harbor"
    parts = find_parts(text, FINDER)

    assert mask(text, parts, MASK_FORMS[0]) == "Mail {0} about the {1}"
    assert restore("Sobre el {1}, a {0}", parts, MASK_FORMS[0]) == "Sobre el puerto, a a@example.org"
    assert fill(text, parts) == "Mail a@example.org about the puerto"


@pytest.mark.parametrize("masked", ["Sobre {0}", "{0} {1} {1}", "{0} {1} {2}", "{0} { 1", "nada"])
def test_a_mask_that_is_lost_or_invented_is_noticed(masked: str) -> None:
    parts = find_parts("Mail a@example.org about the harbor", FINDER)

    assert restore(masked, parts, MASK_FORMS[0]) is None


@pytest.mark.parametrize("masked", ["xq0z y XQ 1 Z", "XQ٠Z y XQ1Z"])
def test_a_mask_may_come_back_in_another_case_with_spaces_and_in_other_digits(masked: str) -> None:
    parts = find_parts("Mail a@example.org about the harbor", FINDER)

    assert restore(masked, parts, MaskForm("XQ", "Z")) == "a@example.org y puerto"


TEXTS = st.lists(
    st.sampled_from(
        [*"{}⟦⟧XQZxqz0123 \u00a0.,#@`<>/_()", "https://a.b/c", "a@b.cd", "harbor", "Harbor", "site", "x.py", "港", "و"]
    )
    | st.text(max_size=3),
    max_size=20,
).map("".join)


@FORMS
@given(text=TEXTS)
def test_what_was_masked_is_restored(form: MaskForm, text: str) -> None:
    parts = find_parts(text, FINDER)

    assert restore(mask(text, parts, form), parts, form) == fill(text, parts)


@given(TEXTS)
def test_what_was_split_joins_to_the_same_text(text: str) -> None:
    parts = find_parts(text, FINDER)

    assert join(split(text, parts), [text[part.start : part.end] for part in parts]) == text


@given(TEXTS)
def test_parts_stand_in_order_none_over_another(text: str) -> None:
    bounds = [place for part in find_parts(text, FINDER) for place in (part.start, part.end)]

    assert bounds == sorted(bounds)


@each_row(
    ("translated", "rest"),
    [
        ("Correo a a@example.org sobre el puerto", f"Correo a {GAP} sobre el {GAP}"),
        ("El puerto: a@example.org.", f"El {GAP}: {GAP}."),
        ("Correo a a@example.com sobre el puerto", None),
        ("Correo a a@example.orgs sobre el puerto", None),
        ("Correo sobre el puerto", None),
        ("a@example.org, a@example.org, puerto", None),
        ("a@example.org, b@example.org, puerto", None),
        ("a@example.org, el muelle", None),
        ("a@example.org, los puertos", None),
        ("a@example.org, el aeropuerto", None),
        ("a@example.org, el puerto y otro puerto", f"{GAP}, el {GAP} y otro puerto"),
    ],
)
def test_parts_are_kept_or_not(translated: str, rest: str | None) -> None:
    parts = find_parts("Mail a@example.org about the harbor", FINDER)

    assert around_kept(translated, parts) == rest


def test_scripts_that_write_words_onto_others_may() -> None:
    parts = find_parts("the harbor", TermFinder(Glossary((Term("harbor", "ميناء"),))))

    assert around_kept("وميناء", parts) == f"و{GAP}"


def test_a_term_may_be_translated_by_an_address() -> None:
    parts = find_parts("the site", FINDER)

    assert around_kept("el puerto.es", parts) == f"el {GAP}"


@given(TEXTS)
def test_a_text_keeps_its_own_parts(text: str) -> None:
    parts = find_parts(text)

    assert around_kept(text, parts) == around(text, parts)
