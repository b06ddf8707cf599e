"""Everything known of a language is in its file, and a language file is data only."""

from __future__ import annotations

import ast
from pathlib import Path

from digest.language.known import codes
from tests.architecture.imports import MODULES, name

# Letters that are no words of a language, and why they stand where they do.
ALLOWED = {
    "model/frozen/item_key.py": "the frozen rule of keys",
    "editing/grouping/title_facts.py": "a sign for a number",
    "language/facts/date_facts.py": "signs for a day",
    "language/facts/date_patterns.py": "signs for a year, a month and a day, forms of a letter",
    "language/facts/number_facts.py": "signs for a month and a time, Roman numerals in letters of Cyrillic",
    "language/facts/quantity_facts.py": "signs for a time",
    "language/text/shortening/shorten.py": "letters that no cut may part from others",
    "letters/mail/word_folding.py": "a letter without a dot",
    "reading/textfile/line_kinds.py": "the last letter of a date",
    "formats/xml/xml.py": "what XML allows",
    "formats/xml/xml_stream.py": "what XML allows",
    "reading/page/repeated_blocks.py": "signs for a year",
    "language/text/characters/mojibake.py": "signs of text in the wrong encoding",
    "language/text/dates/calendar_names.py": "signs of times in East Asia, and a letter without a dot",
    "language/text/dates/lenient_dates.py": "signs for a day and a year",
    "language/text/html/formulas.py": "signs of formulas",
    "translating/engines/fast_translate/readable_sentence.py": "the letters in the vocabulary of its models",
    "language/text/characters/clean.py": "ranges of characters",
    "language/text/characters/encoding.py": "how often letters stand in each encoding",
    "language/text/characters/normalize.py": "letters that look like apostrophes",
    "language/text/characters/wrap.py": "ranges of characters, and where lines break",
    "language/text/dates/date_rules.py": "signs of dates that Chinese, Japanese and Korean share, and a time zone",
    "language/text/dates/datelines.py": "signs for a day",
    "language/text/dates/leading_dates.py": "signs for a day",
    "language/text/dates/numeric_dates.py": "the last letter of a date",
    "language/text/dates/timestamps.py": "a time zone",
    "language/text/html/links.py": "ranges of characters",
    "language/text/html/placing.py": "ranges of characters",
    "language/text/numbers/counted_noun.py": "symbols of units",
    "language/text/numbers/han_numbers.py": "Han signs for numbers",
    "language/text/numbers/number_words.py": "letters that are written in two ways",
    "language/text/numbers/roman_numbers.py": "Roman numerals",
    "language/text/numbers/spelled_out_numbers.py": "marks, and a sign for an ordinal",
    "language/facts/telling_quantities.py": "capitals, and ranges of characters",
    "language/text/sentences/periods.py": "letters and Roman numerals",
    "language/text/sentences/sentences.py": "letters before a full stop of a script, and Japanese particles",
    "language/text/words/language_identification.py": "a range of letters",
    "language/text/words/phrase_search.py": "ranges of letters and marks, and letters that people leave a mark off",
    "language/text/words/sounds.py": "how letters sound",
    "language/text/words/words.py": "ranges of characters",
    "translating/checking/protected_addresses.py": "names of domains",
    "translating/checking/folded_text.py": "letters that look like apostrophes",
    "language/facts/gazetteer.py": "vowels",
    "language/facts/place_facts.py": "ranges of letters",
    "language/facts/name_runs.py": "ranges of letters",
    "language/text/numbers/units.py": "characters for more than a number, and attached prefixes",
    "language/facts/denial_facts.py": "ranges of letters",
    "language/facts/name_facts.py": "letters that look like apostrophes",
    "language/facts/written_words.py": "ranges of characters, and short words before an apostrophe",
    "translating/checking/gate/kept_order.py": "signs of ordinals",
    "translating/engines/trial.py": "a sentence in each script, for trying an engine",
}
PLAIN = {
    *(ast.Attribute, ast.Call, ast.Name, ast.Load, ast.keyword, ast.Constant, ast.Tuple, ast.Dict),
    *(ast.BinOp, ast.Mult, ast.Pow),
}
DATA = ("language/data/", "language/schema/", "language/cldr.py")
LANGUAGES = {f"language/data/{code}.py" for code in codes()}


def test_words_of_a_language_stand_in_its_file() -> None:
    # In `testing/` stand samples for those who write plugins.
    paths = (path for path in MODULES if not name(path).startswith((*DATA, "testing/")))

    assert [name(path) for path in paths if name(path) not in ALLOWED and foreign_letters(path)] == []


def test_each_exception_is_needed() -> None:
    needed = {name(path) for path in MODULES if name(path) in ALLOWED and foreign_letters(path)}

    assert ALLOWED.keys() - needed == set()


def test_a_file_of_a_language_is_data_alone() -> None:
    assert [name(path) for path in MODULES if name(path) in LANGUAGES and not is_data_alone(path)] == []


def is_data_alone(path: Path) -> bool:
    """Whether a module has a docstring, its imports and one value, which calls and repeats and does nothing else."""
    body = ast.parse(path.read_text(encoding="utf-8")).body
    imported = [node.module for node in body if isinstance(node, ast.ImportFrom)]
    made = body[-1]
    if [type(node) for node in body] != [ast.Expr, ast.ImportFrom, ast.ImportFrom, ast.Assign]:
        return False
    assert isinstance(made, ast.Assign)
    is_plain = {type(node) for node in ast.walk(made.value)} <= PLAIN
    return is_plain and imported == ["__future__", "digest.language"] and ast.unparse(made.targets[0]) == "LANGUAGE"


def foreign_letters(path: Path) -> list[str]:
    """The strings of a module, its docstrings aside, that hold letters beyond those of English."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [node.value for node in strings if id(node) not in told and any(map(_is_foreign, node.value))]


def _is_foreign(char: str) -> bool:
    return char.isalpha() and not char.isascii()
