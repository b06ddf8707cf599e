"""Danish."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="da",
    relative_length=1.03,
    point_parts_thousands=True,
    calendar=schema.Calendar(
        shortest_months=schema.words("maj"),
    ),
    dates=schema.Dates(
        today=schema.phrases("i dag | i går | i morgen | i aften"),
        ranges=schema.words("til"),
        range_starts=schema.phrases("fra"),
        before_clock=schema.phrases("kl | kl. | klokken"),
    ),
    abbreviations=schema.Abbreviations(
        before_ordinals=schema.words("det"),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            en et den det de der som og eller i på af til fra med for om ved over under efter før mod ikke sig
            er var bliver blev har havde mere end men når hvor denne dette disse hans hendes deres indtil siden
            mellem uden også alle allerede meget vil kan skal at han hun ud ind op nu hos blandt kun
        """),
        foreign_letters="àâãäçèêëìîïñòôõöùûœßğşıłąęćńśźżčřšžđășț",
    ),
    topics=schema.places("""
            politics: Politik, indenrigspolitik, regeringen, valg, folketinget
            | world: Udland, verden, internationalt, udenrigspolitik, udenrigs
            | business: Erhverv, økonomi, business, finans, penge, virksomheder, børs, bolig, arbejdsmarked, handel,
            privatøkonomi
            | technology: Teknologi, tech, teknik, it, internet, digitalt, kunstig intelligens, cybersikkerhed
            | science: Videnskab, viden, forskning, rummet, astronomi, fysik, kemi, biologi
            | health: Sundhed, sundhedsvæsen, medicin, coronavirus, covid-19
            | sport: Sport, fodbold, håndbold, cykling, tennis, badminton, ishockey, formel 1, ol, superligaen
            | culture: Kultur, underholdning, kunst, musik, film, teater, bøger, litteratur, tv, kendte
            | environment: Miljø, klima, klimaforandringer, natur, klima og miljø, bæredygtighed
            | education: Uddannelse, skole, skoler, universitet, universiteter
            | society: Samfund, religion, familie, livsstil, liv, mennesker, menneskerettigheder, migration
            | crime: Krimi og retsvæsen, krimi, politi, kriminalitet, retsvæsen, jura, retten, ulykker, 112
            | opinion: Debat, opinion, meninger, leder, ledere, klummer, klumme, læserbreve
            | travel: Rejser, rejse, turisme
            | local: Lokale nyheder, lokalt, lokal, region, by, regionalt
            | none: nyheder, nyhed, seneste nyt, seneste, forside, generelt, øvrigt, diverse, andet, ikke
            kategoriseret, uden kategori, artikler, artikel, video, billeder, galleri, podcast, podcasts, live,
            pressemeddelelser, pressemeddelelse, eksklusivt, reportage, interview, analyse, indland, danmark, blog,
            mest læste, i dag, uge, begivenheder, medier
    """),
    genres=schema.Genres(
        labels=schema.by_genre("""
            advertisement: sponsoreret indhold, betalt indhold, kommercielt indhold | tips: horoskop, kryds og tværs,
            sudoku, quiz, oddstips | live blog: direkte, live, følg med live | gallery: billeder, billedserie,
            i billeder | audio: podcast, lyd | video: video, se video | jobs: ledige stillinger, stillingsopslag
            | listing:
            fra redaktionen, til vores læsere,
            tv-guide, kalender
        """),
        bracketed=schema.by_genre("advertisement: annonce, reklame, sponsoreret"),
        titles={
            "tips": "dagens horoskop|horoskop for|kryds og tværs|lottotal",
            "live blog": "minut for minut$",
            "gallery": "i billeder$|dagens billede$",
        },
        texts={
            "advertisement": "(?:artiklen|indholdet) er (?:sponsoreret|betalt af)",
        },
        sections=schema.by_genre("""
            advertisement: sponsoreret indhold, betalt indhold | tips: horoskop, quiz | gallery: billedserie,
            billedserier | audio: podcasts | jobs: ledige stillinger | listing: tv-guide
        """),
        rooms=r"vær|værelser|vær\.|rum",
        prices="kr",
        residue=schema.phrases("seneste nyt | lige nu | opdateret | eksklusivt | breaking | plus"),
        headings=schema.phrases(
            "leder | debat | kronik | analyse | kommentar | kultur | sport | økonomi | nyheder | klumme"
        ),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("abonner | tilmeld | abonnement"),
        leave=schema.phrases("afmeld | afmeld mig | opsig abonnementet"),
        confirm=schema.phrases("bekræft | bekræfter | ja"),
        help=schema.phrases("hjælp"),
        topics=schema.phrases("emner | emne"),
        everything=schema.phrases("alle | alt"),
        polite=schema.phrases("jeg vil gerne"),
        answered=schema.phrases("sv"),
        passed_on=schema.phrases("vs"),
        sender=schema.phrases("fra"),
        signed=schema.phrases("sendt fra"),
    ),
)
