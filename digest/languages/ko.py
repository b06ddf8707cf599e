"""Korean."""

from __future__ import annotations

from digest.languages.language import (
    Calendar,
    Fractions,
    Hours,
    Language,
    Notices,
    NumberWords,
    Openers,
    Ordinals,
    Unit,
    phrases,
)

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
    ordinals=Ordinals(
        phrases={
            1: r"첫 ?번째|첫째|제1(?!\d)|전반|상반기|처음",
            2: r"두 ?번째|둘째|제2(?!\d)|후반|하반기",
            3: r"세 ?번째|셋째|제3(?!\d)",
            4: r"네 ?번째|넷째|제4(?!\d)",
            5: r"다섯 ?번째|다섯째|제5(?!\d)",
            6: r"여섯 ?번째|여섯째|제6(?!\d)",
            7: r"일곱 ?번째|일곱째|제7(?!\d)",
            8: r"여덟 ?번째|여덟째|제8(?!\d)",
            9: r"아홉 ?번째|아홉째|제9(?!\d)",
            10: r"(?<!열)열 ?번째|열째|제10(?!\d)",
        },
        unsure="처음|둘째|전반|제3(?:자|국)",
    ),
    fractions=Fractions(
        one={
            2: "절반|과반|반수|반토막",
        },
        perhaps={
            2: "반",
        },
        parts={
            10: "할(?![인당수])",
        },
        parts_before={
            2: "[이2] ?분의 ?",
            3: "[삼3] ?분의 ?",
            4: "[사4] ?분의 ?",
            5: "[오5] ?분의 ?",
            10: "(?:십|10) ?분의 ?",
        },
        numerators="일 이 삼 사 오 육 칠 팔 구",
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
        after_noon="오후|밤",
        before_noon="오전|아침|새벽",
    ),
)
