"""What sites put around their news: data, in small letters of all languages together."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"://|\bwww\.|\w@\w+\.\w|\d\d:\d\d:\d\d")
# Most sentences have none of these, and looking for them takes a tenth of the time.
_MARKS = ("://", "www.", "@", ":")
# What credits, invitations and notices begin with.
_NOTICES = (
    "read more, read also, read the full, click here, continue reading, subscribe, sign up, follow us, share this,"
    "advertisement, photo:, photo by, image:, image credit, picture:, file photo, all rights reserved, copyright ©,"
    "this article was, this story was, related:, see also, watch:, listen:, updated:,"
    "leer más, lea también, suscríbete, síguenos, foto:, imagen:, publicidad, todos los derechos,"
    "lire aussi, lire la suite, à lire aussi, abonnez-vous, suivez-nous, crédit photo, publicité, tous droits réservés,"
    "lesen sie auch, weiterlesen, mehr zum thema, anzeige, alle rechte vorbehalten, bild:,"
    "leggi anche, continua a leggere, leia também, leia mais, lees ook, lees meer, czytaj też, czytaj także,"
    "čtěte také,"
    "читайте также, читать далее, подписывайтесь, подпишитесь, фото:, фото ©, источник фото, реклама,"
    "все права защищены,"
    "читайте також, підписуйтесь, джерело фото, ảnh:, nguồn:, xem thêm, đọc thêm, ayrıca okuyun, haberin devamı,"
    "اقرأ أيضا, اقرأ المزيد, تابعنا, यह भी पढ़ें, और पढ़ें, 阅读更多, 延伸阅读, 相关新闻, 责任编辑, 関連記事, 写真："
)
_NOTICE = re.compile(rf"[\W_]*(?:{'|'.join(re.escape(notice.strip()) for notice in _NOTICES.split(','))})")


def is_boilerplate(sentence: str) -> bool:
    """Whether a sentence is an address, a credit, a notice or an invitation rather than news."""
    if _NOTICE.match(sentence[:60].lower()):
        return True
    return any(mark in sentence for mark in _MARKS) and _ADDRESS.search(sentence) is not None
