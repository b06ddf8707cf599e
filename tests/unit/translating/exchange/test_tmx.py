"""TMX that we write is read back unchanged, and TMX from other programs is read correctly."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import FormatError
from digest.language.text.characters.clean import clean
from digest.language.text.characters.spacing import tidy
from digest.model.item import stable_hash
from digest.model.translation import Translation
from digest.model.translation_unit import Unit
from digest.translating.exchange import tmx
from tests.tables import each_row

HEADER = '<header creationtool="CAT" srclang="en-US" datatype="xml" segtype="sentence" o-tmf="x" adminlang="en"/>'
WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30).map(clean).map(tidy).filter(str.isprintable)
VISIBLE = WORDS.map(lambda words: f"a{words}")


def person(segment: str, text: str, source: str = "en", target: str = "es") -> Unit:
    return Unit(source, target, segment, Translation(text, by_person=True))


MACHINE = Unit("en", "es", "Ferry", Translation("Barco", via="pt", unknown=2, score=-0.1234567), "argos 1.9")


def document(*units: str, header: str = HEADER) -> bytes:
    return f'<?xml version="1.0"?><tmx version="1.4">{header}<body>{"".join(units)}</body></tmx>'.encode()


def tu(segment: str, text: str, attributes: str = "", extra: str = "") -> str:
    variants = f'<tuv xml:lang="en-US"><seg>{segment}</seg></tuv><tuv xml:lang="es-ES"><seg>{text}</seg></tuv>'
    return f"<tu {attributes}>{extra}{variants}</tu>"


def read(*chunks: bytes) -> list[Unit]:
    return [unit for units in tmx.read(chunks, "file.tmx") for unit in units]


def written(*units: Unit) -> bytes:
    return b"".join(tmx.write(units))


# Ours


def test_the_names_that_a_segment_was_judged_with_come_back() -> None:
    unit = Unit("en", "es", "Lee sails", Translation("Lee zarpa"), "argos", frozenset({"Lee", "… Lee"}))

    assert read(written(unit)) == [unit]


@pytest.mark.parametrize("unit", [person("Ferry", "Barco"), MACHINE, person("a & <b> \"'", "]]> &amp; \u00a0é 🌊")])
def test_a_unit_comes_back_as_it_was(unit: Unit) -> None:
    assert read(written(unit)) == [unit]


@given(
    st.lists(
        st.one_of(
            st.builds(person, VISIBLE, VISIBLE),
            st.builds(
                Unit,
                source=st.just("en"),
                target=st.just("es"),
                segment=VISIBLE,
                translation=st.builds(
                    Translation,
                    text=VISIBLE,
                    via=st.sampled_from(["", "pt"]),
                    unknown=st.integers(0, 99),
                    score=st.none() | st.floats(allow_nan=False, allow_infinity=False),
                ),
                fingerprint=VISIBLE,
            ),
        ),
        max_size=4,
    )
)
def test_all_units_come_back_as_they_were(units: list[Unit]) -> None:
    assert read(written(*units)) == units


def test_what_is_written_is_what_other_programs_expect() -> None:
    root = ET.fromstring(written(MACHINE, person("Quay", "Muelle")))
    header = root.find("header")
    units = root.findall("body/tu")
    language = "{http://www.w3.org/XML/1998/namespace}lang"

    assert (root.tag, root.get("version")) == ("tmx", "1.4")
    assert header is not None
    assert header.keys() == [
        "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"
    ]  # fmt: skip
    assert [unit.get("srclang") for unit in units] == ["en", "en"]
    assert [[variant.get(language) for variant in unit.findall("tuv")] for unit in units] == [["en", "es"]] * 2
    assert [[seg.text for seg in unit.findall("tuv/seg")] for unit in units] == [["Ferry", "Barco"], ["Quay", "Muelle"]]
    assert {prop.get("type"): prop.text for prop in units[0].findall("prop")} == {
        "x-digest-origin": "machine",
        "x-digest-fingerprint": "argos 1.9",
        "x-digest-via": "pt",
        "x-digest-unknown": "2",
        "x-digest-score": "-0.1234567",
        "x-digest-seal": stable_hash("Ferry", "Barco"),
    }


def test_the_same_units_are_the_same_bytes() -> None:
    assert written(MACHINE, person("a", "b")) == written(MACHINE, person("a", "b"))
    assert read(written()) == []


def test_control_characters_of_an_engine_do_not_break_the_document() -> None:
    (unit,) = read(written(Unit("en", "es", "a", Translation("b\0\x1f\ufffe\r\nc"), "argos")))

    assert unit.translation.text == "b\nc"


def test_units_are_written_one_by_one() -> None:
    asked = []

    def units() -> Iterator[Unit]:
        for number in range(1000):
            asked.append(number)
            yield MACHINE

    pieces = tmx.write(units())
    next(pieces)
    next(pieces)

    assert asked == [0]


@pytest.mark.parametrize("attribute", ['changedate="20250505T060000Z"', 'changeid="editor"'])
@pytest.mark.parametrize("element", [b"<tu ", b"<tuv "])
def test_what_another_program_changed_since_is_a_correction(element: bytes, attribute: str) -> None:
    changed = written(MACHINE).replace(element, element + attribute.encode() + b" ")

    assert read(changed) == [person("Ferry", "Barco")]


@pytest.mark.parametrize(("old", "new"), [(b"Barco<", b"Buque<"), (b"Ferry<", b"Ferries<")])
def test_a_text_that_was_changed_without_a_word_is_of_a_correction(old: bytes, new: bytes) -> None:
    (unit,) = read(written(MACHINE).replace(old, new))

    assert unit.translation.by_person


def test_spaces_around_and_within_a_text_change_nothing() -> None:
    unit = Unit("en", "es", "The ferry", Translation("El barco"), "argos")

    (again,) = read(written(unit).replace(b"El barco", b"\n  El\n barco\n"))

    assert (again.fingerprint, again.translation.by_person) == ("argos", False)


# Others'


def test_a_unit_of_another_program_is_a_correction_without_its_regions() -> None:
    assert read(document(tu("Ferry", "Barco"))) == [person("Ferry", "Barco")]


def test_a_unit_that_only_names_an_engine_is_a_correction() -> None:
    props = '<prop type="x-digest-fingerprint">argos</prop>'

    assert read(document(tu("Ferry", "Barco", extra=props))) == [person("Ferry", "Barco")]
    assert read(document(tu("Ferry", "Barco", extra='<prop type="x-digest-origin">machine</prop>'))) == [
        person("Ferry", "Barco")
    ]


def test_white_space_of_a_document_that_is_pretty_is_not_of_its_words() -> None:
    assert read(document(tu("\n   The ferry\n   sails. \n", " Zarpa.\n"))) == [person("The ferry sails.", "Zarpa.")]


@each_row(
    ("segment", "expected"),
    [
        ('<bpt i="1">&lt;b&gt;</bpt>Ferry<ept i="1">&lt;/b&gt;</ept> sails', "Ferry sails"),
        ('Fer<bpt i="1" type="bold"/>ry<ept i="1"/>', "Ferry"),
        ("The <hi type='x'>old <hi>ferry</hi></hi> sails", "The old ferry sails"),
        ("Ferry<ph>&lt;br/&gt;</ph>sails", "Ferry sails"),
        ("Ferry<ph>\\n</ph>sails", "Ferry sails"),
        ("Ferry<it pos='begin'>&lt;i&gt;</it> sails<ut>{\\b}</ut>", "Ferry sails"),
        ("Ferry<ph>&lt;img alt='<sub>an old <ph>x</ph> boat</sub>'/&gt;</ph>", "Ferry"),
        ("Fer<!-- no -->ry <![CDATA[<&>]]>", "Ferry <&>"),
        ("Fer<b>ry</b> <x/><prop>sails</prop>", "Ferry sails"),
    ],
)
def test_elements_in_a_segment_leave_its_words(segment: str, expected: str) -> None:
    assert read(document(tu(segment, "Barco"))) == [person(expected, "Barco")]


def test_a_unit_of_several_languages_gives_each_translation_of_its_source() -> None:
    variants = "".join(
        f'<tuv xml:lang="{language}"><seg>{text}</seg></tuv>'
        for language, text in (("ES", "Barco"), ("en_GB", "Ferry"), ("ca", "Vaixell"), ("en-US", "Ferryboat"))
    )

    assert read(document(f"<tu>{variants}</tu>")) == [person("Ferry", "Barco"), person("Ferry", "Vaixell", target="ca")]
    assert read(document(f'<tu srclang="ca">{variants}</tu>')) == [
        person("Vaixell", "Barco", "ca", "es"),
        person("Vaixell", "Ferry", "ca", "en"),
    ]


@pytest.mark.parametrize("source", ["*all*", "*ALL*"])
def test_where_any_language_may_be_the_source_each_is(source: str) -> None:
    assert read(document(tu("Ferry", "Barco", f'srclang="{source}"'))) == [
        person("Ferry", "Barco"),
        person("Barco", "Ferry", "es", "en"),
    ]


def test_the_older_attribute_of_the_language_counts() -> None:
    old = document(tu("Ferry", "Barco")).replace(b"xml:lang", b"lang")

    assert read(old) == [person("Ferry", "Barco")]


@each_row(
    "unit",
    [
        tu("Ferry", ""),
        tu("Ferry", " \n"),
        tu("Ferry", "\u200b"),
        tu("", "Barco"),
        tu("Ferry", "Barco", 'srclang="fr"'),
        tu("Ferry", "Barco", 'srclang="?"'),
        tu("Ferry", "Barco").replace("es-ES", "x-none"),
        tu("Ferry", "Barco").replace("es-ES", "en-GB"),
        "<tu/>",
        "<tu><tuv><note>no</note></tuv></tu>",
    ],
)
def test_a_unit_that_is_of_no_use_gives_nothing(unit: str) -> None:
    assert list(tmx.read([document(unit, tu("Quay", "Muelle"))], "file.tmx")) == [(), (person("Quay", "Muelle"),)]


def test_a_document_without_units_is_one() -> None:
    assert read(document()) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_document_type_and_other_encodings(encoding: str) -> None:
    text = f'<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4">{HEADER}<body>{tu("Quai", "Паром 🌊")}</body></tmx>'

    assert read(text.encode(encoding)) == [person("Quai", "Паром 🌊")]


def test_texts_are_clean() -> None:
    (unit,) = read(document(tu("Fer&#x1F;ry\u202e", "a\u2028b\ufdd0")))

    assert (unit.segment, unit.translation.text) == ("Ferry", "a b")


@pytest.mark.parametrize(
    ("kind", "value"), [("score", "nan"), ("score", "-inf"), ("score", "x"), ("unknown", "-1"), ("unknown", "9" * 5000)]
)
def test_what_a_machine_is_said_to_have_made_may_be_nonsense(kind: str, value: str) -> None:
    unit = Unit("en", "es", "Ferry", Translation("Barco"), "argos")
    prop = f'<prop type="x-digest-{kind}">{value}</prop>'.encode()

    assert read(written(unit).replace(b"<tuv", prop + b"<tuv", 1)) == [unit]


# Broken and hostile


def refusal(chunks: Iterable[bytes]) -> str:
    with pytest.raises(FormatError) as refused:
        list(tmx.read(chunks, "file.tmx"))
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"<rss>\n</rss>", "file.tmx:1: not TMX: its root element is <rss>"),
        (document(tu("a", "b"))[:-12], "file.tmx:1: not XML, or truncated"),
        (b"a,b\nc,d\n", "file.tmx:1: not well-formed XML (syntax error)"),
        (document("<tu>" * 200), "file.tmx:1: elements are nested too deeply"),
    ],
)
def test_what_is_no_tmx_is_refused(text: bytes, message: str) -> None:
    assert refusal([text]) == message


@pytest.mark.parametrize("inside", ["seg", "prop", "seg><ph"])
def test_a_text_without_end_is_refused(inside: str) -> None:
    def endless() -> Iterator[bytes]:
        yield f'<tmx>{HEADER}<body><tu><tuv xml:lang="en"><{inside}>'.encode()
        while True:
            yield b"word " * 10_000

    assert refusal(endless()) == "file.tmx:1: a text is too long"


def test_a_unit_of_too_many_languages_is_refused() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    variants = "".join(f'<tuv xml:lang="{a}{b}"><seg>x</seg></tuv>' for a in letters for b in letters)

    assert refusal([document(f'<tu srclang="aa">{variants}</tu>')]) == "file.tmx:1: a unit with too many languages"


def test_a_fingerprint_that_no_index_can_hold_is_refused() -> None:
    props = f'<prop type="x-digest-fingerprint">{"x" * 3000}</prop><prop type="x-digest-origin">machine</prop>'

    assert refusal([document(tu("Ferry", "Barco", extra=props))]) == "file.tmx:1: a fingerprint that is too long"


@pytest.mark.parametrize("source", ["aa", "*all*"])
def test_a_unit_of_very_many_languages_says_which_is_the_source(source: str) -> None:
    variants = "".join(f'<tuv xml:lang="a{letter}"><seg>x</seg></tuv>' for letter in "abcdefghijklmnopqrstuvwxy")
    unit = document(f'<tu srclang="{source}">{variants}</tu>')

    if source == "*all*":
        assert refusal([unit]).endswith("over 24 languages, whose srclang does not name the source")
    else:
        assert len(read(unit)) == 24


def test_units_are_given_before_all_is_read() -> None:
    def endless() -> Iterator[bytes]:
        yield f"<tmx>{HEADER}<body>".encode()
        while True:
            yield tu("Ferry", "Barco").encode()

    units = tmx.read(endless(), "file.tmx")

    assert next(units) == next(units) == (person("Ferry", "Barco"),)
