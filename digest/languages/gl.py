"""Galician."""

from __future__ import annotations

from digest.languages.language import (
    Calendar,
    Counted,
    Dates,
    Hours,
    Language,
    Names,
    Negation,
    NumberWords,
    Unit,
    phrases,
    words,
)

LANGUAGE = Language(
    code="gl",
    calendar=Calendar(
        weekday_patterns=(
            "luns",
            "martes",
            "mércores",
            "xoves",
            "venres",
            "sábados?",
            "domingos?",
        ),
    ),
    dates=Dates(
        before_clock=phrases("ás"),
    ),
    numbers=NumberWords(
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
    counted=Counted(
        noun_first=1,
    ),
    units={
        "dollar": Unit(surely="d[oó]l+ar", perhaps="peso"),
        "euro": Unit(surely="euro"),
        "pound": Unit(perhaps="libra|esterlin"),
        "yen or yuan": Unit(surely=r"(?:yen|yuan)e?s?\b", perhaps="yen|[yi]uan|ien[eis]"),
        "Swiss franc": Unit(perhaps="fran[ckqç]"),
        "percent": Unit(surely="por ?cien"),
        "degree Celsius": Unit(perhaps="celsius|grad|grau|gr[ae]t?s|degr"),
        "degree Fahrenheit": Unit(perhaps="fahrenheit|grad|grau|gr[ae]t?s|degr"),
        "kilometer": Unit(surely="quil[oó]m"),
        "kilogram": Unit(surely="quilog", perhaps="quilo(?!m)"),
        "mile": Unit(surely=r"millas\b", perhaps=r"\bmillas?\b"),
        "foot": Unit(perhaps=r"\b(?:pés?|pies?)(?![^\W\d_])"),
        "meter or million": Unit(perhaps="m[eèé]t|mil[lhij]"),
        "before our era": Unit(surely=r"a\. ?[ckJ]\b", perhaps=r"a\. ?[ck]\b|\ba\.? ?de ?C|antes d"),
    },
    names=Names(
        articles=words("o a os as un unha do da dos das ao á mar"),
        places={
            "Germany": words("Alemaña"),
            "Netherlands": words("Países Baixos"),
            "Kingdom": words("Reino"),
            "United": words("Unidos Unido"),
            "Sweden": words("Suecia"),
            "Cyprus": words("Chipre"),
            "Czechia": words("Chequia"),
            "Algeria": words("Argel Alxeria"),
            "Scotland": words("Escocia"),
            "Wales": words("Gales"),
            "Poland": words("Polonia"),
            "Greece": words("Grecia"),
            "Hungary": words("Hungría"),
            "Austria": words("Austria"),
            "Egypt": words("Exipto"),
            "Japan": words("Xapón"),
            "China": words("China"),
            "Chile": words("Chile"),
            "Chad": words("Chad"),
            "Montenegro": words("Montenegro"),
            "Mauritius": words("Mauricio"),
            "Burma": words("Birmania Myanmar"),
            "Ivory": words("Marfil"),
            "Athens": words("Atenas"),
            "Beijing": words("Pekín Pequín"),
            "Jerusalem": words("Xerusalén"),
        },
    ),
    hours=Hours(
        after_noon="tarde|noite",
        before_noon="mañá|mañana|madrugad",
        hour=r"\b(?:[àa]s|horas)\b",
    ),
    negation=Negation(
        surely=words("non nin nunca xamais ninguén nada ningun(?:ha|has|s)? ningún tampouco sen"),
        perhaps=words(r"""
            im(?:pos|probab|ped|pid|pun)\w*
            in(?:activ|acces|adec|capa|cert|compet|complet|correc|defin|disp|efic|estab|evit|exist)\w*
            in(?:exact|exper|fund|hab|xust|mob|mun|neg|satisf|segur|sensib|suf|toler|util|útil|usual)\w*
            in(?:valid|válid|viab|visib|volunt)\w* ilegal\w* irr\w+
            des(?:acord|aprob|apar|ocup|conf|coñec|habit|honest|igual|ment|mint|obed|ord|prot|cart)\w*
            falt\w* carec\w* ausen\w* nega\w* neg[oou]u rexeit\w* evit\w* prohib\w* fracas\w* fall\w* agás
            excepto salvo exclu\w+ menos en\s(?:vez|lugar) apenas pouc[oa]s? cesa\w* abandon\w* suspend\w*
            cancel\w* perd\w+ d[úu]bid\w+ baleir\w+ impid\w+ ignor\w+ priv\w+ demasiado lonxe de\sbalde
            deix\w+\sde iles[oa]s?
        """),
        idioms=words(r"""
            non\s(?:m[áa]is\sde|menos\sde) non\s(?:\S+\s){0,9}?(?:ata|m[áa]is\sque|senón) se\snon
            ata\sque\snon coma?\snunca
        """),
        lookalikes=words(r"""
            non\s(?:s[oó]|soamente|obstante) sen\s(?:embargo|d[úu]bida) nada\sm[áa]is ou\snon ,\snon\?
        """),
    ),
    probes=(
        "O artigo está en {0} desde o luns.",
        "Pódese ler en {0} e en {1}.",
    ),
)
