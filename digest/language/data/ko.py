"""Korean."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="ko",
    relative_length=0.52,
    puts_modifiers_first=True,
    calendar=schema.Calendar(
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
    numbers=schema.NumberWords(
        multipliers={3: "천", 4: "만", 8: "억", 12: "조"},
        minus="영하|마이너스",
        below_zero="영하",
        is_spaced=False,
    ),
    openers=schema.Openers(
        readers="당신|여러분",
        dependent=schema.phrases("""
            그는 | 그녀는 | 그들은 | 이는 | 이에 | 그러나 | 하지만 | 또한 | 또 | 그리고 | 이와 함께 | 한편 | 이 | 그
            | 이들은 | 이러한 | 이런 | 그런 | 따라서 | 그래서 | 반면 | 아울러 | 이어 | 앞서 | 특히 | 그럼에도 | 게다가
            | 다만 | 결국 | 그의 | 그녀의 | 이후 | 당시
            | 다음은 | 여기
        """),
        connecting="물론|그러나|반면|한편",
        first_person=schema.words("저는 나는 우리는 제가 내가 저희는"),
        speakers=schema.words("그는 그녀는 그가 그녀가"),
        independent=r"이 (?:날|달)|그 (?:날|해)|당시(?:의)?\w+",
        unnamed=("(?:회의|행사|회담|대회|기념식|세미나|포럼)(?:는|은|가|이|에는)"),
        referring=(
            "다음 ?날|이튿날|같은 날|그날|그곳|거기|두 사람|양측은|이를|이로|이것|그것|이 같은|이와 같은"
            r"|(?:며칠|몇 년|몇 달|\d+(?:일|년|개월|주|시간)) (?:뒤|후)"
        ),
        own_voice=r"(?<!\w)(?:나는|저는|우리는|제가|내가|저희\w*|필자\w*)(?!\w)|이 (?:글|기사|포스트)에서",
    ),
    captions=schema.Captions(
        positions="왼쪽|오른쪽|가운데|왼쪽부터|오른쪽부터|자료 ?사진|사진|맨 (?:왼쪽|오른쪽)",
    ),
    ordinals=schema.Ordinals(
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
    fractions=schema.Fractions(
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
    notices=schema.Notices(
        credits=schema.words("사진"),
        beginnings=schema.phrases("""
            사진= | 관련기사 | 편집자 주 | 편집자주 | 편집자의 말 | 정정: | 정정합니다 | 바로잡습니다 | 이 기사는
            | 본 기사는 | 이 글은 | 후원: | 광고: | 제공: | 사진: | 사진 = | 사진 제공 | 사진제공 | 이미지: | 이미지=
            | 자료사진 | 영상: | 영상= | 그래픽= | 출처: | 출처= | 자료: | 자료= | 영상 보기 | 동영상 보기 | 티켓:
            | 예매하기 | 구매하기 | 할인 코드 | 앱 다운로드 | 자세한 내용은 | 더 알아보기 | 더 보기 | 더보기 | 더 읽기
            | 계속 읽기 | 기사 더보기 | 전문 보기 | 관련 기사 | 관련뉴스 | 관련 뉴스 | 추천 기사 | 함께 보면 | 회원가입
            | 회원 가입 | 구독하기 | 후원하기 | 기부하기 | 댓글 | 공유하기 | 기자: | 글: | 글= | 취재: | 촬영: | 편집:
            | 입력: | 수정: | 입력 20 | 수정 20 | 저작권자 | 무단전재 | 무단 전재 | 이 사이트는 | 본 사이트는
            | 제보는 | 협찬: | 클릭하세요 | 뉴스레터 구독 | 팔로우하세요 | 카카오톡 제보 | 앱을 다운로드
        """),
        whole=schema.phrases("""
            광고 | 더 보기 | 더보기 | 공유 | 공유하기 | 인쇄 | 댓글 | 구독 | 구독하기 | 관련기사 | 관련 기사 | 사진
            | 영상 | 예매하기 | 출처
        """),
        within=schema.phrases("""
            에 처음 등장했습니다 | 에 처음 게시되었습니다 | 무단전재 및 재배포 | 무단 전재 및 재배포 | 무단전재-재배포
            | 재배포 금지 | all rights reserved | 채널 추가 | 구독과 좋아요
        """),
        patterns=r"무료 ?(?:체험|구독|가입)",
    ),
    units=schema.units("""
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
    names=schema.Names(
        places=schema.places("""
            US: 미국, 아메리카 | GB: 영국 | NL: 네덜란드 | EU: EU, 유럽연합 | UN: 유엔, UN | AE: UAE, 아랍에미리트
            | CZ: 체코 | MM: 미얀마 | PS: 팔레스타인 | KR: 한국, 대한민국, 남한 | KP: 북한 | CN: 중국
            | TR: 튀르키예, 터키 | RU: 러시아 | DE: 독일 | HK: 홍콩 | TW: 대만 | NATO: 나토, NATO
            | WHO: 세계보건기구, WHO | IMF: 국제통화기금, IMF | England: 잉글랜드 | Scotland: 스코틀랜드
            | Wales: 웨일스 | Crimea: 크림반도, 크림 | California: 캘리포니아 | Texas: 텍사스 | Washington: 워싱턴
            | Beijing: 베이징, 북경 | San Francisco: 샌프란시스코 | Boston: 보스턴 | Munich: 뮌헨 | Hamburg: 함부르크
            | Cologne: 쾰른 | Frankfurt: 프랑크푸르트 | Geneva: 제네바 | Bern: 베른 | Basel: 바젤 | Milan: 밀라노
            | Naples: 나폴리 | Venice: 베네치아 | Florence: 피렌체 | Barcelona: 바르셀로나 | Lyon: 리옹
            | Marseille: 마르세유 | The Hague: 헤이그 | Manchester: 맨체스터 | Liverpool: 리버풀
            | Saint Petersburg: 상트페테르부르크 | Kharkiv: 하르키우 | Ankara: 앙카라 | Tel Aviv: 텔아비브
            | Delhi: 델리, 뉴델리 | Mumbai: 뭄바이 | Osaka: 오사카 | Kyoto: 교토 | Hiroshima: 히로시마
            | Fukushima: 후쿠시마 | Busan: 부산 | Guangzhou: 광저우 | Shenzhen: 선전 | Wuhan: 우한 | Hanoi: 하노이
            | Canberra: 캔버라 | Ottawa: 오타와 | Doha: 도하 | Abu Dhabi: 아부다비 | Kyiv: 키이우, 키예프
            | Vienna: 빈, 비엔나
        """),
        demonyms=schema.places("""
            US: 미 | GB: 영 | CN: 중 | JP: 일 | KR: 한 | KP: 북 | RU: 러 | DE: 독 | FR: 프
        """),
        endings=schema.words(
            "에서 에서는 에 에는 의 은 는 이 가 을 를 로 으로 와 과 도 까지 부터 에게 만 인 발 산 시 측 군 서"
        ),
    ),
    hours=schema.Hours(
        hours=schema.by_number("한 | 두 | 세 | 네 | 다섯 | 여섯 | 일곱 | 여덟 | 아홉 | 열 | 열한 | 열두"),
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
    negation=schema.Negation(
        surely=schema.words(r"""
            \w*않\w+ \w*없(?:다|었|는|이|어|으|습|을|고|지|애)\w* 못(?:했|하|한|할|해)\w* 안 못
            아니(?:다|라고|었|며|고|한|하)\w* 아닌\w* 아닙\w*
        """),
        perhaps=schema.words(r"아니\w* 없\w* 거부\w* \w*못\w* \w*없\w* \w*않\w*"),
        idioms=schema.words(r"""
            수밖에\s없\w* \w*지\s않으면\s안\s?\w* \w*밖에\s(?:\S+\s){0,5}?(?:않|없|못)\w* \w*지\s않\w*까
            \w*던\s적[은이]\s없\w*
        """),
        lookalikes=schema.words(r"""
            \w*뿐(?:만)?\s?아니\w* \w*만이?\s아니\w* 틀림\s?없\w* 끊임\s?없\w* 어김\s?없\w* 다름\s?없\w*
            아니나\s다를까 \w*없애\w* 국경\s?없는\w*
        """),
    ),
    topics=schema.places("""
            politics: 정치, 국회, 정부, 선거, 대통령실, 정치일반
            | world: 국제, 세계, 해외, 월드, 글로벌, 국제뉴스
            | business: 경제, 비즈니스, 금융, 기업, 산업, 증권, 시장, 부동산, 경제일반, 재테크
            | technology: 기술, 테크, it, it/과학, it·과학, 인터넷, 디지털, 인공지능, ai, 정보통신, 소프트웨어, 보안
            | science: 과학, 사이언스, 연구, 우주, 천문
            | health: 건강, 의료, 보건, 의학, 헬스, 코로나19
            | sport: 스포츠, 축구, 야구, 농구, 배구, 골프, 테니스, 올림픽, 월드컵
            | culture: 문화, 연예, 엔터테인먼트, 예술, 음악, 영화, 공연, 책, 문학, 방송, 문화일반, 드라마
            | environment: 환경, 기후, 기후변화, 기후위기, 자연, 생태
            | education: 교육, 학교, 대학
            | society: 사회, 사회일반, 생활, 라이프, 라이프스타일, 종교, 가족, 인권
            | crime: 사건·법원, 사건, 사건·사고, 사건사고, 법원, 검찰, 경찰, 범죄, 법조
            | opinion: 오피니언, 사설, 칼럼, 의견, 논평, 사설·칼럼
            | travel: 여행, 관광
            | local: 지역 뉴스, 지역, 지방, 전국, 우리동네
            | none: 뉴스, 최신, 최신뉴스, 속보, 주요뉴스, 헤드라인, 종합, 일반, 기타, 미분류, 기사, 블로그, 홈,
            동영상, 사진, 포토, 팟캐스트, 라이브, 공지, 공지사항, 보도자료, 단독, 특집, 인터뷰, 분석, 해설, 국내,
            인기, 오늘, 이번 주, 행사, 추천
    """),
    genres=schema.Genres(
        labels=schema.by_genre("""
            advertisement: 기사형 광고, 유료광고, 애드버토리얼 | deals: 할인 정보, 오늘의 특가, 쿠폰
            | tips: 오늘의 운세, 운세, 별자리 운세, 낱말퍼즐, 스도쿠, 퀴즈 | live blog: 생중계, 라이브, 실시간,
            실시간 중계, 문자중계, 현장 중계, 생방송 | gallery: 사진, 포토, 화보, 포토뉴스, 포토 갤러리, 사진 모음
            | audio: 팟캐스트, 오디오, 듣기 | video: 영상, 동영상, 비디오, 영상뉴스 | jobs: 채용 공고, 구인, 채용 정보,
            직원 모집 | listing:
            독자 여러분께, 편집자의 말,
            편성표, 오늘의 방송, 행사 일정
        """),
        bracketed=schema.by_genre("advertisement: ad, pr, 광고, 협찬, 광고성, 스폰서"),
        titles={
            "tips": r"(?:오늘|내일|이번 주|주간)의? ?운세|띠별 운세|별자리 운세|로또 \d+회 당첨 ?번호",
            "gallery": "^(?:오늘의 사진|포토뉴스)|(?:오늘|이번 주)의 사진$",
            "jobs": "(?:채용|모집) 공고$|^직원 모집",
            "listing": "편성표|오늘의 (?:tv|방송)(?= |$)",
        },
        texts={
            "advertisement": "이 (?:기사|글|콘텐츠)는 .{0,30}(?:협찬|광고|제작비 지원)",
            "deals": "쿠폰 코드|할인 코드",
        },
        offers=r"오늘만|\d+ ?% ?할인|무료 ?배송|반값",
        sections=schema.by_genre("""
            advertisement: 기사형 광고 | tips: 운세, 오늘의 운세 | gallery: 포토, 포토뉴스, 화보 | audio: 팟캐스트
            | video: 영상, 동영상 | jobs: 채용 정보 | listing: 편성표
        """),
        rooms="룸|방|개 방|개방",
        areas="평|평방미터",
        prices="원|만원",
        residue=schema.phrases("속보 | 단독 | 종합 | 업데이트 | 긴급 | 1보 | 2보 | 종합2보 | 독점"),
        headings=schema.phrases("""
            사설 | 칼럼 | 오피니언 | 분석 | 해설 | 인터뷰 | 뉴스 | 정치 | 경제 | 스포츠 | 문화 | 사회 | 국제 | 기고
        """),
    ),
    clauses=schema.Clauses(
        reporting=(
            "말했다|말한다|밝혔다|밝힌|전했다|발표했다|설명했다|강조했다|보도했다|주장했다|덧붙였다|지적했다|따르면"
            r"|의하면|라고|다고|고 \w+"
        ),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("구독 | 구독 신청 | 구독하기"),
        leave=schema.phrases("구독 취소 | 구독 해지 | 수신 거부"),
        confirm=schema.phrases("확인 | 네 | 예"),
        help=schema.phrases("도움말 | 도움"),
        topics=schema.phrases("주제"),
        everything=schema.phrases("모두 | 전체"),
        polite=schema.phrases("부탁드립니다"),
        answered=schema.phrases("회신 | 답장"),
        passed_on=schema.phrases("전달"),
        sender=schema.phrases("보낸 사람 | 보낸사람"),
        signed=schema.phrases("에서 보냄 | 나의 iphone에서 보냄"),
    ),
)
