"""Vietnamese."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Clauses,
    Counted,
    Dates,
    Language,
    Notices,
    Openers,
    Phrases,
    Verbs,
    phrases,
    words,
)

LANGUAGE = Language(
    code="vi",
    calendar=Calendar(
        are_weekdays_words=True,
    ),
    dates=Dates(
        before_clock=phrases("lúc"),
        before_year=words("năm"),
        numbered=(
            r"(?:(?:chủ nhật|thứ \w+),? )?(?:từ )?(?:ngày )?(?P<day>\d\d?)(?: ?(?:[-–—]"
            r"|đến) ?(?:ngày )?\d\d?)? tháng (?P<month>\d\d?)(?:(?:,|,? năm|/) ?(?P<year>\d{4}))?"
        ),
    ),
    abbreviations=Abbreviations(
        before_names=words("TS ThS PGS GS BS KS TP Tp ĐH"),
        before_numbers=words("Tr tr Q P đ"),
    ),
    openers=Openers(
        starters=words("ông bà họ nó chúng tôi đó đây nhưng và sau khi theo tại trong ngày các những một"),
        dependent=phrases("""
            họ | nó | nhưng | tuy nhiên | ngoài ra | đồng thời | theo đó | do đó | vì vậy | điều này | bên cạnh đó
            | trong khi đó
        """),
        unnamed=(
            "(?:cuộc họp|hội nghị|hội thảo|buổi lễ|lễ khai mạc|sự kiện|cuộc thi|chương trình|buổi làm việc"
            "|chuyến thăm|vụ việc|vụ tai nạn|trận đấu)"
        ),
    ),
    verbs=Verbs(
        finite=words("là có bị được đã đang sẽ vừa phải muốn nói khẳng tuyên xảy"),
        no_phrases=(("chuẩn", "bị"), ("thiết", "bị"), ("trang", "bị")),
        subordinators=words("mà nếu khi vì rằng"),
    ),
    clauses=Clauses(
        adjuncts=words("sau trước trong khi nhằm vì nhờ bởi tại ngay kể"),
        needed=words("mà nếu rằng là của hoặc nhưng trừ cho"),
        conditions=words("nếu trừ không chỉ"),
        reporting=(
            "cho biết|cho hay|nói|khẳng định|tuyên bố|thông báo|theo|cho rằng|nhấn mạnh|chia sẻ|trả lời|đưa tin"
            "|xác nhận|cảnh báo|nhận định|tiết lộ|viết|dẫn lời|phát biểu|giải thích|thừa nhận"
        ),
        joins=words("và hoặc"),
        contrasts=words("nhưng"),
        between=words("giữa"),
    ),
    phrases=Phrases(
        beginners=words("""
            tại ở trong trên từ đến với vào sau trước khi để nhằm vì do bởi và nhưng mà nếu về cùng theo qua giữa
        """),
        unfinished=words("""
            của các những một là bị được đã đang sẽ có không cho thì này đó mỗi mọi hơn rất việc người ông bà anh chị
            cuộc sự chiếc con cái số gần khoảng hai ba đội đại bộ cơ
        """),
    ),
    counted=Counted(
        noun_first=2,
    ),
    notices=Notices(
        beginnings=phrases("ảnh: | nguồn: | xem thêm | đọc thêm"),
        whole=phrases("quảng cáo"),
    ),
)
