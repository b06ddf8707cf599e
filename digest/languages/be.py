"""Belarusian."""

from __future__ import annotations

from digest.languages.language import (
    Calendar,
    Clauses,
    Counted,
    Dates,
    Hours,
    Language,
    Names,
    Openers,
    Phrases,
    Unit,
    Verbs,
    by_number,
    phrases,
    words,
)

LANGUAGE = Language(
    code="be",
    calendar=Calendar(
        months=by_number("""
            студзені | лютым | сакавіку | красавіку | маі | чэрвені | ліпені | жніўні | верасні | кастрычніку
            | лістападзе | снежні
        """),
        weekdays=by_number(" |  | сераду |  | пятніцу | суботу | нядзелю"),
        ambiguous_months=words("люты лютым"),
        weekday_patterns=(
            r"панядзел\w+",
            r"аўтор\w+",
            "серад[аоуы]й?",
            r"чацв[ея]р\w*",
            r"пятні[цч]\w+",
            r"субот\w+",
            r"нядзел\w+",
        ),
        weekday_hints=(
            "пн",
            "аўт?|ат",
            "ср|серад",
            "чц|чт",
            "пт",
            "сб",
            "нд",
        ),
    ),
    dates=Dates(
        today=words("сёння учора"),
        range_starts=phrases("ад"),
        after_year=phrases("гады"),
        ordinals=words("га"),
        ties=words("у па"),
        stands_free=True,
    ),
    openers=Openers(
        dependent=phrases("""
            ён | яна | яны | яго | яе | іх | гэта | гэты | гэтая | гэтыя | аднак | але | таксама | таму | потым
            | пра гэта | акрамя таго
        """),
    ),
    verbs=Verbs(
        finite=words("""
            ёсць быў была было былі будзе будуць можа могуць мае маюць стаў стала сталі памёр загінуў
        """),
        endings=(r"\w{2,}(?:[аіяуы]ў|[аіяуы]ла|[аіяуы]лі|[аіяуы]ло|ае|яе|уе|аюць|яюць|уюць)(?:ся|ца)?"),
        no_verbs=words("сіла школа"),
        infinitives="ць|цца",
        subordinators=words("але што каб які якая якое якія дзе калі"),
        may_come_first=True,
    ),
    clauses=Clauses(
        adjuncts=words("пасля перад праз падчас дзякуючы"),
        adjunct_phrases="у рамках|у сувязі|у ходзе|у выніку|на фоне|у гонар|пад старшынствам|з мэтай",
        needed=words("што каб калі без акрамя але ці або як"),
        conditions=words("калі без акрамя"),
        asides=r"\w+(?:ючы|ячы|ўшы)",
        reporting="паведамля(?:е|юць)|паведамі(?:ў|ла|лі)|піша|заявіў|распавёў",
        sources=r"паводле|па словах|як (?:паведам|перада|піш)\w*",
        joins=words("і"),
        complements=words("што каб"),
        between=words("паміж"),
    ),
    phrases=Phrases(
        beginners=words("""
            у ў на з са да па для ад аб пры пад над за праз паміж пасля перад без сярод супраць і а але або што каб
            які якая якое якія дзе калі як
        """),
        unfinished=words("не ні яго яе іх гэты гэтая гэта быў была было былі будзе больш вельмі"),
    ),
    counted=Counted(
        adjectives=r"\w+(?:ых|іх|ага|ай)",
        parts="у тым ліку|з іх",
    ),
    units={
        "dollar": Unit(surely="долар"),
        "euro": Unit(surely="еўра"),
        "pound": Unit(perhaps="фунт"),
        "yen or yuan": Unit(surely="юан|иен|йен"),
        "Swiss franc": Unit(perhaps="фран"),
        "percent": Unit(surely="працэнт"),
        "degree Celsius": Unit(perhaps="градус|цельс"),
        "degree Fahrenheit": Unit(perhaps="градус|фаренг"),
        "kilometer": Unit(surely=r"км(?![^\W\d_])|кіламетр", perhaps="км"),
        "kilogram": Unit(surely=r"кг(?![^\W\d_])|кілагр", perhaps="кг|кіла(?!м)"),
        "mile": Unit(surely=r"міл[ьяі]\b", perhaps="міл[ьяі](?!ён|он)"),
        "foot": Unit(surely=r"фут\b"),
        "meter or million": Unit(perhaps=r"мет|млн|міл|м\b"),
        "before our era": Unit(surely=r"да н\. ?э", perhaps="да н"),
    },
    names=Names(
        small_in_titles=words("ў"),
        places={
            "Germany": words("Нямеччына"),
            "Netherlands": words("Нідэрланды"),
            "Kingdom": words("Каралеўства"),
            "United": words("Злучаныя"),
            "Sweden": words("Швецыя"),
            "Switzerland": words("Швейцарыя"),
            "Cyprus": words("Кіпр"),
            "Scotland": words("Шатландыя"),
            "Poland": words("Польшча"),
            "Greece": words("Грэцыя"),
            "Hungary": words("Венгрыя"),
            "Japan": words("Японія"),
            "China": words("Кітай"),
            "Chad": words("Чад"),
            "Ethiopia": words("Эфіопія"),
            "Montenegro": words("Чарнагорыя"),
            "Mauritius": words("Маўрыкій"),
            "Athens": words("Афіны"),
            "Beijing": words("Пекін"),
            "Antwerp": words("Антверпен"),
        },
    ),
    hours=Hours(
        after_noon="вечар|ноч",
        before_noon="раніц|ноч",
        hour="гадзін",
    ),
    negators=words("""
        не ня ні няма ніколі ніхто нікога нікому нішто нічога нідзе жад(?:ен|ны|ная|нае|ныя|ных|нага) без нельга
    """),
    probes=(
        "Артыкул з панядзелка знаходзіцца на {0}.",
        "Яго можна прачытаць на {0} і на {1}.",
    ),
)
