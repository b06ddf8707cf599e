"""Armenian."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Counted,
    Dates,
    Hours,
    Language,
    Names,
    Notices,
    NumberWords,
    Openers,
    Unit,
    by_number,
    phrases,
    places,
    words,
)

LANGUAGE = Language(
    code="hy",
    calendar=Calendar(
        months=by_number("""
            հունվարին | փետրվարին | մարտին | ապրիլին | մայիսին | հունիսին | հուլիսին | օգոստոսին | սեպտեմբերին
            | հոկտեմբերին | նոյեմբերին | դեկտեմբերին
        """),
        weekday_patterns=(
            r"երկուշաբթ\w+",
            r"երեքշաբթ\w+",
            r"չորեքշաբթ\w+",
            r"հինգշաբթ\w+",
            r"ուրբաթ\w*",
            r"շաբաթ\sօր\w*",
            r"կիրակի\w*|կիրակնօրյա",
        ),
        weekday_hints=(
            "երկ",
            "երք",
            "չրք",
            "հնգ",
            "ուրբ",
            r"շաբաթ\w*|շաբ",
            "կիր",
        ),
    ),
    dates=Dates(
        today=words("այսօր երեկ վաղը"),
        before_clock=phrases("ժամը"),
        after_year=phrases("թ | թվական | թվականի"),
        changed=phrases("թարմացվել է | հրապարակվել է"),
    ),
    numbers=NumberWords(
        zero="զրո",
        small="մեկ/մի երկու/երկուս երեք չորս հինգ վեց յոթ/եօթ ութ ինը/ինն տասը/տաս",
        tens="քսան երեսուն քառասուն հիսուն վաթսուն յոթանասուն ութսուն իննսուն/իննիսուն",
        more={100: "հարյուր", 1000: "հազար", 10**6: "միլիոն", 10**9: "միլիարդ"},
        multipliers={2: "հարյուր", 3: "հազար", 6: "միլիոն մլն", 9: "միլիարդ մլրդ", 12: "տրիլիոն տրլն"},
        half="ուկես ու_կես",
        half_of="կես",
        in_one_word=True,
        elided={"տասն": "տասը"},
        endings="ը ն ի ին ից ով ում",
        synonyms={
            2: "երկ զույգ կրկն կես",
            3: "եռ երր",
            4: "չորր քառ",
            5: "հնգ",
            6: "կես վեց",
            7: "յոթ",
            10: "տաս",
            12: "կեսօր կեսգիշեր տասներկ",
            100: "հարյուր դար",
            1000: "հազար",
            10**6: "մլն միլ",
            10**9: "մլրդ միլ",
        },
    ),
    abbreviations=Abbreviations(
        before_names=words("պրոֆ դոկտ ք փ պ տ ակադ գեն"),
        within=phrases("մլն | մլրդ | հազ | օր | տես | մ.թ.ա | մ.թ"),
        before_numbers=words("նկ հոդ կետ գլ թ"),
        after_numbers=words("թ թթ"),
    ),
    openers=Openers(
        starters=words("""
            նա նրանք մենք դուք ես դու սա դա այս այդ այն բայց սակայն և եւ իսկ հետո ապա այսօր երեկ վաղը այժմ ոչ ոչինչ
            բոլորը
        """),
        dependent=phrases("""
            նա | նրանք | նրա | նրանց | սա | այս | դա | այդ | բայց | սակայն | նաև | իսկ | ուստի | բացի այդ
        """),
        independent="այս (?:տարի|շաբաթ|ամիս)",
    ),
    counted=Counted(
        nouns_stay_singular=True,
    ),
    notices=Notices(
        beginnings=phrases("""
            կարդացեք նաև | կարդացեք նաեւ | կարդալ ավելին | հետևեք մեզ | բաժանորդագրվեք | լուսանկարը՝ | լուսանկարը`
            | աղբյուրը՝ | աղբյուրը` | աղբյուր՝ | տեսանյութ՝ | հրապարակվել է՝ | թարմացվել է՝ | բոլոր իրավունքները
        """),
        whole=phrases("գովազդ | կիսվել | տպել | մեկնաբանություններ"),
    ),
    navigation=phrases("""
        Հետ | Վերադառնալ | Վերադարձ | Վերև | Դեպի վեր | Վերադառնալ ցանկին | Վերադառնալ լուրերին | Գլխավոր
        | Գլխավոր էջ | Բոլոր լուրերը | Բոլոր նորությունները | Ավելի շատ լուրեր | Այլ լուրեր | Վերջին լուրերը
        | Վերջին նորությունները | Լրահոս | Առնչվող լուրեր | Նմանատիպ լուրեր | Թեմայի շուրջ | Կարդալ ավելին
        | Կարդալ ամբողջությամբ | Շարունակել կարդալ | Կարդացեք նաև | Կարդացեք նաեւ | Տեսնել ավելին | Տես նաև | Ավելին
        | Իմանալ ավելին | Մանրամասն | Մանրամասներ | Ցույց տալ ավելին | Կիսվել | Տարածել | Կիսվել Facebook-ում
        | Պատճենել հղումը | Ուղարկել էլ. փոստով | Տպել | Տպագրել | Տպման տարբերակ | Ներբեռնել PDF | Նախորդ | Հաջորդ
        | Նախորդ լուրը | Հաջորդ լուրը | Նախորդ էջ | Հաջորդ էջ | Ցանկ | Մենյու | Որոնում | Որոնել | Կայքի քարտեզ
        | Կապ | Կապ մեզ հետ | Մեր մասին | Բաժանորդագրվել | Մուտք | Գրանցվել | Գրանցում | Մեկնաբանություններ
        | Մեկնաբանել | Թողնել մեկնաբանություն | Մեկնաբանություններ չկան | Հետևեք մեզ | Գաղտնիության քաղաքականություն
        | Բոլոր իրավունքները պաշտպանված են | Գովազդ | Փակել
    """),
    units={
        "dollar": Unit(surely="դոլար"),
        "euro": Unit(surely="եվրո"),
        "pound": Unit(perhaps="ֆունտ"),
        "yen or yuan": Unit(perhaps="իեն|յուան"),
        "Swiss franc": Unit(perhaps="ֆրանկ"),
        "percent": Unit(surely="տոկոս"),
        "degree Celsius": Unit(perhaps="աստիճան"),
        "degree Fahrenheit": Unit(perhaps="աստիճան"),
        "kilometer": Unit(surely=r"կմ(?![^\W\d_])|կիլոմետր", perhaps="կմ"),
        "kilogram": Unit(surely=r"կգ(?![^\W\d_])|կիլոգրամ", perhaps="կգ|կիլո(?!մ)"),
        "mile": Unit(surely="մղոն"),
        "foot": Unit(perhaps="ֆուտ|ոտնաչափ|ոտք"),
        "meter or million": Unit(perhaps=r"մետր|միլիոն|մլն|մ\b"),
        "before our era": Unit(perhaps=r"մ\. ?թ\. ?ա|մեր թվարկությունից առաջ"),
    },
    names=Names(
        days_and_peoples=words("ցելսիուս ցելսիուսի ցելսիուսով ըստ"),
        places=places("""
            US: ԱՄՆ, Ամերիկա, Ամերիկայի Միացյալ Նահանգներ | GB: Բրիտանիա, Մեծ Բրիտանիա, Միացյալ Թագավորություն, Անգլիա
            | NL: Հոլանդիա | EU: ԵՄ, Եվրամիություն | UN: ՄԱԿ | AE: ԱՄԷ, Էմիրություններ | CZ: Չեխիա | MM: Մյանմա, Բիրմա
            | CD: Կոնգո | CG: Կոնգո | PS: Պաղեստին | MK: Մակեդոնիա | BA: Բոսնիա | VA: Վատիկան
            | KR: Կորեա, Հարավային Կորեա | KP: Կորեա, Հյուսիսային Կորեա | RU: ՌԴ | AM: ՀՀ | CN: ՉԺՀ | NATO: ՆԱՏՕ
            | WHO: ԱՀԿ, Առողջապահության համաշխարհային կազմակերպություն | IMF: ԱՄՀ | WTO: ԱՀԿ | OPEC: ՕՊԵԿ | ECB: ԵԿԲ
            | IAEA: ՄԱԳԱՏԷ | OSCE: ԵԱՀԿ | England: Անգլիա | Scotland: Շոտլանդիա | Wales: Ուելս
            | Northern Ireland: Հյուսիսային Իռլանդիա | Crimea: Ղրիմ | Siberia: Սիբիր | Chechnya: Չեչնիա | Tibet: Տիբեթ
            | Catalonia: Կատալոնիա | Bavaria: Բավարիա | California: Կալիֆոռնիա | Texas: Տեխաս
            | Nagorno-Karabakh: Լեռնային Ղարաբաղ, Արցախ | Washington: Վաշինգտոն | Beijing: Պեկին
            | San Francisco: Սան Ֆրանցիսկո | Boston: Բոստոն | Munich: Մյունխեն | Hamburg: Համբուրգ | Cologne: Քյոլն
            | Frankfurt: Ֆրանկֆուրտ | Stuttgart: Շտուտգարտ | Dresden: Դրեզդեն | Leipzig: Լայպցիգ | Hanover: Հաննովեր
            | Bremen: Բրեմեն | Nuremberg: Նյուրնբերգ | Geneva: Ժնև | Bern: Բեռն | Basel: Բազել | Milan: Միլան
            | Naples: Նեապոլ | Turin: Թուրին | Venice: Վենետիկ | Florence: Ֆլորենցիա | Barcelona: Բարսելոնա
            | Seville: Սևիլյա | Lyon: Լիոն | Marseille: Մարսել | Strasbourg: Ստրասբուրգ | Rotterdam: Ռոտերդամ
            | The Hague: Հաագա | Manchester: Մանչեստեր | Liverpool: Լիվերպուլ | Edinburgh: Էդինբուրգ | Krakow: Կրակով
            | Gdansk: Գդանսկ | Saint Petersburg: Սանկտ Պետերբուրգ, Պետերբուրգ | Kazan: Կազան | Sochi: Սոչի
            | Grozny: Գրոզնի | Kharkiv: Խարկով | Odesa: Օդեսա | Lviv: Լվով | Mariupol: Մարիուպոլ | Donetsk: Դոնեցկ
            | Ankara: Անկարա | Izmir: Իզմիր | Antalya: Անթալիա | Tel Aviv: Թել Ավիվ | Haifa: Հայֆա | Aleppo: Հալեպ
            | Homs: Հոմս | Mosul: Մոսուլ | Basra: Բասրա | Mecca: Մեքքա | Medina: Մեդինա | Alexandria: Ալեքսանդրիա
            | Cape Town: Քեյփթաուն | Delhi: Դելի, Նյու Դելի | Mumbai: Մումբայ | Islamabad: Իսլամաբադ | Isfahan: Սպահան
            | Tabriz: Թավրիզ, Թաբրիզ | Osaka: Օսակա | Kyoto: Կիոտո | Hiroshima: Հիրոսիմա | Wuhan: Ուհան | Hanoi: Հանոյ
            | Canberra: Կանբերա | Ottawa: Օտտավա | Montreal: Մոնրեալ | Gyumri: Գյումրի | Vanadzor: Վանաձոր
            | Stepanakert: Ստեփանակերտ | Astana: Աստանա | Abu Dhabi: Աբու Դաբի | Doha: Դոհա
        """),
        demonyms=places("""
            US: ամերիկ | GB: բրիտան, անգլի | NL: հոլանդ | RU: ռուս | CN: չին | TR: թուրք | FR: ֆրանս | DE: գերման
            | AM: հայ | GE: վրաց | IT: իտալ | GR: հուն
        """),
        endings=words("""
            ը ն ի ին ում ից ով ու ո ուն յի յին յից յում յով յան այի այում այից այն ների ներին ներից ներում
            ներով ներն ները
        """),
    ),
    hours=Hours(
        after_noon="կեսօրից հետո|երեկո|գիշեր",
        before_noon="առավոտ|կեսօրից առաջ|գիշեր",
        hour="ժամ",
    ),
    negators=phrases(r"""
        ոչ | չէ\w* | չի | չեն | չեմ | չես | չենք | չեք | ոչինչ | ոչ ոք | երբեք | ոչ մի | առանց | չ\w{3,} | մի
    """),
    probes=(
        "Հոդվածը երկուշաբթիից {0} կայքում է։",
        "Այն կարելի է կարդալ {0} և {1} կայքերում։",
    ),
)
