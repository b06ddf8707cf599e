"""Dutch."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Clauses,
    Counted,
    Dates,
    Hours,
    Language,
    Names,
    Negation,
    Notices,
    NumberWords,
    Openers,
    Phrases,
    Unit,
    Verbs,
    phrases,
    words,
)

LANGUAGE = Language(
    code="nl",
    calendar=Calendar(
        short_months=words("okt"),
        shortest_months=words("mei"),
        weekday_patterns=(
            r"\w*maandag\w*",
            r"\w*dinsdag\w*",
            r"\w*woensdag\w*",
            r"\w*donderdag\w*",
            r"\w*vrijdag\w*",
            r"\w*zaterdag\w*",
            r"\w*zondag\w*",
        ),
        weekday_hints=(
            "ma",
            "di",
            "wo",
            "do",
            "vr",
            "za",
            "zo",
        ),
    ),
    dates=Dates(
        before_day=words("op van vanaf sinds"),
        parts_of_day=words("ochtend middag avond nacht"),
        today=words("vandaag gisteren morgen"),
        ranges=words("tot en"),
        range_starts=phrases("van"),
        before_clock=phrases("om"),
        after_clock=words("uur"),
        ordinals=words("e"),
        labels=phrases("datum"),
        changed=phrases("bijgewerkt | gepubliceerd | laatst bijgewerkt"),
        removable=r"\sop {either}{end}",
    ),
    numbers=NumberWords(
        zero="nul",
        small="een/één/eén twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien negentien",
        tens="twintig dertig veertig vijftig zestig zeventig tachtig negentig",
        more={100: "honderd", 1000: "duizend", 1.5: "anderhalf anderhalve", 250_000: "kwart_miljoen"},
        multipliers={2: "honderd", 3: "duizend", 6: "miljoen mln", 9: "miljard mrd", 12: "biljoen"},
        most_hundreds=99,
        after_tens=(),
        after_hundreds=("", "en"),
        after_thousands=("", "en"),
        ones_first="en ën",
        half="ënhalf enhalf ënhalve enhalve en_een_half en_een_halve",
        half_of="half halve",
        in_one_word=True,
        without_accents=True,
        not_numbers=r"in acht (?:genomen|nemen)|acht (?:slaan|slaat|geslagen)|duizend maal dank|buiten acht",
        ambiguous="acht",
        synonyms={
            2: "dubbel verdubbel tweed twee helft beid half paar bi",
            3: "tri derd drie",
            4: "kwart vierd",
            5: "vijf",
            6: "dozijn half halv",
            10: "decenni tien",
            12: "dozijn middag middernacht",
            14: "veertien",
            20: "twintig",
            100: "honderd eeuw cent",
            1000: "duizend",
            10**6: "miljoen",
            10**9: "miljard",
        },
    ),
    abbreviations=Abbreviations(
        before_names=words("dhr mevr mw Ir"),
        within=phrases("bijv | bv | o.a | d.w.z | m.n | mln | mld"),
        before_numbers=words("blz nr"),
    ),
    openers=Openers(
        starters=words("de het een hij zij ze wij dit dat deze maar en we er in na als"),
        name_particles=words("de den der"),
        dependent=phrases("""
            hij | zij | ze | dit | deze | die | dat | maar | echter | toch | daarnaast | bovendien | ook | en
            | dus | daarom | zijn | haar
        """),
        independent=("deze (?:week|maand|zomer|winter|ochtend|middag|avond)|dit (?:jaar|weekend|weekeinde)"),
    ),
    verbs=Verbs(
        finite=words("""
            is zijn was waren heeft hebben had hadden wordt worden werd werden kan kunnen kon moet moeten mag zal
            zullen wil willen gaat gaan komt komen staat staan blijft ging kwam kreeg krijgt vindt zegt
        """),
        subordinators=words("maar dat die wanneer omdat hoewel zodat als terwijl nadat"),
        come_last=True,
    ),
    clauses=Clauses(
        adjuncts=words("nadat voordat tijdens omdat hoewel terwijl waarbij"),
        needed=words("dat te als zonder behalve maar of tenzij"),
        reporting="zei|zegt|meldt|meldde|aldus|volgens|liet",
        joins=words("en"),
        between=words("tussen"),
    ),
    phrases=Phrases(
        beginners=words("""
            in op aan met naar voor na sinds tot tussen tegen onder over bij uit door zonder om tijdens en of maar
            dat die waar wanneer omdat hoewel zodat als
        """),
        unfinished=words("""
            de het een van der is zijn was waren heeft hebben wordt werd niet hun haar deze dit zeer meer
        """),
        links=words("van"),
    ),
    counted=Counted(
        nouns=(r"\w+(?:en|s)|jaar|uur|euro|procent|mensen|keer|kilo|ton|kilometer|meter|liter|gram|hectare|dollar"),
        measures=r"ton|kilo\w*|liter|gram",
        parts="waaronder|waarvan",
    ),
    notices=Notices(
        beginnings=phrases("""
            lees ook | lees meer | lees verder | bron: | bekijk ook | volg ons | deel dit | gepubliceerd op
            | abonneer u op | schrijf u in voor | meld u aan voor | meld je aan voor | schrijf je in voor | beeld:
            | laatst bijgewerkt | bijgewerkt op | alle rechten voorbehouden | wij gebruiken cookies
            | we gebruiken cookies | deze website gebruikt cookies | deze site gebruikt cookies | trefwoorden:
        """),
        whole=phrases("advertentie | delen | afdrukken | abonneren | reacties | zie ook | lees ook"),
        within=phrases("onze nieuwsbrief"),
        bylines=phrases("door"),
    ),
    navigation=phrases("""
        Terug | Terug naar boven | Naar boven | Terug naar het overzicht | Terug naar overzicht
        | Terug naar de lijst | Terug naar het nieuws | Terug naar nieuws | Terug naar de homepage | Terug naar home
        | Home | Homepage | Startpagina | Alle nieuws | Al het nieuws | Alle berichten | Alle artikelen
        | Meer nieuws | Ander nieuws | Overig nieuws | Laatste nieuws | Het laatste nieuws | Net binnen
        | Gerelateerd nieuws | Gerelateerde artikelen | Gerelateerd | Meer over dit onderwerp | Lees meer
        | Lees verder | Lees ook | Verder lezen | Lees het hele artikel | Bekijk ook | Zie ook | Bekijk meer | Meer
        | Meer informatie | Meer weten | Details | Toon meer | Meer tonen | Meer laden | Laad meer | Delen
        | Deel dit artikel | Deel dit | Deel op Facebook | Delen op Facebook | Deel op Twitter | Delen op Twitter
        | Deel op X | Delen op X | Deel via WhatsApp | Kopieer link | Link kopiëren | Mail dit artikel
        | Versturen per e-mail | Afdrukken | Print | Printversie | Download PDF | Vorige | Volgende | Vorig artikel
        | Volgend artikel | Vorige pagina | Volgende pagina | Menu | Zoeken | Zoek | Sitemap | Contact
        | Neem contact op | Abonneren | Abonneer | Schrijf je in | Inloggen | Log in | Aanmelden | Registreren
        | Reacties | Reageer | Plaats een reactie | Geen reacties | Volg ons | Cookie-instellingen | Privacybeleid
        | Privacyverklaring | Algemene voorwaarden | Alle rechten voorbehouden | Advertentie | Sluiten | Sluit
    """),
    units={
        "dollar": Unit(surely="dol+ar"),
        "euro": Unit(surely="euro"),
        "pound": Unit(perhaps="pond"),
        "yen or yuan": Unit(surely=r"(?:yen|yuan)e?s?\b", perhaps="yen|yuan"),
        "Swiss franc": Unit(perhaps="fran[ckqç]"),
        "percent": Unit(surely="procent"),
        "degree Celsius": Unit(perhaps="celsius|grad|grau|gr[ae]t?s|degr"),
        "degree Fahrenheit": Unit(perhaps="fahrenheit|grad|grau|gr[ae]t?s|degr"),
        "kilometer": Unit(surely="kilom"),
        "kilogram": Unit(surely="kilog", perhaps="kilo(?!m)"),
        "mile": Unit(surely=r"mijl\b", perhaps=r"\bmijl\b"),
        "foot": Unit(perhaps=r"\bvoet(?![^\W\d_])"),
        "meter or million": Unit(perhaps="m[eèé]t|mil[lhij]"),
        "before our era": Unit(perhaps=r"v\. ?Chr|v\. ?u|vo+r "),
    },
    names=Names(
        places={
            "Germany": words("Duitsland"),
            "Netherlands": words("Nederland"),
            "Kingdom": words("Koninkrijk"),
            "Sweden": words("Zweden"),
            "Switzerland": words("Zwitserland"),
            "Cyprus": words("Cyprus"),
            "Czechia": words("Tsjechië"),
            "Scotland": words("Schotland"),
            "Wales": words("Wales"),
            "Poland": words("Polen"),
            "Greece": words("Griekenland"),
            "Hungary": words("Hongarije"),
            "Austria": words("Oostenrijk"),
            "Japan": words("Japan"),
            "China": words("China"),
            "Montenegro": words("Montenegro"),
            "Mauritius": words("Mauritius"),
            "Djibouti": words("Djibouti"),
            "Burma": words("Myanmar"),
            "Beijing": words("Peking"),
            "Liège": words("Luik"),
        },
    ),
    hours=Hours(
        after_noon="middag|avond|nacht",
        before_noon="morgen|ochtend|nacht",
        hour=r"\buur\b",
    ),
    negation=Negation(
        surely=words("niet niets geen nooit niemand nergens zonder evenmin noch"),
        perhaps=words(r"""
            nee on\w{4,} \w{3,}loos \w{3,}loze \w{3,}vrije? \w+loosheid niet-\w+ ontbre\w+ ontbrak\w*
            gebrek\w* tekort\w* geweigerd weiger\w* verwerp\w+ verworpen afgewezen wijst?\s.*\saf
            wees\s.*\saf afwij\w+ ontken\w* bestre\w+ betwist\w* verm(?:ijd|eed)\w* vermeden
            voork(?:om|w)\w+ gemist mist\w* misten misl\w+ behalve uitge\w+ in\splaats liever nauwelijks
            amper zelden weinig\w* minder mislukt\w* faal\w* gefaald verb(?:ied|ood|od)\w* verboden
            uit(?:sluit|sloot)\w* twijf\w* illegaal illegale
            in(?:actief|compleet|correct|effici|officieel|stabiel|competent)\w* stop\w* gestopt staak\w*
            gestaakt verlor\w+ verl[io]e\w+ verlies\w* voormalig\w* ex geannuleerd geschrapt opgegeven
            negeer\w* genegeerd afgelast\w* leeg lege te\s\w+\som vrij\svan
        """),
        idioms=words(r"""
            niet\s(?:minder\sdan|meer\sdan|later\sdan|in\sde\slaatste\splaats|zelden) niets\sanders\sdan
            geen\s(?:wonder|twijfel) (?:niet|geen)\s(?:\S+\s){0,9}?(?:tot|voordat) waarom\sniet
            nog\s(?:niet\s)?(?:steeds) om\sniet\ste\s
        """),
        lookalikes=words(r"""
            onder\w* onze ongeveer onmiddel\w+ online ontwikkel\w* ontmoet\w* ontvang\w* ontving\w*
            onthul\w* ontsta\w* ontstond\w* ontwerp\w* niet\s(?:alleen|enkel|slechts)
            (?:als|dan)\s(?:nog\s)?nooit(?:\stevoren)? zonder\s(?:twijfel|meer|ophouden) of\sniet
            ,\sniet(?:waar)?\?
        """),
    ),
    probes=(
        "Het artikel staat sinds maandag op {0}.",
        "Je kunt het lezen op {0} en op {1}.",
    ),
)
