"""Uzbek."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="uz",
    puts_modifiers_first=True,
    dates=schema.Dates(
        after_year=schema.phrases("yil | yili"),
    ),
    topics=schema.places("""
            politics: Siyosat, сиёсат, hukumat, ҳукумат, saylov, сайлов, oliy majlis, олий мажлис
            | world: Jahon, жаҳон, xalqaro, халқаро, dunyo, дунё, xorij, хориж
            | business: Iqtisodiyot, иқтисодиёт, iqtisod, иқтисод, biznes, бизнес, moliya, молия, bozor, бозор
            | technology: Texnologiya, технология, texnologiyalar, технологиялар, internet, интернет, sunʼiy
            intellekt
            | science: Fan, фан, ilm-fan, илм-фан, tadqiqot, тадқиқот
            | health: Salomatlik, саломатлик, sogʻliqni saqlash, соғлиқни сақлаш, tibbiyot, тиббиёт, koronavirus,
            коронавирус
            | sport: Sport, спорт, futbol, футбол, kurash, кураш, olimpiada, олимпиада
            | culture: Madaniyat, маданият, sanʼat, санъат, musiqa, мусиқа, kino, кино, teatr, театр, adabiyot,
            адабиёт, shou-biznes
            | environment: Atrof-muhit, атроф-муҳит, ekologiya, экология, iqlim, иқлим, tabiat, табиат
            | education: Taʼlim, таълим, maktab, мактаб, universitet, университет
            | society: Jamiyat, жамият, din, дин, oila, оила, turmush tarzi, inson huquqlari
            | crime: Jinoyat va huquq, jinoyat, жиноят, sud, суд, hodisa, ҳодиса, hodisalar, huquq, ҳуқуқ, militsiya
            | opinion: Fikr, фикр, fikrlar, nuqtai nazar, kolumnistlar, колумнистлар
            | travel: Sayohat, саёҳат, turizm, туризм
            | local: Mahalliy yangiliklar, hududlar, ҳудудлар, shahar, шаҳар, mahalliy
            | none: yangilik, yangiliklar, янгилик, янгиликлар, xabar, xabarlar, soʻnggi yangiliklar, сўнгги
            янгиликлар, bosh sahifa, boshqa, turli, video, видео, foto, фото, suhbat, intervyu, tahlil, таҳлил,
            oʻzbekiston, ўзбекистон, blog, bugun, maqola, maqolalar
    """),
)
