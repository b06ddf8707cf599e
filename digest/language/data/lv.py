"""Latvian."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="lv",
    dates=schema.Dates(
        today=schema.phrases("šodien | vakar | rīt"),
        after_year=schema.phrases("gada | gads"),
    ),
    topics=schema.places("""
            politics: Politika, valdība, vēlēšanas, saeima
            | world: Pasaulē, ārzemēs, pasaule, ārvalstu ziņas
            | business: Ekonomika, bizness, finanses, uzņēmumi, nauda, nekustamais īpašums
            | technology: Tehnoloģijas, it, internets, mākslīgais intelekts
            | science: Zinātne, pētniecība, kosmoss, zinātne un tehnoloģijas
            | health: Veselība, medicīna, veselības aprūpe, koronavīruss
            | sport: Sports, futbols, hokejs, basketbols, teniss, olimpiskās spēles
            | culture: Kultūra, māksla, mūzika, kino, teātris, literatūra, grāmatas, izklaide
            | environment: Vide, klimats, klimata pārmaiņas, daba, ekoloģija
            | education: Izglītība, skola, augstskolas, universitāte
            | society: Sabiedrība, reliģija, ģimene, dzīvesstils, cilvēktiesības
            | crime: Kriminālziņas un tiesas, kriminālziņas, noziegumi, tiesas, tiesa, policija, tiesības
            | opinion: Viedokļi, viedoklis, komentāri, redakcijas sleja
            | travel: Ceļojumi, tūrisms
            | local: Vietējās ziņas, pašvaldības, novadi, reģioni, pilsēta
            | none: ziņas, jaunumi, jaunākās ziņas, aktuāli, galvenais, sākums, cits, citi, dažādi, video, foto,
            intervija, intervijas, analīze, latvija, latvijā, blogs, šodien, mediji, raksts, raksti
    """),
)
