import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.locale import UNDETERMINED, Locale
from digest.text.words.language_identification import NEWS_LANGUAGES, identify, is_available

TITLES = {
    "ar": "المجلس يقرر أن العبارة ستبحر مرة أخرى",
    "az": "Şura bərənin yenidən üzəcəyinə qərar verdi",
    "be": "Савет вырашыў, што паром зноў будзе хадзіць",
    "bg": "Съветът реши, че фериботът отново ще плава",
    "ca": "El consell decideix que el vaixell torni a navegar",
    "cs": "Rada rozhodla, že přívoz bude znovu jezdit",
    "de": "Der Rat beschließt, dass die Fähre wieder fährt",
    "el": "Το συμβούλιο αποφάσισε ότι το πλοίο θα ξανασαλπάρει",
    "en": "The council decides that the ferry will sail again",
    "es": "El consejo decide que el barco vuelva a navegar",
    "fa": "شورا تصمیم گرفت که کشتی دوباره حرکت کند",
    "fr": "Le conseil décide que le bac naviguera de nouveau",
    "hi": "परिषद ने फैसला किया कि नौका फिर चलेगी",
    "hy": "Խորհուրդը որոշեց, որ լաստանավը նորից կնավարկի",
    "it": "Il consiglio decide che il traghetto navigherà di nuovo",
    "ja": "評議会はフェリーの運航再開を決めた",
    "ka": "საბჭომ გადაწყვიტა, რომ ბორანი კვლავ იცურებს",
    "kk": "Кеңес паромның қайтадан жүзетінін шешті",
    "ko": "의회는 여객선이 다시 운항한다고 결정했다",
    "ky": "Кеңеш паромдун кайрадан сүзөөрүн чечти",
    "mn": "Зөвлөл усан онгоцыг дахин явуулахаар шийдвэрлэв",
    "nl": "De raad besluit dat de veerboot weer vaart",
    "pl": "Rada zdecydowała, że prom znowu będzie pływał",
    "pt": "O conselho decide que a balsa volte a navegar",
    "ru": "Совет решил, что паром снова будет ходить",
    "tg": "Шӯро қарор кард, ки киштӣ боз ҳаракат мекунад",
    "tr": "Meclis feribotun yeniden sefer yapmasına karar verdi",
    "uk": "Рада вирішила, що пором знову ходитиме",
    "vi": "Hội đồng quyết định rằng phà sẽ chạy trở lại",
    "zh": "市议会决定渡轮恢复航行",
}


@pytest.mark.parametrize("language", TITLES)
def test_the_language_of_a_title(language: str) -> None:
    assert identify(TITLES[language]) == Locale(language)


def test_a_text_in_capitals() -> None:
    assert identify(TITLES["de"].upper()) == Locale("de")


def test_only_the_languages_in_question_are_given() -> None:
    assert identify(TITLES["uk"], frozenset({"en", "ru"})) == Locale("ru")


def test_a_language_that_is_not_in_question_is_none_of_another_script() -> None:
    assert identify(TITLES["ru"], frozenset({"en", "es", "ar"})) == UNDETERMINED


def test_a_language_that_nobody_knows_is_not_in_the_way() -> None:
    assert identify(TITLES["en"], frozenset({"en", "qaa"})) == Locale("en")
    assert identify(TITLES["en"], frozenset({"qaa"})) == UNDETERMINED


def test_a_language_keeps_the_name_that_it_is_asked_for_by() -> None:
    title = "Rådet har bestemt at fergen skal gå igjen, og at den skal være gratis"
    assert identify(title, frozenset({"nb", "en"})) == Locale("nb")


@pytest.mark.parametrize(
    "text",
    ["", " \n", "2025", "21.04.2025 – 12,5 %", "Aurora", "AURORA", "Москва", "???", "🙂🙂", "a", "\ud800", "\0"],
)
def test_nothing_to_tell_by(text: str) -> None:
    assert identify(text) == UNDETERMINED


def test_a_word_of_a_script_that_only_one_language_has() -> None:
    assert identify("Λισαβόνα") == Locale("el")


def test_addresses_and_handles_are_of_no_language() -> None:
    assert identify("https://example.org/the-council-of-the-harbor-and-the-ferry @the_harbor #ferry") == UNDETERMINED


def test_a_foreign_name_in_a_short_title() -> None:
    assert identify("Паром Aurora Nova Princess снова в порту") == Locale("ru")


def test_the_beginning_of_a_long_text_settles_it() -> None:
    assert identify(TITLES["en"] + ". " + "The ferry sails. " * 20 + TITLES["ru"] * 100_000) == Locale("en")


def test_many_threads_say_the_same() -> None:
    texts = list(TITLES.values()) * 10
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(identify, texts)) == [Locale(language) for language in TITLES] * 10


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    identify(TITLES["en"])

    assert capfd.readouterr() == ("", "")


@pytest.fixture
def _without_library(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    is_available.cache_clear()
    yield
    is_available.cache_clear()


@pytest.mark.usefixtures("_without_library")
def test_without_the_library_no_language_is_known() -> None:
    assert not is_available()
    assert identify(TITLES["en"]) == UNDETERMINED


def test_the_library_is_there() -> None:
    assert is_available()


@given(st.text())
def test_no_text_is_a_crash(text: str) -> None:
    locale = identify(text)
    assert locale == UNDETERMINED or locale.tag in NEWS_LANGUAGES
