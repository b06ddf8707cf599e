"""Swedish."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="sv",
    relative_length=1.02,
    calendar=schema.Calendar(
        shortest_months=schema.words("maj"),
    ),
    dates=schema.Dates(
        today=schema.phrases("idag | igår | imorgon | i dag | i går | i morgon | i kväll | ikväll"),
        ranges=schema.words("till och"),
        range_starts=schema.phrases("från"),
        before_clock=schema.phrases("kl | kl. | klockan"),
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("Hr"),
        within=schema.phrases("t.ex | bl.a | dvs | s.k | f.d | ca"),
        before_numbers=schema.words("kl nr sid s"),
    ),
    openers=schema.Openers(
        readers=r"\b(?:[Dd]u|[Dd]ig|[Dd]in|[Dd]itt|[Dd]ina|[Ee]rt?|[Ee]ra)\b(?!-)",
        dependent=schema.phrases("""
            han | hon | de är | de har | de var | de hade | de ska | de kan | den är | den har | den var
            | den hade | denna | detta | dessa | men | dock | dessutom | också | och | därför | sedan
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            en ett den det de som och eller i på av till från med för om vid över under efter före mot inte sig
            är var blir blev har hade mer än men när där denna detta dessa hans hennes deras tills sedan mellan
            utan också alla redan mycket vill kan ska att han hon ut in upp nu hos bland bara
        """),
        foreign_letters="àâãæçèêëìîïñòôõøùûœßğşıłąęćńśźżčřšžđășț",
    ),
    topics=schema.places("""
            politics: Politik, inrikespolitik, regeringen, val, riksdagen
            | world: Utrikes, världen, internationellt, utrikespolitik, utrikesnyheter
            | business: Ekonomi, näringsliv, affärer, finans, börs, börsen, pengar, företag, bostad, arbetsmarknad,
            handel, privatekonomi
            | technology: Teknik, teknologi, it, internet, digitalt, artificiell intelligens, ai, cybersäkerhet,
            datorer, prylar
            | science: Vetenskap, forskning, vetenskap och teknik, rymden, astronomi, fysik, kemi, biologi
            | health: Hälsa, sjukvård, vård, medicin, coronaviruset, covid-19
            | sport: Sport, fotboll, ishockey, hockey, tennis, handboll, friidrott, skidor, golf, formel 1, os,
            allsvenskan
            | culture: Kultur, nöje, kultur och nöje, kultur & nöje, konst, musik, film, teater, böcker, litteratur,
            tv, kändisar, scen
            | environment: Miljö, klimat, klimatförändringar, natur, miljö och klimat, hållbarhet, klimatkrisen
            | education: Utbildning, skola, skolan, skolor, universitet, högskola
            | society: Samhälle, religion, familj, livsstil, liv, människor, mänskliga rättigheter, migration
            | crime: Brott och rätt, brott, krim, polis, polisen, rättsväsende, juridik, domstol, brott & straff,
            blåljus, olyckor
            | opinion: Åsikter, opinion, debatt, ledare, krönikor, krönika, kolumn, insändare
            | travel: Resor, resa, turism
            | local: Lokala nyheter, lokalt, lokal, region, stad, regionalt
            | none: nyheter, nyhet, senaste nytt, senaste, toppnyheter, startsida, allmänt, övrigt, blandat,
            okategoriserad, okategoriserade, utan kategori, artiklar, artikel, video, bilder, bildspel, galleri,
            podd, poddar, podcast, direkt, live, pressmeddelande, pressmeddelanden, exklusivt, reportage, intervju,
            intervjuer, analys, inrikes, sverige, blogg, mest läst, idag, vecka, evenemang, medier
    """),
    genres=schema.Genres(
        labels=schema.by_genre("""
            advertisement: sponsrat innehåll, annonsinnehåll, betalt innehåll, native annons, innehåll från annonsör
            | tips: horoskop, dagens horoskop, korsord, sudoku, quiz, speltips | live blog: direkt, liverapport,
            direktrapport, livesändning | gallery: bilder, bildspel, bildextra, i bilder, bildreportage | audio: podd,
            podcast, ljud | video: video, webb-tv, se klippet | jobs: lediga jobb, vi söker, platsannons
            | listing:
            från redaktionen, till våra läsare,
            tv-tablå, tv-guide, kalender
        """),
        bracketed=schema.by_genre("advertisement: annons, reklam, sponsrat"),
        titles={
            "tips": "dagens horoskop|horoskop för|korsord|lottorad",
            "live blog": "minut för minut$",
            "gallery": "i bilder$|dagens bild$",
        },
        texts={
            "advertisement": "(?:detta|denna) (?:är en annons|artikel är sponsrad)|artikeln är ett annonssamarbete",
        },
        sections=schema.by_genre("""
            advertisement: annonsinnehåll, sponsrat innehåll | tips: horoskop, korsord, quiz | live blog: direktrapport
            | gallery: bildspel, bildextra | audio: poddar, podd | video: webb-tv | jobs: lediga jobb
            | listing: tv-tablå
        """),
        rooms="rok|rum|rum och kök",
        prices="kr",
        residue=schema.phrases("just nu | senaste nytt | uppdaterad | uppdateras | exklusivt | plus | premium"),
        headings=schema.phrases("""
            ledare | debatt | krönika | analys | kommentar | kultur | sport | ekonomi | nyheter | insändare | åsikt
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("prenumerera | prenumeration | anmäl"),
        leave=schema.phrases("avsluta prenumerationen | avprenumerera | säg upp | avanmäl"),
        confirm=schema.phrases("bekräfta | bekräftar | ja"),
        help=schema.phrases("hjälp"),
        topics=schema.phrases("ämnen | ämne"),
        everything=schema.phrases("alla | allt"),
        polite=schema.phrases("snälla | jag vill"),
        answered=schema.phrases("sv"),
        passed_on=schema.phrases("vb"),
        sender=schema.phrases("från"),
        signed=schema.phrases("skickat från | skickad från"),
    ),
)
