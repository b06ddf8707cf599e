"""Spanish."""

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
    by_number,
    phrases,
    words,
)

LANGUAGE = Language(
    code="es",
    calendar=Calendar(
        months=by_number(" |  |  |  |  |  |  |  | setiembre |  |  | "),
        short_months=words("ene feb mar abr may jun jul ago sept sep oct nov dic"),
        weekday_patterns=(
            "lunes",
            "martes",
            "miércoles",
            "jueves",
            "viernes",
            "sábados?",
            "domingos?",
        ),
        weekday_hints=(
            "lun",
            "mart?",
            "mié|mier",
            "jue",
            "vie",
            "sáb|sabatin[oa]s?",
            r"dom|dominical\w*",
        ),
    ),
    dates=Dates(
        before_day=words("el del este desde"),
        parts_of_day=phrases("por la mañana | por la tarde | por la noche"),
        after_day=words("pasado próximo"),
        today=words("hoy ayer"),
        ranges=words("a al y e"),
        range_starts=phrases("desde el | de | del"),
        before_clock=phrases("a las"),
        after_clock=words("h hs horas"),
        before_year=words("año"),
        this_year=phrases("de este año"),
        fillers=words("de del"),
        labels=phrases("fecha | publicado | publicado el | fecha de publicación"),
        changed=phrases("actualizado | publicado"),
        ties=words("el del al desde hasta de a"),
        removable=r"\s(?:el|este) {either}{end}",
    ),
    numbers=NumberWords(
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
    abbreviations=Abbreviations(
        before_names=words("""
            sr sra srta sres dra dña excmo ilmo gral tte cnel pdte pdta Sto Sta Ing Lic arq Av avda ctra pza uds EE
            RR JJ CC FF
        """),
        within=phrases("p.ej | aprox | UU | AA | OO | HH"),
        before_numbers=words("núm nro pág págs cap s ss tel ene abr dic"),
    ),
    openers=Openers(
        starters=words("""
            el la los las un una unos unas lo en y o pero se es son fue era su sus ese esa este esta estos estas
            esto eso él ella ellos ellas con por para según cuando como aunque si no nadie nada hay ya así también
            además entonces luego después antes hoy ayer mañana sin hace al del
        """),
        name_particles=words("el la de del y al"),
        dependent=phrases("""
            él | ella | ellos | ellas | esto | eso | ese | esa | esos | esas | además | asimismo | pero | entonces
            | luego | también | tampoco | y | así | por otra parte | por su parte | sin embargo | no obstante
            | en cambio | por ejemplo | su | sus | por ello | por eso | al mismo tiempo
        """),
        independent="además de|luego (?:de|que)|así como|sus? (?:majestad|santidad|excelencia|alteza)",
    ),
    verbs=Verbs(
        finite=words("""
            es son está están era eran fue fueron ha han había habían será serán sería hay va van puede pueden debe
            deben tiene tienen quiere hace hacen dice sigue siguen llega llegan anuncia pide busca abre cierra sale
            dijo hizo puso tuvo tuvieron pudo quiso vino dieron hicieron pusieron dijeron
        """),
        endings=r"\w{2,}(?:ó|aron|ieron|aban|arán|erán|irán|ará|erá|irá|aría|ería|iría)|\w{3,}aba",
        no_verbs=words("barón"),
        participles=r"sido|\w{2,}[ai]d[oa]s?|hecho|puesto|muerto|abierto|visto|dicho",
        infinitives="[aei]r(?:se|la|lo)?",
        articles=words("el la los las una del al su un"),
        subordinators=words("pero sino que quien quienes cuando donde mientras porque si aunque cuyo cuya"),
        may_come_first=True,
    ),
    clauses=Clauses(
        adjuncts=words("""
            tras después antes durante desde mientras porque aunque cuando donde según ante debido cuyo
        """),
        adjunct_phrases=(
            "en el marco|a raíz|en relación|bajo la (?:presidencia|dirección)|con motivo|a partir|a causa"
            "|en medio|a fin"
        ),
        needed=words("que de si sin salvo excepto pero ni o sino hasta"),
        before_infinitives=r"(?:a|para) \w+[aei]r(?:se|la|lo)?\b",
        conditions=words("si sin salvo"),
        asides=r"\w+(?:[ai]d[oa]s?|[ai]endo|ando|mente)|ya|nacid[oa]",
        reporting=("informó|anunció|dijo|indicó|señaló|según|afirmó|declaró|informaron|explicó|aseguró"),
        sources="según|de acuerdo con",
        joins=words("y e o"),
        contrasts=words("pero"),
        between=words("entre"),
    ),
    phrases=Phrases(
        beginners=words("""
            en a con por para sobre bajo tras desde hasta entre contra durante sin ante según hacia y e o u pero que
            quien quienes cuando donde mientras porque si aunque como
        """),
        unfinished=words("""
            de del el la los las un una unos unas es son está están fue fueron ha han será se no su sus lo al este
            esta más muy otro
        """),
        continuing=words("incluido incluida también"),
        links=words("de del"),
    ),
    counted=Counted(
        noun_first=1,
        naming=words("núm artículo art"),
        parts="incluid[oa]s?|de l[oa]s cuales|entre ellos",
    ),
    notices=Notices(
        beginnings=phrases("""
            leer más | lee también | lea también | te puede interesar | suscríbete | síguenos | foto: | fotos:
            | imagen: | fuente: | todos los derechos | actualizado el | actualizado a | publicado el | etiquetas:
            | compartir en | utilizamos cookies | este sitio utiliza cookies | vídeo: | crédito: | usamos cookies
            | inscríbete
        """),
        whole=phrases("publicidad | compartir | anuncio | imprimir | comentarios"),
        within=phrases("nuestro boletín"),
        bylines=phrases("por"),
    ),
    navigation=phrases("""
        Volver | Volver atrás | Volver arriba | Volver al inicio | Volver a la lista | Volver al listado
        | Volver a la sección | Volver a noticias | Volver a todas las noticias | Atrás | Ir arriba | Inicio
        | Página principal | Todas las noticias | Más noticias | Otras noticias | Últimas noticias
        | Noticias relacionadas | Artículos relacionados | Leer más | Lea más | Seguir leyendo | Leer también
        | Lea también | Ver más | Ver también | Más información | Saber más | Más detalles | Mostrar más | Compartir
        | Compartir en Facebook | Compartir en Twitter | Compartir en X | Copiar enlace | Enviar por correo
        | Imprimir | Versión para imprimir | Descargar PDF | Anterior | Siguiente | Artículo anterior
        | Artículo siguiente | Página siguiente | Página anterior | Menú | Buscar | Mapa del sitio | Contacto
        | Contactos | Suscribirse | Suscríbete | Iniciar sesión | Registrarse | Comentarios | Dejar un comentario
        | Sin comentarios | Síguenos | Política de privacidad | Todos los derechos reservados | Publicidad | Cerrar
    """),
    units={
        "dollar": Unit(surely="d[oó]l+ar", perhaps="peso"),
        "euro": Unit(surely="euro"),
        "pound": Unit(perhaps="libra|sterlin|esterlin"),
        "yen or yuan": Unit(surely=r"(?:yen|yuan)e?s?\b", perhaps="yen|yuan"),
        "Swiss franc": Unit(perhaps="fran[ckqç]"),
        "percent": Unit(surely="por ?cien"),
        "degree Celsius": Unit(perhaps="celsius|grad|grau|gr[ae]t?s|degr"),
        "degree Fahrenheit": Unit(perhaps="fahrenheit|grad|grau|gr[ae]t?s|degr"),
        "kilometer": Unit(surely="kil[oó]m"),
        "kilogram": Unit(surely="kilog", perhaps="kilo(?!m)"),
        "mile": Unit(surely=r"millas\b", perhaps=r"\bmillas?\b"),
        "foot": Unit(perhaps=r"\bpies?(?![^\W\d_])"),
        "meter or million": Unit(perhaps="m[eèé]t|mil[lhij]"),
        "before our era": Unit(surely=r"a\. ?[ckJ]\b", perhaps=r"a\. ?[ck]\b|\ba\.? ?de ?C|antes d"),
    },
    names=Names(
        offices=words("""
            navidad pascua semana santa señor señora don doña gobierno ejecutivo ayuntamiento ministerio ministro
            ministra presidente presidenta estado consejo junta consejería parlamento congreso senado tribunal
            supremo justicia policía guardia ejército iglesia universidad hospital puerto calle plaza avenida museo
            ley rey reina sur norte este oeste alcaldía fiscalía audiencia hacienda corte cortes cámara bolsa dios
            tierra luna sol
        """),
        small_in_titles=words("y e o u ni el la los las un una de del al en con por para sin que su se es"),
        articles=words("el la los las un una del al mar"),
        places={
            "Germany": words("Alemania"),
            "Netherlands": words("Países Bajos"),
            "Kingdom": words("Reino"),
            "United": words("Unidos Unido"),
            "Sweden": words("Suecia"),
            "Switzerland": words("Suiza"),
            "Cyprus": words("Chipre"),
            "Czechia": words("Chequia"),
            "Algeria": words("Argelia Argel"),
            "Scotland": words("Escocia"),
            "Wales": words("Gales"),
            "Poland": words("Polonia"),
            "Greece": words("Grecia"),
            "Hungary": words("Hungría"),
            "Austria": words("Austria"),
            "Japan": words("Japón"),
            "China": words("China"),
            "Chile": words("Chile"),
            "Chad": words("Chad"),
            "Montenegro": words("Montenegro"),
            "Mauritius": words("Mauricio"),
            "Djibouti": words("Yibuti"),
            "Burma": words("Birmania Myanmar"),
            "Ivory": words("Marfil"),
            "Athens": words("Atenas"),
            "Beijing": words("Pekín"),
            "Antwerp": words("Amberes"),
            "Aachen": words("Aquisgrán"),
            "Basel": words("Basilea"),
            "Liège": words("Lieja"),
            "Thessaloniki": words("Salónica"),
            "Channel": words("Mancha"),
        },
    ),
    hours=Hours(
        after_noon="tarde|noche",
        before_noon="mañana|madrugad",
        hour=r"\b(?:las?|horas)\b",
    ),
    negation=Negation(
        surely=words("no ni nunca jamás nadie nada ningun[oa]s? ningún tampoco sin"),
        perhaps=words(r"""
            im(?:posib|probab|ped|pid|pune|puni|prudent|product)\w*
            in(?:activ|acab|acces|adecu|capa|cert|cierto|compet|complet|comun|condic|conform|correc)\w*
            in(?:curr|decis|defin|depend|diferen|disp|efic|estab|evit|exist|exact|explic|exper|fund)\w*
            in(?:hábil|habil|justi|legal|merec|moral|móvil|movil|muni|negab|noc|operan|satisf|segur)\w*
            in(?:sensib|suf|sólit|soport|toler|útil|util|usual|válid|valid|viab|visib|volunt)\w*
            i(?:legal|leg[íi]tim|l[íi]cit|rregul|rrespons|rrever|rreal)\w*
            des(?:acuerdo|aprob|aparec|apar|autoriz|carg|cart|cert|conf|conoc|emple|habit|hech|honest)\w*
            des(?:leal|igual|ment|mient|mint|obed|ocup|ord|prote|truy|est|oy|oír)\w* falt[aóoe]\w* faltar\w*
            carec\w* carent\w* ausen\w* nieg\w+ neg(?:ó|ar|ad|at|aron|ab)\w* rechaz\w* rehus\w* evit\w*
            evad\w* elud\w* prohib\w* fracas\w* fall(?:ó|a|an|ar|aron|id)\w* incumpl\w* excepto salvo
            excluy\w+ exclu\w+ menos en\svez en\slugar apenas poc[oa]s? ces(?:ó|a|an|ar|aron|e)\w*
            abandon\w* suspend\w* cancel\w* perd\w+ pierd\w+ duda\w* dud\w+ exent\w+ ajen[oa]s? vac[íi]\w+
            anti\w+ ex opon\w+ opus\w+ impid\w+ ignor\w+ omit\w+ priv\w+ demasiado escas\w+ lejos gratis
            gratuit\w+ difícil\w* libres?\sde dej\w+\sde iles[oa]s? indemnes? san[oa]s?\sy\ssalv[oa]s?
        """),
        idioms=words(r"""
            no\s(?:m[áa]s\sde|menos\sde|m[áa]s\starde|antes\sde|cabe\sduda) a\sno\sser
            no\s(?:\S+\s){0,9}?(?:hasta|m[áa]s\sque|sino(?!\sque)) hasta\sque\sno si\sno qu[ée]\sno
            (?:por\sq[uú]e)\sno casi\snada ni\squ[eé]\sdecir
        """),
        lookalikes=words(r"""
            no\shay\sduda sin\s(?:embargo|duda|falta|cesar|parar|precedentes|lugar\sa\sdudas) [¿,]\s?no\?
            nada\s(?:m[áa]s|menos) n[oº]\.?\s?\d+ o\sno (?:m[áa]s|mejor|peor)\sque\snunca como\snunca
            no\s(?:s[oó]lo|solamente|[úu]nicamente|obstante|en\svano) (?:s[íi]|uno)\so\sno
        """),
    ),
    probes=(
        "El artículo está en {0} desde el lunes.",
        "Se puede leer en {0} y en {1}.",
    ),
)
