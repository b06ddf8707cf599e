"""Vietnamese."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Counted,
    Dates,
    Genres,
    Language,
    Notices,
    Openers,
    by_genre,
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
    counted=Counted(
        noun_first=2,
    ),
    notices=Notices(
        beginnings=phrases("ảnh: | nguồn: | xem thêm | đọc thêm"),
        whole=phrases("quảng cáo"),
    ),
    genres=Genres(
        labels=by_genre("""
            advertisement: nội dung tài trợ, bài viết quảng cáo, thông tin doanh nghiệp, bài pr | deals: mã giảm giá,
            khuyến mãi hôm nay | tips: tử vi, tử vi hôm nay, cung hoàng đạo, ô chữ, trắc nghiệm | live blog: trực tiếp,
            tường thuật trực tiếp, tường thuật | gallery: ảnh, chùm ảnh, bộ ảnh, hình ảnh | audio: podcast, âm thanh
            | video: video, clip | jobs: tuyển dụng, thông báo tuyển dụng | listing: lịch phát sóng, lịch thi đấu
        """),
        bracketed=by_genre("advertisement: quảng cáo, tài trợ"),
        titles={
            "tips": "tử vi (?:hôm nay|ngày|tuần|12)|kết quả xổ số|xổ số miền|nhận định, soi kèo|soi kèo",
            "live blog": "^(?:trực tiếp|tường thuật)(?= ?[:.-])",
            "listing": "lịch thi đấu|lịch phát sóng",
        },
        sections=by_genre("""
            advertisement: nội dung tài trợ | tips: tử vi, cung hoàng đạo | gallery: chùm ảnh, ảnh | audio: podcasts
            | video: clip | jobs: tuyển dụng
        """),
        residue=phrases("tin nóng | độc quyền | cập nhật | mới nhất | nóng"),
        headings=phrases("""
            góc nhìn | bình luận | phân tích | ý kiến | xã luận | phỏng vấn | tin tức | thể thao | kinh tế | văn hóa
        """),
    ),
)
