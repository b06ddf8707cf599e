"""Romanian."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="ro",
    relative_length=1.15,
    point_parts_thousands=True,
    dates=schema.Dates(
        today=schema.phrases("astăzi | azi | ieri | mâine | aseară | în această dimineață"),
        before_year=schema.words("anul"),
    ),
    openers=schema.Openers(
        dependent=schema.phrases("""
            el | ea | ei | ele | acesta | aceasta | aceștia | acestea | însă | dar | totuși | de asemenea | astfel
            | și | apoi
        """),
    ),
    counted=schema.Counted(
        noun_first=1,
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            o un unei unui al a ai ale de din la în cu pe pentru prin și sau că nu se este sunt au fost era mai
            ca dar când unde acest această aceste acești său sa până între după înainte care ce tot toate deja
            foarte fără spre sub lui lor el ea ei ele va vor fi cel cea cei cele
        """),
        foreign_letters="ãäåæçèêëñòôõöøùûœßğıłąęćńśźżčřšžđáéíóú",
    ),
    topics=schema.places("""
            politics: Politică, politica, guvern, alegeri, parlament
            | world: Externe, internațional, mondo, în lume, lume, politică externă, știri externe
            | business: Economie, economic, afaceri, business, finanțe, bani, piețe, companii, bursă, imobiliare,
            comerț
            | technology: Tehnologie, tech, it, internet, digital, inteligență artificială, securitate cibernetică,
            it & c
            | science: Știință, știință și tehnologie, cercetare, spațiu, astronomie, fizică, chimie, biologie
            | health: Sănătate, medicină, coronavirus, covid-19
            | sport: Sport, sporturi, fotbal, tenis, handbal, baschet, formula 1, olimpiadă, jocurile olimpice
            | culture: Cultură, divertisment, artă, muzică, film, filme, cinema, teatru, cărți, literatură,
            televiziune, vedete, showbiz
            | environment: Mediu, climă, schimbări climatice, natură, ecologie
            | education: Educație, școală, școli, învățământ, universități
            | society: Societate, social, religie, familie, viață, stil de viață, oameni, drepturile omului,
            migrație
            | crime: Justiție și evenimente, justiție, poliție, eveniment, evenimente, infracționalitate, crime,
            drept, tribunale
            | opinion: Opinii, opinie, editoriale, editorial, comentarii, comentariu
            | travel: Călătorii, turism, vacanțe
            | local: Știri locale, local, locale, oraș, regional, regiune
            | none: știri, știre, ultimele știri, ultima oră, actualitate, actual, prima pagină, principal, general,
            diverse, altele, fără categorie, necategorizat, articole, articol, video, foto, galerie, podcast, live,
            comunicate, comunicate de presă, exclusiv, reportaj, interviu, interviuri, analiză, analize, intern,
            interne, românia, blog, cele mai citite, azi, săptămână, media
    """),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("abonare | abonează-mă | mă abonez"),
        leave=schema.phrases("dezabonare | dezabonează-mă | renunț"),
        confirm=schema.phrases("confirm | confirmare | da"),
        help=schema.phrases("ajutor"),
        topics=schema.phrases("subiecte | subiect"),
        everything=schema.phrases("toate | tot"),
        polite=schema.phrases("vă rog | te rog | vreau"),
        answered=schema.phrases("re | răsp"),
        passed_on=schema.phrases("redir"),
        sender=schema.phrases("de la"),
        signed=schema.phrases("trimis de pe | trimis din"),
    ),
)
