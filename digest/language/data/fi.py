"""Finnish."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="fi",
    relative_length=1.07,
    puts_modifiers_first=True,
    dates=schema.Dates(
        today=schema.phrases("tänään | eilen | huomenna"),
        before_clock=schema.phrases("klo"),
    ),
    topics=schema.places("""
            politics: Politiikka, sisäpolitiikka, hallitus, vaalit, eduskunta
            | world: Ulkomaat, maailma, kansainvälinen, ulkopolitiikka
            | business: Talous, liike-elämä, yritykset, raha, pörssi, rahoitus, työelämä, asuminen, kauppa
            | technology: Teknologia, tekniikka, it, internet, digi, tekoäly, kyberturvallisuus, tietotekniikka
            | science: Tiede, tutkimus, tiede ja teknologia, avaruus, tähtitiede, fysiikka, kemia, biologia
            | health: Terveys, terveydenhuolto, lääketiede, hyvinvointi, koronavirus, covid-19
            | sport: Urheilu, jalkapallo, jääkiekko, tennis, yleisurheilu, hiihto, formula 1, koripallo,
            olympialaiset
            | culture: Kulttuuri, viihde, taide, musiikki, elokuva, elokuvat, teatteri, kirjat, kirjallisuus,
            televisio, julkkikset
            | environment: Ympäristö, ilmasto, ilmastonmuutos, luonto, kestävä kehitys
            | education: Koulutus, koulu, koulut, yliopisto, yliopistot
            | society: Yhteiskunta, uskonto, perhe, elämä, ihmiset, elämäntapa, ihmisoikeudet, maahanmuutto
            | crime: Rikos ja oikeus, rikos, rikokset, poliisi, oikeus, rikollisuus, onnettomuudet
            | opinion: Mielipiteet, mielipide, kolumnit, kolumni, pääkirjoitus, pääkirjoitukset, kommentti
            | travel: Matkailu, matkat, matkustaminen
            | local: Paikallisuutiset, paikalliset, kaupunki, alueet, alue
            | none: uutiset, uutinen, tuoreimmat, pääuutiset, etusivu, yleinen, muut, muu, sekalaiset,
            luokittelematon, ei kategoriaa, artikkelit, artikkeli, video, videot, kuvat, galleria, podcast,
            podcastit, suora, tiedotteet, tiedote, haastattelu, analyysi, kotimaa, suomi, blogi, luetuimmat, tänään,
            viikko, tapahtumat, media
    """),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("tilaa | tilaus"),
        leave=schema.phrases("lopeta tilaus | peru tilaus | peruuta tilaus"),
        confirm=schema.phrases("vahvista | vahvistan | kyllä"),
        help=schema.phrases("apua | ohje"),
        topics=schema.phrases("aiheet | aihe"),
        everything=schema.phrases("kaikki"),
        polite=schema.phrases("ole hyvä | haluan"),
        answered=schema.phrases("vs"),
        passed_on=schema.phrases("vl"),
        sender=schema.phrases("lähettäjä"),
        signed=schema.phrases("lähetetty"),
    ),
)
