"""Portuguese."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="pt",
    relative_length=1.13,
    point_parts_thousands=True,
    calendar=schema.Calendar(
        short_months=schema.words("fev dez"),
        first_day="primeiro",
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
    dates=schema.Dates(
        before_day=schema.words("em no na"),
        parts_of_day=schema.phrases("de manhã | à tarde | à noite"),
        today=schema.phrases("""
            hoje | ontem | amanhã | esta manhã | esta tarde | esta noite | esta semana | nesta semana | na semana
            passada | na próxima semana | semana que vem
        """),
        ranges=schema.words("a e"),
        before_clock=schema.phrases("às | as"),
        after_clock=schema.words("h horas"),
        this_year=schema.phrases("deste ano"),
        labels=schema.phrases("data | publicado em | data de publicação"),
        changed=schema.phrases("atualizado | publicado"),
        ties=schema.words("de a em do da ao desde até"),
    ),
    numbers=schema.NumberWords(
        minus="(?<!pelo )(?<!polo )(?<!ao )(?<!mais ou )(?<!máis ou )menos",
        below_zero="abaixo de zero",
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
    ),
    amounts=schema.Amounts(
        and_half="e mei[oa]",
        one="uma?",
        collectives={
            10: "dezena",
            6: "meia dúzia",
            12: "(?<!meia )dúzia",
            20: "vintena",
            100: "centena",
        },
    ),
    ordinals=schema.Ordinals(
        small="primeir segund terceir quart quint sext sétim oitav non décim undécim duodécim",
        tens="vigésim trigésim quadragésim quinquagésim sexagésim septuagésim octogésim nonagésim centésim",
        endings="o a os as",
        unsure=r"(?:segunda|quarta|quinta|sexta)s?(?:-feiras?|(?=$|\s*[^\w\s]|\s\w{1,3}\b))|n?[ae]?sta (?:segunda|"
        r"quarta|quinta|"
        r"sexta)|(?:por|cada|\d) segundo|segundos|segundo(?=$|\s*[^\w\s]|\s(?:depois|mais|de|antes|e|ou|a|o|as|os|um|"
        r"uma|em|"
        r"que|dados|fontes)\b)|quartos?(?=$|\s*[^\w\s]|\s(?:de|do|e|para)\b)|(?:quint|sext|oitav|décim|centésim)[oa]s|"
        r"(?:quinta|sexta|décima) parte|primeir[oa]s?[- ](?:ministr[oa]s?|damas?|socorros)|terceir(?:os|as)",
    ),
    fractions=schema.Fractions(
        one={
            2: "(?<!primeira )(?<!segunda )metade|meio (?:ponto|grau)",
            3: r"(?:um|o|do) terço|(?:uma|a) terça parte|uma? (?:\w+ )?em cada três",
            4: r"um quarto(?! de (?:hora|século|final))|(?:uma|a) quarta parte|uma? (?:\w+ )?em cada quatro",
            5: r"um quinto|(?:uma|a) quinta parte|uma? (?:\w+ )?em cada cinco",
            6: "um sexto",
            8: "um oitavo",
            10: r"um décimo|(?:uma|a) décima parte|uma? (?:\w+ )?em cada dez",
        },
        perhaps={
            2: r"mei[oa]s?|metade|semi\w*",
            3: "terç[oa]s?|terceir[oa]",
            4: "quart[oa]s?",
            5: "quint[oa]s?",
            10: "décim[oa]s?",
        },
        parts={
            3: "terços|terças partes",
            4: "quartos(?! de final)|quartas partes",
            5: "quintos|quintas partes",
            6: "sextos",
            8: "oitavos",
            10: "décim[oa]s",
        },
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("eng Pe Dep exma exmo ilma profa"),
        within=schema.phrases("p.ex"),
        before_numbers=schema.words("n pág págs séc fev abr dez"),
    ),
    openers=schema.Openers(
        readers=r"\b(?:[Vv]ocês?|[Tt]eus?|[Tt]uas?)\b",
        starters=schema.words("""
            o a os as um uma uns umas em e mas seu sua seus suas ele ela eles elas isso isto foi não ninguém também
            depois hoje ontem amanhã quando segundo
        """),
        name_particles=schema.words("de da do o"),
        dependent=schema.phrases("""
            ele | ela | eles | elas | isto | isso | esse | essa | esses | essas | também | porém | mas | contudo
            | então | além disso | assim | e | no entanto | por outro lado | por sua vez | por exemplo | seu | sua
            | seus | suas | este | esta | estes | estas | o seu | a sua | os seus | as suas | enquanto isso
            | entretanto | por isso | portanto | depois disso | segundo ele | segundo ela | de acordo com ele
            | desta forma | deste modo | dessa forma | nesse sentido | neste sentido | na sequência | ainda assim
            | mesmo assim
            | eis | aqui está | aqui estão
        """),
        connecting=(
            "porém|no entanto|contudo|todavia|entretanto|claro|por sua vez|por seu (?:lado|turno)"
            "|por outro lado|além disso|também"
        ),
        first_person=schema.phrases("""
            eu | nós | meu | minha | meus | minhas | nosso | nossa | nossos
            | nossas | o meu | a minha | o nosso | a nossa | os meus | os nossos
        """),
        speakers=schema.words("ele ela eles elas"),
        unnamed=(
            "(?:a (?:reunião|cerimónia|cerimônia|conferência|sessão|visita|decisão|empresa|vítima|medida)"
            "|o (?:encontro|evento|fórum|seminário|projeto|relatório|jogo|acidente|incidente|documento|homem))"
        ),
        independent=(
            r"assim (?:como|que)|suas? (?:majestade|santidade|excelência|alteza)|est[ae] (?:segunda|terça|"
            r"quarta|quinta|sexta|sábado|domingo|semana|mês|ano|manhã|tarde|noite|madrugada|fim de semana|"
            r"verão|inverno|outono|primavera|época)|na sequência d\w+"
        ),
        verbless=("entre (?:os|as)|nov[oa]s?|outr[oa]s?|um total de|nada de|adeus|graças a|mais de|nem"),
        pointing="[dn]?ess[ea]s?|[dn]?aquel[ea]s",
        referring=(
            r"(?:\d+|uma?|dois|duas|três|quatro|cinco|algun?s|algumas|pouc[oa]s|vári[oa]s) (?:minutos?"
            "|horas?|dias?|semanas?|m[eê]s(?:es)?|anos?|décadas?|séculos?) (?:depois|mais tarde)(?! d)"
            "|no dia seguinte|no mesmo dia|n(?:esse|aquele) dia|ali|entre el[ea]s|amb[oa]s|os dois"
            "|as duas|trata-se|dito isto"
            "|(?:acrescentou|afirmou|disse|referiu|explicou|sublinhou|adiantou|destacou|salientou"
            "|declarou|indicou|concluiu|garantiu|lembrou|recordou|frisou|defendeu|considerou) que"
        ),
        own_voice=(
            r"\b(?:eu|me|mim|meus?|minhas?|nós|noss[oa]s?)\b(?!-)"
            r"|\b[Nn]est[ea] (?:artigo|post|guia|texto)\b"
        ),
    ),
    captions=schema.Captions(
        positions=(
            r"à esquerda|à direita|esq\.?|dir\.?|ao centro|da esquerda para a direita|na (?:foto|imagem)"
            "|(?:foto|imagem) de arquivo|arquivo"
        ),
        pictured=schema.phrases("""
            ^na foto | ^nesta foto | ^na imagem | ^nesta imagem | posam para a foto | posa para a foto
            | posam para uma foto
        """),
    ),
    verbs=schema.Verbs(
        settled=schema.words("""
            detido detidos deteve preso presos apreendeu apreendidos matou morto mortos morreu morreram
            ferido feridos faleceu assinou assinaram ganhou venceu venceram derrotou perdeu perderam abriu
            fechou encerrou proibiu proibido multou multado condenou condenado acusado indiciado demitiu
            demitido renunciou eleito nomeou nomeado aprovou aprovado rejeitou adotou subiu caiu desceu
            aumentou vendeu vendido comprou adquiriu lançou descobriu descoberto destruiu destruído
            evacuado resgatado cancelou suspendeu suspenso bloqueou
        """),
        finite=schema.words("""
            é são está estão era eram foi foram tem têm há será serão seria vai vão pode podem deve devem quer faz
            fazem diz segue chega anuncia pede abre fecha fez disse teve tiveram pôde veio deu deram
        """),
        endings=r"\w{2,}(?:ou|aram|eram|iram|arão|erão|irão|ará|erá|irá|avam)|\w{3,}(?:eu|iu|ava)",
        no_verbs=schema.words("museu europeu"),
        participles=r"sido|\w{2,}[ai]d[oa]s?|feito|posto|morto|aberto|visto|dito",
        infinitives="[aei]r",
        articles=schema.words("o a os as um uma do da"),
        subordinators=schema.words("mas que quem quando onde enquanto porque se embora cujo cuja"),
    ),
    clauses=schema.Clauses(
        agents=schema.words("por pelo pela pelos pelas"),
        adjuncts=schema.words("""
            após depois antes durante desde enquanto porque embora quando onde segundo devido cujo quem
        """),
        adjunct_phrases=("no âmbito|na sequência|em relação|sob a (?:presidência|direção)|por causa|a partir|a fim"),
        needed=schema.words("que de se sem salvo exceto mas nem ou até"),
        before_infinitives=r"a \w+[aei]r\b",
        conditions=schema.words("se sem salvo quando"),
        asides=r"\w+(?:[ai]d[oa]s?|[aei]ndo|mente)|já",
        reporting=(
            "informou|informaram|informa|anunciou|anunciaram|anuncia|disse|disseram|diz|dizem|segundo|afirmou"
            "|afirmaram|afirma|declarou|declararam|explicou|explicaram|explica|confirmou|confirmaram|revelou|alertou"
            "|garantiu|destacou|ressaltou|sublinhou|salientou|admitiu|acrescentou|escreveu|comentou|apontou|referiu"
            "|indicou|relatou|de acordo com|conforme|nas palavras de|na opinião de"
        ),
        sources="segundo|de acordo com|conforme",
        joins=schema.words("e ou"),
        between=schema.words("entre"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            em no na nos nas a ao à aos às com por pelo pela para sobre sob após desde até entre contra durante sem
            ante segundo e ou mas que quem quando onde enquanto porque se embora como
        """),
        unfinished=schema.words("""
            de do da dos das o os as um uma uns umas é são foi foram está estão esta este há será se não seu sua
            mais muito outro
        """),
        links=schema.words("de"),
    ),
    counted=schema.Counted(
        noun_first=1,
        before_nouns=schema.words("""
            novos novas grandes pequenos pequenas primeiros primeiras últimos últimas melhores piores bons boas maus
            más importantes supostos supostas possíveis antigos antigas principais diferentes diversos diversas
            próximos próximas
        """),
        parts="incluindo|dos quais|das quais",
        wholes=schema.words("dos das do da"),
        of=schema.words("em"),
        oblique=r"\w+mente",
        vague=schema.words("outros outras mais menos total média cada cerca torno vezes"),
    ),
    notices=schema.Notices(
        credits=schema.words("foto fotos imagem"),
        beginnings=schema.phrases("""
            leia também | leia mais | veja também | saiba mais | assine a | siga-nos | fonte: | todos os direitos
            | publicado em | atualizado em | compartilhe | este site utiliza cookies | foto: | imagem: | vídeo:
            | crédito: | usamos cookies | utilizamos cookies | inscreva-se | nota do editor | nota da redação
            | nota editorial | correção: | errata: | este artigo foi | esta notícia foi | este texto foi
            | esta reportagem foi atualizada | conteúdo patrocinado | obrigado ao nosso patrocinador | fotografia:
            | fotos: | foto de | imagens: | crédito da foto | créditos: | legenda: | com informações de
            | assista ao vídeo | veja o vídeo | ver vídeo | ouça o | ouça a | bilhetes aqui | ingressos aqui
            | ingressos: | bilhetes: | compre ingressos | compre já | reserve já | use o código | utilize o código
            | baixe o pdf | descarregue | mais informações em | mais informações: | mais notícias | leia aqui
            | leia a matéria | leia a notícia | ler mais | continue lendo | continue a ler | continuar a ler
            | continuar lendo | clique aqui | clique para | clique no | torne-se membro | torne-se assinante | apoie
            | apoie-nos | doe agora | doe aqui | faça uma doação | assine já | assine agora | assine o | subscreva
            | cadastre-se | registe-se | receba as | receba a nossa | receba notícias | siga o | siga a nossa
            | junte-se | participe do nosso | entre no nosso | deixe o seu comentário | deixe seu comentário
            | conte-nos | partilhe este | compartilhe este | já é assinante | notícias relacionadas
            | artigos relacionados | conteúdo relacionado | assista ao | assista à
        """),
        whole=schema.phrases("""
            publicidade | compartilhar | imprimir | comentários | partilhar | leia mais | ler mais | saiba mais
            | veja mais | continue lendo | subscrever | assine | relacionados | relacionado | foto | vídeo
            | bilhetes aqui
        """),
        within=schema.phrases("""
            nossa newsletter | todos os direitos reservados | link na bio | a nossa newsletter
        """),
        bylines=schema.phrases("por"),
        patterns=(
            r"experimente .{1,60}\b(?:grátis|gratuit\w+)|(?:assine|subscreva) (?:por|a partir|já|agora|"
            r"aqui)\b|(?:o post|o artigo|a publicação|o conteúdo|a matéria) .{1,200} apareceu primeiro (?:em|"
            r"no|na)\b"
        ),
    ),
    navigation=schema.phrases("""
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
    units=schema.units("""
        dollar: dólar* | euro: euro euros | pound: libra libras libras_esterlinas libras_esterlina | yen: iene ienes |
        yuan: yuan* iuan* renminbi | ruble: rublo rublos | lira: lira liras | tenge: tenge tenges | dram: dram drams |
        zloty: zloty* zlóti* | franc: franco francos | hryvnia: hryvnia* grivna* hrivnia* | rupee: rupia rupias | peso:
        peso pesos | won: won wons | real: reais real? | crown: coroa? coroas? | riyal: rial riais riyal* | dinar: dinar
        dinares | dirham: dirham* | rand: rand rands | shekel: shekel* sheqel* | forint: forint* florim florins |
        percent: por_cento | percentage point: ponto*_percentua* ponto*_porcentua* | second: segundo segundos | minute:
        minuto minutos min | hour: hora horas | day: dia dias | week: semana semanas | month: mês meses | year: ano anos
        | decade: década décadas | century: século séculos | millimeter: milímetro* | centimeter: centímetro* | meter:
        metro metros | kilometer: quilómetro* quilômetro* | mile: milha milhas | nautical mile: milha*_náutica*
        milha*_marítima* | foot: pé pés | inch: polegada polegadas | yard: jarda jardas | gram: grama gramas | kilogram:
        quilograma* quilo quilos | tonne: tonelada toneladas | pound of weight: libra libras | ounce: onça onças |
        square meter: metro*_quadrado* | square kilometer: quilómetro*_quadrado* quilômetro*_quadrado* | square mile:
        milha*_quadrada* | square foot: pé_quadrado pés_quadrados | hectare: hectare hectares | acre: acre acres |
        liter: litro litros | gallon: galão galões | barrel: barril barris | cubic meter: metro*_cúbico* | kilometer per
        hour: quilómetro*_por_hora quilômetro*_por_hora | mile per hour: milha*_por_hora | meter per second:
        metro*_por_segundo | knot: nó? nós? | degree Celsius: grau graus grau*_celsius grau*_centígrado* celsius |
        degree Fahrenheit: grau graus grau*_fahrenheit fahrenheit | watt: watt watts | kilowatt: quilowatt* kilowatt* |
        megawatt: megawatt* | gigawatt: gigawatt* | terawatt: terawatt* | kilowatt-hour: quilowatt*-hora*
        quilowatt*_hora* | megawatt-hour: megawatt*-hora* megawatt*_hora* | gigawatt-hour: gigawatt*-hora*
        gigawatt*_hora* | terawatt-hour: terawatt*-hora* terawatt*_hora* | kilobyte: kilobyte* quilobyte* | megabyte:
        megabyte* | gigabyte: gigabyte* | terabyte: terabyte* | before our era: a.c. a._c. antes_de_cristo a.e.c. |
        point: ponto pontos
        | multiple: vezes
    """),
    names=schema.Names(
        ordinary=schema.words("""
            departamento* negócios estrangeir* exterior* relações assuntos internacion* defesa segurança saúde
            sanitári* justiça economia económic* econômic* finanças financeir* fazenda tesouro orçament* tribut*
            fiscal* impostos alfândega* receita aduan* trabalho emprego solidariedade social* previdência agricultura
            agrári* pecuári* pesca* pesqueir* aliment* ambient* climátic* clima energia* energétic* minas petróleo
            transição transporte* infraestrutura* mobilidade habitação cidade* território* territori* coesão
            planejamento planeamento educação ensino superior* ciência* científic* tecnológic* tecnologia inovação
            investiga* pesquis* juventude desporto* desportiv* esporte* esportiv* cultural* turismo administraç*
            administrativ* públic* serviço* gestão função igualdade mulher* homem homens família* criança* infância
            idoso* migraç* integração asilo cidadania cidadã* direito* indígena* raça racial* comunicaç* digital*
            cooperação desenvolvimento secretári* secretaria* subsecretári* diretor* direção delegad* delegação
            inspeção inspet* comissári* comissão comitê* comité* instituto* agência* autoridade* provedor* procurador*
            controlador* ouvidor* advocacia* gabinete*

            judicial judiciári* juiz juíz* magistrad* magistratura penal penais criminal criminais constitucion*
            constituiç* constituinte eleitora* eleiç* apelação relação contas federa* confedera* tratado* acordo*
            pacto* convenç* protocolo* código* estatuto* declaraç* anistia amnistia transparência anticorrupção verdade
            reconciliação memória

            parlament* deputad* senador* assembleia* legislativ* vereador* prefeit* autarqu* autárquic* governador*
            governo* municip* distrit* estadua* nacion* região regiona* autónom* autônom* união república* republican*
            democrat* democrátic* democracia cristã liberal* liberdade conservador* comunis* esquerda direita centro
            verde* bloco* frente* movimento* partid* aliança coligaç* coalizão iniciativa* popular* povo progressis*
            radical* trabalhist* trabalhador* independên* soberan* futuro juntos alternativ* renovador* reform*
            revolução revolucion* cravos paz sindica* patronal* empresa* coroa império* monarqu*

            bancári* reserva* monetári* moeda fundo* bolsa* valores mercado* comerci* comércio indústria* industria*
            associaç* organizaç* fundaç* sociedade* companhia* cooperativ* grupo* mundial* mundiais global* fórum*
            cúpula cimeira* conferência* congresso* feira* exposiç* encontro* correios caixa* ferrovi* rodoviári*
            aviação aére*

            militar* armad* força exércit* marinha* naval navais bombeiro* proteção civil* socorro* emergência*
            salvamento resgate brigada* regimento* batalhão divisão coronel* general* almirant* marech* comandant*
            tenente* sargento* soldad* veteran* guerra* batalha* resistência ocupaç* missão vermelh* crescente médic*
            fronteira* sem humanitári* fome ajuda* ação acção contra refugiad* vítima* hospitala* clínic* enfermeir*
            farmac* vacina* epidemi* sangue

            academia* colégio* escola* estudo* estudante* professor* reitor* bibliotec* arquivo* museu* teatr* ópera*
            orquestr* filarmónic* sinfónic* cinema* filme* festival* músic* belas artes letras língua* história*
            históric* natural* geográf* geologia meteorolog* estatístic* observatório* laboratório* prémio* prêmio*
            medalha* ouro ordem mérito jornalis* imprensa televis* rádio* melhor* património* patrimônio* monument*

            papa arcebisp* patriarca* catedra* basílica* abadia* mosteir* convento* diocese* ortodox* católic*
            evangélic* santíssim* virgem imaculad* ascensão pentecostes quaresma epifania corpo finados sexta segunda
            terça quarta quinta sábado carnaval* véspera* ano dia* noite* mãe* século* idade* média moderna*
            aniversári* bicentenári* bandeira* todos defuntos

            jogos olímpic* paralímpic* copa* taça* campeon* campeã* supertaça* liga* primeir* volta torneio* nações
            grande* finais troféu* seleção estádio* futebol* râguebi ciclis* atletism* natação basquet* voleibol* ténis
            tênis seis cinco sete cem trinta mil

            alta alto baixa baixo maior menor negra negros preta pretos azul azuis amarel* oceano* golfo* estreito*
            canal baía* ilha* penínsul* montanha* planície* desert* floresta* vulcão* glaciar* barreira* palácio*
            muralha* jardins parque* praça* avenida* estrada* rota* seda estação aeroport* corno orienta* ocidenta*
            setentrion* meridion* ártic* oeste médio próximo extremo oriente ocidente

            príncip* duquesa* condessa* marquês* imperador* imperatriz czar sultão xeque* ministr* president* presidên*
            embaixad* cônsul* consul* representant* coordenador* chefe* líder* membro* doutor*

            nova novo morto morta ponte porta capitão capitã humano humana interno interna nordeste bispo central
            centrais unido unida guardas europeu europeia imperial patriota reino princesa mares libertação antigo
            antiga asiátic* african* american* interamerican* iberoamerican* árabe cinza
        """),
        days_and_peoples=schema.words("celsius fahrenheit"),
        offices=schema.words("""
            natal páscoa semana santa governo câmara ministério ministro ministra presidente estado conselho
            parlamento congresso senado tribunal supremo polícia exército igreja universidade hospital rua praça
            museu lei rei rainha sul norte
        """),
        articles=schema.words("o a os as um uma do da dos das ao à no na nos nas pelo pela mar"),
        places=schema.places("""
            US: EUA, Estados Unidos da América, América | GB: Grã-Bretanha | NL: Holanda | EU: UE | UN: ONU
            | AE: Emirados, EAU | CZ: República Checa, República Tcheca | MM: Birmânia, Mianmar, Myanmar | CD: Congo
            | CG: Congo | PS: Palestina | BA: Bósnia | VA: Vaticano, Santa Sé | KR: Coreia | KP: Coreia
            | PL: Polónia, Polônia | NATO: OTAN, NATO | WHO: OMS | IMF: FMI | WTO: OMC | OPEC: OPEP | ECB: BCE
            | England: Inglaterra | Scotland: Escócia | Wales: Gales | Northern Ireland: Irlanda do Norte
            | Crimea: Crimeia | Siberia: Sibéria | Chechnya: Chechénia, Chechênia | Tibet: Tibete
            | Catalonia: Catalunha | Bavaria: Baviera | Saxony: Saxónia, Saxônia | Sicily: Sicília
            | Sardinia: Sardenha | West Bank: Cisjordânia | Channel: Mancha | Beijing: Pequim
            | Philadelphia: Filadélfia | Munich: Munique | Hamburg: Hamburgo | Cologne: Colónia, Colônia
            | Frankfurt: Frankfurt, Francoforte | Hanover: Hanôver, Hannover | Nuremberg: Nuremberga, Nuremberg
            | Geneva: Genebra | Bern: Berna | Basel: Basileia | Salzburg: Salzburgo | Milan: Milão | Naples: Nápoles
            | Turin: Turim | Venice: Veneza | Florence: Florença | Genoa: Génova, Gênova | Bologna: Bolonha
            | Seville: Sevilha | Zaragoza: Saragoça | Marseille: Marselha | Bordeaux: Bordéus
            | Strasbourg: Estrasburgo | Rotterdam: Roterdão, Roterdã | The Hague: Haia | Antwerp: Antuérpia
            | Ghent: Gante | Edinburgh: Edimburgo | Krakow: Cracóvia | Saint Petersburg: São Petersburgo
            | Izmir: Esmirna | Bethlehem: Belém | Basra: Bassorá | Mecca: Meca | Alexandria
            | Cape Town: Cidade do Cabo | Delhi: Deli, Délhi, Nova Deli, Nova Délhi | Mumbai: Bombaim | Kyoto: Quioto
            | Guangzhou: Cantão | Nanjing: Nanquim | Hanoi: Hanói | Sanaa: Saná | Thessaloniki: Salónica
            | Moscow: Moscovo, Moscou
        """),
        demonyms=schema.places("""
            US: american, norte-americ, estaduniden | GB: britânic, inglês, ingles | NL: neerland, holand | DE: alem
        """),
    ),
    hours=schema.Hours(
        hours=schema.by_number("uma | duas | três | quatro | cinco | seis | sete | oito | nove | dez | onze | doze"),
        perhaps_before="[àa]s?|das?|desde as|até as|pelas",
        perhaps_after="h|horas?|hs",
        am=r"a\.?\s?m\.?|da madrugada|de madrugada",
        morning="(?:da|de|pela|esta) manhã",
        noon="do meio-dia",
        afternoon="(?:da|de|à|pela|esta) tarde",
        night="(?:da|de|à|pela|esta) noite",
        at_noon="meio[- ]dia",
        at_midnight="meia[- ]noite",
        spoken_past={
            "{hour} e meia": 30,
            "{hour} e um quarto": 15,
        },
        spoken_to={
            "{hour} menos um quarto": 15,
            "um quarto para as? {hour}": 15,
            "quinze para as? {hour}": 15,
            "cinco para as? {hour}": 5,
            "dez para as? {hour}": 10,
        },
        joins="ao?|às|até|e|ou",
    ),
    estimates=schema.Estimates(
        least="pelo menos|ao menos|mais de|no mínimo|acima de|ou mais",
        most="até|no máximo|menos de",
        about="cerca de|quase|aproximadamente|perto de|por volta de|uns|umas",
        disputes=r"nega|negam|neg(?:ou|aram|ado)|desment\w+|rejeit\w+",
        outcomes={
            "dead": (
                "mort[oa]s?|mortes?|morreram|morreu|morrem?|falecid[oa]s?|faleceram|óbitos?|corpos|a vida|"
                "mat(?:ou|aram|am?)"
            ),
            "hurt": "ferid[oa]s?|ferimentos",
            "missing": "desaparecid[oa]s?",
            "detained": "detid[oa]s?|pres[oa]s?|detenções",
            "evacuated": "retirad[oa]s|evacuad[oa]s?|desalojad[oa]s?",
        },
    ),
    negation=schema.Negation(
        surely=schema.words("não nem nunca jamais ninguém nada nenhu(?:m|ma|ns|mas) tampouco sem"),
        verbs=schema.words(r"neg(?:ou|aram) recus(?:ou|aram|a|am)"),
        perhaps=schema.words(r"""
            im(?:poss|prová|ped|pun|prud|próp)\w*
            in(?:activ|ativ|acab|access|adequ|capa|cert|compet|complet|conform|corr[ei]|defin|depend)\w*
            in(?:disp|efic|est[aá]v|evit|exist|exat|exact|exper|fund|háb|just|moral|mób|nega|ocen|ofens)\w*
            in(?:operan|satisf|segur|sensív|suf|sólit|toler|út|util|usita|vál|vi[aá]v|visív|volunt)\w*
            il(?:egal|eg[íi]tim|[íi]cit)\w* irr(?:egul|espons|ever|eal)\w*
            des(?:acord|aprov|apar|empreg|ocup|conf|conhec|conex|habit|honest|igual|ment|mint|obed|ord)\w*
            des(?:prot|cart|autoriz)\w* falt\w* falh\w* carec\w* ausên\w* ausen\w*
            neg(?:a|ou|ar|am|ado|ada|ativ)\w* recus\w* rejeit\w* evit\w* proib\w* fracass\w* exclu\w+
            em\s(?:vez|lugar) abandon\w+ cancel\w+ perd\w+ dúvida\w* ex imped\w+ omit\w+ priv\w+ gratuit\w+
            apenas deix\w+\sde iles[oa]s? sã[os]?\w*\se\ssalv\w+ contra fechad\w+ empat\w+ diferen\w+ salv\w+
            retir\w+ renunci\w+ descart\w+ só
        """),
        idioms=schema.words(r"""
            não\s(?:mais\sd[eoa]|menos\sd[eoa]|antes\sd[eoa])
            não\s(?:\S+\s){0,9}?(?:até|mais\s(?:do\s)?que|senão) se\snão até\sque\snão por\squ[eê]\snão
            nem\sque quase\snada nada\s(?:mais|menos)
            (?:mais|menos)\s[^\s.,;:!?]+\s(?:d[eo]\s(?:\S+\s){1,2}?)?(?:do\s)?que\snunca como\snunca
            (?:mais|melhor|pior|maior|menor)(?:es)?\s(?:do\s)?que\snunca
            nunca(?:\santes)?\s(?:[^\s.,;:!?]+\s){1,3}?tão nunca\santes até\sque\s(?:[^\s.,;:!?]+\s){0,4}?não
            por\spouco\snão não\s(?:[^\s.,;:!?]+\s){1,3}?além\sd\w+ não\spouc[oa]s
            não\s(?:[^\s.,;:!?]+\s){0,3}?(?:outro\sremédio|outra\s(?:opção|saída|alternativa)|outra\sescolha)
            não\s(?:está|é|se)\sdescart\w+ não\s(?:par|deix|cess)\w+\sde não\sperd\w+\snada
            não\shá\s(?:como|forma\sde)\sevitar a\snão\sser não\shá\s(?:qualquer\s)?dúvida
        """),
        lookalikes=schema.words(r"""
            não\s(?:s[oó]|somente|apenas|obstante) sem\s(?:dúvida|falta|parar|precedentes)
            ou\snão não\sé\? não\? (?:para|por)\snão\s(?:falar|mencionar|dizer) não\smenos\simportantes?
            não[-\s]governamenta\w+ sem[-\s](?:fios?|fronteiras|abrigo|teto|terra|casa)
            sem\s(?:qualquer\s|sombra\sde\s)dúvida sem\s(?:cessar|interrupção|descanso)
            cessar-fogo independ\w+ exclusiv\w+ privad[oa]s? salvador\w*
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            o a os as um uma uns umas de do da dos das ao aos à às em no na nos nas num numa com por pelo pela
            pelos pelas para e ou que não se é são foi foram tem têm há mais como mas quando onde este esta
            estes estas seu sua seus suas até desde entre sobre depois antes também todo todos toda já muito
            muitos sem contra segundo está estão era eram será serão lhe lhes isso ele ela eles elas após sob
            durante
        """),
        foreign_letters="äåæëìîïñòöøùûœßğşıłąęćńśźżčřšžđășțè",
    ),
    probes=(
        "O artigo está em {0} desde segunda-feira.",
        "Pode ser lido em {0} e em {1}.",
    ),
    topics=schema.places("""
            politics: Política, políticas, governo, eleições, congresso, parlamento
            | world: Mundo, internacional, internacionais, exterior, notícias do mundo, global
            | business: Economia, economia e negócios, negócios, empresas, finanças, mercados, mercado, dinheiro,
            bolsa, emprego, comércio, imobiliário
            | technology: Tecnologia, tecnologias, tech, tec, internet, informática, digital, inteligência
            artificial, cibersegurança, software
            | science: Ciência, ciências, ciência e tecnologia, pesquisa, investigação científica, espaço,
            astronomia, física, química, biologia
            | health: Saúde, medicina, bem-estar, equilíbrio e saúde, saúde pública, coronavírus, covid-19
            | sport: Esportes, esporte, desporto, desportos, futebol, basquete, basquetebol, tênis, ténis, ciclismo,
            atletismo, vôlei, fórmula 1, olimpíadas, jogos olímpicos, copa do mundo, mundial, modalidades
            | culture: Cultura, cultura e lazer, ilustrada, entretenimento, espetáculos, espectáculos, arte, artes,
            música, cinema, teatro, livros, literatura, televisão, famosos, celebridades, gente e tv, séries
            | environment: Meio ambiente, ambiente, clima, mudanças climáticas, alterações climáticas, crise
            climática, natureza, ecologia, sustentabilidade, biodiversidade
            | education: Educação, escola, escolas, universidade, universidades, ensino, ensino superior
            | society: Sociedade, social, cotidiano, gente, religião, família, estilo de vida, vida, direitos
            humanos, migração, imigração
            | crime: Justiça e segurança, justiça, polícia, policial, segurança pública, crime,
            tribunais, casos de polícia, justiça e crime
            | opinion: Opinião, opiniões, editorial, editoriais, colunas, coluna, colunistas, artigos de opinião,
            cartas
            | travel: Viagem, viagens, turismo, fugas
            | local: Notícias locais, local, locais, cidade, cidades, regional, região, regiões, municípios
            | none: notícias, notícia, últimas notícias, últimas, última hora, atualidade, actualidade, destaques,
            destaque, manchetes, geral, gerais, outros, outras, diversos, sem categoria, artigos, artigo, início,
            principal, principais, vídeos, vídeo, fotos, galeria, galerias, podcast, podcasts, ao vivo, em direto,
            comunicados, exclusivo, reportagem, reportagens, entrevista, entrevistas, análise, nacional, país,
            brasil, portugal, blog, blogs, mais lidas, hoje, semana, eventos, agenda, media
    """),
    genres=schema.Genres(
        urgent=(
            r"mort[oa]s|mata(?:m|ram)?|matou|mortal|ferid[oa]s?|evacua\w+|retirad[oa]s? do mercado|surto|sismo"
            r"|terremoto|massacre|falhas? de segurança|estado de (?:emergência|desastre)|explosão|reféns"
        ),
        labels=schema.by_genre("""
            advertisement: conteúdo patrocinado, publieditorial, informe publicitário, conteúdo de marca,
            branded content, conteúdo comercial, artigo patrocinado | deals: ofertas do dia, achados, cupons,
            cupom de desconto, código promocional | tips: horóscopo, palavras cruzadas, sudoku, quiz, palpites,
            prognósticos, passatempos | live blog: ao vivo, em direto, direto, minuto a minuto, em directo, tempo real,
            acompanhe ao vivo | gallery: em imagens, fotogaleria, fotos, imagens, galeria de fotos, em fotos
            | audio: podcast, áudio, ouça | video: vídeo, vídeos, veja o vídeo | jobs: oferta de emprego,
            ofertas de emprego, vagas de emprego, estamos contratando, vaga | listing:
            aos nossos leitores, nota da redação, nota da direção,
            agenda cultural, links da semana,
            programação da tv, ligações
        """),
        bracketed=schema.by_genre("advertisement: publicidade, patrocinado, patrocínio, pub"),
        titles={
            "advertisement": "obrigad[oa] (?:a|ao|à) .{1,60} (?:por patrocinar|pelo patrocínio)",
            "deals": (
                r"(?:melhores|grandes) (?:ofertas|promoções|descontos) (?:de|da|do|na|no|para)\b.{0,40}(?:amazon"
                "|black friday|prime day|cyber monday)|(?:cupom|cupons|códigos?) (?:de desconto|promociona(?:l"
                r"|is))(?= para\b|:|$)"
            ),
            "tips": (
                "horóscopo (?:de|do|para|hoje|semanal)|palavras cruzadas|resultado d[ao] (?:mega-sena|lotofácil"
                "|quina|euromilhões|totoloto|lotomania)|palpites? (?:de|para) (?:apostas|os jogos)"
            ),
            "live blog": (
                "minuto a minuto$|, (?:ao vivo|em direto)(?=:|$)|acompanhe (?:ao vivo|em direto|em tempo real)(?=:|$)"
            ),
            "gallery": "em imagens$|(?:foto|fotos|imagens) (?:do dia|da semana)$",
            "video": r"^[\w ]{3,30} em 60 segundos:",
            "jobs": "^(?:ofertas?|vagas?) de emprego(?=:|$)|^junte-se à (?:nossa )?equipa",
            "listing": (
                "^links da semana|o que ver (?:hoje|esta noite) na (?:tv|televisão)|programação da tv|^agenda "
                "(?:cultural|da semana)|onde assistir.{1,60}(?:horário|hora|escalações)"
                "|^(?:programa|calendário|cartaz|horários?) (?:de (?:festas|concertos|missas)|da semana"
                "|do festival)(?= ?[:,|-]|$| )"
            ),
            "bulletin": (
                r"^[\w -]{3,30} em (?:\d+|um|dois|três|cinco) (?:segundos|minutos?)(?=:|$)|^(?:notícias breves"
                "|breves|manchetes (?:de|do)|resumo do dia|boletim (?:de|do|informativo))(?= ?[:,|-]|$| )"
                "|^previsão do tempo(?= ?[:,|-]|$| para )"
            ),
            "guide": (
                r"^(?:os |as )?(?:\d+ )?melhores (?:[\w'-]+ ){1,5}(?:para comprar|por menos de \d+|até \d+ euros"
                r"|de 20\d\d$)|guia de compras?(?= ?[:|-]|$)|^perguntas frequentes(?= ?[:,|-]|$| sobre )"
            ),
            "release": ("^notas (?:de|da) versão(?= ?[:,|-]|$| )"),
            "audio": (
                r"^(?:podcast|episódio|ep\.?) ?(?:n[º°.]? ?|#)?\d+(?= ?[:.,|(-]|$)"
                r"|podcast,? (?:episódio )?#?\d+(?= ?[:.|(-]|$)"
            ),
        },
        texts={
            "advertisement": (
                "este (?:artigo|conteúdo|post) (?:é|foi) (?:patrocinado|um anúncio|um conteúdo patrocinado)"
            ),
            "deals": "(?:cupom|código) (?:de desconto|promocional)",
        },
        offers=(
            r"\d+ ?% (?:de )?desconto|só hoje|somente hoje|enquanto durarem os estoques|frete grátis"
            "|portes grátis|(?<=: )(?:visite|reserve|compre|descubra|aproveite)"
        ),
        sections=schema.by_genre("""
            advertisement: conteúdo patrocinado, publieditorial, branded content, especial publicitario, estudio p
            | deals: ofertas do dia, cupons | tips: horóscopo, passatempos, palavras cruzadas | live blog: ao vivo,
            em direto, minuto a minuto | gallery: fotogaleria, fotogalerias, galeria | audio: podcasts | video: vídeo,
            vídeos | jobs: vagas de emprego, ofertas de emprego
        """),
        rooms="quartos?|assoalhadas?|dorms?|dormitórios?|suítes?|banheiros?|wc",
        prices="eur|euros",
        residue=schema.phrases("""
            última hora | urgente | exclusivo | exclusiva | atualizado | atualização | atualizada | em atualização
            | exclusivo para assinantes | assinantes
        """),
        headings=schema.phrases("""
            opinião | análise | editorial | coluna | crónica | crônica | reportagem | entrevista | notícias | política
            | economia | desporto | esporte | cultura | mundo
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("subscrever | assinar | inscrever | inscrever-me | assinatura"),
        leave=schema.phrases(
            "cancelar subscrição | cancelar assinatura | cancelar a subscrição | cancelar a assinatura | sair"
        ),
        confirm=schema.phrases("confirmar | confirmo | sim"),
        help=schema.phrases("ajuda"),
        topics=schema.phrases("temas | tema | assuntos | tópicos"),
        everything=schema.phrases("todos | tudo"),
        polite=schema.phrases("por favor | quero"),
        answered=schema.phrases("re | res"),
        passed_on=schema.phrases("enc"),
        sender=schema.phrases("de"),
        signed=schema.phrases("enviado do | enviado de | enviado com | obter o outlook"),
    ),
)
