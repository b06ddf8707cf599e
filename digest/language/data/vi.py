"""Vietnamese."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="vi",
    calendar=schema.Calendar(
        are_weekdays_words=True,
    ),
    dates=schema.Dates(
        today=schema.phrases("hôm nay | hôm qua | ngày mai | sáng nay | chiều nay | tối nay | tối qua"),
        before_clock=schema.phrases("lúc"),
        before_year=schema.words("năm"),
        numbered=(
            r"(?:(?:chủ nhật|thứ \w+),? )?(?:từ )?(?:ngày )?(?P<day>\d\d?)(?: ?(?:[-–—]"
            r"|đến) ?(?:ngày )?\d\d?)? tháng (?P<month>\d\d?)(?:(?:,|,? năm|/) ?(?P<year>\d{4}))?"
        ),
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("TS ThS PGS GS BS KS TP Tp ĐH"),
        before_numbers=schema.words("Tr tr Q P đ"),
    ),
    openers=schema.Openers(
        readers=r"\b[Bb]ạn\b(?! (?:bè|đọc|trai|gái))",
        starters=schema.words("ông bà họ nó chúng tôi đó đây nhưng và sau khi theo tại trong ngày các những một"),
        dependent=schema.phrases("""
            họ | nó | nhưng | tuy nhiên | ngoài ra | đồng thời | theo đó | do đó | vì vậy | điều này | bên cạnh đó
            | trong khi đó
            | đây là | sau đây | dưới đây
        """),
        connecting="tuy nhiên|tất nhiên|dĩ nhiên|mặt khác|ngược lại",
        first_person=schema.phrases("tôi | chúng tôi"),
        unnamed=(
            "(?:cuộc họp|hội nghị|hội thảo|buổi lễ|lễ khai mạc|sự kiện|cuộc thi|chương trình|buổi làm việc"
            "|chuyến thăm|vụ việc|vụ tai nạn|trận đấu)"
        ),
        referring=(
            "(?:(?:vào|tại) )?thời điểm trên|(?:sự|vụ) việc trên"
            "|(?:ngày )?hôm sau|cùng ngày|hôm đó|lúc đó|khi đó|sau đó|trước đó|tại đây|ở đó|tại đó|cả hai"
            "|hai người(?= (?:này|đã|bị|đều))|hai bên"
            "|(?:người|ông|bà|anh|chị|việc|vụ|bác sĩ|nghi phạm|đối tượng) này|điều đó|đó là|vì thế|do vậy"
            "|bởi vậy|chính vì|còn|theo (?:ông|bà|anh|chị) này"
            r"|(?:\d+|một|hai|ba|vài|nhiều) (?:phút|giờ|ngày|tuần|tháng|năm) sau(?= đó|,)"
            "|những (?:người|điều) này"
        ),
        own_voice=r"\b(?:tôi|[Cc]húng ta|[Cc]húng tôi)\b|[Tt]rong bài viết này",
    ),
    captions=schema.Captions(
        positions=(
            r"trái|phải|giữa|bìa (?:trái|phải)|bên (?:trái|phải)|áo \w+(?: \w+){0,3}"
            r"|ảnh(?: minh họa| nhỏ| tư liệu)?|thứ \w+ từ (?:trái|phải)(?: sang)?|trong ảnh"
        ),
        pictured=schema.phrases("""
            chụp hình lưu niệm | chụp ảnh lưu niệm | chụp hình kỷ niệm | chụp ảnh kỷ niệm | ^trong ảnh
            | ^hiện trường vụ
        """),
    ),
    verbs=schema.Verbs(
        finite=schema.words("là có bị được đã đang sẽ vừa phải muốn nói khẳng tuyên xảy"),
        no_phrases=(("chuẩn", "bị"), ("thiết", "bị"), ("trang", "bị")),
        subordinators=schema.words("mà nếu khi vì rằng"),
    ),
    clauses=schema.Clauses(
        adjuncts=schema.words("sau trước trong khi nhằm vì nhờ bởi tại ngay kể"),
        needed=schema.words("mà nếu rằng là của hoặc nhưng trừ cho"),
        conditions=schema.words("nếu trừ không chỉ"),
        reporting=(
            "cho biết|cho hay|nói|khẳng định|tuyên bố|thông báo|theo|cho rằng|nhấn mạnh|chia sẻ|trả lời|đưa tin"
            "|xác nhận|cảnh báo|nhận định|tiết lộ|viết|dẫn lời|phát biểu|giải thích|thừa nhận"
        ),
        joins=schema.words("và hoặc"),
        contrasts=schema.words("nhưng"),
        between=schema.words("giữa"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            tại ở trong trên từ đến với vào sau trước khi để nhằm vì do bởi và nhưng mà nếu về cùng theo qua giữa
        """),
        unfinished=schema.words("""
            của các những một là bị được đã đang sẽ có không cho thì này đó mỗi mọi hơn rất việc người ông bà anh chị
            cuộc sự chiếc con cái số gần khoảng hai ba đội đại bộ cơ
        """),
    ),
    counted=schema.Counted(noun_first=2),
    notices=schema.Notices(
        credits=schema.words("ảnh"),
        beginnings=schema.phrases("ảnh: | ảnh minh họa | ảnh minh hoạ | nguồn: | xem thêm | đọc thêm"),
        whole=schema.phrases("quảng cáo"),
    ),
    topics=schema.places("""
            politics: Chính trị, thời sự chính trị, chính phủ, bầu cử, quốc hội
            | world: Thế giới, quốc tế, tin thế giới
            | business: Kinh tế, kinh doanh, tài chính, thị trường, doanh nghiệp, chứng khoán, tiền tệ, bất động
            sản, thương mại
            | technology: Công nghệ, số hóa, internet, trí tuệ nhân tạo, an ninh mạng, công nghệ thông tin
            | science: Khoa học, khoa học công nghệ, nghiên cứu, vũ trụ
            | health: Sức khỏe, y tế, sức khoẻ, covid-19
            | sport: Thể thao, bóng đá, quần vợt, tennis, bóng rổ, olympic
            | culture: Văn hóa, văn hoá, giải trí, nghệ thuật, âm nhạc, phim, điện ảnh, sân khấu, sách, văn học,
            truyền hình
            | environment: Môi trường, khí hậu, biến đổi khí hậu, thiên nhiên
            | education: Giáo dục, trường học, đại học
            | society: Xã hội, đời sống, tôn giáo, gia đình, nhân quyền
            | crime: Pháp luật, hình sự, công an, tòa án, an ninh trật tự
            | opinion: Ý kiến, quan điểm, bình luận, góc nhìn, xã luận
            | travel: Du lịch
            | local: Tin địa phương, địa phương, thành phố
            | none: tin tức, tin mới, tin mới nhất, mới nhất, tin nóng, thời sự, trang chủ, chung, khác, tổng hợp,
            chưa phân loại, bài viết, video, ảnh, hình ảnh, podcast, trực tiếp, thông báo, độc quyền, phóng sự,
            phỏng vấn, phân tích, trong nước, việt nam, blog, đọc nhiều, hôm nay, tuần, sự kiện
    """),
    genres=schema.Genres(
        labels=schema.by_genre("""
            advertisement: nội dung tài trợ, bài viết quảng cáo, thông tin doanh nghiệp, bài pr | deals: mã giảm giá,
            khuyến mãi hôm nay | tips: tử vi, tử vi hôm nay, cung hoàng đạo, ô chữ, trắc nghiệm | live blog: trực tiếp,
            tường thuật trực tiếp, tường thuật | gallery: ảnh, chùm ảnh, bộ ảnh, hình ảnh | audio: podcast, âm thanh
            | video: video, clip | jobs: tuyển dụng, thông báo tuyển dụng | listing:
            thư tòa soạn, gửi bạn đọc,
            lịch phát sóng, lịch thi đấu
        """),
        bracketed=schema.by_genre("advertisement: quảng cáo, tài trợ"),
        titles={
            "tips": "tử vi (?:hôm nay|ngày|tuần|12)|kết quả xổ số|xổ số miền|nhận định, soi kèo|soi kèo",
            "live blog": "^(?:trực tiếp|tường thuật)(?= ?[:.-])",
            "listing": "lịch thi đấu|lịch phát sóng",
        },
        sections=schema.by_genre("""
            advertisement: nội dung tài trợ | tips: tử vi, cung hoàng đạo | gallery: chùm ảnh, ảnh | audio: podcasts
            | video: clip | jobs: tuyển dụng
        """),
        rooms="pn|phòng ngủ|phòng|wc",
        areas="mét vuông",
        prices="đ|triệu|vnđ",
        residue=schema.phrases("tin nóng | độc quyền | cập nhật | mới nhất | nóng"),
        headings=schema.phrases("""
            góc nhìn | bình luận | phân tích | ý kiến | xã luận | phỏng vấn | tin tức | thể thao | kinh tế | văn hóa
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("đăng ký | đăng kí"),
        leave=schema.phrases("hủy đăng ký | huỷ đăng ký | hủy đăng kí"),
        confirm=schema.phrases("xác nhận | vâng | đồng ý"),
        help=schema.phrases("trợ giúp | giúp đỡ"),
        topics=schema.phrases("chủ đề"),
        everything=schema.phrases("tất cả"),
        polite=schema.phrases("xin | vui lòng | tôi muốn"),
        answered=schema.phrases("trả lời | tl"),
        passed_on=schema.phrases("chuyển tiếp"),
        sender=schema.phrases("từ"),
        signed=schema.phrases("được gửi từ | gửi từ"),
    ),
)
