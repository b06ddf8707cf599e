"""Norwegian."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="no",
    relative_length=1.0,
    calendar=schema.Calendar(
        shortest_months=schema.words("mai"),
    ),
    dates=schema.Dates(
        today=schema.phrases("i dag | i går | i morgen | i kveld"),
        ranges=schema.words("til"),
        range_starts=schema.phrases("fra"),
        before_clock=schema.phrases("kl | kl. | klokken"),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            en ei et den det de der som og eller i på av til fra med for om ved over under etter før mot ikke
            seg er var blir ble har hadde mer enn men når hvor denne dette disse hans hennes deres inntil siden
            mellom uten også alle allerede veldig vil kan skal å at han hun ut inn opp nå hos blant bare
        """),
        foreign_letters="àâãäçèêëìîïñòôõöùûœßğşıłąęćńśźżčřšžđășț",
    ),
    topics=schema.places("""
            politics: Politikk, innenrikspolitikk, regjeringen, valg, stortinget
            | world: Utenriks, verden, internasjonalt, utenrikspolitikk
            | business: Økonomi, næringsliv, finans, børs, penger, bedrifter, bolig, arbeidsliv, handel, økonomi og
            næringsliv
            | technology: Teknologi, teknikk, tech, it, internett, digitalt, kunstig intelligens, cybersikkerhet
            | science: Vitenskap, forskning, verdensrommet, astronomi, fysikk, kjemi, biologi
            | health: Helse, helsevesen, medisin, koronaviruset, covid-19
            | sport: Sport, fotball, håndball, langrenn, skiskyting, ishockey, tennis, sykkel, formel 1, ol,
            eliteserien
            | culture: Kultur, underholdning, kunst, musikk, film, teater, bøker, litteratur, tv, kjendis, kultur og
            underholdning
            | environment: Miljø, klima, klimaendringer, natur, klima og miljø, bærekraft
            | education: Utdanning, skole, skoler, universitet, universiteter
            | society: Samfunn, religion, familie, livsstil, liv, mennesker, menneskerettigheter, innvandring
            | crime: Krim og rett, krim, politi, kriminalitet, rettsvesen, jus, retten, ulykker
            | opinion: Meninger, debatt, kronikk, kronikker, leder, ledere, kommentar, kommentarer, leserbrev
            | travel: Reise, reiser, turisme
            | local: Lokale nyheter, lokalt, lokal, region, by, distrikt
            | none: nyheter, nyhet, siste nytt, siste, forside, generelt, øvrig, diverse, annet, ukategorisert, uten
            kategori, artikler, artikkel, video, bilder, galleri, podkast, podcast, direkte, pressemeldinger,
            pressemelding, eksklusivt, reportasje, intervju, analyse, innenriks, norge, blogg, mest lest, i dag,
            uke, arrangementer, medier
    """),
    genres=schema.Genres(
        labels=schema.by_genre("""
            advertisement: annonsørinnhold, sponset innhold, betalt innhold | tips: horoskop, kryssord, sudoku, quiz,
            oddstips | live blog: direkte, direktesending, direkterapport | gallery: bilder, bildeserie, i bilder
            | audio: podkast, podcast, lyd | video: video, se video | jobs: ledig stilling, ledige stillinger
            | listing:
            fra redaksjonen, til våre lesere,
            tv-guide, kalender
        """),
        bracketed=schema.by_genre("advertisement: annonse, reklame, sponset"),
        titles={
            "tips": "dagens horoskop|horoskop for|kryssord|lottotall",
            "live blog": "minutt for minutt$",
            "gallery": "i bilder$|dagens bilde$",
        },
        texts={
            "advertisement": "dette er (?:en annonse|annonsørinnhold|reklame)",
        },
        sections=schema.by_genre("""
            advertisement: annonsørinnhold | tips: horoskop, kryssord, quiz | gallery: bildeserie | audio: podkast,
            podkaster | jobs: ledige stillinger | listing: tv-guide
        """),
        rooms="rom|soverom|roms|bad",
        prices="kr",
        residue=schema.phrases("siste nytt | siste | oppdatert | eksklusivt | pluss | hastemelding"),
        headings=schema.phrases("""
            leder | debatt | kronikk | analyse | kommentar | kultur | sport | økonomi | nyheter | meninger
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("abonner | abonnere | meld meg på | abonnement"),
        leave=schema.phrases("avslutt abonnementet | meld meg av | avmeld | si opp"),
        confirm=schema.phrases("bekreft | bekrefter | ja"),
        help=schema.phrases("hjelp"),
        topics=schema.phrases("emner | emne"),
        everything=schema.phrases("alle | alt"),
        polite=schema.phrases("jeg vil gjerne"),
        answered=schema.phrases("sv"),
        passed_on=schema.phrases("vs"),
        sender=schema.phrases("fra"),
        signed=schema.phrases("sendt fra"),
    ),
)
