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
    phrases,
    units,
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
    numbers=NumberWords(
        multipliers={3: "천", 4: "만", 8: "억", 12: "조"},
        minus="영하|마이너스",
        below_zero="영하",
        is_spaced=False,
    ),
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
    units=units("""
        dollar: 달러 미국달러 캐나다달러 호주달러 | euro: 유로 | pound: 파운드 |
        yen: 엔 | yuan: 위안 | ruble: 루블 | lira: 리라 | tenge: 텡게 |
        dram: 드람 | zloty: 즈워티 | franc: 프랑 | hryvnia: 흐리우냐 |
        rupee: 루피 | peso: 페소 | won: 원? | real: 헤알 | crown: 크로나
        크로네 코루나 | riyal: 리얄 리알 | dinar: 디나르 | dirham: 디르함 |
        rand: 랜드 | shekel: 셰켈 | forint: 포린트 | percent: 퍼센트 프로? |
        percentage point: 퍼센트포인트 퍼센트_포인트 %포인트 | second: 초 |
        minute: 분? | hour: 시간 | day: 일? | week: 주간 주일 주? |
        month: 개월 달 | year: 년 년간 살 주년 세? | century: 세기 |
        millimeter: 밀리미터 | centimeter: 센티미터 센티 | meter: 미터 |
        kilometer: 킬로미터 킬로? | mile: 마일 | nautical mile: 해리 |
        foot: 피트 | inch: 인치 | yard: 야드 | gram: 그램 | kilogram:
        킬로그램 킬로? | tonne: 톤 | pound of weight: 파운드 | ounce: 온스 |
        square meter: 제곱미터 평방미터 | square kilometer: 제곱킬로미터
        평방킬로미터 | square mile: 제곱마일 | square foot: 제곱피트 |
        hectare: 헥타르 | acre: 에이커 | liter: 리터 | gallon: 갤런 |
        barrel: 배럴 | cubic meter: 세제곱미터 입방미터 | knot: 노트? |
        degree Celsius: 섭씨 도? | degree Fahrenheit: 화씨 도? | watt:
        와트 | kilowatt: 킬로와트 | megawatt: 메가와트 | gigawatt: 기가와트 |
        terawatt: 테라와트 | kilowatt-hour: 킬로와트시 | megawatt-hour:
        메가와트시 | gigawatt-hour: 기가와트시 | terawatt-hour: 테라와트시 |
        kilobyte: 킬로바이트 | megabyte: 메가바이트 | gigabyte: 기가바이트 |
        terabyte: 테라바이트 | before our era: 기원전 | point: 포인트
    """),
    hours=Hours(
        after_noon="오후|밤",
        before_noon="오전|아침|새벽",
    ),
)
