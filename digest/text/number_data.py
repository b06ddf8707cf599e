"""Number words by language: data alone. ``number_words`` and ``number_reader`` say how they are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """The number words of a language, in small letters.

    Words are parted by spaces, the forms of one word by "/", and "_" stands for the space within "and a half".
    """

    # All from one up, as far as each has a word of its own: to ten, twelve, sixteen or nineteen.
    small: str = ""
    # From twenty up, in steps of ten; then from one hundred up, where these are words of their own.
    tens: str = ""
    hundreds: str = ""
    zero: str = ""
    # Further words by their value. A multiplier that is a number alone stands here too: "mil", not "thousand".
    more: Mapping[float, str] = field(default_factory=dict)
    # Words that multiply the number before them, by their power of ten, with abbreviations.
    multipliers: Mapping[int, str] = field(default_factory=dict)
    # How many hundreds are counted: to nine, or to more, as in "nineteen hundred".
    most_hundreds: int = 9
    # "One" where it counts only before a multiplier, as in "a hundred".
    articles: str = ""
    # What may stand between two parts of a number, "" for nothing.
    after_tens: tuple[str, ...] = ("",)
    after_hundreds: tuple[str, ...] = ("",)
    after_thousands: tuple[str, ...] = ("",)
    after_millions: tuple[str, ...] = ("",)
    # What joins ones to the tens behind them: "fünfundzwanzig".
    ones_first: str = ""
    # Tens that ten to nineteen are added to: "soixante-dix".
    tens_with_teens: tuple[int, ...] = ()
    # "and a half" behind a number, and "half" before a multiplier.
    half: str = ""
    half_of: str = ""
    # Numbers are written in one word; some words are shorter within it, and stand here with their full form.
    in_one_word: bool = False
    elided: Mapping[str, str] = field(default_factory=dict)
    # What may stand before a word without a space: "and"; and what begins a number: articles, prepositions.
    prefixed_and: str = ""
    prefixes: str = ""
    # Endings that words of at least so many letters take.
    endings: str = ""
    shortest_with_ending: int = 3
    # Accents are dropped by some writers.
    without_accents: bool = False
    # The words behind a number that make an ordinal of it, and phrases that hold no number: regular expressions.
    ordinals: str = ""
    not_numbers: str = ""
    # Words that are something else as well: "nine" and "new".
    ambiguous: str = ""
    # Words that are numbers only with others: alone, the Russian "with seven" is a family.
    never_alone: str = ""
    # Beginnings, and ends, of words that say a number without being one: "both", "double".
    synonyms: Mapping[int, str] = field(default_factory=dict)
    synonym_endings: Mapping[int, str] = field(default_factory=dict)
    # Words are parted by spaces.
    is_spaced: bool = True
    # Numbers are written in Han signs.
    in_han: bool = False
    # What follows a single Han sign that is surely a number: words that count. A regular expression.
    counters: str = ""
    # Nothing stands for a missing power in Han signs, and the last sign has its own value: 百五 is 105.
    skips_zero: bool = False


NUMBERS: Mapping[str, NumberWords] = {
    "en": NumberWords(
        zero="zero",
        small="one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen",
        tens="twenty thirty forty fifty sixty seventy eighty ninety",
        multipliers={2: "hundred", 3: "thousand", 6: "million mn", 9: "billion bn", 12: "trillion tn"},
        more={250_000: "quarter_of_a_million", 25 * 10**7: "quarter_of_a_billion"},
        most_hundreds=99,
        articles="a",
        after_hundreds=("", "and"),
        after_thousands=("", "and", ","),
        after_millions=("", "and", ","),
        half="and_a_half",
        half_of="half half_a",
        ordinals=r"-(?:first|third|fourth|fifth|sixth|seventh|eighth|ninth)\b|(?<=ty)-second\b|"
        r"(?<=hundred|housand)\s(?:and\s)?(?:first|second|third|[a-z]+(?<!mon)th)\b",
        not_numbers="six nations|six flags|four seasons|channel (?:four|five)|nine to five|cloud nine|"
        "(?:thanks a|one in a|quarters of a) million|of the (?:hundred|thousand)s",
        synonyms={
            2: "both either between twice twin doubl pair couple second half halv dual bi",
            3: "tri third",
            4: "quad quart",
            5: "quint penta fifth",
            9: "nint",
            6: "dozen sext half",
            10: "decade deca",
            12: "dozen twelf midday noon midnight",
            14: "fortnight",
            16: "hex",
            15: "fortnight",
            20: "score",
            100: "cent hundr",
            1000: "thous millen",
            10**6: "million",
            10**9: "billion",
        },
    ),
    "es": NumberWords(
        zero="cero",
        small="un/uno/una/ún dos/dós tres/trés cuatro cinco seis/séis siete ocho nueve diez once doce trece catorce "
        "quince dieciséis diecisiete dieciocho diecinueve",
        tens="veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        hundreds="cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas "
        "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas "
        "novecientos/novecientas",
        more={
            21: "veintiuno veintiún veintiuna",
            22: "veintidós",
            23: "veintitrés",
            24: "veinticuatro",
            25: "veinticinco",
            26: "veintiséis",
            27: "veintisiete",
            28: "veintiocho",
            29: "veintinueve",
            1000: "mil",
            250_000: "cuarto_de_millón",
            1001: "mil_y_uno mil_y_una",
        },
        multipliers={3: "mil miles_de", 6: "millón millones", 9: "millardo millardos", 12: "billón billones"},
        after_tens=("y",),
        half="y_medio y_media",
        half_of="medio",
        without_accents=True,
        not_numbers=r"por ciento|cien por cien|mil gracias|mil y una noches|(?-i:ONCE)|once caldas",
        synonyms={
            2: "ambos ambas dobl duplic duplo par parej segund medi mita bi gemel mellizo",
            3: "tri terc terci",
            4: "cuart cuat cuadr",
            5: "quint",
            6: "docena semest seis sext medi",
            10: "décad decad dec",
            12: "docena mediod medianoche",
            15: "quincen",
            20: "veinten",
            100: "cent cien sigl",
            1000: "mil",
            10**6: "millon millón",
            10**9: "millard",
        },
    ),
    "ca": NumberWords(
        zero="zero",
        small="un/una/u dos/dues tres quatre cinc sis set vuit/huit nou deu onze dotze tretze catorze quinze setze "
        "disset/desset/dèsset divuit/devuit/díhuit dinou/denou/dènou/dèneu",
        tens="vint trenta quaranta cinquanta seixanta setanta vuitanta/huitanta noranta",
        more={100: "cent", 1000: "mil", 250_000: "quart_de_milió"},
        multipliers={
            2: "cent cents centes",
            3: "mil milers milers_de",
            6: "milió milions",
            9: "miliard miliards",
            12: "bilió bilions",
        },
        after_tens=("", "i"),
        half="i_mig i_mitja",
        half_of="mig",
        without_accents=True,
        ordinals=r"-(?:i-)?\w+(?:è|é|ena|ens|enes)\b",
        not_numbers="per cent|per mil|mil gràcies",
        ambiguous="set nou deu",
        synonyms={
            2: "ambdó ambdues dobl duplic parell segon meit mig mitj bi bessó",
            3: "tri terc terç ters",
            4: "quart quat",
            5: "cinqu quint",
            6: "dotzena semest mitj mig",
            10: "dècad decad",
            12: "dotzena migdia mitjanit",
            15: "quinzen",
            20: "vinten",
            100: "centen cent segl",
            1000: "mil",
            10**6: "mili",
        },
    ),
    "gl": NumberWords(
        zero="cero",
        small="un/unha dous/dúas tres catro cinco seis sete oito nove dez once doce trece catorce quince dezaseis "
        "dezasete dezaoito dezanove",
        tens="vinte trinta corenta cincuenta sesenta setenta oitenta noventa",
        hundreds="cen/cento douscentos/duascentas/dúascentas trescentos/trescentas catrocentos/catrocentas "
        "cincocentos/quiñentos/cincocentas/quiñentas seiscentos/seiscentas setecentos/setecentas "
        "oitocentos/oitocentas novecentos/novecentas",
        more={1000: "mil", 250_000: "cuarto_de_millón"},
        multipliers={3: "mil", 6: "millón millóns", 12: "billón billóns"},
        after_tens=("e",),
        after_hundreds=("", "e"),
        half="e_medio e_media",
        half_of="medio",
        without_accents=True,
        not_numbers="por cento|mil grazas",
        synonyms={
            2: "ambos ambas dobr duplic par parell segund medi metad bi",
            3: "tri terc terz",
            4: "cuart cuad",
            5: "quint",
            6: "ducia semest medi",
            10: "década",
            12: "ducia mediod medianoite",
            15: "quincen",
            20: "vinten",
            100: "centen cent século",
            1000: "mil",
            10**6: "mill",
        },
    ),
    "pt": NumberWords(
        zero="zero",
        small="um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze "
        "dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove",
        tens="vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
        hundreds="cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas "
        "seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas",
        more={1000: "mil", 250_000: "quarto_de_milhão"},
        multipliers={
            3: "mil",
            6: "milhão milhões mi",
            9: "bilhão bilhões bi",
            12: "trilhão trilhões tri bilião biliões",
        },
        after_tens=("e",),
        after_hundreds=("e",),
        after_thousands=("", "e", ","),
        after_millions=("", "e", ","),
        half="e_meio e_meia",
        half_of="meio",
        without_accents=True,
        not_numbers="por cento|cem por cento|mil desculpas",
        synonyms={
            2: "ambos ambas dobr duplic duplo par segund meio meia metade bi gêm gém",
            3: "tri terc terç",
            4: "quart quad",
            5: "quint",
            6: "dúzia meia semest",
            10: "década decad dezena",
            12: "dúzia meio meia",
            15: "quinzen",
            20: "vinten",
            100: "centen cent século cem",
            1000: "mil",
            10**6: "milh",
            10**9: "bilh mil",
        },
    ),
    "fr": NumberWords(
        zero="zéro",
        small="un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
        tens="vingt trente quarante cinquante soixante septante huitante/octante nonante",
        more={
            80: "quatre_vingt quatre_vingts",
            100: "cent",
            1000: "mille mil",
            250_000: "quart_de_million",
            1001: "mille_et_un mille_et_une",
        },
        multipliers={
            2: "cent cents",
            3: "mille milliers",
            6: "million millions",
            9: "milliard milliards",
            12: "billion billions",
        },
        most_hundreds=16,
        after_tens=("", "et"),
        tens_with_teens=(60, 80),
        half="et_demi et_demie",
        half_of="demi",
        without_accents=True,
        ordinals=r"(?:[\s-]et)?[\s-]\w{2,9}ième\b",
        not_numbers=r"pour cent|tournoi des six nations|six nations|mille (?:mercis?|excuses)|mille[\s-]feuilles?|"
        "mille et une nuits",
        ambiguous="neuf",
        synonyms={
            2: "deux doubl pair couple second moiti demi bi jum",
            3: "tri tiers troi",
            4: "quart quatr quad",
            5: "cinq quint",
            6: "douzaine semest sixi demi",
            10: "décen dixi déca dizaine",
            12: "douzaine midi minuit",
            15: "quinzain",
            20: "vingtain",
            100: "cent siècle",
            1000: "mill",
            10**6: "million",
            10**9: "milliard",
        },
    ),
    "it": NumberWords(
        zero="zero",
        small="un/uno/una due tre/tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
        "quindici sedici diciassette diciotto diciannove",
        tens="venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        more={100: "cento", 1000: "mille", 250_000: "quarto_di_milione", 1001: "mille_e_uno mille_e_una"},
        multipliers={
            2: "cento",
            3: "mila mille",
            6: "milione milioni mln",
            9: "miliardo miliardi mld",
            12: "bilione bilioni",
        },
        after_millions=("", "e"),
        half="e_mezzo e_mezza",
        half_of="mezzo",
        in_one_word=True,
        elided={
            "vent": "venti",
            "trent": "trenta",
            "quarant": "quaranta",
            "cinquant": "cinquanta",
            "sessant": "sessanta",
            "settant": "settanta",
            "ottant": "ottanta",
            "novant": "novanta",
            "cent": "cento",
        },
        not_numbers=r"per cento|mille grazie|mille scuse|mille e una notte|"
        r"(?:il|del|nel|al|dal|sul|primo|tardo|fine|(?:dell|nell|all|l)['’])\s?(?-i:[DTQCSON]\w+cento)",
        ambiguous="sei",
        synonyms={
            2: "entramb ambedue coppia doppi raddopp secondo metà mezz bi gemell pai",
            3: "tri terz",
            4: "quart quad",
            5: "quint cinqu",
            6: "dozzina semest mezz",
            10: "decenni decina",
            12: "dozzina mezzo mezza mezza",
            15: "quindicin",
            20: "ventina",
            100: "cent secol",
            1000: "mil migli",
            10**6: "milion",
            10**9: "miliard",
        },
    ),
    "de": NumberWords(
        zero="null",
        small="ein/eins/eine/einem/einen/einer zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf "
        "zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn",
        tens="zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig",
        more={100: "hundert", 1000: "tausend", 1.5: "anderthalb anderthalbe", 250_000: "viertelmillion"},
        multipliers={
            2: "hundert",
            3: "tausend",
            6: "million millionen mio",
            9: "milliarde milliarden mrd",
            12: "billion billionen",
        },
        most_hundreds=19,
        after_tens=(),
        after_hundreds=("", "und"),
        after_thousands=("", "und"),
        ones_first="und",
        half="einhalb",
        half_of="halbe halben",
        in_one_word=True,
        not_numbers=r"(?-i:(?:[Dd]ie|[Dd]er|[Ii]hre|[Ss]eine|deutsche) Elf)|außer Acht|(?-i:Acht) (?:geben|gibt)|"
        "tausend dank",
        ambiguous="acht",
        synonyms={
            2: "beid doppel verdoppel paar zweit hälfte halb bi zwilling",
            3: "tri dreif dritt drit",
            4: "quart viert quad",
            5: "quint fünf",
            6: "dutzend halb sechs",
            10: "jahrzehnt zehn deka",
            12: "dutzend mittag mitternacht",
            14: "vierzehn",
            100: "hundert jahrhundert cent",
            1000: "tausend jahrtausend",
            10**6: "million",
            10**9: "milliard",
        },
    ),
    "nl": NumberWords(
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
    "ru": NumberWords(
        zero="ноль/нуль/ноля/нуля",
        small="один/одна/одно/одну/одного/одной/одному/одним/одном "
        "два/две/двух/двум/двумя/двое/двоих/двоим/двоими три/трёх/трём/тремя/трое/троих/троим/троими "
        "четыре/четырёх/четырём/четырьмя/четверо/четверых/четверым пять/пяти/пятью/пятеро/пятерых/пятерым "
        "шесть/шести/шестью/шестеро/шестерых семь/семи/семью/семеро/семерых восемь/восьми/восемью/восьмью/восьмеро "
        "девять/девяти/девятью десять/десяти/десятью/десятеро "
        "одиннадцать/одиннадцати/одиннадцатью двенадцать/двенадцати/двенадцатью "
        "тринадцать/тринадцати/тринадцатью четырнадцать/четырнадцати/четырнадцатью "
        "пятнадцать/пятнадцати/пятнадцатью шестнадцать/шестнадцати/шестнадцатью "
        "семнадцать/семнадцати/семнадцатью восемнадцать/восемнадцати/восемнадцатью "
        "девятнадцать/девятнадцати/девятнадцатью",
        tens="двадцать/двадцати/двадцатью тридцать/тридцати/тридцатью сорок/сорока "
        "пятьдесят/пятидесяти/пятьюдесятью шестьдесят/шестидесяти/шестьюдесятью "
        "семьдесят/семидесяти/семьюдесятью восемьдесят/восьмидесяти/восемьюдесятью девяносто/девяноста",
        hundreds="сто/ста двести/двухсот/двумстам/двумястами/двухстах триста/трёхсот/трёмстам/тремястами/трёхстах "
        "четыреста/четырёхсот/четырёмстам/четырьмястами/четырёхстах пятьсот/пятисот/пятистам/пятьюстами/пятистах "
        "шестьсот/шестисот/шестистам/шестьюстами/шестистах семьсот/семисот/семистам/семьюстами/семистах "
        "восемьсот/восьмисот/восьмистам/восемьюстами/восьмистах "
        "девятьсот/девятисот/девятистам/девятьюстами/девятистах",
        more={
            1.5: "полтора полторы полутора",
            500: "полтысячи",
            250_000: "четверть_миллиона",
            1000: "тысяча тысячу тысяче тысячей тысячью",
            500_000: "полмиллиона",
            10**6: "миллион миллиона миллиону миллионом миллионе",
            5 * 10**8: "полмиллиарда",
            10**9: "миллиард миллиарда миллиарду миллиардом миллиарде",
            10**12: "триллион триллиона триллионом",
        },
        multipliers={
            3: "тысяча тысячи тысяче тысячу тысячей тысячью тысяч тысячам тысячами тысячах тыс",
            6: "миллион миллиона миллиону миллионом миллионе миллионы миллионов миллионам миллионами миллионах млн",
            9: "миллиард миллиарда миллиарду миллиардом миллиарде миллиарды миллиардов миллиардам миллиардами "
            "миллиардах млрд",
            12: "триллион триллиона триллиону триллионом триллионе триллионы триллионов триллионам триллионами "
            "триллионах трлн",
        },
        half="с_половиной",
        half_of="пол",
        without_accents=True,
        ordinals=r"\s(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|\w+надцат|двадцат|тридцат|сороков|"
        r"\w+десят|девяност|сот|двухсот)"
        r"(?:ый|ий|ой|ого|ому|ым|ом|ая|ую|ое|ые|ых|ыми|ья|ью|ье|ьи|ьей|ьего|ьему|ьим|ьих)\b",
        ambiguous="сорок сорока",
        never_alone="семью",
        synonyms={
            2: "оба обе обо двое двой дву вдв удв пар втор пол бли",
            3: "трет трой трое трёх трех тро втро утр",
            4: "четв вчетв квартал",
            5: "пят",
            6: "шест пол полдюжины",
            10: "десят декад",
            12: "дюжин полд полн двен",
            14: "две",
            100: "сотн век сто",
            1000: "тыс",
            10**6: "млн милл",
            10**9: "млрд милли",
        },
    ),
    "be": NumberWords(
        zero="нуль/нуля",
        small="адзін/адна/адно/адну/аднаго/адной/аднаму/адным "
        "два/дзве/двух/дзвюх/двум/дзвюм/двума/дзвюма/двое/дваіх тры/трох/тром/трыма/трое/траіх "
        "чатыры/чатырох/чатыром/чатырма/чацвёра/чацвярых пяць/пяці/пяццю/пяцёра/пяцярых "
        "шэсць/шасці/шасцю/шасцёра сем/сямі/сямю/сямёра восем/васьмі/васьмю дзевяць/дзевяці/дзевяццю "
        "дзесяць/дзесяці/дзесяццю адзінаццаць/адзінаццаці дванаццаць/дванаццаці трынаццаць/трынаццаці "
        "чатырнаццаць/чатырнаццаці пятнаццаць/пятнаццаці шаснаццаць/шаснаццаці "
        "семнаццаць/сямнаццаць/сямнаццаці васемнаццаць/васямнаццаць/васемнаццаці/васямнаццаці "
        "дзевятнаццаць/дзевятнаццаці",
        tens="дваццаць/дваццаці трыццаць/трыццаці сорак/сарака пяцьдзясят/пяцідзесяці/пяцідзясяці "
        "шэсцьдзясят/шасцідзесяці/шасцідзясяці семдзесят/сямідзесяці/сямідзясяці "
        "восемдзесят/васьмідзесяці/васьмідзясяці дзевяноста",
        hundreds="сто/ста дзвесце/двухсот/дзвюхсот трыста/трохсот чатырыста/чатырохсот пяцьсот/пяцісот "
        "шэсцьсот/шасцісот семсот/сямісот восемсот/васьмісот дзевяцьсот/дзевяцісот",
        more={
            1.5: "паўтара паўтары",
            1000: "тысяча тысячу тысячай",
            250_000: "чвэрць_мільёна",
            500_000: "паўмільёна",
            10**6: "мільён мільёна мільёну мільёнам",
            10**9: "мільярд мільярда мільярду мільярдам",
        },
        multipliers={
            3: "тысяча тысячы тысячу тысячай тысяч тысячам тысячамі тысячах тыс",
            6: "мільён мільёна мільёну мільёны мільёнаў мільёнам мільёнамі мільёнах млн",
            9: "мільярд мільярда мільярду мільярды мільярдаў мільярдам мільярдамі мільярдах млрд",
            12: "трыльён трыльёна трыльёны трыльёнаў трыльёнам трыльёнамі трлн",
        },
        half="з_паловай",
        half_of="пол паў",
        ordinals=r"\s(?:перш|друг|трэц|чацв[её]рт|чацвёрт|пят|шост|сём|сям|восьм|дзявят|дзясят|\w+наццат|дваццат|трыццат|"
        r"саракав|\w+дзясят|дзевяност|сот)"
        r"(?:ы|і|ага|яга|аму|яму|ым|ім|ая|яя|ую|юю|ой|ай|яй|ое|ае|яе|ыя|ія|ых|іх|ымі|імі)\b",
        ambiguous="сорак",
        synonyms={
            2: "абод абедзв дво удв двай пад пар пал паў друг",
            3: "тро трэц утр",
            4: "чацв",
            5: "пяц пят",
            6: "шас паў",
            10: "дзесят дзясят",
            12: "тузін паўд поўн апоўд апоўн",
            100: "сот век стаг",
            1000: "тыс",
            10**6: "млн міль",
            10**9: "млрд міль",
        },
    ),
    "uk": NumberWords(
        zero="нуль/нуля",
        small="один/одна/одну/одне/одного/однієї/одному/одним "
        "два/дві/двох/двом/двома/двоє/двійко три/трьох/трьом/трьома/троє чотири/чотирьох/чотирьом/чотирма/четверо "
        "п'ять/п'яти/п'ятьох/п'ятьом/п'ятьма/п'ятеро шість/шести/шістьох/шістьом/шістьма/шестеро "
        "сім/семи/сімох/сьома/сімома/семеро вісім/восьми/вісьмох/вісьма/вісьмома дев'ять/дев'яти/дев'ятьох/дев'ятьма "
        "десять/десяти/десятьох/десятьма/десятеро одинадцять/одинадцяти/одинадцятьох "
        "дванадцять/дванадцяти/дванадцятьох "
        "тринадцять/тринадцяти чотирнадцять/чотирнадцяти п'ятнадцять/п'ятнадцяти шістнадцять/шістнадцяти "
        "сімнадцять/сімнадцяти вісімнадцять/вісімнадцяти дев'ятнадцять/дев'ятнадцяти",
        tens="двадцять/двадцяти/двадцятьох/двадцятьма тридцять/тридцяти/тридцятьох/тридцятьма сорок/сорока "
        "п'ятдесят/п'ятдесяти/п'ятдесятьох шістдесят/шістдесяти/шістдесятьох сімдесят/сімдесяти/сімдесятьох "
        "вісімдесят/вісімдесяти/вісімдесятьох дев'яносто/дев'яноста",
        hundreds="сто/ста двісті/двохсот/двомстам/двомастами триста/трьохсот/трьомстам "
        "чотириста/чотирьохсот/чотирьомстам "
        "п'ятсот/п'ятисот шістсот/шестисот сімсот/семисот вісімсот/восьмисот дев'ятсот/дев'ятисот",
        more={
            1.5: "півтора півтори",
            500: "півтисячі",
            250_000: "чверть_мільйона",
            1000: "тисяча тисячу тисячею",
            500_000: "півмільйона",
            10**6: "мільйон мільйона мільйону мільйоном",
            5 * 10**8: "півмільярда",
            10**9: "мільярд мільярда мільярду мільярдом",
        },
        multipliers={
            3: "тисяча тисячі тисячу тисячею тисяч тисячам тисячами тисячах тис",
            6: "мільйон мільйона мільйону мільйоном мільйони мільйонів мільйонам мільйонами мільйонах млн",
            9: "мільярд мільярда мільярду мільярдом мільярди мільярдів мільярдам мільярдами мільярдах млрд",
            12: "трильйон трильйона трильйони трильйонів трильйонам трильйонами трлн",
        },
        half="з_половиною",
        half_of="пів",
        ordinals=r"\s(?:перш|друг|трет|четверт|п['’ʼ]ят|шост|сьом|восьм|дев['’ʼ]ят|десят|\w+надцят|двадцят|тридцят|"
        r"сороков|\w+десят|дев['’ʼ]яност|сот)"
        r"(?:ий|ій|ого|ього|ому|ьому|им|ім|ої|ьої|а|я|у|ю|е|є|і|их|іх|ими|іми)\b",
        ambiguous="сорок сорока сьома",
        synonyms={
            2: "обид обо двоє двій подв удв пів пар друг дво близн",
            3: "тро трет утр",
            4: "четв чотир",
            5: "п'ят п’ят",
            6: "шіст пів",
            10: "десят",
            12: "дюжин полуд опів північ",
            100: "сотн сот століт",
            1000: "тис",
            10**6: "млн міль",
            10**9: "млрд міль",
        },
    ),
    "pl": NumberWords(
        zero="zero/zera",
        small="jeden/jedna/jedno/jednego/jednej/jedną/jednym "
        "dwa/dwie/dwaj/dwóch/dwu/dwom/dwóm/dwoma/dwiema/dwoje/dwojga trzy/trzej/trzech/trzem/trzema/troje/trojga "
        "cztery/czterej/czterech/czterem/czterema/czworo/czworga pięć/pięciu/pięcioma/pięcioro/pięciorga "
        "sześć/sześciu/sześcioma/sześcioro siedem/siedmiu/siedmioma/siedmioro osiem/ośmiu/ośmioma/ośmioro "
        "dziewięć/dziewięciu/dziewięcioma/dziewięcioro dziesięć/dziesięciu/dziesięcioma/dziesięcioro "
        "jedenaście/jedenastu/jedenastoma dwanaście/dwunastu/dwunastoma trzynaście/trzynastu/trzynastoma "
        "czternaście/czternastu/czternastoma piętnaście/piętnastu/piętnastoma szesnaście/szesnastu/szesnastoma "
        "siedemnaście/siedemnastu/siedemnastoma osiemnaście/osiemnastu/osiemnastoma "
        "dziewiętnaście/dziewiętnastu/dziewiętnastoma",
        tens="dwadzieścia/dwudziestu/dwudziestoma trzydzieści/trzydziestu/trzydziestoma "
        "czterdzieści/czterdziestu/czterdziestoma pięćdziesiąt/pięćdziesięciu/pięćdziesięcioma "
        "sześćdziesiąt/sześćdziesięciu/sześćdziesięcioma siedemdziesiąt/siedemdziesięciu/siedemdziesięcioma "
        "osiemdziesiąt/osiemdziesięciu/osiemdziesięcioma dziewięćdziesiąt/dziewięćdziesięciu/dziewięćdziesięcioma",
        hundreds="sto/stu/stoma dwieście/dwustu/dwustoma trzysta/trzystu/trzystoma czterysta/czterystu/czterystoma "
        "pięćset/pięciuset sześćset/sześciuset siedemset/siedmiuset osiemset/ośmiuset dziewięćset/dziewięciuset",
        more={
            1.5: "półtora półtorej",
            250_000: "ćwierć_miliona",
            1000: "tysiąc tysiąca tysiącem tysiącu",
            10**6: "milion miliona milionem milionie",
            10**9: "miliard miliarda miliardem miliardzie",
            10**12: "bilion biliona bilionem",
        },
        multipliers={
            3: "tysiąc tysiąca tysiącem tysiącu tysiące tysięcy tysiącom tysiącami tysiącach tys",
            6: "milion miliona milionem milionie miliony milionów milionom milionami milionach mln",
            9: "miliard miliarda miliardem miliardzie miliardy miliardów miliardom miliardami miliardach mld",
            12: "bilion biliona bilionem biliony bilionów bilionom bilionami bln",
        },
        half="i_pół",
        half_of="pół",
        ordinals=r"\s(?:pierwsz|drug|trzec|czwart|piąt|szóst|siódm|ósm|dziewiąt|dziesiąt|\w+nast|dwudziest|trzydziest|"
        r"czterdziest|\w+dziesiąt|setn)(?:y|a|ą|e|ego|ej|emu|ym|i|ia|ią|ie|im|iego|iej|iemu|ych|ich)\b",
        synonyms={
            2: "dwoj podw dwu dwó oba obie obaj oboje obu obydw par pół drug bliźni",
            3: "tro trzec potr",
            4: "czw kwart",
            5: "pięc piąt",
            6: "pół szó tuzin",
            10: "dziesię dekad",
            12: "tuzin połud północ",
            100: "setk wiek stul set",
            1000: "tys",
            10**6: "mln mili",
            10**9: "mld mili",
        },
    ),
    "tr": NumberWords(
        zero="sıfır/sifir",
        small="bir iki üç dört beş altı/alti yedi sekiz dokuz on",
        tens="yirmi otuz kırk/kirk elli altmış/altmiş yetmiş seksen doksan",
        more={100: "yüz", 1000: "bin", 250_000: "çeyrek_milyon"},
        multipliers={
            2: "yüz",
            3: "bin bine binden bini binin binlik",
            6: "milyon mn mln",
            9: "milyar mr mlr",
            12: "trilyon trln",
        },
        half="buçuk",
        half_of="yarım",
        in_one_word=True,
        endings="a e ı i u ü da de ta te dan den tan ten ya ye yı yi yu yü ın in un ün lık lik luk lük",
        shortest_with_ending=4,
        not_numbers=r"on ?altılık|(?-i:[A-ZÇĞİÖŞÜ][a-zçğıöşü]+ bin (?=[A-ZÇĞİÖŞÜ][a-zçğıöşü]))|yüz yüze|bin bir",
        ambiguous="yüz yedi altı bin",
        synonyms={
            2: "her çift ikiz yarı ikişer ikinci ikili iki",
            3: "üç",
            4: "çeyrek dört dörd",
            5: "beş",
            6: "altı yarım",
            10: "on",
            12: "düzine öğle gece",
            100: "yüz asır",
            1000: "bin",
            10**6: "milyon",
            10**9: "milyar",
        },
    ),
    "kk": NumberWords(
        zero="нөл",
        small="бір екі/екеу/екеуі/екеуін үш/үшеу/үшеуі/үшеуін төрт/төртеу/төртеуі бес/бесеу/бесеуі алты/алтау/алтауы "
        "жеті/жетеу/жетеуі сегіз тоғыз он",
        tens="жиырма отыз қырық елу алпыс жетпіс сексен тоқсан",
        more={100: "жүз", 1000: "мың", 250_000: "ширек_миллион", 10**6: "миллион", 10**9: "миллиард"},
        multipliers={2: "жүз", 3: "мың", 6: "миллион млн", 9: "миллиард млрд", 12: "триллион трлн"},
        half="жарым",
        half_of="жарты",
        endings="ды ді ты ті ны ні да де та те ға ге қа ке дан ден тан тен нан нен ның нің дың дің тың тің мен бен пен "
        "дай дей тай тей",
        ambiguous="жүз",
        synonyms={
            2: "екі қос жұп егіз жарт екін",
            3: "үш",
            4: "төрт тоқсан ширек",
            5: "бес",
            6: "алты жарты",
            10: "он",
            12: "түс дюжин",
            100: "жүз ғасыр",
            1000: "мың",
            10**6: "млн милл",
            10**9: "млрд милл",
        },
    ),
    "hy": NumberWords(
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
    "ar": NumberWords(
        zero="صفر",
        small="واحد/واحدة/أحد/إحدى اثنان/اثنين/اثنتان/اثنتين/إثنان/إثنين ثلاثة/ثلاث أربعة/أربع خمسة/خمس ستة/ست "
        "سبعة/سبع ثمانية/ثماني/ثمان تسعة/تسع عشرة/عشر أحد_عشر/إحدى_عشرة/حادي_عشر "
        "اثنا_عشر/اثني_عشر/اثنتا_عشرة/اثنتي_عشرة ثلاثة_عشر/ثلاث_عشرة أربعة_عشر/أربع_عشرة خمسة_عشر/خمس_عشرة "
        "ستة_عشر/ست_عشرة سبعة_عشر/سبع_عشرة ثمانية_عشر/ثماني_عشرة/ثمان_عشرة تسعة_عشر/تسع_عشرة",
        tens="عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين",
        hundreds="مائة/مئة مائتان/مئتان/مائتين/مئتين/مائتا/مئتا/مائتي/مئتي ثلاثمائة/ثلاثمئة أربعمائة/أربعمئة "
        "خمسمائة/خمسمئة ستمائة/ستمئة سبعمائة/سبعمئة ثمانمائة/ثمانمئة/ثمانيمائة تسعمائة/تسعمئة",
        more={
            1000: "ألف",
            2000: "ألفان ألفين ألفي ألفا",
            250_000: "ربع_مليون",
            10**6: "مليون",
            2 * 10**6: "مليونان مليونين مليوني مليونا",
            10**9: "مليار",
            2 * 10**9: "ملياران مليارين ملياري مليارا",
            10**12: "تريليون",
        },
        multipliers={
            2: "مائة مئة",
            3: "ألف ألفا آلاف",
            6: "مليون مليونا ملايين",
            9: "مليار مليارا مليارات بليون",
            12: "تريليون تريليونا تريليونات ترليون",
        },
        after_tens=(),
        after_hundreds=("و",),
        after_thousands=("و",),
        after_millions=("و",),
        ones_first="و",
        ambiguous="ألفا",
        half="و_نصف",
        half_of="نصف",
        prefixed_and="و",
        prefixes="ال بال لل ب ل ك ف",
        not_numbers=r"(?:ب|في\s)الم[ائ]{1,2}[ةه]|(?:ب|في\s)ال[أا]لف|و?نصف ال(?:مليون|مليار)|ال[إا]ثنين|\w?لست",
        synonyms={
            2: "كلا كلت كلي كلتا ثان ثنائ ضعف مزدوج نصف زوج مرتين توأم ثنا",
            3: "ثلث ثلاث ثالث",
            4: "ربع رابع أربع",
            5: "خمس خامس",
            6: "ستة نصف سادس",
            10: "عقد عشر",
            12: "ظهر منتصف دزينة",
            100: "مئ مائ قرن",
            1000: "ألف آلاف الف",
            10**6: "ملي ملا",
            10**9: "ملي بلي",
        },
        synonym_endings={2: "ان ين تا تي"},
    ),
    "fa": NumberWords(
        zero="صفر",
        small="یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده/هیجده نوزده",
        tens="بیست سی چهل پنجاه شصت هفتاد هشتاد نود",
        hundreds="صد/یکصد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد",
        more={1000: "هزار یکهزار", 250_000: "ربع_میلیون"},
        multipliers={2: "صد", 3: "هزار", 6: "میلیون", 9: "میلیارد", 12: "تریلیون"},
        after_tens=("و",),
        after_hundreds=("و",),
        after_thousands=("و",),
        after_millions=("و",),
        half="و_نیم",
        half_of="نیم",
        prefixed_and="و",
        not_numbers=r"(?:ده|صد|هزار|میلیون)[\u200c\s]?ها[یئ]?(?:[\u200c\s](?:هزار|میلیون))?|"
        r"(?:یک|دو|سه|چهار|پنج)[\u200c\s]?شنبه|در صد|"
        r"بی[\u200c\s]?بی[\u200c\s]?سی|سی[\u200c\s]?(?:ان|آی)\w*|(?:پی|دی|وی|آی)[\u200c\s]?سی",
        ambiguous="نه ده سی",
        synonyms={
            2: "هردو دوم دوبرابر دوباره جفت نیم دوقلو دو",
            3: "سوم ثلث سه",
            4: "چهار ربع",
            5: "پنج",
            6: "شش نیم",
            9: "نه",
            10: "ده",
            12: "دوازده ظهر دوجین نیمه",
            100: "صد قرن سده",
            1000: "هزار",
            10**6: "میلیون",
            10**9: "میلیارد",
        },
    ),
    "zh": NumberWords(
        zero="零 〇",
        multipliers={2: "百", 3: "千", 4: "万 萬", 8: "亿 億", 12: "兆"},
        in_han=True,
        is_spaced=False,
        counters="[人名个個位只隻艘辆輛座家年天岁歲周週件种種]|小[时時]|分[钟鐘]",
        not_numbers="万一|万[万分般能岁幸科宁州华圣恶有无物象众]|千万(?=[不别要小记注富]|$)|(?<=[上数數几幾])[十百千万萬亿億]+|"
        "(?:星期|周|週|礼拜|禮拜)[二三四五六]|十分(?![钟鐘之])|三星|四川|四处|四周|三亚|五角大[楼樓]|五[台粮]|九[江龙寨州]|七夕|二手|二[维胡]|"
        "不三不四|三位一体|三位一體|二人[転转]|三番[五两]次|乱七八糟|再三|零[下售件食细細]|[二八十]六?[进進]|百[姓度分货事]|千[禧方古家葉里]|三峡|三明|六盘|八[卦达里]|十[堰足字]|三[角国农]|两[岸会党性]",
        synonyms={
            2: "双 雙 对 對 俩 倆 两 兩 半 二 再",
            3: "三 季",
            4: "四 刻",
            6: "六 半",
            10: "十 旬",
            12: "十二 打 中午 午夜 正午",
            14: "两周 兩週",
            100: "百 世纪 世紀",
            1000: "千",
            10**6: "百万 百萬",
            10**9: "十亿 十億",
        },
    ),
    "ja": NumberWords(
        zero="ゼロ 零 〇",
        more={
            2: "ふたつ ふたり",
            3: "みっつ",
            4: "よっつ",
            5: "いつつ",
            6: "むっつ",
            7: "ななつ",
            8: "やっつ",
            9: "ここのつ",
        },
        multipliers={2: "百", 3: "千", 4: "万", 8: "億", 12: "兆"},
        in_han=True,
        counters="[人名歳年件台隻艘頭倍]|[かカヶ]月|[時日週]間",
        skips_zero=True,
        is_spaced=False,
        not_numbers="千万(?!円|人|[^\\W\\d]*(?:ドル|トン))|万[一が国全能歳博年]|(?<=[数何幾])[十百千万億]+|[百千](?=[科貨合葉代歳獣選])|"
        "十分(?!間|の|[前後])|三[菱井越重浦角島宅]|零[細下]|[二八十]六?進|四[国季方]|九州|五輪|五十嵐|六本木|八[王幡戸重]|二酸化|七夕|十字|"
        "八百屋|八百長|十八番|十勝|一石二鳥|二[宮階]堂",
        synonyms={
            2: "両 双 ペア 二 倍 半 ふた コンビ ダブル",
            3: "三 四半期 トリプル",
            4: "四 四半",
            6: "六 半",
            10: "十",
            12: "十二 ダース 正午 零時 深夜",
            100: "百 世紀",
            1000: "千",
            10**6: "百万",
            10**9: "十億",
        },
    ),
    "ko": NumberWords(multipliers={3: "천", 4: "만", 8: "억", 12: "조"}, is_spaced=False),
}
