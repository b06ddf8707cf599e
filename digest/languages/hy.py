"""Armenian."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Amounts,
    Calendar,
    Counted,
    Dates,
    Fractions,
    Hours,
    Language,
    Names,
    Negation,
    Notices,
    NumberWords,
    Openers,
    Ordinals,
    Roles,
    Things,
    by_number,
    phrases,
    places,
    units,
    words,
)

LANGUAGE = Language(
    code="hy",
    calendar=Calendar(
        months=by_number("""
            հունվարին | փետրվարին | մարտին | ապրիլին | մայիսին | հունիսին | հուլիսին | օգոստոսին | սեպտեմբերին
            | հոկտեմբերին | նոյեմբերին | դեկտեմբերին
        """),
        month_endings=r"\w{1,5}",
        month_may_come_first=True,
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
        minus="մինուս|մինուսով",
        below_zero="զրոյից ցածր|սառնամանիք",
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
    amounts=Amounts(
        least="առնվազն|նվազագույնը|ավելի քան|ոչ պակաս,? քան|ոչ քիչ,? քան",
        most="առավելագույնը|ավելի քիչ,? քան|պակաս,? քան|ոչ ավելի,? քան|գրեթե|ոչ ավել,? քան",
        least_after="(?<!ոչ )ավելի(?! քիչ)|(?<!ոչ )ավել|և ավելի|կամ ավելի",
        most_after="(?<!ոչ )պակաս|(?<!ոչ )քիչ|և պակաս|ոչ ավելի",
        collectives={
            12: "դյուժին",
        },
        counted_collectives={10: r"տասնյակ\w*", 12: r"դյուժին\w*"},
        indefinite={
            11: "հարյուրավոր միլիարդ",
            10: "տասնյակ միլիարդ",
            9: "միլիարդավոր",
            8: r"հարյուրավոր միլիոն\w*",
            7: r"տասնյակ միլիոն\w*",
            6: "միլիոնավոր",
            5: r"հարյուրավոր հազար\w*|հարյուր հազարավոր",
            4: r"տասնյակ հազար\w*|տասը?նյակ հազարավոր",
            3: "հազարավոր",
            2: "հարյուրավոր(?! հազ)",
            1: "տասնյակ(?:ներ)?(?! (?:հազ|միլ))",
        },
        periods={600: r"կես դար\w*", 300: r"քառորդ դար\w*", 6: r"կես տար\w+"},
        rounds={2: r"կիսաեզրափակ\w+", 4: r"քառորդ ?եզրափակ\w+"},
        multiples={
            2: r"կրկնակի|կրկնապատկ\w+|երկու անգամ|երկակի",
            3: r"եռակի|եռապատկ\w+|երեք անգամ",
            4: r"քառակի|քառապատկ\w+|չորս անգամ",
            5: r"հնգապատկ\w+|հինգ անգամ|հնգակի",
            10: r"տասնապատկ\w+|տասն? անգամ|տասը անգամ",
        },
        decades=r"{decade}-ական(?:ներ\w*)?(?: թվական\w*)?",
        decade_words=(
            r"քսանական(?:ներ\w*)?(?: թվական\w*)?",
            r"երեսունական(?:ներ\w*)?(?: թվական\w*)?",
            r"քառասունական(?:ներ\w*)?(?: թվական\w*)?",
            r"հիսունական(?:ներ\w*)?(?: թվական\w*)?",
            r"վաթսունական(?:ներ\w*)?(?: թվական\w*)?",
            r"յոթանասունական(?:ներ\w*)?(?: թվական\w*)?",
            r"ութսունական(?:ներ\w*)?(?: թվական\w*)?",
            r"իննսունական(?:ներ\w*)?(?: թվական\w*)?",
        ),
    ),
    things=Things(
        named={
            "person": r"մարդ\w*|անձ\w*|ուղևոր\w*|քաղաքացի\w*",
            "dead": r"զոհ\w*|մահաց\w+|սպան\w+",
            "hurt": r"վիրավոր\w*|տուժ\w+|վնասվածք\w*",
            "for": "կողմ",
            "against": "դեմ",
            "man": r"տղամարդ\w*",
            "woman": r"կին|կան\w+",
            "child": r"երեխա\w*",
            "soldier": r"զինվոր\w*|զինծառայող\w*",
            "officer": r"ոստիկան\w*",
            "pupil": r"աշակերտ\w*|ուսանող\w*",
            "bus": r"ավտոբուս\w*|միկրոավտոբուս\w*",
            "car": r"մեքենա\w*|ավտոմեքենա\w*",
            "truck": r"բեռնատար\w*",
            "train": r"գնացք\w*|տրամվա\w+",
            "plane": r"ինքնաթիռ\w*|օդանավ\w*",
            "ship": r"նավ\w*",
            "house": r"տուն|տան|տներ\w*",
            "building": r"շենք\w*",
            "floor": r"հարկ\w*",
            "city": r"քաղաք\w*",
            "country": r"երկ(?:իր|րի|րներ\w*)|պետություն\w*",
            "company": r"ընկերություն\w*",
        },
        instead_after="փոխարեն",
        defeats=r"պարտ(?:վ|ությ)\w+|զիջ\w+",
    ),
    ordinals=Ordinals(
        small="առաջին երկրորդ երրորդ չորրորդ հինգերորդ վեցերորդ յոթերորդ/յոթներորդ ութերորդ "
        "իններորդ/ինըերորդ/ինններորդ տասներորդ "
        "տասնմեկերորդ տասներկուերորդ/տասներկրորդ տասներեքերորդ տասնչորսերորդ տասնհինգերորդ տասնվեցերորդ տասնյոթերորդ "
        "տասնութերորդ/տասնութներորդ տասնիններորդ/տասնիններրորդ",
        tens="քսաներորդ երեսուներորդ քառասուներորդ հիսուներորդ վաթսուներորդ յոթանասուներորդ ութսուներորդ "
        "իննսուներորդ հարյուրերորդ",
        endings="- ը ն ի ին ից ով ում ներ ները ներն ների ներին ներից",
        tens_within="քսան երեսուն քառասուն հիսուն վաթսուն յոթանասուն ութսուն իննսուն",
        ones_within="մեկերորդ երկուերորդ/երկրորդ երեքերորդ/երրորդ չորսերորդ/չորրորդ հինգերորդ վեցերորդ "
        "յոթերորդ/յոթներորդ ութերորդ "
        "իններորդ",
        last=r"վերջին(?= \w)(?! (?:(?:\w+ )?(?:տար|ամիս|ամս|շաբաթ|օր)|\d|անգամ|շրջան)\w*)",
        perhaps_last=r"վերջ\w+|եզրափակ\w+",
        unsure=r"առաջին (?:տիկին|տիկնոջ)\w*|երրորդ (?:կողմ|անձ|երկր)\w*|(?:մեկ|երկու|երեք|չորս|մի) (?:երրորդ|չորրորդ|"
        r"հինգերորդ|վեցերորդ|"
        r"տասներորդ)\w*|երրորդությ\w*",
    ),
    fractions=Fractions(
        one={
            2: r"(?<!րորդ )(?<!ջին )(?<!վերջին )կեսը|(?<!րորդ )(?<!ջին )կես(?:ին|ից|ով|ն)|կես (?:աստիճան|կետ|"
            r"տոկոս)\w*|կիսով չափ",
            3: r"(?:մեկ|մի) երրորդ\w*|երրորդ մաս\w*",
            4: r"(?:մեկ|մի) (?:քառորդ|չորրորդ)\w*|(?<!րորդ )(?<!ջին )քառորդ(?:ը|ն|ին)|չորրորդ մաս\w*",
            5: r"(?:մեկ|մի) հինգերորդ\w*|հինգերորդ մաս\w*",
            10: r"(?:մեկ|մի) տասներորդ\w*|տասներորդ մաս\w*",
        },
        perhaps={
            2: r"կես\w*|կիս\w+|\w+ուկես",
            3: r"երրորդ\w*",
            4: r"քառորդ\w*|չորրորդ\w*|եռամսյակ\w*",
            5: r"հինգերորդ\w*",
            10: r"տասներորդ\w*",
        },
        parts={
            3: r"երրորդ\w*",
            4: r"քառորդ\w*|չորրորդ\w*",
            5: r"հինգերորդ\w*",
            6: r"վեցերորդ\w*",
            8: r"ութերորդ\w*",
            10: r"տասներորդ\w*",
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
    units=units("""
        dollar: դոլար* | euro: եվրո* | pound: ֆունտ* ֆունտ_ստեռլինգ* | yen: իեն* | yuan: յուան* | ruble: ռուբլի* ռուբլ*
        | lira: լիրա* | tenge: տենգե* | dram: դրամ* | zloty: զլոտի* | franc: ֆրանկ* | hryvnia: գրիվնա* գրիվն* | rupee:
        ռուպի* | peso: պեսո* | won: վոն* | real: ռեալ* | crown: կրոն* | riyal: ռիալ* ռիյալ* | dinar: դինար* | dirham:
        դիրհամ* | rand: ռանդ* | shekel: շեկել* | forint: ֆորինտ* | percent: տոկոս տոկոսով տոկոսը տոկոսի տոկոսից
        տոկոսանոց տոկոսին | percentage point: տոկոսային_կետ* | second: վայրկյան* | minute: րոպե* | hour: ժամ ժամը ժամի
        ժամում ժամից ժամվա ժամանոց ժամյա | day: օր օրը օրվա օրից օրում օրյա օրանոց | week: շաբաթ* | month: ամիս* ամս* |
        year: տարի* տարվա տարեկան տարում տարուց տարով տարյա տարիներ* ամյա ամյակ* թվական* թ.? | decade: տասնամյակ* |
        century: դար դարի դարում դարից դարեր* | millimeter: միլիմետր* մմ | centimeter: սանտիմետր* սմ | meter: մետր մետրի
        մետրից մետրանոց մետրը մետրով մ | kilometer: կիլոմետր* կմ | mile: մղոն* | nautical mile: ծովային_մղոն* | foot:
        ֆուտ* ոտնաչափ* | inch: դյույմ* մատնաչափ* | yard: յարդ* | gram: գրամ* գ? | kilogram: կիլոգրամ* կգ կիլո | tonne:
        տոննա* տ? | pound of weight: ֆունտ* | ounce: ունցիա* ունցի* | square meter: քառակուսի_մետր* քմ | square
        kilometer: քառակուսի_կիլոմետր* քառ._կմ | square mile: քառակուսի_մղոն* | square foot: քառակուսի_ֆուտ* | hectare:
        հեկտար* հա | acre: ակր* | liter: լիտր* | gallon: գալոն* | barrel: բարել* | cubic meter: խորանարդ_մետր* խմ |
        kilometer per hour: կմ/ժ կիլոմետր/ժամ կիլոմետր_ժամում կմ/ժամ | mile per hour: մղոն/ժամ մղոն_ժամում | meter per
        second: մ/վ մետր/վայրկյան մետր_վայրկյանում | knot: հանգույց*? | degree Celsius: աստիճան* ցելսիուս* | degree
        Fahrenheit: աստիճան* ֆարենհայտ* | watt: վատ վատտ* | kilowatt: կիլովատ* կվտ | megawatt: մեգավատ* մվտ | gigawatt:
        գիգավատ* գվտ | terawatt: տերավատ* | kilowatt-hour: կիլովատ-ժամ* կիլովատժամ* կվտ*ժ | megawatt-hour: մեգավատ-ժամ*
        մեգավատժամ* | gigawatt-hour: գիգավատ-ժամ* գիգավատժամ* | terawatt-hour: տերավատ-ժամ* | kilobyte: կիլոբայթ* |
        megabyte: մեգաբայթ* | gigabyte: գիգաբայթ* | terabyte: տերաբայթ* | before our era: մ.թ.ա. մ._թ._ա.
        մեր_թվարկությունից_առաջ | point: կետ*
        | multiple: անգամ*
    """),
    roles=Roles(
        later="այնուհետև|հետո|հաջորդ օրը|ապա",
        origin_endings="ից",
        compared=words("քան"),
        has_cases=True,
        after=words("հետ մասին համար դեմ միջև նկատմամբ միջոցով"),
        actors_after=words("կողմից"),
        subject_endings=words("ը ն"),
        other_endings="ին|ից|ով|ում|ի|երին|երի",
        joints=words("որ որը ով և ու կամ թե երբ եթե բայց իսկ"),
    ),
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
            | Batumi: Բաթում | Dilijan: Դիլիջան | Goris: Գորիս | Kapan: Կապան
        """),
        demonyms=places("""
            US: ամերիկ | GB: բրիտան, անգլ, անգլի | FR: ֆրանս | DE: գերման | ES: իսպան | IT: իտալ | PT: պորտուգալ
            | NL: հոլանդ, նիդեռլանդ | BE: բելգի | CH: շվեյցար | AT: ավստրի | SE: շվեդ | NO: նորվեգ | DK: դանիակ
            | FI: ֆիննակ, ֆինլանդ | PL: լեհ | CZ: չեխ | SK: սլովակ | SI: սլովեն | HU: հունգար | RO: ռումին
            | BG: բուլղար | GR: հունակ, հույն, հունաս | TR: թուրք | RU: ռուս | UA: ուկրաին | BY: բելառուս | GE: վրաց
            | AM: հայկակ, հայեր, հայաս | AZ: ադրբեջան | KZ: ղազախ | UZ: ուզբեկ | KG: ղրղզ | TJ: տաջիկ | TM: թուրքմեն
            | CN: չին | JP: ճապոն | KR: կորե | KP: կորե, հյուսիսկորե | IN: հնդիկ, հնդկ | PK: պակիստան | AF: աֆղան
            | IR: իրան | IQ: իրաք | SY: սիրի | LB: լիբանան | IL: իսրայել | PS: պաղեստին | EG: եգիպտ | SA: սաուդ
            | QA: քաթար, կատար | AE: էմիրաթ | YE: եմեն | JO: հորդանան | KW: քուվեյթ | MA: մարոկկ | DZ: ալժիր
            | TN: թունիս | LY: լիբի | SD: սուդան | ET: եթովպ | KE: քենի | NG: նիգերի | ZA: հարավաֆրիկ | BR: բրազիլ
            | AR: արգենտին | CL: չիլի | MX: մեքսիկ | CO: կոլումբի | VE: վենեսուել | PE: պերու | CU: կուբա | CA: կանադ
            | AU: ավստրալ | VN: վիետնամ | TH: թայլանդ | ID: ինդոնեզ | PH: ֆիլիպին | LT: լիտվ | LV: լատվի | EE: էստոն
            | RS: սերբ | HR: խորվաթ | IE: իռլանդ | IS: իսլանդ | AL: ալբան | CY: կիպր
        """),
        endings=words("""
            ը ն ի ին ում ից ով ու ո ուն յի յին յից յում յով յան այի այում այից այն ների ներին ներից ներում
            ներով ներն ները
        """),
        rivals=places("""
            office mayor: քաղաքապետ | office judge: դատավոր | office prosecutor: դատախազ | office lawyer: փաստաբան,
            իրավաբան | office premier: վարչապետ, կանցլեր | office minister: նախարար | office president: նախագահ |
            office governor: մարզպետ, նահանգապետ, նախագահ | office spokesperson: խոսնակ, մամուլի | office ambassador:
            դեսպան | office coach: մարզիչ | portfolio premier: վարչապետ, կանցլեր | portfolio justice: արդարադատ |
            portfolio economy: էկոնոմ, տնտես | portfolio interior: ներքին գործ | portfolio finance: ֆինանս | portfolio
            defence: պաշտպան | portfolio foreign: արտաքին, ԱԳՆ | portfolio health: առողջապահ | portfolio education: կրթ
            | portfolio agriculture: գյուղատնտես | portfolio transport: տրանսպորտ | portfolio energy: էներգետ |
            portfolio culture: մշակույթ | portfolio labour: աշխատանք | portfolio environment: շրջակա, բնապահպան | venue
            theatre: թատրոն | venue circus: կրկես | venue museum: թանգարան | venue hospital: հիվանդանոց, բժշկական |
            venue airport: օդանավակայան | venue bridge: կամուրջ, կամրջ | venue tunnel: թունել | venue library: գրադարան
            | venue prison: բանտ, քրեակատարողական | venue mosque: մզկիթ | venue church: եկեղեց, տաճար | venue stadium:
            մարզադաշտ, ստադիոն | chamber senate: սենատ, խորհրդարան | chamber bundestag: Բունդեսթագ, խորհրդարան |
            chamber bundesrat: Բունդեսռատ, խորհրդարան | chamber duma: Դումա, խորհրդարան | chamber sejm: Սեյմ,
            խորհրդարան | chamber mazhilis: Մաժիլիս, խորհրդարան | chamber assembly: Ազգային ժողով, ԱԺ, խորհրդարան |
            institution bundesbank: Բունդեսբանկ | institution worldbank: Համաշխարհային բանկ | institution ecb:
            Եվրոպական կենտրոնական բանկ, ԵԿԲ | institution fed: Դաշնային պահուստային, ԴՊՀ | institution imf: ԱՄՀ,
            Արժույթի միջազգային | institution unicef: ՅՈՒՆԻՍԵՖ | institution unesco: ՅՈՒՆԵՍԿՕ | institution redcross:
            Կարմիր խաչ, Կարմիր Խաչ | institution redcrescent: Կարմիր մահիկ, Կարմիր Մահիկ, Կարմիր կիսալուսին |
            institution who: ԱՀԿ, Առողջապահության համաշխարհային | body investigators: քննչական կոմիտե, ՔԿ | body
            security: ազգային անվտանգության, ԱԱԾ, հետախուզ | body police: ոստիկան | square republic: հանրապետության
            հրապարակ | square freedom: ազատության հրապարակ | square independence: անկախության հրապարակ | square
            victory: հաղթանակի հրապարակ | water caspian: Կասպից | water aral: Արալ | water blacksea: Սև ծով | water
            redsea: Կարմիր ծով | water mediterranean: Միջերկրական | water baltic: Բալթի | water northsea: Հյուսիսային
            ծով | water hormuz: Հորմուզ | water bosphorus: Բոսֆոր | water suez: Սուեզ | water danube: Դանուբ | water
            rhine: Հռենոս | water volga: Վոլգա | water vistula: Վիսլա | water oder: Օդեր | water nile: Նեղոս | water
            euphrates: Եփրատ | water tigris: Տիգրիս | water dnieper: Դնեպր | water yangtze: Յանցզի | water yellowriver:
            Հուանհե | water alps: Ալպ | water pyrenees: Պիրենե | water carpathians: Կարպատ | water himalayas: Հիմալա |
            water sevan: Սևան | water baikal: Բայկալ | landmark louvre: Լուվր | landmark orsay: Օրսե | landmark prado:
            Պրադո | landmark hermitage: Էրմիտաժ | landmark tretyakov: Տրետյակով | landmark uffizi: Ուֆֆիցի | landmark
            eiffel: Էյֆել | landmark notredame: Նոտր Դամ | landmark hagiasophia: Սուրբ Սոֆիա | landmark topkapi:
            Թոփքափի | city alexandria: Ալեքսանդրիա | city portsaid: Պորտ Սաիդ | city luxor: Լուքսոր | city aswan:
            Ասուան | city giza: Գիզա | event grandslam: Մեծ սաղավարտ, Մեծ սաղավարտի | event usopen: ԱՄՆ բաց, US Open |
            event rolandgarros: Ռոլան Գարոս | event wimbledon: Ուիմբլդոն | event australianopen: Ավստրալիայի բաց |
            event championsleague: Չեմպիոնների լիգա | event europaleague: Եվրոպայի լիգա | event worldcup: աշխարհի
            առաջնություն, Աշխարհի գավաթ, աշխարհի գավաթ | event olympics: օլիմպի | railway russianrailways: Ռուսական
            երկաթուղիներ, ՌԵՈւ | railway deutschebahn: Deutsche Bahn | railway sncf: SNCF | converse sell: վաճառ |
            converse buy: գնե | converse beat: հաղթ | converse lose: պարտվ | job doctor: բժիշկ, բժշկ | job teacher:
            ուսուցիչ, ուսուցչ, դասախոս, պրոֆեսոր | job journalist: լրագրող, թղթակից | job firefighter: հրշեջ | figure
            Trump: Թրամփ | figure Biden: Բայդեն | figure Obama: Օբամա | figure Harris: Հարիս | figure Vance: Վենս |
            figure Rubio: Ռուբիո | figure Blinken: Բլինքեն | figure Putin: Պուտին | figure Lavrov: Լավրով | figure
            Medvedev: Մեդվեդև | figure Peskov: Պեսկով | figure Zelensky: Զելենսկի | figure Lukashenko: Լուկաշենկո |
            figure Macron: Մակրոն | figure Scholz: Շոլց | figure Merz: Մերց | figure Merkel: Մերկել | figure Starmer:
            Սթարմեր | figure Sunak: Սունակ | figure Sánchez: Սանչես | figure Meloni: Մելոնի | figure Orbán: Օրբան |
            figure Tusk: Տուսկ | figure Duda: Դուդա | figure Nawrocki: Նավրոցկի | figure Sikorski: Սիկորսկի | figure
            Erdogan: Էրդողան | figure Fidan: Ֆիդան | figure Çavuşoğlu: Չավուշօղլու | figure İmamoğlu: Իմամօղլու |
            figure Netanyahu: Նեթանյահու | figure Gantz: Գանց | figure Abbas: Աբբաս | figure Sisi: Սիսի | figure
            Khamenei: Խամենեի | figure Pezeshkian: Փեզեշքիան | figure Araghchi: Արաղչի | figure Modi: Մոդի | figure
            Ishiba: Իշիբա | figure Kishida: Կիսիդա | figure Xi: Սի Ծինփին | figure Li Qiang: Լի Ցյան | figure Wang Yi:
            Վան Ի | figure Lula: Լուլա | figure Bolsonaro: Բոլսոնարու | figure Milei: Միլեյ | figure Maduro: Մադուրո |
            figure Petro: Պետրո | figure Boric: Բորիչ | figure Sheinbaum: Շեյնբաում | figure Trudeau: Թրյուդո | figure
            Carney: Քարնի | figure Tokayev: Տոկաև | figure Nazarbayev: Նազարբաև | figure Bektenov: Բեկտենով | figure
            Mirziyoyev: Միրզիյոև | figure Aliyev: Ալիև | figure Pashinyan: Փաշինյան | figure Mirzoyan: Միրզոյան |
            figure Sargsyan: Սարգսյան | figure Kocharyan: Քոչարյան | figure Bayrou: Բայրու | figure Lecornu: Լըքորնյու
            | figure Mélenchon: Մելանշոն | figure Bardella: Բարդելա | figure Le Pen: Լը Պեն | figure Baerbock: Բերբոք |
            figure Wadephul: Վադեֆուլ | figure Pistorius: Պիստորիուս | figure Habeck: Հաբեկ | figure Lagarde: Լագարդ |
            figure Leyen: Լայեն, Լեյեն | figure Kallas: Կալաս | figure Borrell: Բորել | figure Rutte: Ռյուտե | figure
            Stoltenberg: Ստոլտենբերգ | figure Guterres: Գուտերեշ | figure Powell: Փաուել | figure Musk: Մասկ | figure
            Feijóo: Ֆեյխոո | figure Abascal: Աբասկալ | figure Messi: Մեսսի, Մեսի | figure Ronaldo: Ռոնալդու | figure
            Mbappé: Մբապե | figure Djokovic: Ջոկովիչ | figure Alcaraz: Ալկարաս | figure Sinner: Սիններ | figure Zverev:
            Զվերև | figure Nadal: Նադալ | figure Hamilton: Համիլթոն | figure Verstappen: Ֆերստապեն | company Toyota:
            Toyota, Տոյոտա | company Honda: Honda, Հոնդա | company Nissan: Nissan, Նիսան | company Volkswagen:
            Volkswagen, Ֆոլքսվագեն | company BMW: BMW, ԲՄՎ | company Mercedes: Mercedes, Մերսեդես | company Ford: Ford,
            Ֆորդ | company Tesla: Tesla, Տեսլա | company Renault: Renault, Ռենո | company BYD: BYD | company Apple:
            Apple | company Samsung: Samsung | company Huawei: Huawei | company Xiaomi: Xiaomi | company Google: Google
            | company Microsoft: Microsoft | company Amazon: Amazon | company Intel: Intel | company Nvidia: Nvidia |
            company Boeing: Boeing, Բոինգ | company Airbus: Airbus | company Gazprom: Գազպրոմ | company Rosneft:
            Ռոսնեֆտ | company Lukoil: Լուկօյլ | company Shell: Shell | company BP: BP | company Siemens: Siemens |
            company Bosch: Bosch | company Lufthansa: Lufthansa | company Ryanair: Ryanair | agency Reuters: Reuters |
            agency AFP: AFP | agency Xinhua: Xinhua, Սինհուա | agency TASS: ՏԱՍՍ, ТАСС | agency Interfax: Ինտերֆաքս |
            agency Bloomberg: Bloomberg | agency Anadolu: Անադոլու | agency Guardian: Guardian | agency BBC: BBC |
            agency CNN: CNN | club Barcelona: Բարսելոնա | club Real Madrid: Ռեալ | club Atlético: Ատլետիկո | club
            Bayern: Բավարիա | club Borussia Dortmund: Բորուսիա | club Schalke: Շալկե | club Juventus: Յուվենտուս | club
            Inter: Ինտեր | club Arsenal: Արսենալ | club Chelsea: Չելսի | club PSG: ՊՍԺ | club Galatasaray: Գալաթասարայ
            | club Fenerbahçe: Ֆեներբահչե | club Beşiktaş: Բեշիկթաշ | club Trabzonspor: Տրաբզոնսպոր | club Spartak:
            Սպարտակ | club Zenit: Զենիթ | club CSKA: ՑՍԿԱ | club Legia: Լեգիա | club Pyunik: Փյունիկ | club Noah: Նոա |
            club Kairat: Կայրաթ | party CDU: ՔԴՄ | party SPD: ՍԴԿԳ | party AfD: ԱԳ | party CHP: CHP | party AKP: AKP |
            party MHP: MHP | party DEM: DEM | party PSOE: PSOE | party PP: PP | party Vox: Vox
        """),
    ),
    hours=Hours(
        hours=by_number("""
            մեկ մեկին մեկից մեկը մեկն | երկու երկուսին երկուսից երկուսը երկուս | երեք երեքին երեքից երեքը երեքն
            | չորս չորսին չորսից չորսը չորսն | հինգ հինգին հինգից հինգը հինգն | վեց վեցին վեցից վեցը վեցն | յոթ
            յոթին յոթից յոթը յոթն | ութ ութին ութից ութը ութն | ինը ինն իննին իննից | տաս տասին
            տասից տասը տասն | տասնմեկ տասնմեկին տասնմեկից տասնմեկը տասնմեկն | տասներկու տասներկուսին
            տասներկուսից տասներկուսը տասներկուս
        """),
        before="ժամ(?:ը|ի)",
        endings=r"[-‑–]\w{1,4}",
        morning="առավոտյան|առավոտ(?:ը|վա)?|կեսօրից առաջ",
        noon="կեսօրվա|կեսօրին|կեսօր",
        afternoon="կեսօրից հետո|ցերեկ(?:վա|ը|ով)?",
        evening="երեկոյան|երեկոն?",
        night="գիշեր(?:վա|ը|ով)?",
        at_noon="կեսօր(?:ին|ը|վա)?|կեսօրից(?! (?:հետո|առաջ))",
        at_midnight="կեսգիշեր(?:ին|ը|ից|վա)?",
        spoken_past={
            "{hour} անց կես": 30,
            "{hour} անց (?:քառորդ|տասնհինգ)": 15,
            "{hour} անց տասը?": 10,
            "(?<=ժամը ){hour}ուկես(?:ին|ից)?": 30,
        },
        spoken_to={
            "{hour} (?:քառորդ|տասնհինգ) պակաս": 15,
            "{hour} հինգ պակաս": 5,
            "{hour} տասը պակաս": 10,
        },
        minutes="րոպե",
        joins="(?<=ից)|մինչև|և|եւ|կամ",
    ),
    negation=Negation(
        surely=words(r"""
            ոչ ոչինչ ոչնչ\w+ երբեք առանց չի չէ(?:ր|ի|ին|իր|ինք|իք|ք)? չեն(?:ք)? չեմ չես չեք
            չկա(?:ն|ր|յին|յի)? չուն\w+ չեղ\w+ չպետք\w*
            (?-i:չ)\w{2,}(?:եց|եցին|եցի|եցինք|ավ|ան|ացին|վեց|վեցին|ին|ված|ելու|ալու|ել|ալ|վել|ում|ի|ու|ա|են)
        """),
        perhaps=words(r"""
            ան\w{4,} (?-i:չ)\w{2,} հակա\w+ հերք\w+ մերժ\w+ հրաժար\w+ ձախող\w+ բացառ\w+ բացակ\w+
            խուսափ\w+ չեղարկ\w* չեղյալ արգել\w+ պակաս\w* բացի փոխարեն զուրկ զրկ\w+ կորց\w+ կորուս\w+ հազիվ
            քիչ սակավ\w* կասկած\w* կանխ\w+ նախկին\w* չեղարկ\w+ դատարկ\w* դժ\w+ դադար\w+
            ապա(?:կայուն|օրին|շնորհ|հավատ|ցուց|պահով)\w* միայն առաջին\sանգամ դեմ տարբեր\w* տարբերվ\w* փակ\w* հետաձգ\w*
            ուշաց\w* բոյկոտ\w* լռ\w+ ոչ-ոքի\w* թափուր միաձայն\w* ողջ առողջ\w* կանգ\sառ\w+ պարտվ\w+ դժվար\w* հեռու
            խափան\w* լք\w+
        """),
        idioms=words(r"""
            ոչ\s(?:պակաս|ավելի|ուշ|շուտ|միանգամ) մինչև\s(?:\S+\s){0,4}?չ\w+ կասկած\sչկա ինչո՞?ւ\sոչ քան\sերբեք
            \S+ից\sբացի\s(?:\S+\s){0,4}?չ\w+
            այլ\s(?:բան|ելք|տարբերակ|ընտրություն)\sչ\w+(?:\sմնում)? չի\sբացառվում չ(?:ի|են)\sդադար\w+
            քանի\s(?:դեռ\s)?(?:\S+\s){0,4}?չ\w+ խուսափել\sչի\sլինի (?:հնարավոր\s)?չ\w+\sխուսափել ոչինչ\sչի\sկորցր\w+
            (?:նախկինում\sերբեք|երբեք\s(?:այսքան|այդքան|այսպես|այդպես|նման))\s(?:[^\s.,;:!?]+\s){0,4}?չ(?:ի|են|է|էր|էին|ենք|եմ|կա|եղ\w+)(?:\sեղել)?
        """),
        lookalikes=words(r"""
            անուն\w* անուան\w* անձ\w* անտառ\w* անգամ\w* անդամ\w* անց\w* անգլ\w* անկյուն\w* անհատ\w* անալ\w*
            աննա\w* անկախ\w* անտոն\w* անահիտ\w* անկար\w* չափ\w* չոր չորա\w+ չորս\w* չորր\w+ չորեք\w* չին\w+
            չեխ\w* չեմպ\w* չար չարա\w+ չարի\w* չար(?:եց|վ)\w* չվերթ\w* չվացու\w* չվեց\w* չեչեն\w* չեզոք\w*
            չնայած\w* ոչնչաց\w+ ոչ\sմիայն թե\sոչ չէ\? ոչ\sմեկ\sանգամ ոչ\sքիչ\w* էլ\sչ(?:եմ|ենք)\s(?:ասում|խոսում)
            չէ՞ առանց\sսահմանների ոչ\sկառավար\w+ հակառակորդ\w* անկասկած անընդհատ\w* անդադար\w*
            անշուշտ անօդաչու\w*
        """),
    ),
    probes=(
        "Հոդվածը երկուշաբթիից {0} կայքում է։",
        "Այն կարելի է կարդալ {0} և {1} կայքերում։",
    ),
)
