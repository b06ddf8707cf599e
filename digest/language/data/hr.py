"""Croatian."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="hr",
    dates=schema.Dates(
        today=schema.phrases("danas | jučer | sutra | sinoć | noćas"),
        range_starts=schema.phrases("od"),
        after_year=schema.phrases("godine"),
    ),
    topics=schema.places("""
            politics: Politika, vlada, izbori, sabor
            | world: Svijet, inozemstvo, međunarodne vijesti, vanjska politika
            | business: Gospodarstvo, ekonomija, biznis, poslovanje, financije, novac, tržište, tvrtke, nekretnine
            | technology: Tehnologija, tehnologije, tech, internet, umjetna inteligencija, kibernetička sigurnost,
            it
            | science: Znanost, znanost i tehnologija, istraživanje, svemir, astronomija
            | health: Zdravlje, medicina, zdravstvo, koronavirus, covid-19
            | sport: Sport, nogomet, košarka, tenis, rukomet, formula 1, olimpijske igre
            | culture: Kultura, umjetnost, glazba, film, kazalište, knjige, književnost, televizija, zabava, showbiz
            | environment: Okoliš, klima, klimatske promjene, priroda, ekologija
            | education: Obrazovanje, škola, škole, sveučilište
            | society: Društvo, religija, obitelj, život, ljudi, ljudska prava, migracije
            | crime: Crna kronika i pravosuđe, crna kronika, kronika, policija, pravosuđe, sud, kriminal
            | opinion: Mišljenja, mišljenje, komentari, komentar, kolumne, kolumna
            | travel: Putovanja, turizam
            | local: Lokalne vijesti, lokalno, grad, regija, regije
            | none: vijesti, vijest, najnovije, najnovije vijesti, naslovnica, općenito, ostalo, razno,
            nekategorizirano, članci, članak, video, foto, galerija, podcast, uživo, priopćenja, ekskluzivno,
            reportaža, intervju, intervjui, analiza, hrvatska, blog, najčitanije, danas, tjedan, događaji, mediji
    """),
)
