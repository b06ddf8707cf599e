"""Korean."""

from __future__ import annotations

from digest.languages.language import Calendar, Hours, Language, Notices, NumberWords, Openers, Unit, by_number, phrases

LANGUAGE = Language(
    code="ko",
    calendar=Calendar(
        weekday_patterns=(
            "월요일",
            "화요일",
            "수요일",
            "목요일",
            "금요일",
            "토요일",
            "일요일",
        ),
        weekday_hints=(
            r"\(월",
            r"\(화",
            r"\(수",
            r"\(목",
            r"\(금",
            r"\(토",
            r"\(일",
        ),
        has_numbered_months=True,
    ),
    numbers=NumberWords(multipliers={3: "천", 4: "만", 8: "억", 12: "조"}, is_spaced=False),
    openers=Openers(
        dependent=phrases("""
            그는 | 그녀는 | 그들은 | 이는 | 이에 | 그러나 | 하지만 | 또한 | 또 | 그리고 | 이와 함께 | 한편
        """),
    ),
    notices=Notices(
        beginnings=phrases("사진= | 관련기사"),
        whole=phrases("광고"),
    ),
    units={
        "dollar": Unit(surely="달러"),
        "euro": Unit(surely="유로"),
        "pound": Unit(perhaps="파운드"),
        "yen or yuan": Unit(surely=r"위안|엔(?!\w)", perhaps="엔"),
        "Swiss franc": Unit(perhaps="프랑"),
        "percent": Unit(surely="퍼센트"),
        "degree Celsius": Unit(perhaps="도"),
        "degree Fahrenheit": Unit(perhaps="도"),
        "kilometer": Unit(surely="킬로미", perhaps="킬로"),
        "kilogram": Unit(surely="킬로그", perhaps="킬로(?!미)"),
        "mile": Unit(surely="마일"),
        "foot": Unit(surely="피트"),
        "meter or million": Unit(perhaps="미터|만"),
        "before our era": Unit(perhaps="기원전"),
    },
    hours=Hours(
        hours=by_number("한 | 두 | 세 | 네 | 다섯 | 여섯 | 일곱 | 여덟 | 아홉 | 열 | 열한 | 열두"),
        after="시(?!간)",
        am=r"a\.?\s?m\.?|오전|새벽",
        morning="아침",
        noon="정오|낮",
        afternoon="오후",
        evening="저녁|오늘 밤",
        night="밤|심야",
        at_noon="정오",
        at_midnight="자정",
        spoken_past={
            "{hour} ?시 반": 30,
        },
        minutes="분",
        joins="부터|에서|까지|와|과",
    ),
)
