from digest.cli.translation_report import Rejection, TranslationCounts, as_lines
from digest.editing.building.translation_tally import tally
from digest.model.locale import Locale
from digest.model.translation import Problem, Translation
from digest.model.week import Week
from digest.store.translation_memory import MemorySize

OLDEST, OLDER, NEWEST = map(Week.parse, ("2025-W15", "2025-W16", "2025-W17"))
CA, ES = Locale("ca"), Locale("es")


def rejection(locale: Locale, text: str, problem: Problem, week: Week = NEWEST) -> Rejection:
    return Rejection(week, locale, "ru", text, problem)


def listed(*rejections: Rejection) -> list[str]:
    counts = tally([Translation("Паром", problem="no-pair")])
    known = TranslationCounts({(NEWEST, ES): counts}, rejections, MemorySize(0, 0))
    return [line for line in as_lines(known) if line.startswith("  ")]


def test_what_a_person_can_correct_comes_first_and_a_missing_pair_is_one_line() -> None:
    unpaired = [rejection(CA, f"Паром {number}", "no-pair") for number in range(13)]
    assert listed(*unpaired, rejection(ES, "Паром", "numbers")) == [
        "  2025-W17 es  Паром  (ru: numbers, days or units were changed)",
        "  2025-W17 ru to ca: 13 texts, no engine translates this language pair",
    ]


def test_a_text_is_listed_once_with_all_its_locales() -> None:
    assert listed(rejection(CA, "Паром", "numbers"), rejection(ES, "Паром", "numbers")) == [
        "  2025-W17 ca, es  Паром  (ru: numbers, days or units were changed)"
    ]


def test_what_is_not_listed_is_counted() -> None:
    many = [rejection(ES, f"Паром {number}", "numbers") for number in range(22)]
    older = [rejection(locale, "Паром", "numbers", week) for week in (OLDEST, OLDER) for locale in (CA, ES)]
    assert listed(*older, *many)[20:] == ["  4 texts more; `--json` lists them all"]
