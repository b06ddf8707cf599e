"""Portuguese."""

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
    phrases,
    words,
)

LANGUAGE = Language(
    code="pt",
    calendar=Calendar(
        short_months=words("fev dez"),
        weekday_patterns=(
            "segundas?-feiras?",
            "terças?-feiras?",
            "quartas?-feiras?",
            "quintas?-feiras?",
            "sextas?-feiras?",
            "sábados?",
            "domingos?",
        ),
        weekday_hints=(
            "segundas?",
            "terças?",
            "quartas?",
            "quintas?",
            "sextas?",
            "sáb",
            r"dom|dominical\w*",
        ),
    ),
    dates=Dates(
        before_day=words("em no na"),
        parts_of_day=phrases("de manhã | à tarde | à noite"),
        today=words("hoje ontem amanhã"),
        ranges=words("a e"),
        before_clock=phrases("às | as"),
        after_clock=words("h horas"),
        this_year=phrases("deste ano"),
        labels=phrases("data | publicado em | data de publicação"),
        changed=phrases("atualizado | publicado"),
        ties=words("de a em do da ao desde até"),
        removable=r"\s(?:na|no|nesta|neste) {either}{end}",
    ),
    numbers=NumberWords(
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
    abbreviations=Abbreviations(
        before_names=words("eng Pe Dep exma exmo ilma profa"),
        within=phrases("p.ex"),
        before_numbers=words("n pág págs séc fev abr dez"),
    ),
    openers=Openers(
        starters=words("""
            o a os as um uma uns umas em e mas seu sua seus suas ele ela eles elas isso isto foi não ninguém também
            depois hoje ontem amanhã quando segundo
        """),
        name_particles=words("de da do o"),
        dependent=phrases("""
            ele | ela | eles | elas | isto | isso | esse | essa | esses | essas | também | porém | mas | contudo
            | então | além disso | assim | e | no entanto | por outro lado | por sua vez | por exemplo | seu | sua
            | seus | suas
        """),
        independent="assim (?:como|que)|suas? (?:majestade|santidade|excelência|alteza)",
    ),
    verbs=Verbs(
        finite=words("""
            é são está estão era eram foi foram tem têm há será serão seria vai vão pode podem deve devem quer faz
            fazem diz segue chega anuncia pede abre fecha fez disse teve tiveram pôde veio deu deram
        """),
        endings=r"\w{2,}(?:ou|aram|eram|iram|arão|erão|irão|ará|erá|irá|avam)|\w{3,}(?:eu|iu|ava)",
        no_verbs=words("museu europeu"),
        participles=r"sido|\w{2,}[ai]d[oa]s?|feito|posto|morto|aberto|visto|dito",
        infinitives="[aei]r",
        articles=words("o a os as um uma do da"),
        subordinators=words("mas que quem quando onde enquanto porque se embora cujo cuja"),
    ),
    clauses=Clauses(
        adjuncts=words("""
            após depois antes durante desde enquanto porque embora quando onde segundo devido cujo quem
        """),
        adjunct_phrases=("no âmbito|na sequência|em relação|sob a (?:presidência|direção)|por causa|a partir|a fim"),
        needed=words("que de se sem salvo exceto mas nem ou até"),
        before_infinitives=r"a \w+[aei]r\b",
        conditions=words("se sem salvo"),
        asides=r"\w+(?:[ai]d[oa]s?|[aei]ndo|mente)|já",
        reporting=("informou|anunciou|disse|segundo|afirmou|declarou|informaram|explicou|de acordo com"),
        sources="segundo|de acordo com|conforme",
        joins=words("e ou"),
        between=words("entre"),
    ),
    phrases=Phrases(
        beginners=words("""
            em no na nos nas a ao à aos às com por pelo pela para sobre sob após desde até entre contra durante sem
            ante segundo e ou mas que quem quando onde enquanto porque se embora como
        """),
        unfinished=words("""
            de do da dos das o os as um uma uns umas é são foi foram está estão esta este há será se não seu sua
            mais muito outro
        """),
        links=words("de"),
    ),
    counted=Counted(
        noun_first=1,
        parts="incluindo|dos quais|das quais",
    ),
    notices=Notices(
        beginnings=phrases("""
            leia também | leia mais | veja também | saiba mais | assine a | siga-nos | fonte: | todos os direitos
            | publicado em | atualizado em | compartilhe | este site utiliza cookies | foto: | imagem: | vídeo:
            | crédito: | usamos cookies | utilizamos cookies | inscreva-se
        """),
        whole=phrases("publicidade | compartilhar | imprimir | comentários | partilhar"),
        within=phrases("nossa newsletter"),
        bylines=phrases("por"),
    ),
    navigation=phrases("""
        Voltar | Voltar ao topo | Voltar ao início | Voltar à lista | Voltar à seção | Voltar à secção
        | Voltar às notícias | Voltar a todas as notícias | Ir para o topo | Início | Página inicial
        | Todas as notícias | Mais notícias | Outras notícias | Últimas notícias | Notícias relacionadas
        | Artigos relacionados | Leia mais | Ler mais | Continuar lendo | Continuar a ler | Leia também
        | Leia a seguir | Ver mais | Veja mais | Veja também | Ver também | Saiba mais | Saber mais
        | Mais informações | Mais detalhes | Mostrar mais | Compartilhar | Partilhar | Compartilhar no Facebook
        | Partilhar no Facebook | Copiar link | Enviar por e-mail | Imprimir | Versão para impressão | Baixar PDF
        | Anterior | Próximo | Próxima | Seguinte | Artigo anterior | Próximo artigo | Página seguinte
        | Próxima página | Menu | Pesquisar | Buscar | Mapa do site | Contato | Contacto | Assinar | Subscrever
        | Entrar | Registrar-se | Comentários | Deixe um comentário | Sem comentários | Siga-nos
        | Política de privacidade | Todos os direitos reservados | Publicidade | Fechar
    """),
    units={
        "dollar": Unit(surely="d[oó]l+ar", perhaps="real|reais"),
        "euro": Unit(surely="euro"),
        "pound": Unit(perhaps="libra|esterlin"),
        "yen or yuan": Unit(surely=r"(?:yen|yuan)e?s?\b", perhaps="yen|[yi]uan|ien[eis]"),
        "Swiss franc": Unit(perhaps="fran[ckqç]"),
        "percent": Unit(surely="por cento"),
        "degree Celsius": Unit(perhaps="celsius|grad|grau|gr[ae]t?s|degr"),
        "degree Fahrenheit": Unit(perhaps="fahrenheit|grad|grau|gr[ae]t?s|degr"),
        "kilometer": Unit(surely="quil[oó]m"),
        "kilogram": Unit(surely="quilog", perhaps="quilo(?!m)"),
        "mile": Unit(surely=r"milhas?\b", perhaps=r"\bmilhas?\b"),
        "foot": Unit(perhaps=r"\bpés?(?![^\W\d_])"),
        "meter or million": Unit(perhaps="m[eèé]t|mil[lhij]"),
        "before our era": Unit(surely=r"a\. ?[ckJ]\b", perhaps=r"a\. ?[ck]\b|\ba\.? ?de ?C|antes d"),
    },
    names=Names(
        offices=words("""
            natal páscoa semana santa governo câmara ministério ministro ministra presidente estado conselho
            parlamento congresso senado tribunal supremo polícia exército igreja universidade hospital rua praça
            museu lei rei rainha sul norte
        """),
        small_in_titles=words("os as do da dos das no na em com"),
        articles=words("o a os as um uma do da dos das ao à no na nos nas pelo pela mar"),
        places={
            "Germany": words("Alemanha"),
            "Netherlands": words("Países Baixos"),
            "Kingdom": words("Reino"),
            "United": words("Unidos Unido"),
            "Sweden": words("Suécia"),
            "Switzerland": words("Suíça"),
            "Cyprus": words("Chipre"),
            "Czechia": words("Tchéquia"),
            "Algeria": words("Argel Argélia"),
            "Scotland": words("Escócia"),
            "Wales": words("Gales"),
            "Poland": words("Polónia"),
            "China": words("China"),
            "Chile": words("Chile"),
            "Montenegro": words("Montenegro"),
            "Ivory": words("Marfim"),
            "Athens": words("Atenas"),
            "Beijing": words("Pequim"),
            "Thessaloniki": words("Salónica"),
            "Channel": words("Mancha"),
        },
    ),
    hours=Hours(
        after_noon="tarde|noite",
        before_noon="manhã|madrugad",
        hour=r"\b(?:[àa]s|horas)\b",
    ),
    negation=Negation(
        surely=words("não nem nunca jamais ninguém nada nenhu(?:m|ma|ns|mas) tampouco sem"),
        perhaps=words(r"""
            im(?:poss|prová|ped|pun|prud|próp)\w*
            in(?:activ|ativ|acab|access|adequ|capa|cert|compet|complet|conform|corr[ei]|defin|depend)\w*
            in(?:disp|efic|est[aá]v|evit|exist|exat|exact|exper|fund|háb|just|moral|mób|nega|ocen|ofens)\w*
            in(?:operan|satisf|segur|sensív|suf|sólit|toler|út|util|usita|vál|vi[aá]v|visív|volunt)\w*
            il(?:egal|eg[íi]tim|[íi]cit)\w* irr(?:egul|espons|ever|eal)\w*
            des(?:acord|aprov|apar|empreg|ocup|conf|conhec|conex|habit|honest|igual|ment|mint|obed|ord)\w*
            des(?:prot|cart|autoriz)\w* falt\w* falh\w* carec\w* ausên\w* ausen\w*
            neg(?:a|ou|ar|am|ado|ada|ativ)\w* recus\w* rejeit\w* evit\w* proib\w* fracass\w* exceto excepto
            salvo exclu\w+ menos em\s(?:vez|lugar) mal pouc[oa]s? cess\w+ abandon\w+ suspen\w+ cancel\w+
            perd\w+ dúvida\w* duvid\w+ isent\w+ alhei\w+ vazi\w+ anti\w+ ex opôs opõ\w+ imped\w+ ignor\w+
            omit\w+ priv\w+ demais demasiado gratuit\w+ difícil apenas livres?\sde deix\w+\sde iles[oa]s?
            sã[os]?\w*\se\ssalv\w+
        """),
        idioms=words(r"""
            não\s(?:mais\sd[eoa]|menos\sd[eoa]|antes\sd[eoa])
            não\s(?:\S+\s){0,9}?(?:até|mais\s(?:do\s)?que|senão) se\snão até\sque\snão por\squ[eê]\snão
            nem\sque quase\snada
        """),
        lookalikes=words(r"""
            não\s(?:s[oó]|somente|apenas|obstante) sem\s(?:dúvida|falta|parar|precedentes) ,\snão(?:\sé)?\?
            nada\s(?:mais|menos) ou\snão como\snunca (?:mais|melhor|pior)\s(?:do\s)?que\snunca
        """),
    ),
    probes=(
        "O artigo está em {0} desde segunda-feira.",
        "Pode ser lido em {0} e em {1}.",
    ),
)
