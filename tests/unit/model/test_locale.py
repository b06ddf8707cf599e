import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.locale import UNDETERMINED, Locale
from tests.tables import each_row

TAGS = st.from_regex(
    r"[A-Za-z]{2,3}([-_][A-Za-z]{4})?([-_](?:[A-Za-z]{2}|[0-9]{3}))?([-_][A-Za-z]{5,8})?", fullmatch=True
)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("EN", "en"),
        ("pt_br", "pt-BR"),
        ("ZH-HANT-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-de-1996", "de-DE-1996"),
        (" sr_latn ", "sr-Latn"),
        ("fil", "fil"),
    ],
)
def test_canonical_case(text: str, tag: str) -> None:
    assert str(Locale.parse(text)) == tag


@given(TAGS)
def test_a_tag_is_read_as_it_was_written(text: str) -> None:
    locale = Locale.parse(text)

    assert Locale.parse(str(locale)) == locale
    assert Locale.parse(text.swapcase()) == locale


@each_row(
    "text",
    [
        "",
        "e",
        "english",
        "en-",
        "en--GB",
        "../../etc",
        "en/GB",
        "en\0",
        "en GB",
        "e1",
        "ﬁ-FI",
        "en-GB-x",
        "en" + "-variant" * 20,
    ],
)
def test_what_is_no_tag_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match="is not a language tag"):
        Locale.parse(text)


@given(st.text())
def test_no_tag_leads_out_of_a_folder(text: str) -> None:
    try:
        tag = str(Locale.parse(text))
    except ValueError:
        return
    assert tag.isascii()
    assert not set(tag) & set("/\\.\0 ")


@each_row(
    ("tag", "direction"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("ar-Latn", "ltr"),
        ("fa-IR", "rtl"),
        ("az-Arab", "rtl"),
        ("uz-Cyrl-UZ", "ltr"),
        ("he", "rtl"),
        ("und", "ltr"),
    ],
)
def test_direction(tag: str, direction: str) -> None:
    assert Locale(tag).direction == direction


def test_language_and_script() -> None:
    locale = Locale("zh-Hant-TW")

    assert (locale.language, locale.script) == ("zh", "Hant")
    assert Locale("zh-TW").script == ""


def test_only_the_undetermined_is_unknown() -> None:
    assert not UNDETERMINED.is_known
    assert Locale("en").is_known
