"""What credits, invitations and notices of sites say: data, in small letters of all languages together."""

from __future__ import annotations


def _listed(*lines: str) -> tuple[str, ...]:
    """Notices parted by commas, over several lines."""
    return tuple(notice.strip() for notice in " ".join(lines).split(",") if notice.strip())


# A sentence that begins with one is none of the news. What may begin news too is not here, but below.
BEGINNINGS = _listed(
    # en
    "read more, read also, read the full, click here, click to, continue reading, subscribe to, subscribe now,",
    "subscribe today, sign up for, sign up to, sign up here, sign up now, follow us, share this, share on, tweet",
    "this, find out more, learn more about, learn more at, for more information, view the full, see the full,",
    "photo:, photos:, photo by, photo credit, photograph:, image:, image credit, picture:, file photo, credit:,",
    "credits:, caption:, video:, source:, all rights reserved, copyright ©, (c) 20, this article was,",
    "this story was, this article is, this material may not, this post was originally, related:, see also, watch:,",
    "listen:, updated:, last updated, published:, published on, posted on, posted by, posted in, filed under, tags:,",
    "tagged, categories:, topics:, keywords:, submitted by, reporting by, additional reporting by,",
    "writing by, editing by, text:, author:, leave a comment, leave a reply, view comments, no comments, we use",
    "cookies, this site uses cookies, this website uses cookies, by continuing to use, by continuing to browse,",
    "accept cookies, accept all cookies, download our app, download the app, get the latest, enter your email, join",
    "our, permalink, skip to,",
    # es, pt
    "leer más, lee también, lea también, te puede interesar, suscríbete, síguenos, foto:, fotos:, imagen:, fuente:,",
    "todos los derechos, actualizado el, actualizado a, publicado el, etiquetas:, compartir en, utilizamos cookies,",
    "este sitio utiliza cookies, leia também, leia mais, veja também, saiba mais, assine a, siga-nos, fonte:,",
    "todos os direitos, publicado em, atualizado em, compartilhe, este site utiliza cookies,",
    # fr
    "lire aussi, lire la suite, à lire aussi, à lire :, voir aussi, abonnez-vous, inscrivez-vous à, suivez-nous,",
    "crédit photo, crédits photo, photo :, photos :, texte :, source :, tous droits réservés, publié le, mis à jour",
    "le, partager sur, mots-clés, en savoir plus, nous utilisons des cookies, ce site utilise des cookies,",
    # de, nl
    "lesen sie auch, lesen sie mehr, weiterlesen, mehr zum thema, alle rechte vorbehalten, bild:, quelle:, foto ©,",
    "veröffentlicht am, aktualisiert am, stand:, schlagwörter, teilen auf, abonnieren sie, folgen sie uns, diese",
    "website verwendet cookies, wir verwenden cookies, lees ook, lees meer, lees verder, bron:, bekijk ook, volg",
    "ons, deel dit, gepubliceerd op,",
    # it, pl, cs
    "leggi anche, leggi tutto, continua a leggere, seguici, iscriviti alla, fonte:, pubblicato il, aggiornato il,",
    "tutti i diritti, condividi su, questo sito utilizza, czytaj też, czytaj także, czytaj więcej, zobacz także,",
    "źródło:, fot., zdjęcie:, wszelkie prawa, udostępnij, czytaj dalej, čtěte také, zdroj:, sdílejte, všechna práva,",
    # ru, uk
    "читайте также, читать далее, подписывайтесь, подпишитесь, подробнее на, фото:, фото ©, видео:, источник:,",
    "источник фото, все права защищены, обновлено:, опубликовано:, теги:, метки:, поделиться в, автор:, текст:,",
    "ранее мы, мы используем cookie, этот сайт использует, читайте також, підписуйтесь, джерело:, джерело фото,",
    "усі права,",
    # vi, tr, ar, fa, hi
    "ảnh:, nguồn:, xem thêm, đọc thêm, ayrıca okuyun, haberin devamı, kaynak:, fotoğraf:, اقرأ أيضا, اقرأ المزيد,",
    "تابعنا, اشترك في, المصدر:, منبع:, यह भी पढ़ें, और पढ़ें, स्रोत:,",
    # zh, ja, ko
    "阅读更多, 延伸阅读, 相关新闻, 责任编辑, 来源：, 編輯：, 编辑：, 関連記事, 写真：, 続きを読む, 사진=, 관련기사,",
)
# A sentence that is nothing else is none of the news; one that begins so may be.
WHOLE = frozenset(
    _listed(
        "advertisement, advertisements, ad, sponsored, promoted, share, tweet, print, email, subscribe, sign up,",
        "more, menu, home, back, next, previous, comments, link, watch, listen, transcript, gallery, related,",
        "related articles, related posts, you may also like, most read, breaking news, newsletter, download,",
        "permalink, source, top, via, publicidad, compartir, anuncio, publicidade, compartilhar, publicité,",
        "partager, imprimer, anzeige, werbung, teilen, drucken, advertentie, delen, pubblicità, condividi, reklama,",
        "udostępnij, реклама, поделиться, печать, поділитися, quảng cáo, reklam, إعلان, شارك, विज्ञापन,",
        "广告, 分享, 広告, 광고,",
    )
)
# A sentence with one of them anywhere is none of the news.
WITHIN = _listed(
    "appeared first on, version of this post, version of this article, version of this story, this post originally,",
    "this article originally, this story originally, where people are continuing the conversation, our newsletter,",
    "notre newsletter, unseren newsletter, nuestro boletín, nossa newsletter, nasz newsletter, нашу рассылку,",
    "наш телеграм, наш telegram, cet article est apparu, [link] [,",
)
