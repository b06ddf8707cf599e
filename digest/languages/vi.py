"""Vietnamese."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Counted,
    Dates,
    Language,
    Notices,
    Openers,
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
    ),
    counted=Counted(noun_first=2),
    notices=Notices(
        beginnings=phrases("ảnh: | nguồn: | xem thêm | đọc thêm"),
        whole=phrases("quảng cáo"),
    ),
)
