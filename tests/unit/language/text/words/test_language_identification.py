import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.words.language_identification import NEWS_LANGUAGES, confirm, identify, is_available
from digest.model.locale import UNDETERMINED, Locale
from tests.tables import each_row

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


@each_row("language", TITLES)
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


@each_row(
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
    assert confirm(BUDGETS["fr"], Locale("en")) == UNDETERMINED


def test_the_library_is_there() -> None:
    assert is_available()


@given(st.text())
def test_no_text_is_a_crash(text: str) -> None:
    locale = identify(text)
    assert locale == UNDETERMINED or locale.tag in NEWS_LANGUAGES


# One piece of news in each language: long enough to contradict a declaration.
BUDGETS = {
    "ar": "أقر مجلس المدينة يوم الاثنين ميزانية العام المقبل. وقال العمدة إن الأموال ستستخدم لإصلاح الجسر القديم.",
    "be": "Гарадскі савет прыняў у панядзелак бюджэт на наступны год. Мэр сказаў, што грошы пойдуць на рамонт моста.",
    "ca": "L'Ajuntament va aprovar dilluns el pressupost de l'any vinent. L'alcaldessa va dir que els diners es faran "
    "servir per arreglar el pont i construir una llar d'infants al port vell, i que les obres començaran a l'abril.",
    "da": "Byrådet vedtog mandag budgettet for næste år. Borgmesteren sagde, at pengene skal bruges til en ny bro.",
    "de": "Der Stadtrat hat am Montag den Haushalt beschlossen. Das Geld soll für die neue Brücke verwendet werden.",
    "en": "The town council adopted the budget for next year on Monday. The money will be used to repair the bridge.",
    "es": "El ayuntamiento aprobó el lunes el presupuesto del próximo año. La alcaldesa dijo que el dinero se usará "
    "para arreglar el puente y construir una guardería en el puerto viejo, y que las obras empezarán en abril.",
    "fa": "شورای شهر روز دوشنبه بودجه سال آینده را تصویب کرد. شهردار گفت این پول برای تعمیر پل هزینه می‌شود.",
    "fr": "Le conseil municipal a voté lundi le budget de l'année prochaine. La maire a dit que l'argent servira à "
    "réparer le pont et à construire une école près du vieux port.",
    "hr": "Gradsko vijeće usvojilo je u ponedjeljak proračun za iduću godinu. Novac će se potrošiti na obnovu mosta.",
    "hy": "Քաղաքի խորհուրդը երկուշաբթի ընդունեց հաջորդ տարվա բյուջեն։ Գումարը կծախսվի հին կամուրջի նորոգման վրա։",
    "it": "Il consiglio comunale ha approvato lunedì il bilancio del prossimo anno. I soldi serviranno per il ponte.",
    "ja": "市議会は月曜日に来年度の予算を可決した。市長は、資金は橋の修復と旧港の幼稚園の建設に使われると述べた。",
    "kk": "Қалалық мәслихат дүйсенбіде келесі жылғы бюджетті бекітті. Әкім ақша көпірді жөндеуге жұмсалады деді.",
    "ko": "시의회는 월요일에 내년도 예산을 통과시켰다. 시장은 이 돈이 다리를 고치는 데 쓰일 것이라고 말했다.",
    "nl": "De gemeenteraad heeft maandag de begroting voor volgend jaar goedgekeurd. Het geld is voor de nieuwe brug.",
    "no": "Kommunestyret vedtok mandag budsjettet for neste år. Ordføreren sa at pengene skal brukes til en ny bro.",
    "pl": "Rada miasta przyjęła w poniedziałek budżet na przyszły rok. Pieniądze zostaną wydane na remont mostu.",
    "pt": "A câmara aprovou na segunda-feira o orçamento do próximo ano. O dinheiro será usado para reparar a ponte.",
    "ru": "Городской совет принял в понедельник бюджет на следующий год. Мэр сказал, что деньги пойдут на ремонт "
    "моста и строительство детского сада в старом порту, а работы начнутся уже в апреле.",
    "sr": "Gradska skupština usvojila je u ponedeljak budžet za sledeću godinu. Novac će biti potrošen na most.",
    "tr": "Belediye meclisi pazartesi günü gelecek yılın bütçesini kabul etti. Para eski köprünün onarımına gidecek.",
    "uk": "Міська рада ухвалила в понеділок бюджет на наступний рік. Міський голова сказав, що гроші підуть на ремонт "
    "мосту і будівництво садка в старому порту, а роботи почнуться вже у квітні.",
    "zh": "市议会周一通过了明年的预算。市长说，这笔钱将用于修复大桥，并在老港口建造一所幼儿园。",
}


@each_row("language", BUDGETS)
def test_a_right_declaration_is_confirmed(language: str) -> None:
    assert confirm(BUDGETS[language], Locale(language)) == Locale(language)


@each_row("language", [language for language in BUDGETS if language != "en"])
def test_every_language_that_is_not_the_declared_one_is_found(language: str) -> None:
    found = confirm(BUDGETS[language], Locale("en-US"))

    # One language in Latin letters, to the model.
    assert found.language in ({"bs", "hr", "sr"} if language == "sr" else {language})


@pytest.mark.parametrize(
    ("language", "declared"), [("ca", "es"), ("es", "ca"), ("ru", "uk"), ("uk", "ru"), ("be", "ru"), ("de", "nl")]
)
def test_a_near_language_is_found_in_a_long_text(language: str, declared: str) -> None:
    assert confirm(BUDGETS[language], Locale(declared)) == Locale(language)


@pytest.mark.parametrize(("language", "declared"), [("sr", "hr"), ("hr", "sr"), ("no", "da"), ("da", "no")])
def test_a_near_language_is_no_contradiction_without_strong_evidence(language: str, declared: str) -> None:
    assert confirm(BUDGETS[language], Locale(declared)) == Locale(declared)


def test_the_region_and_the_script_of_a_declaration_are_kept() -> None:
    assert confirm(BUDGETS["pt"], Locale("pt-BR")) == Locale("pt-BR")
    assert confirm(BUDGETS["zh"], Locale("zh-Hans")) == Locale("zh-Hans")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Le bac repart",
        "Élisabeth Morel, Jean-Pierre Rivière, Sophie Lemaître et Louis Carpentier",
        "FC Rivière - AS Carpentier 3:1, Stade de la Liberté, Groupe B, Journée 12",
        "https://example.org/le/conseil/municipal/a/vote/le/budget",
    ],
)
def test_a_few_words_and_names_say_nothing_against_a_declaration(text: str) -> None:
    assert confirm(text, Locale("en")) == UNDETERMINED


