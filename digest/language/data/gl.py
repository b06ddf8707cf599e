"""Galician."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="gl",
    relative_length=1.14,
    point_parts_thousands=True,
    calendar=schema.Calendar(
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
    dates=schema.Dates(
        before_clock=schema.phrases("ás"),
    ),
    numbers=schema.NumberWords(
        minus="(?<!pelo )(?<!polo )(?<!ao )(?<!mais ou )(?<!máis ou )menos",
        below_zero="baixo cero",
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
    ),
    openers=schema.Openers(
        readers=r"\b(?:[Vv]ós|[Vv]osoutr[oa]s|[Vv]os[oa]s?|[Tt]eus?|[Tt]úas?)\b",
        dependent=schema.phrases("""
            el | ela | eles | elas | isto | iso | aquilo | ese | esa | eses | esas | o seu | a súa | os seus | as súas
            | ademais | porén | pero | mais | entón | logo | despois | tamén | tampouco | e | así | por outra banda
            | pola súa banda | con todo | no entanto | en troques | por exemplo | por iso | ao mesmo tempo
            | mentres tanto | finalmente | polo tanto
            | velaquí | aquí está | aquí están
        """),
        connecting="porén|con todo|en cambio|por suposto|pola súa banda|por outr[ao] (?:banda|lado)|ademais",
        first_person=schema.phrases("eu | nós | o meu | a miña | o noso | a nosa"),
        speakers=schema.words("el ela eles elas"),
        independent=r"ademais d\w+|despois d\w+|logo d\w+|así (?:como|que)|mentres tanto que",
        unnamed=(
            "(?:a (?:reunión|cerimonia|conferencia|sesión|visita|decisión|empresa|vítima)|o (?:encontro|acto|evento"
            "|foro|seminario|proxecto|partido|accidente|documento))"
        ),
        pointing="es[ea]s|est[ea]s",
        referring=(
            r"(?:\d+|unha|un|dous|dúas|tres|catro|uns|unhas|vari[oa]s) (?:minutos?|horas?|días?|semanas?"
            "|mes(?:es)?|anos?|décadas?|séculos?) (?:despois|máis tarde)(?! d)"
            "|ao día seguinte|o mesmo día|ese día|alí|entre eles|entre elas|ambos|ambas|os dous|as dúas"
            "|trátase"
            "|(?:engadiu|afirmou|dixo|asegurou|sinalou|explicou|indicou|subliñou|destacou|lembrou"
            "|concluíu) que"
        ),
        own_voice=(
            r"\b(?:eu|me|meus?|miñas?|nós|nos[oa]s|noso|nosa)\b(?!-)"
            r"|\b[Nn]est[ea] (?:artigo|guía|entrada)\b"
        ),
    ),
    captions=schema.Captions(
        positions=(
            "á esquerda|á dereita|no centro|de esquerda a dereita|na (?:foto|imaxe)|(?:foto|imaxe) de arquivo|arquivo"
        ),
        pictured=schema.phrases("^na foto | ^na imaxe"),
    ),
    notices=schema.Notices(
        credits=schema.words("foto fotos imaxe"),
        beginnings=schema.phrases("""
            nota do editor | nota da redacción | corrección: | fe de erratas | este artigo foi | esta nova foi
            | contido patrocinado | foto: | fotos: | foto de | imaxe: | imaxes: | fotografía: | vídeo: | créditos:
            | fonte: | publicado o | actualizado o | etiquetas: | todos os dereitos | mira o vídeo | ver vídeo
            | escoita o | escoita a | entradas: | entradas aquí | merca as | merca a túa | reserva xa
            | máis información | máis novas | le tamén | lea tamén | le máis | ler máis | segue lendo | seguir lendo
            | continuar lendo | fai clic | preme aquí | faite socio | faite socia | apoia o | apóianos | doa agora
            | fai unha doazón | subscríbete | subscríbase | rexístrate | recibe o noso | recibe as | únete a | séguenos
            | deixa un comentario | deixa o teu comentario | comparte esta | comparte este | novas relacionadas
            | tamén che pode interesar | usamos cookies | utilizamos cookies | este sitio utiliza cookies
            | descarga a app
        """),
        whole=schema.phrases("""
            publicidade | anuncio | compartir | imprimir | comentarios | le máis | ler máis | máis información
            | subscríbete | relacionado | relacionados | foto | vídeo | fonte | entradas aquí
        """),
        within=schema.phrases("""
            todos os dereitos reservados | o noso boletín
        """),
        bylines=schema.phrases("""
            por
        """),
        patterns=(
            r"proba .{1,60}\bde balde\b|subscríb\w+ (?:por|desde|agora)\b|(?:a entrada|"
            r"o artigo) .{1,200} (?:apareceu|publicouse) primeiro en\b"
        ),
    ),
    verbs=schema.Verbs(
        finite=schema.words("""
            é son está están era eran foi foron ten teñen había hai será serán sería vai van pode poden debe deben
            quere fai fan di segue chega anuncia pide abre pecha fixo dixo tivo tiveron puido veu deu deron
        """),
        endings=r"\w{2,}(?:ou|aron|eron|iron|arán|erán|irán|ará|erá|irá|aban)|\w{3,}(?:eu|iu|aba)",
        no_verbs=schema.words("museo europeo"),
        participles=r"sido|\w{2,}[ai]d[oa]s?|feito|posto|morto|aberto|visto|dito",
        infinitives="[aei]r",
        articles=schema.words("o a os as un unha do da"),
        subordinators=schema.words("mais que quen cando onde mentres porque se aínda cuxo cuxa"),
    ),
    clauses=schema.Clauses(
        adjuncts=schema.words("despois antes durante desde mentres porque cando onde segundo ante debido cuxo tras"),
        adjunct_phrases="no marco|a raíz|con motivo|a partir|por mor|a causa|a fin",
        needed=schema.words("que de se sen salvo agás pero nin ou até ata"),
        before_infinitives=r"a \w+[aei]r\b",
        conditions=schema.words("se sen salvo agás cando"),
        asides=r"\w+(?:[ai]d[oa]s?|[aei]ndo|mente)|xa",
        reporting=(
            "dixo|dixeron|di|din|informou|informaron|anunciou|anunciaron|afirmou|afirmaron|declarou|explicou"
            "|explicaron|asegurou|confirmou|indicou|sinalou|segundo|de acordo con|en palabras de|engadiu|subliñou"
            "|destacou|advertiu|denunciou|escribiu"
        ),
        joins=schema.words("e ou"),
        contrasts=schema.words("pero mais"),
        between=schema.words("entre"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            en no na nos nas a ao á aos ás con por polo pola para sobre baixo tras desde ata entre contra durante sen
            ante segundo e ou pero que quen cando onde mentres porque se como
        """),
        unfinished=schema.words("""
            de do da dos das o os as un unha uns unhas é son foi foron está este esta hai será se non seu súa máis
            moi outro
        """),
        links=schema.words("de"),
    ),
    counted=schema.Counted(
        noun_first=1,
        before_nouns=schema.words("""
            novos novas grandes pequenos pequenas primeiros primeiras últimos últimas mellores peores bos boas
            importantes supostos supostas presuntos presuntas posibles antigos antigas principais distintos distintas
            diferentes diversos diversas próximos próximas
        """),
        wholes=schema.words("de do da dos das"),
        of=schema.words("sobre"),
        oblique=r"\w+mente",
        vague=schema.words("outros outras máis menos total media cada preto arredor veces"),
    ),
    units=schema.units("""
        dollar: dólar* | euro: euro euros | pound: libra libras libras_esterlinas | yen: ien iens yen yens | yuan: iuan*
        yuan* | ruble: rublo rublos | lira: lira liras | tenge: tenge tenges | dram: dram drams | zloty: zloty* | franc:
        franco francos | hryvnia: hrivna* grivna* | rupee: rupia rupias | peso: peso pesos | won: won wons | real: real?
        reais? | crown: coroa? coroas? | riyal: rial riais | dinar: dinar dinares | dirham: dirham* | rand: rand rands |
        shekel: shekel* séquel* | forint: forint* florín* | percent: por_cento por_cen | percentage point:
        punto*_porcentua* | point: punto puntos | second: segundo segundos | minute: minuto minutos min | hour: hora
        horas | day: día días xornada xornadas | week: semana semanas | month: mes meses | year: ano anos | decade:
        década décadas | century: século séculos | millimeter: milímetro* | centimeter: centímetro* | meter: metro
        metros | kilometer: quilómetro* | mile: milla millas | nautical mile: milla*_náutica* | foot: pé? pés | inch:
        polgada polgadas | yard: iarda iardas | gram: gramo gramos | kilogram: quilogramo* quilo quilos | tonne:
        tonelada toneladas | pound of weight: libra libras | ounce: onza onzas | square meter: metro*_cadrado* | square
        kilometer: quilómetro*_cadrado* | square mile: milla*_cadrada* | square foot: pé*_cadrado* | hectare: hectárea
        hectáreas | acre: acre acres | liter: litro litros | gallon: galón galóns | barrel: barril barrís | cubic meter:
        metro*_cúbico* | kilometer per hour: quilómetro*_por_hora | mile per hour: milla*_por_hora | meter per second:
        metro*_por_segundo | knot: nó? nós? | degree Celsius: grao graos grao*_celsius grao*_centígrado* celsius |
        degree Fahrenheit: grao graos grao*_fahrenheit fahrenheit | watt: vatio vatios watt watts | kilowatt:
        quilovatio* quilowatt* | megawatt: megavatio* megawatt* | gigawatt: xigavatio* gigawatt* | terawatt: teravatio*
        terawatt* | kilowatt-hour: quilovatio*_hora | megawatt-hour: megavatio*_hora | gigawatt-hour: xigavatio*_hora |
        terawatt-hour: teravatio*_hora | kilobyte: kilobyte* | megabyte: megabyte* | gigabyte: xigabyte* gigabyte* |
        terabyte: terabyte* | before our era: a.c. a._c. antes_de_cristo a._de_c.
    """),
    names=schema.Names(
        ordinary=schema.words("""
            departamento* exterior* interior* asuntos defensa seguridade sanidade saúde sanitari* educación ensino
            deport* emprego traballo economía económic* facenda tesouro tribut* fiscal* orzament* financ* finanz*
            industria* comercio comercial* turismo medio rural mar gandar* agricultur* pesca aliment* ambient* clima
            enerxía* enerxétic* transición transport* infraestrutur* mobilidade vivenda territori* polític* lingüístic*
            dixital* investigación innovación ciencia* científic* tecnolóxic* universidade* xuventude infancia familia*
            muller* igualdade dereito* social* benestar migra* función públic* administra* servizo* xestión consumo
            memoria auga estrada* ferrocarril* relacións cooperación desenvolvemento secretari* director* dirección
            delega* comisari* comisión comité* institut* axencia* oficina* autoridade* valedor* pobo* consello*
            conselleir* conselleria* consellería* portavoz* vicepresid* embaixad* consul* contas xunta concello*
            deputación parlament* deputad* senador* senado asemblea* alcald* goberno ministerio ministr* presiden*

            xustiza xuíz* maxistr* xudicial* penal* criminal* constituci* electora* eleccións casación superior*
            tribunal* supremo audiencia* tratado* pacto* convenio* protocolo* códig* estatut* declaración amnistía
            verdade reconciliación

            comunidade* autónom* autonom* provinci* comarc* rexión* rexional* municip* metropolit* nacion* nación
            internaciona* federa* confedera* unión repúblic* republican* reino coroa partido* esquerda dereita centro
            verdes bloque popular* comunis* liberal* conservador* laboris* progresis* independen* soberan* fronte
            movemento* coalición alianza liberdade* liberación solidariedade sindica* traballador* patronal* revolución
            imperio* estado* congreso*

            banco bancari* reserva monetari* fondo* bolsa mercado* empresa* sociedade* compañía* asocia* organiza*
            fundación* cooperativ* grupo* mundia* global* foro cumio conferencia* feira* exposición* encontro*
            confraría*

            militar* armad* forza aére* naval* mariña marítim* civil* policía* bombeir* protección rescate salvamento
            emerxenc* brigad* batalla* exército* capitán* coronel* xeneral* almirant* comandant* sarxento* soldad*
            guerra* misión vermella media lúa médic* fronteira* sen humanitari* fame axuda* contra refuxiad* vítima*
            hospital* clínic* enfermeir* farmac* vacina* sangue

            academia* escola* colexio* bibliotec* arquivo* museo* teatro* ópera* orquestra* sinfónic* cinema* festival*
            música* belas artes letras lingua* historia* históric* natural* xeográf* meteorol* estatístic*
            observatorio* laborator* premio* medalla* ouro orde mérito xornalis* prensa radio* televis* mellor*
            patrimonio* igrexa*

            papa arcebisp* bispo* cardeal* catedra* basílica* mosteiro* convento* parroquia* ortodox* católic*
            santísim* virxe inmaculad* semana santa venres luns martes mércores xoves sábado día noite* século* idade
            modern* aniversario* defuntos nadal entroido

            xogos olímpic* paralímpic* copa* liga supercopa campionat* primeir* segund* terceir* volta torneo* gran
            grande* final* trofeo* selección estadio* fútbol* baloncest* atletism* ciclis* natación seis cinco sete cen
            trinta mil

            alta menor* azul* amarel* océano* golfo* estreito* canal* baía* illa* península* montaña* chaira* deserto*
            bosque* volcán* barreira* palacio* muralla* xardín* parque* praza* avenida* rúa* camiño* ruta* seda
            estación* aeroporto* oriental* occidental* norte sur oeste próximo extremo oriente occidente

            príncip* princesa* emperador* tsar sultán* xeque* xefe* xefa* membro* doutor*

            alto baixa baixo maior maiores negro negra branco branca morto morte democrát* democrac* demócrata* central
            centrais unido unida garda europeo europea ano nai campión acordo xulgado antigo antiga asiátic* african*
            american* interamerican* cristiá* galeg* cinza árabe
        """),
        articles=schema.words("o a os as un unha do da dos das ao á mar"),
        places=schema.places("""
            US: EUA, EE. UU | GB: Gran Bretaña | NL: Holanda | EU: UE | UN: ONU | MM: Birmania, Myanmar
            | PS: Palestina | NATO: OTAN | Algiers: Alxer, Argel | DZ: Argel | England: Inglaterra | Scotland: Escocia
            | Wales: Gales | Beijing: Pekín, Pequín | WHO: OMS | IMF: FMI
        """),
    ),
    hours=schema.Hours(
        hours=schema.by_number("unha | dúas | tres | catro | cinco | seis | sete | oito | nove | dez | once | doce"),
        perhaps_before="[aáà]s?|das?|desde as|ata as",
        perhaps_after="h|horas?",
        am=r"a\.?\s?m\.?|da madrugada",
        morning="(?:da|pola) mañ[áa]",
        noon="do mediodía",
        afternoon="(?:da|pola) tarde|esta tarde",
        night="(?:da|pola) noite|esta noite",
        at_noon="mediodía",
        at_midnight="media ?noite",
        spoken_past={
            "{hour} e media": 30,
            "{hour} e cuarto": 15,
        },
        spoken_to={
            "{hour} menos cuarto": 15,
        },
        joins="ao?|ata|e|ou",
    ),
    negation=schema.Negation(
        surely=schema.words("non nin nunca xamais ninguén nada ningun(?:ha|has|s)? ningún tampouco sen"),
        perhaps=schema.words(r"rexeit\w* só empat\w+"),
        idioms=schema.words(r"""
            non\s(?:m[áa]is\sde|menos\sde) non\s(?:\S+\s){0,9}?(?:ata|m[áa]is\sque|senón) se\snon
            ata\sque\snon (?:coma?|máis\s\S+\s(?:do\sque|ca|que))\snunca nunca\s(?:[^\s.,;:!?]+\s){1,3}?tan
            non\s(?:[^\s.,;:!?]+\s){0,3}?máis\sremedio non\spas\w+\sdo\sempate
        """),
        lookalikes=schema.words(r"""
            non\s(?:s[oó]|soamente|obstante) sen\s(?:embargo|d[úu]bida) nada\sm[áa]is ou\snon non\? non\sgobernamen\w+
            sen\s(?:fogar|teito|fíos?|fronteiras) non\smenos\simportantes?
            cesamento
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            o a os as un unha uns unhas de do da dos das ao aos á ás en no na nos nas con por polo pola polos
            polas para e ou que non se é son foi foron ten teñen máis como pero mais cando onde este esta estes
            estas seu súa seus súas ata desde entre sobre despois antes tamén todo todos toda xa moi moitos sen
            contra segundo está están era eran será lle lles si tras ese esa eses esas coa coas co cos nunha nun
        """),
        foreign_letters="àâãäåæçèêëìîòôõöøùûœßğşıłąęćńśźżčřšžđășț",
    ),
    probes=(
        "O artigo está en {0} desde o luns.",
        "Pódese ler en {0} e en {1}.",
    ),
    topics=schema.places("""
            politics: Política, goberno, eleccións, parlamento, congreso
            | world: Internacional, mundo, o mundo, exterior
            | business: Economía, economía e empresa, empresa, empresas, negocios, finanzas, mercados, diñeiro,
            bolsa, emprego, comercio, vivenda
            | technology: Tecnoloxía, tecnoloxías, internet, informática, dixital, intelixencia artificial,
            ciberseguridade, software
            | science: Ciencia, ciencias, ciencia e tecnoloxía, investigación, espazo, astronomía, física, química,
            bioloxía
            | health: Saúde, sanidade, medicina, benestar, saúde pública, coronavirus, covid-19
            | sport: Deportes, deporte, fútbol, baloncesto, tenis, ciclismo, atletismo, balonmán, fórmula 1, xogos
            olímpicos
            | culture: Cultura, espectáculos, entretemento, arte, artes, música, cine, cinema, teatro, libros,
            literatura, televisión, famosos, series
            | environment: Medio ambiente, clima, cambio climático, natureza, ecoloxía, sostibilidade,
            biodiversidade
            | education: Educación, escola, escolas, universidade, universidades, ensino
            | society: Sociedade, social, xente, relixión, familia, estilo de vida, vida, dereitos humanos,
            migración
            | crime: Sucesos e xustiza, sucesos, xustiza, tribunais, policía
            | opinion: Opinión, opinións, editorial, columnas, columna, cartas
            | travel: Viaxes, turismo, viaxe
            | local: Noticias locais, local, locais, cidade, comarcas, rexión, concellos
            | none: noticias, noticia, últimas noticias, última hora, actualidade, portada, destacados, titulares,
            xeral, outros, varios, sen categoría, artigos, artigo, inicio, vídeos, vídeo, fotos, galería, podcast,
            en directo, comunicados, exclusiva, reportaxes, reportaxe, entrevistas, entrevista, análise, galicia,
            blog, hoxe, semana, eventos, axenda
    """),
    genres=schema.Genres(
        labels=schema.by_genre("""
            advertisement: contido patrocinado, publirreportaxe, contido de marca, artigo patrocinado | tips: horóscopo,
            encrucillado, sudoku, quiz, pasatempos | live blog: en directo, directo, en vivo, minuto a minuto
            | gallery: en imaxes, fotogalería, fotos, imaxes | audio: podcast, audio | video: vídeo, vídeos
            | jobs: oferta de emprego, ofertas de emprego | listing:
            aos nosos lectores, nota da redacción,
            axenda cultural, ligazóns, carteleira
        """),
        bracketed=schema.by_genre("advertisement: publicidade, patrocinado"),
        titles={
            "advertisement": "grazas a .{1,60} por patrocinar",
            "tips": "horóscopo (?:de|do|para|hoxe)|encrucillado",
            "live blog": "minuto a minuto$|, en directo(?=:|$)",
            "gallery": "en imaxes$|(?:foto|imaxes|fotos) (?:do día|da semana)$",
            "jobs": "^ofertas? de emprego",
            "listing": "^ligazóns (?:da semana|do día)|^axenda (?:cultural|da semana|da fin de semana)",
        },
        texts={
            "advertisement": "este (?:artigo|contido) (?:está|é|foi) (?:patrocinado|un anuncio)",
        },
        offers=(
            r"\d+ ?% de desconto|só hoxe|ata esgotar existencias|envío de balde"
            "|(?<=: )(?:visite|visita|reserve|reserva|compre|descubra)"
        ),
        sections=schema.by_genre("""
            advertisement: contido patrocinado, publirreportaxe | tips: horóscopo, pasatempos | gallery: fotogalería,
            galería, galerías | video: vídeo, vídeos | audio: podcasts | jobs: ofertas de emprego
        """),
        rooms="hab|habitacións?|cuartos?|dormitorios?|baños?",
        prices="eur|euros",
        residue=schema.phrases("última hora | urxente | exclusiva | actualizado | actualización"),
        headings=schema.phrases("""
            opinión | análise | editorial | columna | crónica | reportaxe | política | economía | deportes | cultura
        """),
    ),
)
