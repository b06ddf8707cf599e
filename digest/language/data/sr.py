"""Serbian."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="sr",
    calendar=schema.Calendar(
        shortest_months=schema.words("мај"),
    ),
    dates=schema.Dates(
        today=schema.phrases("данас | јуче | сутра | синоћ | danas | juče | sutra | sinoć"),
        range_starts=schema.phrases("од"),
        after_year=schema.phrases("годин | године"),
    ),
    openers=schema.Openers(
        dependent=schema.phrases("""
            он | она | они | ово | овај | ова | али | међутим | такође | зато | on | ona | oni | ovo | ovaj | ova
            | ali | međutim | također | takođe | zato
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            и у на с са к од до из за по под при без над пред кроз између не ни да што како тако али а или ли би
            он она оно они га је ју их им му ово овај ова ови који која које био била било били су ће има нема
            већ још ако када где после такође више година године се си сам
        """),
        foreign_letters="ыэёіїєґўщъьйюяәғқңөұүһҳҷӣӯѓќѕ",
    ),
    topics=schema.places("""
            politics: Политика, politika, влада, vlada, избори, izbori, скупштина, skupština
            | world: Свет, svet, иностранство, inostranstvo, међународне вести, svetske vesti
            | business: Економија, ekonomija, бизнис, biznis, привреда, privreda, финансије, finansije, новац,
            novac, тржиште, tržište
            | technology: Технологија, tehnologija, технологије, tehnologije, интернет, internet, вештачка
            интелигенција, veštačka inteligencija, it
            | science: Наука, nauka, истраживање, istraživanje, свемир, svemir
            | health: Здравље, zdravlje, медицина, medicina, здравство, zdravstvo, коронавирус, koronavirus
            | sport: Спорт, sport, фудбал, fudbal, кошарка, košarka, тенис, tenis, одбојка, odbojka
            | culture: Култура, kultura, уметност, umetnost, музика, muzika, филм, film, позориште, pozorište,
            књиге, knjige, забава, zabava
            | environment: Животна средина, životna sredina, екологија, ekologija, клима, klima, климатске промене,
            klimatske promene, природа, priroda
            | education: Образовање, obrazovanje, школа, škola, школе, škole, универзитет, univerzitet
            | society: Друштво, društvo, религија, religija, породица, porodica, живот, život
            | crime: Хроника и правосуђе, хроника, hronika, црна хроника, crna hronika, полиција, policija,
            правосуђе, pravosuđe, суд, sud
            | opinion: Мишљења, mišljenja, мишљење, mišljenje, колумне, kolumne, став, stav
            | travel: Путовања, putovanja, туризам, turizam
            | local: Локалне вести, lokalne vesti, град, grad, региони, regioni
            | none: вести, vesti, вест, vest, најновије, najnovije, најновије вести, najnovije vesti, насловна,
            naslovna, опште, opšte, остало, ostalo, разно, razno, видео, video, фото, foto, интервју, intervju,
            анализа, analiza, србија, srbija, блог, blog, данас, danas
    """),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("претплата | претплати ме | пријава | pretplata | prijava"),
        leave=schema.phrases("одјава | одјави ме | отказ претплате | odjava"),
        confirm=schema.phrases("потврђујем | потврда | да | potvrđujem"),
        help=schema.phrases("помоћ | pomoć"),
        topics=schema.phrases("теме | teme"),
        everything=schema.phrases("све | sve"),
        polite=schema.phrases("молим | желим | molim"),
        answered=schema.phrases("одг | odg"),
        passed_on=schema.phrases("прсл | prosl"),
        sender=schema.phrases("од | od"),
        signed=schema.phrases("послато са | poslato sa"),
    ),
)