@pytest.mark.parametrize("declared", ["und", "gsw", "ru-Latn"])
def test_a_declaration_that_cannot_be_judged_is_left_alone(declared: str) -> None:
    assert confirm(BUDGETS["fr"], Locale(declared)) == UNDETERMINED


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("af", "Die biblioteek is die hele week gesluit, want daar is nog steeds water in die kelder van die gebou."),
        ("gl", "A biblioteca estará pechada toda a semana pola auga que entrou no soto, e moitas salas."),
        ("ms", "Perpustakaan itu ditutup sepanjang minggu kerana masih ada air di tingkat bawah tanah bangunan."),
        ("nn", "Biblioteket held stengt heile veka fordi det framleis er vatn i kjellaren, og ingen veit kor lenge."),
    ],
)
def test_a_language_that_is_seldom_in_the_news_is_not_taken_for_its_relative(language: str, text: str) -> None:
    assert confirm(text, Locale("en")) == Locale(language)
    assert confirm(text, Locale(language)) == Locale(language)


def test_an_old_language_is_found_only_if_it_is_declared() -> None:
    news = "Η βιβλιοθήκη θα μείνει κλειστή όλη την εβδομάδα, επειδή υπάρχει ακόμη νερό στο υπόγειο του κτιρίου."

    assert confirm(news, Locale("en")) == confirm(news, Locale("el")) == Locale("el")
    assert confirm("Ἐν ἀρχῇ ἦν ὁ λόγος, καὶ ὁ λόγος ἦν πρὸς τὸν θεόν, καὶ θεὸς ἦν ὁ λόγος.", Locale("grc")).is_known


def test_bokmal_and_norwegian_are_one_language() -> None:
    assert confirm(BUDGETS["no"], Locale("nb")) == Locale("nb")
