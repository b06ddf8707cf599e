"""Korean."""

from __future__ import annotations

from digest.languages.language import (
    Calendar,
    Hours,
    Language,
    Negation,
    Notices,
    NumberWords,
    Openers,
    Unit,
    phrases,
    words,
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
    negation=Negation(
        surely=words(r"""
            \w*않\w+ \w*없(?:다|었|는|이|어|으|습|을|고|지|애)\w* 못(?:했|하|한|할|해)\w* 안 못
            아니(?:다|라고|었|며|고|한|하)\w* 아닌\w* 아닙\w*
        """),
        perhaps=words(r"""
            아니\w* 없\w* 거부\w* 거절\w* 부인\w* 실패\w* 금지\w* 피하\w* 제외\w* 대신\w* 중단\w* 취소\w*
            잃\w* 부족\w* 드물\w* 모르\w* \w*못\w* \w*없\w* \w*않\w*
            불(?:가|법|안|명|충|공|확|이|신|투|참|허|완)\w+ 무(?:사|죄|료|효|관|산|혐|기한|단)\w*
            비(?:공|정|합|무)\w+ 미(?:달|정|완|납|확|흡|비)\w* 결석\w* 결여\w* 막(?:았|아|기)\w* \w*놓치\w*
            \w*놓쳤\w* \w*지\s말\w* 무사\w*
        """),
        idioms=words(r"""
            수밖에\s없\w* \w*지\s않으면\s안\s?\w* \w*밖에\s(?:\S+\s){0,5}?(?:않|없|못)\w* \w*지\s않\w*까
        """),
        lookalikes=words(r"""
            \w*뿐(?:만)?\s?아니\w* \w*만이?\s아니\w* 틀림\s?없\w* 끊임\s?없\w* 어김\s?없\w* 다름\s?없\w*
            아니나\s다를까 \w*없애\w*
        """),
    ),
)
