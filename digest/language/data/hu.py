"""Hungarian."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="hu",
    puts_modifiers_first=True,
    abbreviations=schema.Abbreviations(
        after_ordinals=schema.words("január február március április május június július augusztus szeptember október"),
    ),
    topics=schema.places("""
            politics: Politika, belpolitika, kormány, választások, választás, parlament
            | world: Külföld, világ, nemzetközi, külpolitika, nagyvilág
            | business: Gazdaság, üzlet, pénzügy, pénzügyek, pénz, piacok, vállalatok, tőzsde, ingatlan, munka,
            kereskedelem
            | technology: Technológia, tech, technika, internet, digitális, mesterséges intelligencia,
            kiberbiztonság, informatika
            | science: Tudomány, tudomány és technika, tudomány-technika, kutatás, űr, csillagászat, fizika, kémia,
            biológia
            | health: Egészség, egészségügy, orvostudomány, koronavírus, covid-19
            | sport: Sport, foci, labdarúgás, kézilabda, tenisz, kosárlabda, forma-1, vízilabda, olimpia
            | culture: Kultúra, kult, szórakozás, művészet, zene, film, mozi, színház, könyv, könyvek, irodalom,
            televízió, sztárok
            | environment: Környezet, klíma, klímaváltozás, éghajlatváltozás, természet, környezetvédelem, zöld
            | education: Oktatás, iskola, iskolák, egyetem, egyetemek
            | society: Társadalom, vallás, család, élet, emberek, életmód, emberi jogok, migráció
            | crime: Bűnügy és jog, bűnügy, rendőrség, kékfény, jog, bíróság, baleset, balesetek
            | opinion: Vélemény, vélemények, publicisztika, kommentár, jegyzet
            | travel: Utazás, turizmus
            | local: Helyi hírek, helyi, város, régió, megyei hírek
            | none: hírek, hír, friss hírek, friss, legfrissebb, címlap, kiemelt, általános, egyéb, vegyes, nincs
            kategória, kategorizálatlan, cikkek, cikk, videó, videók, fotó, fotók, galéria, podcast, élő, közlemény,
            közlemények, exkluzív, riport, interjú, interjúk, elemzés, belföld, itthon, magyarország, blog,
            legolvasottabb, ma, hét, események, média
    """),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("feliratkozás | feliratkozom"),
        leave=schema.phrases("leiratkozás | leiratkozom | lemondom"),
        confirm=schema.phrases("megerősítés | megerősítem | igen"),
        help=schema.phrases("súgó | segítség"),
        topics=schema.phrases("témák"),
        everything=schema.phrases("minden | mind | összes"),
        polite=schema.phrases("kérem | szeretnék"),
        answered=schema.phrases("vá"),
        passed_on=schema.phrases("továbbítás"),
        sender=schema.phrases("feladó"),
        signed=schema.phrases("elküldve"),
    ),
)
