"""Slovak."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="sk",
    relative_length=1.0,
    kept_with_next="aikosuvz",
    calendar=schema.Calendar(
        shortest_months=schema.words("máj"),
    ),
    abbreviations=schema.Abbreviations(
        after_ordinals=schema.words("""
            januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
        """),
    ),
    counted=schema.Counted(
        adjectives=r"\w+(?:ých|ích)",
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            v vo z zo na do od po pre pri o u pod nad za pred medzi a i alebo že nie sa si je sú bol bola bolo
            boli bude budú má majú už aj ako ale keď kde ten tá to tie toho tej tých jeho jej ich ktorý ktorá
            ktoré ktorí podľa bez čo roku rokov ho s k ku až viac
        """),
        foreign_letters="àâãåæçèêëìîïñòõöøùûœßğşıłąęćńśźżđășțěřů",
    ),
    topics=schema.places("""
            politics: Politika, vláda, voľby, parlament, domáca politika
            | world: Svet, zahraničie, zo sveta, zahraničné, zahraničná politika
            | business: Ekonomika, biznis, financie, peniaze, trhy, firmy, burza, podnikanie, bývanie, práca, obchod
            | technology: Technológie, technika, internet, it, digitálne, umelá inteligencia, kybernetická
            bezpečnosť, softvér
            | science: Veda, veda a technika, výskum, vesmír, astronómia, fyzika, chémia, biológia
            | health: Zdravie, zdravotníctvo, medicína, koronavírus, covid-19
            | sport: Šport, futbal, hokej, tenis, basketbal, atletika, biatlon, formula 1, olympiáda, majstrovstvá
            sveta
            | culture: Kultúra, umenie, hudba, film, kino, divadlo, knihy, literatúra, televízia, celebrity, zábava,
            šoubiznis
            | environment: Životné prostredie, klíma, zmena klímy, príroda, ekológia
            | education: Vzdelávanie, škola, školy, školstvo, univerzity
            | society: Spoločnosť, ľudia, náboženstvo, rodina, život, štýl, ľudské práva, migrácia
            | crime: Krimi a právo, krimi, polícia, súd, súdy, právo, justícia, nehody
            | opinion: Názory, názor, komentáre, komentár, stĺpčeky
            | travel: Cestovanie, turistika
            | local: Miestne správy, regióny, región, mesto, regionálne
            | none: správy, spravodajstvo, aktuality, najnovšie, hlavné správy, hlavná, titulka, všeobecné, ostatné,
            rôzne, nezaradené, bez kategórie, články, článok, video, fotografie, galéria, podcast, podcasty, tlačové
            správy, exkluzívne, reportáž, rozhovor, rozhovory, analýza, domáce, domov, slovensko, blog,
            najčítanejšie, dnes, týždeň, udalosti, médiá
    """),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("odoberať | prihlásiť | odber"),
        leave=schema.phrases("zrušiť odber | odhlásiť | ukončiť odber"),
        confirm=schema.phrases("potvrdiť | potvrdzujem | áno"),
        help=schema.phrases("pomoc | pomocník"),
        topics=schema.phrases("témy | téma"),
        everything=schema.phrases("všetky | všetko"),
        polite=schema.phrases("prosím | chcem"),
        answered=schema.phrases("odp"),
        sender=schema.phrases("od"),
        signed=schema.phrases("odoslané z | odoslané pomocou"),
    ),
)
