"""Slovenian."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="sl",
    dates=schema.Dates(
        today=schema.phrases("danes | včeraj | jutri | nocoj"),
        after_year=schema.phrases("leta"),
    ),
    topics=schema.places("""
            politics: Politika, vlada, volitve, državni zbor
            | world: Svet, tujina, mednarodno, po svetu
            | business: Gospodarstvo, ekonomija, posel, finance, podjetja, borza, nepremičnine, denar
            | technology: Tehnologija, tehnologije, internet, umetna inteligenca, digitalno
            | science: Znanost, raziskave, vesolje, znanost in tehnologija
            | health: Zdravje, zdravstvo, medicina, koronavirus
            | sport: Šport, nogomet, košarka, smučanje, kolesarstvo, olimpijske igre, rokomet
            | culture: Kultura, umetnost, glasba, film, gledališče, književnost, knjige, zabava
            | environment: Okolje, podnebje, podnebne spremembe, narava, ekologija
            | education: Izobraževanje, šola, šole, šolstvo, univerza
            | society: Družba, vera, religija, družina, življenjski slog, človekove pravice
            | crime: Črna kronika in pravosodje, črna kronika, kriminal, pravosodje, sodišče, policija
            | opinion: Mnenja, mnenje, komentar, komentarji, kolumne, kolumna
            | travel: Potovanja, turizem
            | local: Lokalne novice, lokalno, mesto, regije, občine
            | none: novice, novica, najnovejše, najnovejše novice, naslovnica, aktualno, drugo, ostalo, razno,
            video, foto, fotografije, intervju, intervjuji, analiza, slovenija, blog, danes, mediji, članek, članki
    """),
)
