"""Czech."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="cs",
    relative_length=0.98,
    kept_with_next="aikosuvz",
    dates=schema.Dates(
        before_day=schema.words("dne už"),
        today=schema.phrases("""
            dnes | včera | zítra | tento týden | minulý týden | příští týden
        """),
        after_year=schema.phrases("roku"),
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("ul nám mudr judr phdr ing mgr sv plk"),
        within=schema.phrases("tzv | např | tj | mj | resp | popř"),
        before_numbers=schema.words("č čp str obr odst tel"),
        after_ordinals=schema.words("""
            ledna února března dubna května června července srpna září října listopadu prosince
        """),
    ),
    openers=schema.Openers(
        readers=r"\b(?:[Vv]ás|[Vv]ám|[Vv]ámi|[Vv]áš|[Vv]aš(?:e|i|ich|eho|emu|ím)|[Tt]ebe|[Tt]v(?:ůj|oje|ého))\b",
        starters=schema.words("to ten ta te ci on ona ono oni ale i na po do od"),
        dependent=schema.phrases("""
            on | ona | oni | jeho | její | jejich | to | ten | ta | tento | tato | toto | však | ale | také
            | proto | potom | dále | navíc | a
        """),
        connecting="ovšem|samozřejmě|naopak|na druhou stranu",
        unnamed=(
            "(?:setkání|zasedání|schůzka|konference|akce|slavnost|návštěva|seminář|jednání|rozhodnutí|firma|projekt"
            "|utkání)"
        ),
        first_person=schema.words("já my můj moje má náš naše"),
        speakers=schema.words("on ona oni ony"),
        verbless=("mezi|nový|nová|nové|další|bez|přes|konec"),
        pointing="těch|těmi|těmto|této|tomto|tohoto|tyto",
        referring=(
            "(?:ukazuj[íe]|tvrdí|uvádí|uvádějí|říká|říkají|dodává|dodala?|dodali|uvedl[ai]?|řekl[ai]?"
            "|popsal[ai]?|vysvětlil[ai]?|upozornil[ai]?|připomněl[ai]?|zdůraznil[ai]?|míní|věří|doufá"
            "|doufají)(?: (?:ale|však|také|proto))?, (?:že|aby)"
            "|(?:uvedl|řekl|oznámil|potvrdil|sdělil|napsal|prohlásil)[aio]? to"
            "|(?:informoval|hovořil|mluvil|psal)[aio]? o tom"
            "|(?:píše|uvádí|vyplývá|ukazuje|potvrzuje|dokládá|tvrdí) to|jde o|šlo o|půjde o"
            "|mezi (?:ně|nimi)|jedn(?:ím|ou) z nich|oba|obě|tam|tehdy|poté"
            "|podle (?:něj|něho|ní|nich|toho)|přitom|naopak|zároveň|naproti tomu|mimo jiné|například"
            r"|(?:den|týden|měsíc|rok|století|\d+ (?:dny|dní|týdnů|měsíců|let|roky)) (?:později|poté|nato)"
            "|o (?:den|týden|měsíc|rok) později|téhož dne|dodal[ai]?|zmínil[ai]?"
        ),
        own_voice=(
            r"\b(?:já|mě|mně|mi|my|nás|nám|náš|naše|našich|našeho|naší|jsem|jsme|bychom|bych)\b(?!-)"
            r"|\b[Vv] tomto (?:článku|textu|přehledu)\b"
        ),
    ),
    captions=schema.Captions(
        positions=(
            "vlevo|vpravo|uprostřed|zleva|zprava|na snímku|(?:ilustrační|archivní) (?:foto|snímek)|vzadu|vpředu"
        ),
        pictured=schema.phrases("^na snímku | ^na fotografii"),
    ),
    verbs=schema.Verbs(
        settled=schema.words("""
            zadržela zadrželi zatkla zabavila zabil zahynul zahynulo zemřel zranil zraněn podepsal vyhrál
            porazil prohrál otevřel zavřel zakázal odsoudil obvinil odvolal rezignoval zvolen jmenoval
            schválil schválila zamítl vzrostl stoupl klesl prodal koupil zrušil pozastavil rozhodl dohodl
        """),
        finite=schema.words("je jsou byl byla bylo byli byly bude budou může mohou má mají musí chce"),
        endings=r"\w{2,}(?:[aiyeu]l|[aiyeu]la|[aiyeu]lo|[aiyeu]li|[aiyeu]ly|uje|ují)",
        no_verbs=schema.words("škola cíl díl podíl"),
        infinitives="[aeiyo]t",
        subordinators=schema.words("ale že který která které kteří kde když pokud protože aby"),
    ),
    clauses=schema.Clauses(
        adjuncts=schema.words("po před během protože když kde podle kvůli"),
        adjunct_phrases="v rámci|v souvislosti|v důsledku|kvůli",
        needed=schema.words("že aby jestli bez kromě ale nebo do"),
        conditions=schema.words("jestli pokud bez kdyby když"),
        reporting=(
            "uved(?:l|la|li)|řek(?:l|la|li)|oznámi(?:l|la|li)|informova(?:l|la|li)|podle|uvád(?:í|ějí)|sděli(?:l|la"
            "|li)|prohlási(?:l|la|li)|potvrdi(?:l|la|li)|doda(?:l|la|li)|tvrd(?:í|il|ila|ili)|napsa(?:l|la|li)|píše"
            "|řík(?:á|ají)|míní|myslí si|upozorni(?:l|la|li)|popsa(?:l|la|li)|vysvětli(?:l|la|li)|dle|soudí"
        ),
        joins=schema.words("i a"),
        between=schema.words("mezi"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            v ve na s se z ze do od pro po při pod nad za před mezi o u k ke i a ale nebo že který která které kteří
            kde když jak pokud protože aby
        """),
        unfinished=schema.words("ne je jsou byl byla bylo byli bude jeho její jejich ten ta to ty velmi si"),
    ),
    counted=schema.Counted(
        adjectives=r"\w+(?:ých|ích)",
        measures=r"tis[ií]c\w*|mld|mili[oó]n\w*|miliard\w*|tun\w*|litr\w*",
        parts="včetně|z toho",
        oblique=r"\w+(?:ách|ech|ích|ami|emi|ům|ím)",
        vague=schema.words("""
            let rok roky roků měsíc měsíce měsíců den dny dnů dní týden týdny týdnů hodin hodina hodiny minut
            minuta minuty vteřin sekund krát další dalších jiných více méně korun eur dolarů procent
        """),
    ),
    notices=schema.Notices(
        beginnings=schema.phrases("čtěte také | zdroj: | sdílejte | všechna práva"),
        whole=schema.phrases("reklama"),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            v ve z ze na do od po pro při o u pod nad za před mezi a i nebo že ne se si je jsou byl byla bylo
            byly bude budou má mají už také jak ale když kde ten ta to ty toho té těch jeho její jejich který
            která které kteří podle bez co roku let ho s k ke jako až více
        """),
        foreign_letters="àâãäåæçèêëìîïñòôõöøùûœßğşıłąęćńśźżđășțľĺŕ",
    ),
    topics=schema.places("""
            politics: Politika, vláda, volby, parlament, sněmovna, domácí politika
            | world: Svět, zahraničí, ze světa, zahraniční, zahraniční politika, mezinárodní
            | business: Ekonomika, byznys, finance, peníze, trhy, firmy, burza, ekonomika a byznys, podnikání,
            bydlení, práce, obchod
            | technology: Technologie, technika, internet, it, digitální, umělá inteligence, kybernetická
            bezpečnost, počítače, mobily, software
            | science: Věda, věda a technika, věda a technologie, výzkum, vesmír, astronomie, fyzika, chemie,
            biologie
            | health: Zdraví, zdravotnictví, medicína, lékařství, koronavirus, covid-19
            | sport: Sport, fotbal, hokej, tenis, basketbal, atletika, biatlon, formule 1, olympiáda, mistrovství
            světa
            | culture: Kultura, umění, hudba, film, kino, divadlo, knihy, literatura, televize, celebrity, zábava,
            showbyznys, seriály
            | environment: Životní prostředí, klima, změna klimatu, příroda, ekologie, ochrana přírody
            | education: Vzdělávání, škola, školy, školství, univerzity, vysoké školy
            | society: Společnost, lidé, náboženství, rodina, život, styl, životní styl, lidská práva, migrace
            | crime: Krimi a právo, krimi, černá kronika, policie, soud, soudy, právo, justice, nehody, zločin
            | opinion: Názory, názor, komentáře, komentář, sloupky, glosy
            | travel: Cestování, cesty, turistika
            | local: Místní zprávy, regiony, region, město, regionální
            | none: zprávy, zpravodajství, aktuality, aktuálně, nejnovější, hlavní zprávy, hlavní, titulní strana,
            obecné, ostatní, různé, nezařazené, bez kategorie, články, článek, video, fotografie, galerie, podcast,
            podcasty, online, tiskové zprávy, exkluzivně, reportáž, rozhovor, rozhovory, analýza, domácí, domov,
            česko, z domova, blog, nejčtenější, dnes, týden, události, média
    """),
    genres=schema.Genres(
        urgent=(
            r"mrtv\w{1,3}|zahynul\w*|zemřel\w* (?:přes|nejméně|\d+)|zabit\w*|zabil\w*|zastřelil\w*|zraněn\w*|zranil\w*"
            r"|evaku\w+|stahuj\w+ z prodeje|epidemi\w+|zemětřesení|masakr\w*|bezpečnostní díra|nouzový stav|výbuch\w*"
            r"|rukojm\w+"
        ),
        labels=schema.by_genre("""
            advertisement: komerční sdělení, placená inzerce, sponzorovaný obsah, komerční článek, pr článek,
            advertorial | deals: slevový kód, slevové kódy | tips: horoskop, křížovka, sudoku, kvíz | live blog: živě,
            online, sledujte živě, živý přenos, minutu po minutě | gallery: fotogalerie, foto, fotky, obrazem, galerie
            | audio: podcast, audio, poslechněte si | video: video, videa, podívejte se | jobs: volná místa,
            nabídka práce, hledáme | listing:
            od redakce, našim čtenářům,
            tv program, odkazy týdne
        """),
        bracketed=schema.by_genre("advertisement: reklama, inzerce, sponzorováno"),
        titles={
            "tips": "horoskop (?:na|pro)|křížovka|výsledky (?:sportky|eurojackpotu)",
            "live blog": "minutu po minutě$|, (?:živě|online)$",
            "gallery": "^obrazem|(?:fotky|foto) (?:dne|týdne)$",
            "jobs": "^volná (?:pracovní )?místa",
            "bulletin": (
                r"(?:zprávy|den|ráno|svět|sport) za (?:\d+|jednu|dvě|tři|pět) (?:sekund\w*|minut\w*)|^(?:stručně"
                "|zprávy v kostce|přehled zpráv|ranní přehled)(?= ?[:,|-]|$| )|^předpověď počasí(?= ?[:,|-]|$"
                "| na )"
            ),
            "guide": (
                r"^(?:\d+ )?nejlepší(?:ch)? (?:[\w-]+ ){1,5}(?:ke koupi|do \d+ (?:kč|korun))|^časté (?:dotazy"
                "|otázky)(?= ?[:,|-]|$)"
            ),
            "audio": (
                r"^(?:podcast|epizoda|díl) ?(?:č\. ?|#)?\d+(?= ?[:.,|(-]|$)|podcast,? (?:díl )?#?\d+(?= ?[:.|(-]"
                "|$)"
            ),
        },
        texts={
            "advertisement": "komerční sdělení|placená inzerce|tento článek (?:je|byl) sponzorován",
        },
        sections=schema.by_genre("""
            advertisement: komerční sdělení, pr články | tips: horoskopy, křížovky, kvízy | live blog: online přenos
            | gallery: fotogalerie, galerie, obrazem | audio: podcasty | video: videa | jobs: volná místa
            | listing: tv program
        """),
        rooms="pokoje|pokojů|pokojový",
        areas="m2",
        prices="kč",
        residue=schema.phrases("""
            aktualizováno | exkluzivně | právě teď | mimořádně | aktuálně | prémiové | jen pro předplatitele
        """),
        headings=schema.phrases("""
            názor | názory | komentář | analýza | sloupek | glosa | rozhovor | reportáž | zprávy | politika | ekonomika
            | sport | kultura
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("odebírat | přihlásit | odběr"),
        leave=schema.phrases("zrušit odběr | odhlásit | ukončit odběr"),
        confirm=schema.phrases("potvrdit | potvrzuji | ano"),
        help=schema.phrases("nápověda | pomoc"),
        topics=schema.phrases("témata | téma"),
        everything=schema.phrases("všechna | vše | všechno"),
        polite=schema.phrases("prosím | chci"),
        answered=schema.phrases("odp"),
        passed_on=schema.phrases("přep"),
        sender=schema.phrases("od"),
        signed=schema.phrases("odesláno z | odesláno pomocí"),
    ),
)
