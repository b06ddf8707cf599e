"""Spanish."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="es",
    relative_length=1.18,
    point_parts_thousands=True,
    calendar=schema.Calendar(
        months=schema.by_number(" |  |  |  |  |  |  |  | setiembre |  |  | "),
        short_months=schema.words("ene feb mar abr may jun jul ago sept sep oct nov dic"),
        first_day="primero",
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
    dates=schema.Dates(
        before_day=schema.words("el del este desde"),
        parts_of_day=schema.phrases("por la mañana | por la tarde | por la noche"),
        today=schema.phrases("""
            hoy | ayer | anoche | anteayer | esta mañana | esta tarde | esta noche | esta semana | la semana pasada
            | la próxima semana | la semana que viene
        """),
        ranges=schema.words("a al y e"),
        range_starts=schema.phrases("desde el | de | del"),
        before_clock=schema.phrases("a las"),
        after_clock=schema.words("h hs horas"),
        before_year=schema.words("año"),
        this_year=schema.phrases("de este año"),
        fillers=schema.words("de del"),
        labels=schema.phrases("fecha | publicado | publicado el | fecha de publicación"),
        changed=schema.phrases("actualizado | publicado"),
        ties=schema.words("el del al desde hasta de a"),
    ),
    numbers=schema.NumberWords(
        minus="(?<!al )(?<!lo )(?<!cuando )(?<!más o )(?<!mas o )(?<!ni )menos",
        below_zero="bajo cero",
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
    ),
    amounts=schema.Amounts(
        defeats=r"perd\w+|derrotad\w+|cae|cayó|derrota|sucumb\w+",
        and_half="y medi[oa]",
        halved="año|día|mes|siglo|hora|semana|minuto|grado|metro|kilómetro",
        one="una?",
        collectives={
            10: "decena",
            6: "media docena",
            12: "(?<!media )docena",
            20: "veintena",
            30: "treintena",
            50: "cincuentena|medio centenar",
            100: "(?<!medio )centenar|centena",
            500: "medio millar",
        },
        counted_collectives={10: "decenas", 12: "docenas", 20: "veintenas", 100: "centenares|centenas"},
    ),
    ordinals=schema.Ordinals(
        small="primer segund tercer cuart quint sext séptim/sétim octav noven/nonagen décim "
        "undécim/décimoprimer/decimoprimer/onceav "
        "duodécim/décimosegund/decimosegund decimotercer decimocuart decimoquint decimosext decimoséptim decimoctav "
        "decimonoven",
        tens="vigésim trigésim cuadragésim quincuagésim sexagésim septuagésim octogésim nonagésim centésim",
        endings="- o a os as",
        tens_within="vigesimo",
        ones_within="primer segund tercer cuart quint sext séptim octav noven",
        unsure=r"(?:por|cada|\d) segundo|segundos|segund[oa](?=$|\s*[^\w\s]|\s(?:después|más|de|del|antes|y|o|a|en|"
        r"que)\b)|"
        r"cuart[oa]s?(?=$|\s*[^\w\s]|\s(?:de|del|para|y|oscuro|partes?)\b)|(?:quint|sext|octav|décim|vigésim|"
        r"centésim)[oa]s|"
        r"(?:tercera|quinta|sexta|décima) partes?|quintas?(?=$|\s*[^\w\s])|primer(?:a|as|os)? ministr[oa]s?|"
        r"primeras? damas?|primeros auxilios|tercer(?:os|as)(?: personas)?",
    ),
    fractions=schema.Fractions(
        one={
            2: "(?:la|una|su) mitad(?! del? (?:camino|año|siglo|mes))|medio (?:punto|grado)|mitad de l[ao]s?",
            3: r"(?:un|el|del|al) tercio|(?:una|la) tercera parte|un[oa]? (?:\w+ )?de cada tres",
            4: r"(?:un|el) cuarto de(?! (?:hora|siglo|baño|final))|un cuarto(?=$|\s*[^\w\s])|(?:una|la) cuarta parte|"
            r"un[oa]? (?:\w+ )?de cada cuatro",
            5: r"un quinto|(?:una|la) quinta parte|un[oa]? (?:\w+ )?de cada cinco",
            6: "un sexto|(?:una|la) sexta parte",
            8: "un octavo|(?:una|la) octava parte",
            10: r"un décimo|una décima|(?:una|la) décima parte|un[oa]? (?:\w+ )?de cada diez",
        },
        perhaps={
            2: r"medi[oa]s?|mitad\w*|semi\w*",
            3: r"terci\w+|tercera?",
            4: "cuart[oa]s?",
            5: "quint[oa]s?",
            10: "décim[oa]s?",
        },
        parts={
            3: "tercios|terceras partes",
            4: "cuartos(?! de final)|cuartas partes",
            5: "quintos|quintas partes",
            6: "sextos|sextas partes",
            8: "octavos(?! de final)",
            10: "décim[oa]s(?: partes)?",
        },
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("""
            sr sra srta sres dra dña excmo ilmo gral tte cnel pdte pdta Sto Sta Ing Lic arq Av avda ctra pza uds EE
            RR JJ CC FF
        """),
        within=schema.phrases("p.ej | aprox | UU | AA | OO | HH"),
        before_numbers=schema.words("núm nro pág págs cap s ss tel ene abr dic"),
    ),
    openers=schema.Openers(
        readers=r"\b(?:[Tt]ú|[Tt]us?|[Tt]i|[Uu]sted(?:es)?)\b",
        starters=schema.words("""
            el la los las un una unos unas lo en y o pero se es son fue era su sus ese esa este esta estos estas
            esto eso él ella ellos ellas con por para según cuando como aunque si no nadie nada hay ya así también
            además entonces luego después antes hoy ayer mañana sin hace al del
        """),
        name_particles=schema.words("el la de del y al"),
        dependent=schema.phrases("""
            él | ella | ellos | ellas | esto | eso | ese | esa | esos | esas | además | asimismo | pero | entonces
            | luego | también | tampoco | y | así | por otra parte | por su parte | sin embargo | no obstante
            | en cambio | por ejemplo | su | sus | por ello | por eso | al mismo tiempo | este | esta | estos | estas
            | aquello | mientras tanto | de hecho | en concreto | por lo tanto | por tanto | según él | según ella
            | al respecto | de esta forma | de este modo | de esta manera | en ese sentido | en este sentido
            | tras ello | después de eso
            | aquí está | aquí están | he aquí | aquí tienes | aquí tiene
        """),
        connecting=(
            "sin embargo|no obstante|por supuesto|por su parte|en cambio|por otr[oa] (?:lado|parte)|además"
            "|también|tampoco|por (?:lo )?tanto"
        ),
        first_person=schema.words("yo nosotros nosotras mi mis nuestro nuestra nuestros nuestras"),
        speakers=schema.words("él ella ellos ellas"),
        unnamed=(
            "(?:la (?:reunión|ceremonia|conferencia|sesión|visita|decisión|empresa|víctima|medida|jornada)"
            "|el (?:encuentro|evento|acto|foro|seminario|proyecto|informe|partido|accidente|incidente|documento"
            "|hombre)|las (?:conversaciones|negociaciones))"
        ),
        independent=(
            r"además de|luego (?:de|que)|así como|sus? (?:majestad|santidad|excelencia|alteza)|"
            r"est[ae] (?:semana|mes|año|mañana|tarde|noche|madrugada|lunes|martes|miércoles|jueves|viernes|"
            r"sábado|domingo|verano|invierno|otoño|primavera|temporada|fin de semana)"
        ),
        verbless=("entre (?:los|las|sus)|nuev[oa]s?|otr[oa]s?|un total de|nada de|adiós a|gracias a|todo un|más de|ni"),
        pointing="es[ao]s|est[ao]s|dich[ao]s?",
        referring=(
            r"(?:\d+|una?|dos|tres|cuatro|cinco|seis|diez|poc[oa]s|unos|unas|vari[oa]s) (?:minutos?"
            "|horas?|días?|semanas?|mes(?:es)?|años?|décadas?|siglos?) (?:después|más tarde)(?! de)"
            "|al día siguiente|ese (?:mismo )?día|allí|ahí|entre ell[oa]s|amb[oa]s|l[oa]s dos"
            "|lo (?:hizo|anterior|mismo)|se trata|dich[oa]s?"
            "|(?:añadió|agregó|afirmó|aseguró|señaló|indicó|explicó|subrayó|destacó|dijo|declaró"
            "|manifestó|apuntó|precisó|comentó|sostuvo|recordó|reiteró|insistió en|concluyó) que"
            "|(?:ha|había) (?:añadido|agregado|afirmado|asegurado|señalado|indicado|explicado|dicho"
            "|destacado|recordado|subrayado) que"
        ),
        own_voice=(
            r"\b(?:yo|me|mí|mis?|nosotr[oa]s|nos|nuestr[oa]s?)\b(?!-)"
            r"|\b[Ee]n (?:este artículo|esta guía|esta entrada|este post|esta nota)\b"
        ),
    ),
    captions=schema.Captions(
        positions=(
            r"a la izquierda|a la derecha|izq\.?|dcha\.?|der\.|en el centro|de izquierda a derecha"
            "|en la (?:foto|imagen)|(?:imagen|foto) de archivo|archivo"
        ),
        pictured=schema.phrases("""
            ^en la foto | ^en esta foto | ^en la imagen | ^en esta imagen | posan para la foto
            | posa para la foto | posan para una foto
        """),
    ),
    verbs=schema.Verbs(
        settled=schema.words("""
            detenido detenidos detuvo detuvieron arrestado incautó incautaron decomisado muerto muertos
            murió murieron mató asesinado herido heridos falleció firmó firmaron ganó ganaron venció
            derrotó perdió perdieron abrió cerró prohibió prohibido multó multado condenó condenado
            acusado imputado despidió despedido dimitió renunció elegido nombró nombrado aprobó aprobado
            rechazó adoptó acordó acordaron subió cayó bajó aumentó vendió compró adquirió lanzó descubrió
            descubierto destruyó destruido evacuado rescatado canceló suspendió suspendido bloqueó
        """),
        finite=schema.words("""
            es son está están era eran fue fueron ha han había habían será serán sería hay va van puede pueden debe
            deben tiene tienen quiere hace hacen dice sigue siguen llega llegan anuncia pide busca abre cierra sale
            dijo hizo puso tuvo tuvieron pudo quiso vino dieron hicieron pusieron dijeron
        """),
        endings=r"\w{2,}(?:ó|aron|ieron|aban|arán|erán|irán|ará|erá|irá|aría|ería|iría)|\w{3,}aba",
        no_verbs=schema.words("barón"),
        participles=r"sido|\w{2,}[ai]d[oa]s?|hecho|puesto|muerto|abierto|visto|dicho",
        infinitives="[aei]r(?:se|la|lo)?",
        articles=schema.words("el la los las una del al su un"),
        subordinators=schema.words("pero sino que quien quienes cuando donde mientras porque si aunque cuyo cuya"),
        may_come_first=True,
    ),
    clauses=schema.Clauses(
        agents=schema.words("por"),
        adjuncts=schema.words("""
            tras después antes durante desde mientras porque aunque cuando donde según ante debido cuyo
        """),
        adjunct_phrases=(
            "en el marco|a raíz|en relación|bajo la (?:presidencia|dirección)|con motivo|a partir|a causa"
            "|en medio|a fin"
        ),
        needed=schema.words("que de si sin salvo excepto pero ni o sino hasta"),
        before_infinitives=r"(?:a|para) \w+[aei]r(?:se|la|lo)?\b",
        conditions=schema.words("si sin salvo cuando"),
        asides=r"\w+(?:[ai]d[oa]s?|[ai]endo|ando|mente)|ya|nacid[oa]",
        reporting=(
            "informó|informaron|inform(?:a|an)|anunció|anunciaron|anuncian?|dijo|dijeron|dice[n]?|indicó|indicaron"
            "|señaló|señalaron|según|afirmó|afirmaron|afirman?|declaró|declararon|explicó|explicaron|aseguró"
            "|aseguraron|aseguran?|confirmó|confirmaron|advirtió|reveló|denunció|sostuvo|apuntó|comentó|escribió"
            "|manifestó|subrayó|destacó|reconoció|admitió|agregó|añadió|precisó|reportó|de acuerdo con|en palabras de"
            "|a juicio de"
        ),
        sources="según|de acuerdo con",
        joins=schema.words("y e o"),
        contrasts=schema.words("pero"),
        between=schema.words("entre"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            en a con por para sobre bajo tras desde hasta entre contra durante sin ante según hacia y e o u pero que
            quien quienes cuando donde mientras porque si aunque como
        """),
        unfinished=schema.words("""
            de del el la los las un una unos unas es son está están fue fueron ha han será se no su sus lo al este
            esta más muy otro
        """),
        continuing=schema.words("incluido incluida también"),
        links=schema.words("de del"),
    ),
    counted=schema.Counted(
        noun_first=1,
        before_nouns=schema.words("""
            nuevos nuevas grandes primeros primeras últimos últimas mejores peores buenos buenas malos malas
            pequeños pequeñas importantes supuestos supuestas presuntos presuntas posibles antiguos antiguas
            principales distintos distintas diferentes diversos diversas numerosos numerosas próximos próximas
        """),
        naming=schema.words("núm artículo art"),
        parts="incluid[oa]s?|de l[oa]s cuales|entre ellos",
        of=schema.words("sobre"),
        oblique=r"\w+mente",
        vague=schema.words("otros otras más menos total media cada promedio alrededor cerca torno veces"),
    ),
    notices=schema.Notices(
        credits=schema.words("foto fotos imagen"),
        beginnings=schema.phrases("""
            leer más | lee también | lea también | te puede interesar | suscríbete | síguenos | foto: | fotos:
            | imagen: | fuente: | todos los derechos | actualizado el | actualizado a | publicado el | etiquetas:
            | compartir en | utilizamos cookies | este sitio utiliza cookies | vídeo: | crédito: | usamos cookies
            | inscríbete | nota del editor | nota de la redacción | nota de redacción | nota editorial | corrección:
            | fe de erratas | este artículo fue | este artículo ha sido | esta noticia ha sido
            | esta entrada ha sido actualizada | este contenido es patrocinado | contenido patrocinado
            | gracias a nuestro patrocinador | fotografía: | fotografías: | foto de | imagen de portada | imágenes:
            | créditos: | con información de | mira el vídeo | mira el video | vea el vídeo | vea el video | ver vídeo
            | ver video | escucha el | escuche el | entradas aquí | entradas: | compra tus entradas
            | compre sus entradas | reserva ya | usa el código | utiliza el código | descarga el pdf | descargar pdf
            | más información en | más información: | más noticias | lea más | lea aquí | lee aquí | lee más
            | lee el artículo completo | seguir leyendo | sigue leyendo | continuar leyendo | continúa leyendo
            | haz clic | haga clic | pincha aquí | hazte socio | hágase socio | apoya nuestro | apóyanos | dona ahora
            | dona aquí | haz una donación | suscribirse | suscríbase | regístrate | regístrese | únete a nuestro
            | únete a nuestra | síguenos en | sigue a | déjanos tu comentario | deja tu comentario
            | cuéntanos en los comentarios | comparte este | comparte esta | prueba gratis | noticias relacionadas
            | contenido relacionado | artículos relacionados | consulta aquí
        """),
        whole=schema.phrases("""
            publicidad | compartir | anuncio | imprimir | comentarios | leer más | lee más | seguir leyendo
            | más información | ver más | suscribirse | suscríbete | relacionado | relacionados | foto | vídeo | video
            | entradas aquí
        """),
        within=schema.phrases("""
            nuestro boletín | nuestra newsletter | todos los derechos reservados | enlace en la bio
            | recibe nuestras noticias
        """),
        bylines=schema.phrases("por"),
        patterns=(
            r"prueba .{1,60}\bgratis\b|suscríb\w+ (?:por|desde|ahora|aquí)\b|(?:ahorra|consigue|obtén) (?:un |"
            r"hasta un )?\d+ ?%|(?:la entrada|el cargo|el post|la publicación) .{1,200} (?:se publicó|"
            r"apareció|aparece) primero en"
        ),
    ),
    navigation=schema.phrases("""
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
    units=schema.units("""
        dollar: dólar* dolar* | euro: euro euros | pound: libra libras libras_esterlinas | yen: yen yenes | yuan: yuan
        yuanes renminbi | ruble: rublo rublos | lira: lira liras | tenge: tenge tenges | dram: dram drams | zloty:
        zloty* esloti* | franc: franco francos | hryvnia: grivna* grivnia* jrivna* hryvnia* | rupee: rupia rupias |
        peso: peso pesos | won: won wons wones | real: reais real? reales? | crown: corona? coronas? | riyal: rial
        riales riyal* | dinar: dinar dinares | dirham: dirham* dírham* | rand: rand rands | shekel: séquel* shekel*
        siclo* | forint: forinto* florín* | percent: por_ciento por_cien porciento | percentage point:
        punto*_porcentual* pp | second: segundo segundos | minute: minuto minutos min | hour: hora horas | day: día días
        jornada jornadas | week: semana semanas | month: mes meses | year: año años | decade: década décadas decenio* |
        century: siglo siglos |
        millimeter: litro*_por_metro_cuadrado litro*_por_m² l/m²
        milímetro* | centimeter: centímetro* | meter: metro metros | kilometer:
        kilómetro* quilómetro* | mile: milla millas | nautical mile: milla*_náutica* milla*_marina* | foot: pies pie? |
        inch: pulgada pulgadas | yard: yarda yardas | gram: gramo gramos | kilogram: kilogramo* kilo kilos | tonne:
        tonelada toneladas | pound of weight: libra libras | ounce: onza onzas | square meter: metro*_cuadrado* | square
        kilometer: kilómetro*_cuadrado* | square mile: milla*_cuadrada* | square foot: pie*_cuadrado* | hectare:
        hectárea* | acre: acre acres | liter: litro litros | gallon: galón galones | barrel: barril barriles | cubic
        meter: metro*_cúbico* | kilometer per hour: kilómetro*_por_hora kilómetro*_a_la_hora | mile per hour:
        milla*_por_hora | meter per second: metro*_por_segundo | knot: nudo nudos | degree Celsius: grado*
        grado*_celsius grado*_centígrado* celsius | degree Fahrenheit: grado* grado*_fahrenheit fahrenheit | watt: vatio
        vatios watt watts | kilowatt: kilovatio* kilowatt* | megawatt: megavatio* megawatt* | gigawatt: gigavatio*
        gigawatt* | terawatt: teravatio* | kilowatt-hour: kilovatio*-hora kilovatio*_hora | megawatt-hour:
        megavatio*-hora megavatio*_hora | gigawatt-hour: gigavatio*-hora gigavatio*_hora | terawatt-hour:
        teravatio*-hora teravatio*_hora | kilobyte: kilobyte* | megabyte: megabyte* mega megas | gigabyte: gigabyte*
        giga gigas | terabyte: terabyte* | before our era: a.c. a._c. antes_de_cristo a._de_c. ane | point: punto puntos
        | multiple: vez? veces
    """),
    names=schema.Names(
        ordinary=schema.words("""
            departament* exterior* interior* asuntos relacion* cooperación extranjer* defensa sanidad salud sanitari*
            educación educati* deport* trabaj* empleo econom* económ* industri* comercio comercial* turismo agricultur*
            agrari* ganader* pesca aliment* medio ambient* ecolog* ecológ* transición transport* fomento movilidad
            vivienda energía energét* ciencia científ* innovación investiga* universidades igualdad juventud infancia
            infantil famili* mujer mujeres humano social* seguridad bienestar migra* inclusión función pública público
            tesoro tribut* impuesto* aduana* presupuest* finan* administra* gestión territori* polític* digital*
            consumo memoria minas petróleo* hidrocarburo* agua* carretera* vial ferrocarril* ferroviari* correo*
            telecomunic* obras planifica* desarrollo secretar* subsecretar* director* dirección delega* viceministr*
            vicepresiden* portavoz* comisari* comisión comité* instituto* agencia* oficina* servicio* autoridad*
            superintend* defensor* pueblo contralor* procurador* procuraduría fiscal* fisco ministeri* embajad* consul*
            cancill*

            juzgado* juez* jueces magistr* judicial* criminal* constitucion* constitución constituyente* electoral*
            elecci* apela* casación cuentas jurisdic* abogac* abogad* notari* cárcel* prision* penitenciari*
            instituciones cámara* tratado* convenio* convenci* acuerdo* pacto* declara* protocolo* estatuto* código*
            reglament* amnistía transparen* anticorrupción antidroga* narcótic*

            parlament* diputad* senador* asamblea* consejer* concejal* legislativ* gobernador* gobernac* alcald* vecin*
            cabildo* diputación comunidad* autónom* autonóm* autonomía mancomun* provinci* region* estatal* municip*
            distrito* nacion* internacion* federa* confedera* unión república republican* reino* monarqu* imperi*
            corona popular* partido* coalición* movimiento* frente* bloque* alianza* liga* izquierd* derech* verde*
            comunis* liberal* demócrat* democra* democrác* democrát* progres* radical* revolucion* revolución reform*
            renova* independen* soberan* patriót* unidad* libertad* liberación solidari* justicialis* laboris*
            conservador* agrupación plataforma* candidatura* iniciativa* acción adelante alternativa* cambio*

            bancari* reserva* moneda* monetari* fondo* bolsa* valores bursátil* empresa* compañía sociedad* corpora*
            asocia* organiza* fundación* sindica* obrer* comisiones patronal* cooperativ* consorcio* grupo* europe*
            mundial* global* foro* conferencia* congreso* exposici* encuentr* diálogo

            militar* armad* fuerza* aére* naval* marítim* terrestr* espacia* batalla* regimiento* brigada* batallón*
            legión capitán* comandan* teniente* sargento* almirant* mariscal* general* soldad* veteran* guardia* civil*
            polici* gendarm* carabiner* bomber* rescate* salvamento* emergenc* protección protect* urgenc* milicia*
            ejércit* infanter* inteligencia misil* víctim* mártir* héroe* reconcilia* verdad* memorial*

            hospital* clínic* medicina* enfermer* farmac* cardio* oncológ* epidemiol* vacun* sangre media academi*
            escuela* colegio* bibliotec* archiv* museo* teatro* cinematográf* músic* ópera* filarmónic* sinfónic*
            orquest* artes letras histori* histór* natural* antropolog* arqueolog* astronóm* meteorológ* geográf*
            geológ* estadístic* observatorio* laborator* centro* ciudad* parque* jardines botánic* zoológic* bellas
            premio* medalla* oro plata bronce orden mérito festival* certamen* mejor película* periodis* prensa* radio*
            televis*

            papa arzobisp* obisp* cardenal* patriarca* catedral* basílic* parroquia* monasteri* convento* capilla*
            episcopal* ortodox* católic* evangélic* iglesia* santísim* virgen* señora* resurrección viernes lunes
            jueves sábado martes miércoles navidad* nochebuena nochevieja año magos epifanía carnaval* cuaresma* corpus
            todos difuntos ascensión pentecostés hispanidad raza aniversario* bicentenari* edad* siglo* moderna*
            conquista* reconquista* ilustración renacimiento crisis depresión

            juego* olímpic* paralímpic* copa* campeon* supercopa* superliga* primera* segund* tercer* división*
            sudamerican* vuelta* abierto* torneo* trofeo* selección* final* maratón* carrera* fútbol* baloncesto*
            atletism* natación ciclis* tenis* rugby* estadi*

            superior* inferior* menor* oriental* occidental* septentrional* meridional* azul* amarill* mar mares
            océano* golfo* estrech* bahía* laguna* península* cordillera* llanura* desierto* selva* cataratas glaciar*
            volcán* muralla* avenida* paseo* camino* seda estación* aeropuerto* aeroportuari* fronter* arrecife*
            cuerno* meseta* páramo* próximo extremo oriente occidente

            príncip* duques* condes* emperador* emperatriz sultán* jeque* ministr* premier* presiden* portavoc* rector*
            decan* catedrátic* profesor* doctor* niñez sin ayuda* contra hambre alto comisionad* refugiad* desplazad*
            pobreza* programa* estrategi* agenda* proyecto* redes observador* misión* cascos

            alta baja bajos negro negra rojo roja armas gran grandes mayor día noche madre padre muerte muerto niño
            niña nuevo nueva unida unido primer primero común comunes guerra cabo puerta casa palacio isla río banco
            mundo reales princesa marqués duque barón capitana cumbre jefe jefa médico médica central centrales canal
            penal penales pesquero pesquera bandera feria rutas antiguo australes ceniza internamiento internado
            cristian* asiátic* african* american* interamerican* latinoamerican* iberoamerican* panamerican* árabe
        """),
        days_and_peoples=schema.words("celsius fahrenheit"),
        offices=schema.words("""
            navidad pascua semana santa señor señora don doña gobierno ejecutivo ayuntamiento ministerio ministro
            ministra presidente presidenta estado consejo junta consejería parlamento congreso senado tribunal
            supremo justicia policía guardia ejército iglesia universidad hospital puerto calle plaza avenida museo
            ley rey reina sur norte este oeste alcaldía fiscalía audiencia hacienda corte cortes cámara bolsa dios
            tierra luna sol
        """),
        articles=schema.words("el la los las un una del al mar"),
        places=schema.places("""
            US: EE. UU, EE.UU, EEUU, EUA, Estados Unidos de América, América | GB: Gran Bretaña | NL: Holanda | EU: UE
            | UN: ONU | AE: Emiratos, EAU | CZ: República Checa | MM: Birmania, Myanmar
            | CD: Congo, RDC, República Democrática del Congo | CG: Congo | PS: Palestina | MK: Macedonia | BA: Bosnia
            | VA: Vaticano, Santa Sede | KR: Corea | KP: Corea | SZ: Suazilandia | NATO: OTAN
            | WHO: OMS, Organización Mundial de la Salud | IMF: FMI, Fondo Monetario Internacional
            | WTO: OMC, Organización Mundial del Comercio | OPEC: OPEP | ECB: BCE, Banco Central Europeo | IAEA: OIEA
            | OSCE: OSCE | England: Inglaterra | Scotland: Escocia | Wales: Gales
            | Northern Ireland: Irlanda del Norte | Crimea | Siberia | Chechnya: Chechenia | Tibet: Tíbet
            | Catalonia: Cataluña | Bavaria: Baviera | Saxony: Sajonia | Sicily: Sicilia | Sardinia: Cerdeña
            | West Bank: Cisjordania | Kurdistan: Kurdistán | Brittany: Bretaña | Tuscany: Toscana
            | Channel: Mancha, canal de la Mancha | Beijing: Pekín | Philadelphia: Filadelfia | Munich: Múnich
            | Hamburg: Hamburgo | Cologne: Colonia | Frankfurt: Fráncfort, Frankfurt | Dresden: Dresde
            | Hanover: Hannover | Nuremberg: Núremberg | Aachen: Aquisgrán | Geneva: Ginebra | Bern: Berna
            | Basel: Basilea | Lausanne: Lausana | Salzburg: Salzburgo | Milan: Milán | Naples: Nápoles | Turin: Turín
            | Venice: Venecia | Florence: Florencia | Genoa: Génova | Bologna: Bolonia | Seville: Sevilla
            | Marseille: Marsella | Bordeaux: Burdeos | Strasbourg: Estrasburgo | Rotterdam: Róterdam
            | The Hague: La Haya | Antwerp: Amberes | Ghent: Gante | Bruges: Brujas | Liège: Lieja
            | Edinburgh: Edimburgo | Krakow: Cracovia | Wroclaw: Breslavia | Saint Petersburg: San Petersburgo
            | Kharkiv: Járkov | Kherson: Jersón | Izmir: Esmirna | Bethlehem: Belén | Aleppo: Alepo | Basra: Basora
            | Mecca: La Meca | Jeddah: Yeda | Alexandria: Alejandría | Benghazi: Bengasi | Marrakesh: Marrakech
            | Cape Town: Ciudad del Cabo | Delhi: Delhi, Nueva Delhi | Mumbai: Bombay | Isfahan: Isfahán
            | Kyoto: Kioto | Guangzhou: Cantón | Nanjing: Nankín | Hanoi: Hanói | Rio de Janeiro: Río de Janeiro, Río
            | Sanaa: Saná | Doha: Doha | Thessaloniki: Salónica
        """),
        demonyms=schema.places("""
            US: estadounidens, norteamerican, estadounid, norteameric, americano | GB: británic, inglés, ingles
            | FR: francés, frances | DE: alemán, aleman, alem | ES: español | IT: italian | PT: portugués, portugues
            | NL: neerlandés, neerlandes, holandés, holandes, neerland, holand | BE: belg | CH: suizo, suiza
            | AT: austríac, austriac | SE: suec | NO: norueg | DK: danés, danes | FI: finlandés, finlandes | PL: polac
            | CZ: checo, checa | SK: eslovac | SI: esloven | HU: húngar, hungar | RO: rumano, rumana
            | BG: búlgar, bulgar | GR: grieg | TR: turc | RU: ruso, rusa | UA: ucranian | BY: bielorrus | GE: georgian
            | AM: armeni | AZ: azerbaiyan, azer | KZ: kazaj | UZ: uzbek | KG: kirguís, kirguis | TJ: tayik
            | TM: turcoman, turkmen | CN: chino, china, chinos, chinas | JP: japonés, japones | KR: surcorean, corean
            | KP: norcorean, corean | IN: indio, india, indios, indias | PK: paquistan | AF: afgan | IR: iraní, irani
            | IQ: iraquí, iraqui | SY: sirio, siria | LB: libanés, libanes | IL: israelí, israeli | PS: palestin
            | EG: egipci | SA: saudí, saudi | QA: catarí, qatarí, catari, qatari | AE: emiratí | YE: yemení
            | JO: jordan | KW: kuwaití | MA: marroquí, marroqui | DZ: argelin | TN: tunecin | LY: libio, libia
            | SD: sudanés, sudanes | ET: etíop, etiop | KE: keniat, kenian | NG: nigerian | ZA: sudafrican
            | BR: brasile | AR: argentin | CL: chilen | MX: mexican | CO: colombian | VE: venezolan | PE: peruan
            | CU: cuban | CA: canadiens | AU: australian | VN: vietnamit | TH: tailandés, tailandes | ID: indonesi
            | PH: filipin | LT: lituan | LV: letón, letona | EE: estoni | RS: serbi | HR: croat
            | IE: irlandés, irlandes | IS: islandés, islandes | AL: albanés, albanes | CY: chipriot | CI: marfileñ
        """),
    ),
    hours=schema.Hours(
        hours=schema.by_number("una | dos | tres | cuatro | cinco | seis | siete | ocho | nueve | diez | once | doce"),
        perhaps_before="(?:a |de |desde |hasta |sobre |entre )?las?",
        perhaps_after=r"h|hs|hrs|horas?",
        am=r"a\.?\s?m\.?|(?:de|en) la madrugada",
        morning="(?:de|por|en) la mañana|esta mañana",
        noon="del mediod[ií]a",
        afternoon="(?:de|por|en) la tarde|esta tarde",
        night="(?:de|por|en) la noche|esta noche|anoche",
        at_noon="mediod[ií]a",
        at_midnight="medianoche",
        spoken_past={
            "{hour} y media": 30,
            "{hour} y cuarto": 15,
            "(?<=las ){hour} y cinco": 5,
            "(?<=las ){hour} y diez": 10,
            "(?<=las ){hour} y veinte": 20,
        },
        spoken_to={
            "{hour} menos cuarto": 15,
            "cuarto para las? {hour}": 15,
            "(?<=las ){hour} menos cinco": 5,
            "(?<=las ){hour} menos diez": 10,
            "(?<=las ){hour} menos veinte": 20,
        },
        joins="al?|hasta|y|o|e",
    ),
    estimates=schema.Estimates(
        least="al menos|por lo menos|más de|como mínimo|o más|no menos de|mínimo",
        most="como máximo|hasta|menos de|a lo sumo|no más de",
        about="unos|unas|cerca de|casi|alrededor de|aproximadamente|en torno a|aproximad[oa]s?",
        disputes=r"desmien\w+|desmint\w+|desmentid\w*|niegan?|neg(?:ó|aron|ado|aba)|rechaz(?:a|ó|aron)",
        outcomes={
            "dead": (
                "muert[oa]s?|muertes?|murieron|murió|mueren?|fallecid[oa]s?|falleci(?:ó|eron)|fallecen?|"
                "víctimas mortales|cadáveres|la vida|vidas|mat(?:an?|ó|aron)"
            ),
            "hurt": "herid[oa]s?|lesionad[oa]s?",
            "missing": "desaparecid[oa]s?",
            "detained": r"detenid[oa]s?|arrestad[oa]s?|detuv\w+|detenciones",
            "evacuated": r"evacu\w+|desaloj\w+|desplazad[oa]s?",
        },
    ),
    negation=schema.Negation(
        surely=schema.words("no ni nunca jamás nadie nada ningun[oa]s? ningún tampoco sin"),
        verbs=schema.words(r"neg(?:ó|aron) niegan?"),
        perhaps=schema.words(r"""
            im(?:posib|probab|ped|pid|pune|puni|prudent|product)\w*
            in(?:activ|acab|acces|adecu|capa|cert|cierto|compet|complet|comun|condic|conform|correc)\w*
            in(?:curr|decis|defin|depend|diferen|disp|efic|estab|evit|exist|exact|explic|exper|fund)\w*
            in(?:hábil|habil|justi|legal|merec|moral|móvil|movil|muni|negab|noc|operan|satisf|segur)\w*
            in(?:sensib|suf|sólit|soport|toler|útil|util|usual|válid|valid|viab|visib|volunt)\w*
            i(?:legal|leg[íi]tim|l[íi]cit|rregul|rrespons|rrever|rreal)\w*
            des(?:acuerdo|aprob|aparec|apar|autoriz|carg|cart|cert|conf|conoc|emple|habit|hech|honest)\w*
            des(?:leal|igual|ment|mient|mint|obed|ocup|ord|prote|truy|est|oy|oír)\w* falt[aóoe]\w* carec\w*
            carent\w* ausen\w* nieg\w+ neg(?:ó|ar|ad|at|aron|ab)\w* rechaz\w* rehus\w* evit\w* evad\w* elud\w*
            prohib\w* fracas\w* fall(?:ó|a|an|ar|aron|id)\w* incumpl\w* menos en\svez en\slugar apenas
            abandon\w* perd\w+ duda\w* dud\w+ impid\w+ omit\w+ priv\w+ gratuit\w+ dej\w+\sde iles[oa]s?
            san[oa]s?\sy\ssalv[oa]s? s[óo]lo renunci\w+ aplaz\w+ empat\w+ contra cerrad[oa]s? cerr[óa]\w*
            salv\w+ libr\w+ diferen\w+ parad[oa]s? deneg\w+ descart\w+ neg(?:ó|aba) un[áa]nim\w+ retras\w+
        """),
        idioms=schema.words(r"""
            no\s(?:m[áa]s\sde|menos\sde|m[áa]s\starde|antes\sde|cabe\sduda) a\sno\sser
            no\s(?:\S+\s){0,9}?(?:hasta|m[áa]s\sque|sino(?!\sque)) hasta\sque\sno si\sno qu[ée]\sno
            (?:por\sq[uú]e)\sno casi\snada ni\squ[eé]\sdecir
            (?:m[áa]s|menos)\s[^\s.,;:!?-]+[\s-](?:del?\s(?:\S+\s){1,2}?)?que[\s-]nunca
            (?:m[áa]s|mayor|menor|mejor|peor)(?:es)?\sque\snunca como\snunca
            nunca(?:\santes)?\s(?:ha|han|hemos|había|habían|habíamos|fue|fueron|estuvo|estuvieron)\s(?:[^\s.,;:!?]+\s){0,2}?tan(?:t[oa]s?)?
            nunca\santes nunca\svist[oa]s? jamás\svist[oa]s?
            no\s(?:[^\s.,;:!?]+\s){1,3}?tan\s(?:[^\s.,;:!?]+\s){1,4}?desde hasta\sque\s(?:[^\s.,;:!?]+\s){0,4}?no
            no\s(?:\S+\s){0,3}?(?:m[áa]s|otr[oa])\s(?:remedio|opción|alternativa|salida) por\spoco\sno no\spoc[oa]s
            no\s(?:ha\s|han\s|había\s|habían\s)?(?:dej|ces|par)\w+\sde no\sbien
            no\s(?:ha\s|han\s)?perd\w+\s(?:nada|ni) no\sse\sdescart\w+ no\sestá\sdescartad\w+
            no\shay\s(?:forma|manera|modo)\sde\sevitar no\spas\w+\sdel?\s(?:empate|\d+) nada\s(?:m[áa]s|menos)
        """),
        lookalikes=schema.words(r"""
            no\shay\sduda sin\s(?:embargo|duda|falta|cesar|parar|precedentes|lugar\sa\sdudas)
            n[oº]\.?\s?\d+ o\sno
            no\s(?:s[oó]lo|solamente|[úu]nicamente|obstante|en\svano) (?:s[íi]|uno)\so\sno
            por\sno\s(?:hablar|mencionar|decir) no\s(?:por\sello\s)?menos\simportantes?
            no\s(?:gubernamental|tripulad)\w*
            sin\s(?:hogar|techo|hilos|cables?|fronteras|(?:fines|[áa]nimo)\sde\slucro|papeles) no\?
            no\ses\s(?:cierto|verdad|así)\?
            descarg\w+ sin\s(?:contratiempos|incidentes|novedad)
            cese\s(?:del?\s(?:el\s)?fuego|el\sfuego) independ\w+ exclusiv\w+ privad[oa]s? oponentes? salvador\w*
            perd[oó]n\w*
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            el la los las un una unos unas de del al a en con por para y e o u que no se es son fue fueron ha
            han había más como pero cuando donde este esta estos estas su sus hasta desde entre sobre después
            antes también todo todos toda ya muy mucho muchos sin contra según está están era eran será serán lo
            le les qué quien si bajo durante tras ante ese esa esos esas ni
        """),
        foreign_letters="àâãäåæçèêëìîïòôõöøùûœßğşıłąęćńśźżčřšžđășț",
    ),
    probes=(
        "El artículo está en {0} desde el lunes.",
        "Se puede leer en {0} y en {1}.",
    ),
    topics=schema.places("""
            politics: Política, políticas, política nacional, gobierno, elecciones, congreso, parlamento
            | world: Internacional, internacionales, mundo, el mundo, exterior, actualidad internacional, noticias
            internacionales, global
            | business: Economía, economía y negocios, negocios, empresas, empresa, finanzas, mercados, dinero,
            bolsa, macroeconomía, economía y empresa, empleo, comercio, vivienda
            | technology: Tecnología, tecnologías, tecno, tecnología e internet, internet, informática, digital,
            inteligencia artificial, ciberseguridad, software, móviles
            | science: Ciencia, ciencias, ciencia y tecnología, investigación, espacio, astronomía, física, química,
            biología
            | health: Salud, sanidad, medicina, bienestar, salud pública, salud y bienestar, coronavirus, covid-19
            | sport: Deportes, deporte, fútbol, baloncesto, tenis, ciclismo, atletismo, béisbol, boxeo, fórmula 1,
            motor, polideportivo, mundial, juegos olímpicos, la liga
            | culture: Cultura, cultura y espectáculos, cultura y ocio, espectáculos, espectáculo, entretenimiento,
            arte, artes, música, cine, teatro, libros, literatura, televisión, famosos, farándula, series
            | environment: Medio ambiente, medioambiente, clima, cambio climático, crisis climática, naturaleza,
            ecología, clima y medio ambiente, sostenibilidad, biodiversidad
            | education: Educación, universidad, universidades, escuela, escuelas, enseñanza
            | society: Sociedad, social, gente, religión, familia, estilo de vida, estilo, vida, derechos humanos,
            migración, inmigración
            | crime: Sucesos y justicia, sucesos, justicia, tribunales, policiales, policía, judicial, judiciales,
            crimen, nota roja, sucesos y tribunales, delincuencia
            | opinion: Opinión, opiniones, editorial, editoriales, columnas, columna, columnistas, tribuna, cartas
            al director, firmas
            | travel: Viajes, turismo, viajar, destinos
            | local: Noticias locales, local, locales, ciudad, regional, región, regiones, provincia, provincias,
            municipios
            | none: noticias, noticia, últimas noticias, última hora, actualidad, portada, destacados, destacadas,
            destacado, titulares, general, generales, otros, otras, varios, sin categoría, sin categorizar,
            artículos, artículo, inicio, principal, principales, vídeos, videos, vídeo, fotos, galerías, galería,
            podcast, podcasts, en directo, comunicados, notas de prensa, exclusiva, reportajes, reportaje,
            entrevistas, entrevista, análisis, nacional, nacionales, país, españa, blog, blogs, lo más leído, hoy,
            semana, eventos, agenda, boletín
    """),
    genres=schema.Genres(
        urgent=(
            r"muert[oa]s|mata(?:n|ron)?|mató|mortal|fallecid[oa]s|herid[oa]s?|evacua\w+|retiran? del mercado|brote"
            r"|terremoto|masacre|fallos? de seguridad|vulnerabilidad|estado de emergencia|explosión|rehenes"
        ),
        labels=schema.by_genre("""
            advertisement: contenido patrocinado, publirreportaje, contenido de marca, branded content,
            artículo patrocinado, contenido promocionado, remitido, especial publicidad | deals: ofertas del día,
            chollo, chollos, chollazo, oferta del día, cupones, código promocional | tips: horóscopo, crucigrama,
            sudoku, quiz, pronósticos, quiniela, pasatiempos | live blog: en directo, directo, en vivo, minuto a minuto,
            última hora en directo, sigue en directo, streaming | gallery: en imágenes, fotogalería, fotos, imágenes,
            galería de fotos, en fotos | audio: podcast, pódcast, audio, escucha | video: vídeo, video, vídeos, videos
            | jobs: oferta de empleo, ofertas de empleo, empleos, buscamos, estamos contratando
            | listing:
            a nuestros lectores, nota de la redacción, desde la redacción,
            agenda cultural, enlaces, enlaces de la semana, programación tv, cartelera, agenda de la semana
        """),
        bracketed=schema.by_genre("advertisement: publicidad, patrocinado, sponsor, patrocinador | gallery: galería"),
        titles={
            "advertisement": "gracias a .{1,60} por patrocinar|nuestro patrocinador de la semana",
            "deals": (
                r"(?:mejores|grandes) (?:ofertas|chollos|descuentos) (?:de|del|en|para)\b.{0,40}(?:amazon|black "
                "friday|prime day|cyber monday|aliexpress|mediamarkt)|códigos? (?:promocional|de "
                r"descuento)(?:es)?(?= para\b|:|$)|chollazo"
            ),
            "tips": (
                "horóscopo (?:de|del|para|hoy|diario|semanal)|(?:resultados?|comprobar) (?:de )?(?:la )?(?:bonoloto"
                "|primitiva|euromillones|once|cupón|gordo)|crucigrama|pronósticos (?:de|para) (?:apuestas|la "
                "quiniela)"
            ),
            "live blog": "minuto a minuto$|, (?:en directo|en vivo)(?=:|$)",
            "gallery": "en imágenes$|(?:foto|fotos|imágenes) (?:del día|de la semana)$",
            "jobs": "^ofertas? de empleo(?=:|$)|^únete a nuestro equipo|^estamos contratando",
            "listing": (
                "^enlaces (?:de la semana|del día|recomendados)|qué ver (?:hoy|esta noche) en (?:la )?tele"
                "|programación de tv|^agenda (?:cultural|de la semana|del fin de semana)|dónde ver .{1,60}(?:hora"
                "|horario|canal)"
                "|^(?:programa|calendario|cartelera|horarios?) (?:de (?:actos|fiestas|conciertos|la semana"
                "|misas)|del festival)(?= ?[:,|-]|$| )"
            ),
            "bulletin": (
                r"(?:noticias|titulares|día|mañana|semana|mundo|deportes) en (?:\d+|un|dos|tres"
                "|cinco) (?:segundos|minutos?)|^(?:noticias breves|breves|titulares (?:de|del)|boletín (?:de"
                "|informativo)|resumen de noticias|las noticias (?:de hoy|del día))(?= ?[:,|-]|$| )"
                "|^pronóstico del tiempo(?= ?[:,|-]|$| para )"
            ),
            "guide": (
                r"^(?:los |las )?(?:\d+ )?mejores (?:[\w'-]+ ){1,5}(?:que puedes comprar|para comprar"
                r"|por menos de \d+|de 20\d\d$)|guía de compras?(?= ?[:|-]|$)|^preguntas frecuentes(?= ?[:,|-]|$"
                "| sobre )"
            ),
            "release": ("^notas de (?:la )?versión(?= ?[:,|-]|$| de )"),
            "audio": (
                r"^(?:p[oó]dcast|episodio|capítulo|ep\.?) ?(?:n[º°.]? ?|#)?\d+(?= ?[:.,|(-]|$)"
                r"|p[oó]dcast,? (?:episodio )?#?\d+(?= ?[:.|(-]|$)"
            ),
        },
        texts={
            "advertisement": (
                "(?:este|el presente) (?:artículo|contenido|post) (?:está|ha sido|es) (?:patrocinado|un anuncio)"
            ),
            "deals": "código (?:promocional|de descuento)|cupón de descuento",
        },
        offers=(
            r"\d+ ?% (?:de )?(?:descuento|dto)|s[oó]lo hoy|hasta agotar existencias|env[ií]o gratis"
            r"|desde \d+(?:,\d\d)? ?€|(?<=: )(?:visite|visita|reserve|reserva|compre|compra|descubra|descubre)"
        ),
        sections=schema.by_genre("""
            advertisement: contenido patrocinado, publirreportaje, branded content, contenidopatrocinado, brandstudio
            | deals: chollos, cupones, ofertas del día | tips: horóscopo, horóscopos, pasatiempos, crucigramas
            | live blog: en directo, minuto a minuto, en vivo | gallery: fotogalería, fotogalerías, galería, galerías,
            fotogaleria | audio: podcasts, pódcast | video: vídeo, vídeos | jobs: ofertas de empleo
            | listing: cartelera, programación tv
        """),
        rooms="hab|habs|habitación|habitaciones|dorm|dormitorios?|baños?|amb|ambientes?|recámaras?|cuartos?",
        prices="eur|euros",
        residue=schema.phrases("""
            última hora | urgente | exclusiva | exclusivo | actualizado | actualización | actualizada | alerta
            | solo suscriptores | suscriptores
        """),
        headings=schema.phrases("""
            opinión | análisis | editorial | columna | tribuna | reportaje | crónica | entrevista | noticias | política
            | economía | deportes | cultura | sociedad | internacional
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("suscribir | suscribirme | suscribirse | suscripción | alta"),
        leave=schema.phrases("cancelar suscripción | cancelar la suscripción | darme de baja | baja"),
        confirm=schema.phrases("confirmar | confirmo | sí"),
        help=schema.phrases("ayuda"),
        topics=schema.phrases("temas | tema"),
        everything=schema.phrases("todos | todo"),
        polite=schema.phrases("por favor | quiero"),
        answered=schema.phrases("re | r | resp"),
        passed_on=schema.phrases("rv | reenv"),
        sender=schema.phrases("de"),
        signed=schema.phrases("enviado desde | enviado con | obtener outlook"),
    ),
)
