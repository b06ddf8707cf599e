"""French."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="fr",
    relative_length=1.22,
    point_parts_thousands=True,
    spaced_before=";:!?»",
    spaced_after="«",
    calendar=schema.Calendar(
        short_months=schema.words("janv févr juil déc"),
        ambiguous_months=schema.words("mars"),
        shortest_months=schema.words("mai"),
        first_day="premier",
        weekday_patterns=(
            "lundis?",
            "mardis?",
            "mercredis?",
            "jeudis?",
            "vendredis?",
            "samedis?",
            "dimanches?",
        ),
        weekday_hints=(
            "lun",
            "mar",
            "mer",
            "jeu",
            "ven|vendr",
            "sam",
            r"dim|dominical\w*",
        ),
    ),
    dates=schema.Dates(
        before_day=schema.words("le du depuis dès ce"),
        parts_of_day=schema.words("matin midi soir après-midi"),
        today=schema.phrases("""
            aujourd'hui | hier | demain | ce matin | ce midi | ce soir | cet après-midi | cette nuit | cette semaine
            | la semaine dernière | la semaine prochaine | ce week-end | le week-end dernier | le week-end prochain
        """),
        ranges=schema.words("au à et"),
        range_starts=schema.phrases("du"),
        before_clock=schema.phrases("à"),
        after_clock=schema.words("h heures"),
        ordinals=schema.words("er e"),
        labels=schema.phrases("publié | publié le | date de publication | date"),
        changed=schema.phrases("mis à jour | mise à jour | publié | publiée | modifié | modifiée"),
        ties=schema.words("de a le du au depuis jusqu'au dès"),
        letter_ties=schema.words("le"),
    ),
    numbers=schema.NumberWords(
        minus="(?<!au )(?<!du )(?<!plus ou )(?<!pas )moins",
        below_zero="(?:sous|dessous de) zéro",
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
    ),
    amounts=schema.Amounts(
        defeats=r"perd\w*|battus?|battues?|défaites?|s['’]incline\w*|inclin\w+",
        and_half="et demie?",
        one="une?",
        collectives={
            8: "huitaine",
            10: "dizaine",
            6: "demi-douzaine",
            12: "(?<!demi-)douzaine",
            15: "quinzaine",
            20: "vingtaine",
            30: "trentaine",
            40: "quarantaine",
            50: "cinquantaine",
            60: "soixantaine",
            100: "centaine",
            1000: "millier",
        },
        counted_collectives={10: "dizaines", 12: "douzaines", 100: "centaines"},
    ),
    ordinals=schema.Ordinals(
        small="premier/première/premiere deuxième/second/seconde troisième quatrième cinquième sixième septième "
        "huitième "
        "neuvième dixième onzième douzième treizième quatorzième quinzième seizième",
        tens="vingtième trentième quarantième cinquantième soixantième septantième huitantième/octantième nonantième "
        "centième",
        endings="- s",
        more={1: "unième", 17: "dix_septième", 18: "dix_huitième", 19: "dix_neuvième", 80: "quatre_vingtième"},
        unsure=r"premi(?:er|ère)s? ministres?|premières? dames?|(?:par|chaque|quelques|de|\d) seconde|secondes|"
        r"seconde?(?=$|\s*[^\w\s-]|\s(?:plus|après|avant|de|près|et|ou|à|en|pour|suivante|que|où|main)\b)|"
        r"premiers secours|tiers|troisième âge",
    ),
    fractions=schema.Fractions(
        one={
            2: "(?<!première )(?<!seconde )(?<!deuxième )moitié|demi[- ](?:point|degré)|moitié moins",
            3: r"(?:un|le|du) tiers(?! (?:monde|temps))|tiers d\w+|une? (?:\w+ )?sur trois|(?:la|une) troisième partie",
            4: r"(?:un|le|du) quart(?! d['’]heure| de siècle| de finale)|une? (?:\w+ )?sur quatre",
            5: r"un cinquième d\w+|le cinquième d\w+|un cinquième(?=$|\s*[^\w\s])|une? (?:\w+ )?sur cinq",
            6: r"un sixième d\w+|une? (?:\w+ )?sur six",
            8: r"un huitième d(?!e finale)\w+",
            10: r"un dixième|une? (?:\w+ )?sur dix",
        },
        perhaps={
            2: r"demi\w*|moitié|semi\w*|mi",
            3: "tiers|tierce|troisième",
            4: "quarts?|quatrième",
            5: "cinquièmes?",
            10: "dixièmes?",
        },
        parts={
            3: "tiers",
            4: "quarts(?! de finale)",
            5: "cinquièmes",
            6: "sixièmes",
            7: "septièmes",
            8: "huitièmes(?! de finale)",
            9: "neuvièmes",
            10: "dixièmes",
        },
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("M MM Pr mme mmes mlle mgr Me Mes bd Av cie sté"),
        within=schema.phrases("p.ex | c.-à-d | env | cf | éd | av"),
        before_numbers=schema.words("n t al chap tél janv févr avr juill juil déc h env"),
    ),
    openers=schema.Openers(
        readers=r"\b(?:[Vv]ous|[Vv]otre|[Vv]os)\b(?!-)",
        starters=schema.words("""
            le les une des il elle ils elles on nous vous je ce cet cette ces c d l s qu mais et ou donc or ni car
            son sa ses leur leurs dans sur sous avec pour par sans selon quand si puis ensuite enfin ainsi alors
            après avant depuis hier aujourd demain personne rien tout tous
        """),
        name_particles=schema.words("le la les de du"),
        dependent=schema.phrases("""
            il | elle | ils | elles | celui-ci | celle-ci | ceux-ci | celles-ci | cela | ceci | ça | mais | cependant
            | toutefois | pourtant | ainsi | alors | donc | puis | ensuite | enfin | or | et | aussi | par ailleurs
            | en effet | de plus | en outre | c'est | c'était | ce dernier | cette dernière | ces derniers
            | par exemple | au contraire | son | sa | ses | leur | leurs | ce | cet | cette | ces | lui | eux
            | en revanche | de son côté | d'ailleurs | dès lors | néanmoins | d'où | pour sa part | à ce titre
            | dans ce cadre | de même | selon lui | selon elle | selon eux | après cela | pour autant | du coup
            | voici | ca | ou plutôt | bien sûr | d'un autre côté | d'un autre coté
        """),
        connecting=(
            "cependant|toutefois|en revanche|par contre|bien sûr|évidemment|pourtant|de son côté"
            "|quant à (?:lui|elle|eux|elles)|(?:lui|elle|eux|elles) aussi|par ailleurs|pour sa part"
            "|d['’]un autre c[ôo]té|en effet|enfin"
        ),
        first_person=schema.words(
            "je j'ai j'en j'y j'aime j'adore j'avais j'étais j'aurais j'espère j'invite nous mon ma mes notre nos"
        ),
        speakers=schema.words("il elle ils elles on"),
        unnamed=(
            "(?:la (?:réunion|cérémonie|conférence|rencontre|séance|visite|décision|société|victime|manifestation"
            "|mesure)|l['’](?:événement|évènement|incident|accident|entreprise|étude|exercice|opération|accord|homme"
            "|attaque|auteur)|le (?:forum|séminaire|sommet|projet|rapport|film|match|document|programme|suspect"
            "|groupe)|les (?:discussions|négociations|pourparlers|travaux))"
        ),
        independent=(
            r"il y a|il faut|ainsi qu\w*|alors qu\w*|de plus en plus|(?:son|sa) (?-i:[A-ZÀ-Ý])\w*|ce(?:t|"
            r"tte)? (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|midi|semaine|nuit|année|"
            r"été|hiver|automne|printemps|mois|week-end|après-midi|saison|\d)|ces (?:derniers|dernières|"
            r"prochains|prochaines) (?:jours|mois|semaines|années|heures|temps)|lui aussi|d'où (?:vien|"
            r"provien)\w*|de même que|eux aussi"
        ),
        verbless=(
            "parmi|sortie|place à|retour sur|encore une?|une? (?:façon|manière)|de quoi|histoire de|merci"
            "|à bon entendeur|a bon entendeur|plus que|rien de|toujours pas|pas de|même (?:chose|constat)|exit"
            "|bref"
        ),
        pointing="ces|cette|cet",
        referring=(
            "on y|il y (?!a|aura|avait|eut|ait)|j'en veux|c'en"
            r"|parmi (?:eux|elles|lesquel\w+|ceux-ci|celles-ci)"
            r"|(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quelques|plusieurs) (?:minutes?"
            "|heures?|jours?|semaines?|mois|ans?|années?|décennies|siècles?) plus tard"
            "|le lendemain(?! d)|le même (?:jour|soir)|ce jour-là|à l'époque(?=,)"
            "|l'une? (?:de ces|d'eux|d'elles|d'entre)|certaine?s d'entre|tou(?:s|tes) (?:les )?deux"
            "|les deux (?:hommes|femmes|pays|parties|équipes|camps|groupes)|pour ce faire|d'un autre côté"
            "|à cette occasion|dans la foulée|de quoi|d'autant|ce(?:lui|lle|ux)|celles"
        ),
        own_voice=(
            r"\b(?:je|nous|notre|nos|mon|mes|moi|me)\b(?!-)|\bj['’]|\bm['’](?=[a-zéèêâîôû])"
            r"|\b[Dd]ans (?:cet article|ce billet|ce guide|ce dossier)\b|\b(?:ci-dessous|ci-dessus)\b"
        ),
    ),
    captions=schema.Captions(
        positions=(
            r"à gauche|à droite|au centre|à g\.?|à d\.?|de gauche à droite|de g\. à d\."
            "|(?:photo|image) d['’]illustration|archives|photo d['’]archives|en photo"
        ),
        pictured=schema.phrases("""
            sur cette photo | posent pour la photo | pose pour la photo | posent pour une photo | ^sur la photo
            | ^ici en | ^ici à | ^ici au | ^ici lors | ^ici avec
        """),
    ),
    verbs=schema.Verbs(
        settled=schema.words("""
            arrêté interpellé saisi tué blessé mort décédé signé gagné remporté battu perdu ouvert fermé
            interdit condamné accusé inculpé licencié démissionné élu nommé approuvé rejeté adopté
            augmenté baissé vendu acheté lancé découvert détruit évacué annulé suspendu décidé supprimé
        """),
        finite=schema.words("""
            est sont a ont était étaient avait avaient sera seront serait fut furent va vont peut peuvent doit
            doivent veut veulent fait font dit disent voit prend prennent met mettent vient viennent tient reste
            restent devient sort part repart ouvre ferme annonce annoncent appelle appellent demande demandent
            accuse affirme confirme dénonce explique exige lance présente propose publie raconte refuse révèle
            révèlent risque souhaite touche compte cherche arrive commence continue gagne perd monte baisse augmente
            atteint dépasse assure
        """),
        endings=(r"\w{2,}(?:aient|èrent|iront|eront|uront|era|ira|erait|irait)|\w{3,}ait|\w{3,}[^\Wm]ent"),
        no_verbs=schema.words("""
            lait fait trait portrait retrait opéra caméra président agent client accident argent talent urgent
            récent différent incident continent évident patient adolescent innocent absent permanent fréquent
            excellent
        """),
        no_phrases=(schema.words("y a"),),
        participles=r"été|pas|\w{2,}[éiu]e?s?|[vl]ue?s?|\w+(?:is|it|ert)e?s?",
        infinitives="er(?<!ier)|ir|dre|ttre|vre|ire(?<!aire)|faire",
        before_participles=schema.words("""
            le la les l un une des du de d ce cet cette ces son sa ses leur leurs au aux en très plus
        """),
        articles=schema.words("le la les l un une des du au aux son sa ses leur ce cette"),
        subordinators=schema.words("""
            mais qui que qu dont où quand lorsque lorsqu alors parce si puisque comment pourquoi quoique lequel
            laquelle lesquels lesquelles auquel duquel
        """),
    ),
    clauses=schema.Clauses(
        agents=schema.words("par"),
        adjuncts=schema.words("""
            après avant pendant depuis lors lorsque alors parce puisque afin selon dont où qui malgré suite tandis
            durant grâce dès face
        """),
        adjunct_phrases=(
            "dans le cadre|à la suite|au cours|en raison|à l['’]occasion|sous la (?:présidence|direction)"
            "|à cause|en vue|à partir|à l['’]issue|au terme|au lendemain|en marge|à l['’]approche"
        ),
        needed=schema.words("que qu de sauf sans si mais ni ou ne jusque jusqu"),
        before_infinitives=r"à (?:ne |se |s['’])?[^\W\d_A-Z]\w*(?:er|ir|re)\b",
        conditions=schema.words("si sans sauf faute lorsque lorsqu quand"),
        asides=r"\w+(?:é|ée|és|ées|ant|ment)|inconnue?s?|connue?s?|élue?s?|née?s?|déjà|venue?s?",
        reporting=(
            "(?:annoncé|indiqué|déclaré|affirmé|rapporté|précisé|expliqué|estimé|commenté|appris|ajouté|assuré"
            "|confirmé|raconté|dénoncé|souligné|regretté|martelé|lancé|écrit|dit|révélé|reconnu|répondu|prévenu"
            "|promis|jugé|déploré|salué|plaidé|confié|insisté|réagi|conclu|répliqué|rétorqué|fustigé|lâché"
            "|fait savoir)|rapporten?t?|annoncen?t?|indiquen?t?|affirmen?t?|déclaren?t?|expliquen?t?|précisen?t?"
            "|assuren?t?|révèlen?t?|estimen?t?|jugen?t?|racontent?|raconte|dénoncen?t?|soulignen?t?|écrit|disent"
            "|selon|d['’]après|aux yeux de|(?:dit|a)-(?:t-)?(?:il|elle|on)"
        ),
        sources="selon|d['’]après",
        joins=schema.words("et ou"),
        contrasts=schema.words("mais"),
        between=schema.words("entre"),
    ),
    phrases=schema.Phrases(
        beginners=schema.words("""
            en à au aux dans avec par pour sur sous après avant depuis jusque entre contre pendant sans chez vers
            selon dès et ou mais que qui dont où quand lorsque alors parce si comme afin
        """),
        unfinished=schema.words("""
            de du des d le la les l un une est sont a ont été sera se ne pas son sa ses leur leurs ce cette ces plus
            très peu juste ainsi
        """),
        continuing=schema.words("inclus compris notamment"),
        links=schema.words("de du des d"),
    ),
    counted=schema.Counted(
        noun_first=1,
        before_nouns=schema.words("""
            nouveaux nouvelles grands grandes petits petites gros grosses premiers premières derniers dernières
            meilleurs meilleures bons bonnes mauvais mauvaises beaux belles vieux vieilles anciens anciennes
            prochains prochaines principaux principales différents différentes futurs futures vrais vraies
        """),
        parts=r"dont|parmi lesquel\w*|y compris",
        wholes=schema.words("la les l"),
        of=schema.words("sur"),
        oblique=r"\w+ment",
        vague=schema.words("""
            raison gagner aujourd'hui habituellement
            autres près autour total moyenne plus moins hauteur environ chacun chacune fois ans janvier février
            mars avril mai juin juillet août septembre octobre novembre décembre
        """),
    ),
    notices=schema.Notices(
        credits=schema.words("photo photos crédit crédits"),
        beginnings=schema.phrases("""
            lire aussi | lire la suite | à lire aussi | à lire : | voir aussi | abonnez-vous | inscrivez-vous à
            | suivez-nous | crédit photo | crédits photo | photo : | photos : | texte : | source :
            | tous droits réservés | publié le | mis à jour le | partager sur | mots-clés | en savoir plus
            | nous utilisons des cookies | ce site utilise des cookies | vidéo : | photo: | source: | mots-clés :
            | note de la rédaction | note de l'éditeur | ndlr | n.d.l.r | rectificatif | correction : | erratum
            | cet article a été | ce billet a été | cet article a d'abord | article mis à jour | contenu sponsorisé
            | article sponsorisé | article partenaire | merci à notre sponsor | merci à notre partenaire
            | photographie : | photo de | image : | images : | image: | illustration : | légende : | crédits :
            | crédit : | crédits photos | avec afp | (avec afp | regardez la vidéo | regarder la vidéo | voir la vidéo
            | écoutez le | écouter le podcast | billets ici | billetterie : | réservez | réservations :
            | utilisez le code | avec le code | téléchargez le | télécharger le pdf | plus d'informations sur
            | plus d'infos sur | pour en savoir plus | pour plus d'informations | pour lire la suite | lisez la suite
            | lire l'article | lire plus | lire notre | suite de l'article | continuer la lecture
            | poursuivre la lecture | cliquez | devenez membre | soutenez | soutenez-nous | faites un don
            | faire un don | inscrivez-vous | recevez notre | recevez nos | recevez chaque | rejoignez-nous
            | rejoignez notre | retrouvez-nous | suivez notre | laissez un commentaire | donnez votre avis | dites-nous
            | partagez cet | partager cet | cet article est réservé | article réservé | déjà abonné
            | essayez gratuitement | sur le même sujet | articles liés | à voir aussi | à découvrir aussi
            | nos derniers articles | la suite est réservée
        """),
        whole=schema.phrases("""
            publicité | partager | imprimer | commentaires | s'abonner | lire la suite | lire plus | en savoir plus
            | plus d'infos | voir plus | abonnez-vous | s'inscrire | sur le même sujet | photo | vidéo | billets ici
        """),
        within=schema.phrases("""
            notre newsletter | cet article est apparu | tous droits réservés | lien en bio | nos newsletters
            | à notre lettre d'information
        """),
        bylines=schema.phrases("par"),
        patterns=(
            r"essayez .{1,60}\bgratuit\w*|abonnez-vous (?:pour|dès|à partir|maintenant|ici)\b|(?:profitez|"
            r"bénéficiez) d(?:e|')|(?:l'article|cet article|le billet) .{1,200} est (?:apparu|"
            r"paru) en premier (?:sur|dans)|il vous reste .{1,10}% de cet article"
        ),
    ),
    navigation=schema.phrases("""
        Retour | Revenir en arrière | Retour en haut | Haut de page | Retour à la liste | Retour à la rubrique
        | Retour à la section | Retour aux actualités | Retour à toutes les actualités | Retour à l'accueil
        | Accueil | Page d'accueil | Toutes les actualités | Toute l'actualité | Plus d'actualités
        | Autres actualités | Dernières actualités | Articles liés | Articles similaires | Sur le même sujet
        | Lire la suite | Lire plus | En savoir plus | Lire aussi | À lire aussi | Voir aussi | Voir plus
        | Plus d'informations | Plus de détails | Afficher plus | Partager | Partager sur Facebook
        | Partager sur Twitter | Partager sur X | Copier le lien | Envoyer par e-mail | Imprimer
        | Version imprimable | Télécharger le PDF | Précédent | Suivant | Article précédent | Article suivant
        | Page suivante | Page précédente | Menu | Rechercher | Recherche | Plan du site | Contact | S'abonner
        | S'inscrire | Se connecter | Connexion | Commentaires | Laisser un commentaire | Aucun commentaire
        | Suivez-nous | Politique de confidentialité | Mentions légales | Tous droits réservés | Publicité | Fermer
    """),
    units=schema.units("""
        dollar: dollar dollars | euro: euro euros | pound: livres_sterling livre? livres? | yen: yen yens | yuan: yuan
        yuans renminbi | ruble: rouble roubles | lira: lire lires livre*_turque* livre? livres? | tenge: tenge tenges |
        dram: dram drams | zloty: zloty* | franc: franc francs | hryvnia: hryvnia* grivna* | rupee: roupie roupies |
        peso: peso pesos | won: won wons | real: real reals réal reais | crown: couronne couronnes | riyal: riyal* rial
        rials | dinar: dinar dinars | dirham: dirham* | rand: rand rands | shekel: shekel* | forint: forint* | percent:
        pour_cent pourcent | percentage point: point*_de_pourcentage point*_de_pourcent | second: seconde secondes |
        minute: minute minutes min? | hour: heure heures | day: jour jours journée journées | week: semaine semaines |
        month: mois | year: an ans année années | decade: décennie décennies | century: siècle siècles | millimeter:
        litre*_par_mètre_carré litre*_par_m² l/m²
        millimètre* | centimeter: centimètre* | meter: mètre mètres | kilometer: kilomètre* | mile: mile miles mille
        milles | nautical mile: mille*_marin* mille*_nautique* nautique* | foot: pied pieds | inch: pouce pouces | yard:
        yard yards verge verges | gram: gramme grammes | kilogram: kilogramme* kilo kilos | tonne: tonne tonnes | pound
        of weight: livre? livres? | ounce: once onces | square meter: mètre*_carré* | square kilometer:
        kilomètre*_carré* | square mile: mile*_carré* mille*_carré* | square foot: pied*_carré* | hectare: hectare
        hectares | acre: acre acres | liter: litre litres | gallon: gallon gallons | barrel: baril barils | cubic meter:
        mètre*_cube* | kilometer per hour: kilomètre*_heure kilomètre*-heure kilomètre*_par_heure kilomètre*_à_l'heure |
        mile per hour: mile*_par_heure mille*_à_l'heure mile*_à_l'heure | meter per second: mètre*_par_seconde | knot:
        nœud* noeud* | degree Celsius: degré* degré*_celsius celsius | degree Fahrenheit: degré* degré*_fahrenheit
        fahrenheit | watt: watt watts | kilowatt: kilowatt kilowatts | megawatt: mégawatt mégawatts | gigawatt: gigawatt
        gigawatts | terawatt: térawatt térawatts | kilowatt-hour: kilowattheure* kilowatt*-heure* kilowatt*_heure* |
        megawatt-hour: mégawattheure* mégawatt*-heure* | gigawatt-hour: gigawattheure* gigawatt*-heure* | terawatt-hour:
        térawattheure* térawatt*-heure* | kilobyte: kilo-octet* kilooctet* | megabyte: mégaoctet* | gigabyte: gigaoctet*
        | terabyte: téraoctet* | before our era: av._j.-c. avant_j.-c. avant_jésus avant_notre_ère | point: point points
        | multiple: fois?
    """),
    names=schema.Names(
        ordinary=schema.words("""
            département* affaires étrang* extérieur* intérieur* défense* sécurité* sûreté santé solidarit* social*
            travail emploi* économi* finance* financi* budget* comptes industri* commerce commerci* souverain*
            agricultur* agroaliment* alimentation pêche* forêt* maritime* écolog* environnement* transition climat*
            énergi* énergétique* transport* mobilité* logement* ville aménagement territoire* territori* cohésion
            décentralisation outre éducation enseignement* supérieur* recherche* jeunesse sport* culturel*
            communication tourisme artisanat numérique* logiciel* fonction publi* service* femme* homme* famill* enfan*
            personnes handicap* autonomie ancien* combattant* mémoire immigra* intégration asile citoyen* relation*
            développement* francophon* garde sceaux chancell* trésor* fisc* impôt* douan* patrimoine* urbanism* rural*
            eau eaux chaussées

            justice judiciair* juge* magistrat* parquet* procur* cassation appel constitution* constituant* électora*
            élection* pénal* crimin* instance* administrati* contrôl* général* caisse* dépôts consignation* autorité*
            agence* institut* haut* commission* commissair* commissariat* comité* conseil* délégu* délégation* direct*
            secrétair* secrétariat* inspect* préfet* préfect* sous médiat* droit* charte* traité* accord* pacte*
            convention* protocole* règlement* déclaration statut* amnisti* transparence vigilance régulat* concurrence
            consommat* protection surveillance renseignement* antiterror* répression fraude* stupéfiant* pénitentiair*

            assemblé* sénat* député* chambre* parlement* national* internation* fédér* confédér* union* uni unie répub*
            démocrat* libér* libert* conserv* communis* gauche* verts verte progressis* populaire* rassemblement*
            reconquête* renaissance horizons insoumis* front* mouvement* parti coalition alliance* bloc* révolution*
            indépend* patriote* nouveau nouvelle* ensemble avenir alternative* réform* pouvoir* peuple* syndica*
            ouvrièr* ouvrier* travaillist* travailleur* patronat entreprise* égal* fraternité paix vérité
            réconciliation unité groupe* région* municipal* métropol* communauté* province* royaume* couronne empire*
            impéri* principauté

            banque* bancair* centrale* mondial* européen* monétaire* réserve* bourse* marché* valeur* fonds société*
            compagnie* associat* organis* fondation* coopérat* chemin* ferroviair* aérien* spatial* nucléair* atomique*
            forum* sommet* conférence* foire* exposition* rencontre*

            militair* force marine* naval* légion* gendarm* pompier* sapeur* police* policièr* secour* urgence*
            sauvetage brigade* régiment* bataillon* division* escadr* capitain* colonel* amiral* maréch* commandant*
            lieutenant* adjudant* sergent* soldat* vétéran* guerre* bataille* résistance débarquement armistice
            victoire occupation invasion mission* croix croissant médecin* sans humanitair* faim aide* action* contre
            réfugié* victime* hôpita* clinique* infirm* pharmac* vaccin* épidém* maladie* sang

            science* scientif* académi* lycée* école* étudiant* professeur* recteur* rectorat* bibliothèq* musée*
            théâtr* opéra* orchestr* philharmon* festival* musiqu* beaux arts lettres langue* histoire* histori*
            naturel* géograph* météo* statisti* observatoire* laboratoire* centre* médaille* honneur journalis* presse*
            télévis* radiodiff* meilleur*

            pape archevê* évêque* évêch* cardina* patriarc* cathédral* basilique* abbaye* monastèr* couvent* diocès*
            orthodox* catholi* évangéli* protestant* sainte vierge* assomption ascension pentecôte toussaint pâque*
            carême rameaux épiphanie avent fête* jour journé* nuit* lundi* mardi mercredi jeudi vendredi samedi
            dimanche* veille* nouvel année* siècle* âge moyen moderne* lumières anniversaire* bicentenaire* cendres

            jeux olympi* paralympi* coupe* champion* ligue premièr* premier* deuxième* second* troisième* tour tournoi*
            nations grand grande finale* trophée* équipe* stade* football* rugby* cyclis* athlétism* natation* basket*
            handball* tennis* mondiaux six cinq sept cent trente mille

            bas basse inférieur* petite noir noire jaune* océan* golfe* détroit* canal* baie* fleuve* rivière* lacs île
            péninsul* presqu* littoral* plage* montagne* monts vallée* plaine* désert* volcan* glacier* récif* corail
            château* palais maison* muraille* avenue* boulevard* soie gare* aéroport* corne septentrion* méridion*
            arctique proche extrême

            princess* duché* duchesse* comté* empereur* impératrice* tsar* sultan* cheikh* émir* ministre* ministèr*
            présiden* porte parole mairie* adjoint* ambassad* consul* représentant* coordinat* responsable* docteur*
            membre*

            royale royaux blanche blancs petits princes morte morts chef ordre pont parc route rouge maire mère père
            radical radicale radicaux collège barrière commune franche palme orient occident code études film cinéma
            salon bleue bleus armé central australe cristian* chrétien* asiatiqu* africain* américain* interaméricain*
            arabe
        """),
        days_and_peoples=schema.words("celsius fahrenheit"),
        offices=schema.words("""
            noël pâques gouvernement mairie ministère ministre président présidente état conseil parlement congrès
            sénat assemblée tribunal cour police armée église université hôpital rue place musée loi roi reine sud
            nord est ouest affaires
        """),
        articles=schema.words("le la les l un une du des au aux mer"),
        places=schema.places("""
            US: USA, États-Unis d'Amérique, Amérique | GB: Grande-Bretagne | NL: Hollande | EU: UE | UN: ONU
            | AE: Émirats, EAU | CZ: République tchèque | MM: Birmanie, Myanmar | CI: Côte d'Ivoire
            | CD: RDC, Congo, République démocratique du Congo | CG: Congo | PS: Palestine | MK: Macédoine
            | BA: Bosnie | VA: Vatican, Saint-Siège | KR: Corée | KP: Corée | NATO: OTAN, Otan
            | WHO: OMS, Organisation mondiale de la santé | IMF: FMI, Fonds monétaire international | WTO: OMC
            | OPEC: OPEP, Opep | ECB: BCE, Banque centrale européenne | IAEA: AIEA | England: Angleterre
            | Scotland: Écosse | Wales: Galles, pays de Galles | Northern Ireland: Irlande du Nord | Crimea: Crimée
            | Siberia: Sibérie | Chechnya: Tchétchénie | Tibet | Catalonia: Catalogne | Bavaria: Bavière
            | Saxony: Saxe | Sicily: Sicile | Sardinia: Sardaigne | California: Californie | Florida: Floride
            | West Bank: Cisjordanie | Brittany: Bretagne | Tuscany: Toscane | Channel: Manche | Beijing: Pékin
            | Philadelphia: Philadelphie | Hamburg: Hambourg | Frankfurt: Francfort | Dresden: Dresde
            | Hanover: Hanovre | Bremen: Brême | Aachen: Aix-la-Chapelle | Geneva: Genève | Bern: Berne | Basel: Bâle
            | Salzburg: Salzbourg | Naples | Venice: Venise | Genoa: Gênes | Bologna: Bologne | Palermo: Palerme
            | Barcelona: Barcelone | Seville: Séville | Valencia: Valence | Zaragoza: Saragosse | The Hague: La Haye
            | Antwerp: Anvers | Ghent: Gand | Liège | Edinburgh: Édimbourg | Krakow: Cracovie
            | Saint Petersburg: Saint-Pétersbourg | Sochi: Sotchi | Mariupol: Marioupol | Izmir: Smyrne, Izmir
            | Bethlehem: Bethléem | Aleppo: Alep | Mosul: Mossoul | Basra: Bassora | Mecca: La Mecque | Medina: Médine
            | Jeddah: Djeddah | Alexandria: Alexandrie | Marrakesh: Marrakech | Cape Town: Le Cap
            | Delhi: Delhi, New Delhi | Guangzhou: Canton | Nanjing: Nankin | Thessaloniki: Salonique | Florence
        """),
        demonyms=schema.places("""
            US: américain, étatsunien | GB: britanniq, anglais, anglo | FR: français | DE: allemand
            | ES: espagnol, espagn | IT: italien | PT: portugais | NL: néerland, holland | BE: belge
            | CH: suisse, helvét | AT: autrichien | SE: suédois | NO: norvég | DK: danois | FI: finlandais, finnois
            | PL: polonais | CZ: tchèq | SK: slovaq | SI: slovèn | HU: hongrois | RO: roumain | BG: bulgar | GR: grec
            | TR: turc, turq | RU: russe | UA: ukrainien | BY: biélorusse, bélarus | GE: géorgien | AM: arménien
            | AZ: azerbaïdjan, azéri | KZ: kazakh | UZ: ouzbek | KG: kirghiz | TJ: tadjik | TM: turkmèn | CN: chinois
            | JP: japonais | KR: sud-coréen, sudcoréen, coréen | KP: nord-coréen, coréen | IN: indien
            | PK: pakistanais | AF: afghan | IR: iranien | IQ: irakien | SY: syrien | LB: libanais | IL: israélien
            | PS: palestinien | EG: égyptien | SA: saoudien | QA: qatari, qatarien | AE: émirati, émirien
            | YE: yéménite | JO: jordanien | KW: koweïtien | MA: marocain | DZ: algérien | TN: tunisien | LY: libyen
            | SD: soudanais | ET: éthiopien | KE: kényan | NG: nigérian | ZA: sud-africain, sudafricain
            | BR: brésilien | AR: argentin | CL: chilien | MX: mexicain | CO: colombien | VE: vénézuélien
            | PE: péruvien | CU: cubain | CA: canadien | AU: australien | VN: vietnamien | TH: thaïland
            | ID: indonésien | PH: philippin | LT: lituanien | LV: letton | EE: estonien | RS: serbe | HR: croate
            | IE: irlandais | IS: islandais | AL: albanais | CY: chypriot | CI: ivoirien
        """),
    ),
    hours=schema.Hours(
        hours=schema.by_number("une | deux | trois | quatre | cinq | six | sept | huit | neuf | dix | onze | douze"),
        perhaps_before="à|vers|dès|avant|après|de|jusqu['’]à",
        perhaps_after=r"h|heures?",
        morning="(?:du|ce|au|le) matin|matin(?:ée)?",
        afternoon="(?:de |dans |cet )?(?:l['’])?apr[eè]s[- ]midi",
        evening="(?:du|ce|au|le) soir|soir(?:ée)?",
        night="(?:de la|cette|dans la|la) nuit|nuit",
        at_noon="(?<!-)midi(?!-)",
        at_midnight="minuit",
        spoken_past={
            "{hour}(?: heures?| ?h)? et demie?": 30,
            "{hour}(?: heures?| ?h)? et quart": 15,
        },
        spoken_to={
            "{hour}(?: heures?| ?h)? moins le quart": 15,
            "{hour} heures? moins cinq": 5,
            "{hour} heures? moins dix": 10,
            "{hour} heures? moins vingt": 20,
        },
        joins="à|au|jusqu['’]à|et|ou",
    ),
    estimates=schema.Estimates(
        least="au moins|plus de|plus d['’]|au minimum|ou plus|minimum",
        most="au plus|jusqu['’]à|moins de|moins d['’]|au maximum",
        about="environ|près de|près d['’]|presque|quelques?|autour de|une",
        disputes=r"dément\w*|démenti\w*|nie|nient|niait|nié|réfut\w*|conteste\w*",
        outcomes={
            "dead": (
                "morte?s?|meurt|meurent|mourir|décédée?s?|décès|tuée?s?|tuent?|tué|victimes|péri|perdu la vie|corps"
            ),
            "hurt": "blessée?s?|blessant",
            "missing": "disparue?s?|portée?s? disparue?s?",
            "detained": "arrêtée?s?|interpellée?s?|arrestations?|interpellations?",
            "evacuated": r"évacuée?s?|évacu\w+|déplacée?s?",
        },
    ),
    negation=schema.Negation(
        surely=schema.words(r"""
            (?:ne\s|n['’])(?:[^\s.;:!?]+\s){1,5}?(?:point|ni)
            (?:personne|rien|nul(?:le)?|aucune?s?|jamais|pas)\s(?:[^\s.;:!?]+\s){0,5}?(?:ne|n(?=['’]))
            pas\s(?:de|d(?=['’])|un|une|encore|question) ne\s(?:pas|plus|jamais|rien) aucune? sans ni
            non\splus
            (?:ne\s|n['’])(?:[^\s.;:!?]+\s){1,5}?(?:pas|plus|jamais|rien|personne|aucune?|nul(?:le)?|guère)(?:\s(?:rien|personne|aucune?|jamais))*
        """),
        verbs=schema.words(r"nie(?:nt)? démen\w+ refus(?:e|é|ée|ent|a|ait|aient)"),
        perhaps=schema.words(r"""
            ne n(?=['’]) pas jamais rien aucune?s? nul(?:le)?s? non guère
            im(?:poss|probab|pun|prud|praticab|propr|mobil|prév)\w*
            in(?:actif|activ|achev|access|accept|adapt|adéqu|apt|attendu|capa|cert|compet|compét)\w*
            in(?:complet|conn|correct|défin|dépend|dispon|effic|égal|élig|exact|exist|explic|expér|fond)\w*
            in(?:hab|habit|just|nocen|offens|opér|puissan|satisf|sécur|sens|signif|solv|stab|suff|supp)\w*
            ill(?:égal|égitim|icit|isib)\w* irr(?:égul|espons|ever|éel|ecev)\w*
            dés(?:accord|avou|appro|ert|ob|ord|activ|ist)\w* mé(?:cont|conn)\w* manq\w* absen\w+
            ni(?:e|er|é|ent|a|ait|aient|ant) démen\w+ refus\w* reje\w+ évit\w* échou\w* échec\w* faute défaut
            moins au\slieu cess\w+ abandonn\w* perd\w+ dout\w+ oppos\w+ empêch\w+ priv\w+ indemnes?
            sain\w*\set\ssauf\w* seulement contre renonc\w+ première\sfois disparu\w* unanim\w+ fermée?s?
        """),
        idioms=schema.words(r"""
            non\ssans pas\smoins\sde? pas\splus\sde? n['’]a\sd['’]égal
            (?:ne\s|n['’])[^.;:!?]{0,50}?\b(?:avant|jusqu\w*) rien\sde\smoins pourquoi\spas sinon
            il\sn['’]y\sa\sque
            (?:ne\s|n['’])(?:[^\s.;:!?]+\s){1,4}?plus\squ[e'’]
            (?:crain\w*|crainte|peur|éviter|empêch\w*)\squ[e'’]\s?(?:[^\s.;:!?]+\s){0,5}?(?:ne|n['’]\w*)
            moins\squ[e'’]\s?(?:[^\s.;:!?]+\s){0,5}?(?:ne|n['’]\w*)
            (?:ne\s|n['’])\S+\s(?:donc\s|encore\s)?jamais\s(?:[^\s.,;:!?]+\s){0,3}?(?:aussi|autant|si|tant)
            du\sjamais[-\s]vu jamais\sauparavant
            (?:ne\s|n['’])(?:[^\s.,;:!?]+\s)?pas\s(?:[^\s.,;:!?]+\s){0,3}?(?:aussi|si)\s(?:[^\s.,;:!?]+\s){1,4}?depuis
            tant\sque\s(?:[^\s.,;:!?]+\s){1,4}?ne il\sn['’]en\s(?:reste|demeure|est)\spas\smoins\s?(?:vrai)?
            pas\sla\spremière\sfois (?:ne\s|n['’])(?:[^\s.,;:!?]+\s){0,2}?ces\w+\sde
            (?:ne\s|n['’])(?:[^\s.,;:!?]+\s)?(?:pas\s)?(?:[^\s.,;:!?]+\s)?cessé\sde
            (?:ne\s|n['’])(?:[^\s.,;:!?]+\s)?rien\sperdu (?:ne\s|n['’])(?:[^\s.,;:!?]+\s){0,3}?aucun\sdoute
            sans\saucun\sdoute (?:ne\s|n['’])(?:[^\s.,;:!?]+\s)?d['’]autre\schoix
            (?:plus|moins|mieux|pire|aussi)\s(?:[^\s.,;:!?]+\s){0,2}?que\sjamais comme\sjamais pas\smal
            (?:ne\s|n['’])(?:(?!pas\s|plus\s|jamais\s|rien\s)[^\s.;:!?]+\s){1,3}?(?:pas\splus\s|plus\s)?qu[e'’]
            il\sn['’]est\s(?:donc\s)?pas\sexclu (?:ne\s|n['’])\S+\spas\s(?:\S+\s)?mieux\sque
        """),
        lookalikes=schema.words(r"""
            (?:ne\s|n['’])[^.;:!?]{0,60}?\bpas\s(?:que|seulement|uniquement)
            sans\s(?:doute|cesse|faute|précédent|relâche) n['’]est-ce\spas pas\sà\spas
            (?:un|le|les|des|premiers?|grands?|petits?|faux|ce|son|sa|au|du)\spas pas[-\s]de[-\s]calais
            (?:à|si|au\sgrand)\sjamais n['’]importe ou\s(?:non|pas)
            non\s(?:seulement|loin) sans\sparler
            pas\sle\smoindre\sde pas\sdes\smoindres non[-\s]gouvernemental\w*
            sans[-\s](?:abris?|fil|papiers|domicile|logis|frontières)
            cessez-le-feu opposition opposant\w* indépend\w+ exclusi[fv]\w* privée?s?(?!\sd)
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            le la les un une des de du au aux à en dans avec par pour et ou que qui ne pas se est sont a ont
            était plus comme mais quand où ce cette ces cet son sa ses leur leurs jusqu entre sur après avant
            aussi tout tous toute déjà très sans contre selon été sera seront il elle ils elles y chez vers sous
            depuis lors dont on nous vous
        """),
        foreign_letters="ãäåìñòõöøßğşıłąęćńśźżčřšžđășțáíóú",
    ),
    probes=(
        "L'article est sur {0} depuis lundi.",
        "On peut le lire sur {0} et sur {1}.",
    ),
    topics=schema.places("""
            politics: Politique, politiques, vie politique, gouvernement, élections, élection, parlement, assemblée
            nationale
            | world: International, monde, étranger, actualité internationale, planète monde, à l'étranger
            | business: Économie, éco, économie et entreprises, entreprises, entreprise, finance, finances, bourse,
            marchés, argent, affaires, emploi, consommation, immobilier, commerce
            | technology: Technologie, technologies, tech, high-tech, high tech, numérique, internet, web,
            informatique, intelligence artificielle, cybersécurité, logiciels, pixels, nouvelles technologies
            | science: Sciences, science, recherche, espace, astronomie, physique, chimie, biologie, sciences et
            avenir
            | health: Santé, médecine, bien-être, santé publique, coronavirus, covid-19
            | sport: Sport, sports, football, foot, rugby, tennis, cyclisme, basket, athlétisme, handball, formule
            1, jeux olympiques, ligue 1, coupe du monde, tour de france
            | culture: Culture, cultures, culture et loisirs, culture & loisirs, arts, art, musique, musiques,
            cinéma, théâtre, livres, littérature, télévision, télé, people, spectacles, divertissement, loisirs,
            expositions, séries
            | environment: Environnement, climat, changement climatique, écologie, planète, nature, biodiversité,
            climat et environnement, transition écologique, énergie et environnement
            | education: Éducation, enseignement, école, écoles, université, universités, enseignement supérieur,
            campus
            | society: Société, social, religion, religions, famille, vie quotidienne, style de vie, immigration,
            migrations, droits humains
            | crime: Faits divers et justice, faits divers, fait divers, justice, police, police-justice, police et
            justice, tribunaux, droit, criminalité, faits-divers / justice
            | opinion: Opinions, opinion, débats, débat, idées, éditorial, éditoriaux, édito, éditos, chroniques,
            chronique, tribunes, tribune, points de vue, point de vue, courrier des lecteurs
            | travel: Voyages, voyage, tourisme, évasion
            | local: Actualité locale, local, région, régions, régional, ville, villes, locale, communes,
            département
            | none: actualités, actualité, actus, actu, infos, info, à la une, une, la une, dernières nouvelles,
            dernière minute, en continu, en direct, direct, général, générale, divers, autres, autre, non classé,
            sans catégorie, article, articles, accueil, vidéos, vidéo, photos, diaporama, galerie, podcast,
            podcasts, communiqués, communiqué de presse, exclusif, reportage, reportages, entretien, entretiens,
            interview, interviews, analyse, analyses, brève, brèves, en vrac, billets, blog, blogs, france,
            national, nationale, le plus lu, aujourd'hui, semaine, événements, événement, dossier, dossiers,
            enquête, enquêtes, médias, autres sujets
    """),
    genres=schema.Genres(
        urgent=(
            r"\d+ morts?|morts|tuée?s?|meurtri[eè]re?s?|blessée?s?|évacu\w+|rappel de|rappelle \d|épidémie|séisme"
            r"|massacre|failles? de sécurité|état d'urgence|explosion|otages?"
        ),
        labels=schema.by_genre("""
            advertisement: contenu sponsorisé, article sponsorisé, contenu partenaire, contenu de marque,
            publirédactionnel, publi-rédactionnel, publireportage, publi-reportage, publicommuniqué,
            communiqué sponsorisé | deals: bon plan, bons plans, codes promo, code promo, le bon plan du jour
            | tips: horoscope, horoscope du jour, mots croisés, sudoku, quiz, quizz, pronostic, pronostics, quinté
            | live blog: direct, en direct, live, direct vidéo, suivez le direct, le direct, minute par minute
            | gallery: en images, en photos, photos, diaporama, galerie photos, portfolio, images | audio: podcast,
            audio, à écouter | video: vidéo, vidéos, en vidéo, à voir, regarder | jobs: offre d'emploi, offres d'emploi,
            on recrute, nous recrutons | listing:
            à nos lecteurs, le mot de la rédaction, lettre de la rédaction,
            en vrac, revue de liens, programme tv, sortir ce week-end
        """),
        bracketed=schema.by_genre("advertisement: publicité, sponsorisé, pub, sponsor, publi | listing: agenda"),
        titles={
            "advertisement": r"merci à .{1,60} (?:de|d'avoir|pour avoir) sponsoris\w+|un mot de notre sponsor",
            "deals": (
                r"(?:black friday|cyber monday|french days|prime day|soldes)(?: \d{4})?(?: [\w-]+)? ?: .{0,60}(?:%|€"
                "|euros|promo|prix|offres?|bons? plans?)|(?:meilleurs?|top) (?:bons plans|promos)|codes? promo"
            ),
            "tips": (
                "horoscope (?:du|de la|de ce|gratuit)|mots (?:croisés|fléchés)|pronostics? (?:pmu|foot|quinté"
                "|tiercé)|résultats? (?:du )?(?:loto|euromillions|keno|quinté)|tirage (?:du )?(?:loto|euromillions"
                "|keno)"
            ),
            "live blog": (
                "(?:suivez|revivez|à suivre) (?:le|la|les|ce) .{1,60} en direct|, en direct ?:|minute par minute$"
            ),
            "gallery": "en (?:images|photos)$|(?:photos?|images?) (?:du jour|de la semaine)|la semaine en images",
            "jobs": "^(?:nous|on) recrut(?:ons|e)(?= ?[:!]|$)|^rejoignez notre équipe|^offres? d'emploi",
            "listing": (
                "^en vrac|^revue de liens|^(?:les )?liens (?:du jour|de la semaine|du week-end)|programme tv|à la "
                "télé ce soir|que regarder ce soir|^agenda (?:du|de la|des)"
                "|^(?:programme|calendrier|horaires?) (?:du festival|de la semaine|des (?:concerts|spectacles"
                "|messes|matchs|marées|événements))(?= ?[:,|-]|$| du )"
            ),
            "bulletin": (
                r"(?:journal|actu|infos?|titres|point|midi|matin|journée|semaine) en (?:\d+|une|deux|trois"
                "|cinq) (?:secondes|minutes?)|^(?:en bref|les brèves|l'essentiel (?:de l'actualité )?(?:du"
                r"|de la) |les titres (?:du|de)|le (?:journal|flash|point) (?:de|du) \d|flash info(?=:|$)"
                "|(?:bulletin )?météo (?:du|de la|pour) )"
            ),
            "guide": (
                r"^(?:les )?(?:\d+ )?meilleur(?:e?s)? (?:[\w'’-]+ ){1,5}(?:à acheter|de 20\d\d$|à moins de \d+)"
                "|guide d'achat(?= ?[:|-]|$)|^(?:foire aux questions|faq)(?= ?[:,|-]|$| sur )"
                "|^idées cadeaux(?= ?[:|-]|$)"
            ),
            "release": ("^notes de version(?= ?[:,|-]|$| de )|notes de version$"),
            "audio": (
                r"^(?:podcast|épisode|ép\.?|émission) ?(?:n[o°] ?|#)?\d+(?= ?[:.,|(-]|$)|(?:podcast"
                r"|émission),? (?:épisode )?(?:n[o°] ?|#)?\d+(?= ?[:.|(-]|$)"
            ),
        },
        texts={
            "advertisement": (
                "(?:cet?|cette) (?:article|contenu|publication|billet) (?:est|a été) (?:sponsorisé|proposé par"
                "|réalisé en partenariat)|contenu sponsorisé par"
            ),
            "deals": "avec le code (?:promo )?[a-z]{3,}|code promo",
        },
        offers=(
            r"\d+ ?% (?:de )?(?:réduction|remise|rabais)|aujourd'hui seulement|livraison gratuite"
            r"|dès \d+(?:,\d\d)? ?€|(?<=: )(?:visitez|réservez|achetez|découvrez|profitez|commandez)"
        ),
        sections=schema.by_genre("""
            advertisement: contenu sponsorisé, publireportage, publi-rédactionnel, brandcontent, contenu partenaire
            | deals: bons plans, bon plan, codes promo | tips: horoscope, mots croisés, quiz, pronostics
            | live blog: direct live | gallery: diaporama, diaporamas, portfolio, galerie, galeries, en images
            | audio: podcasts | video: vidéo, vidéos | jobs: offres d'emploi | listing: programme tv, en vrac
        """),
        rooms="p|pièces?|pieces?|chambres?|ch|sdb|salles? de bains?",
        prices="eur|euros",
        residue=schema.phrases("""
            info | actu | l'actu | exclusif | exclusivité | alerte info | dernière minute | mis à jour | mise à jour
            | màj | abonnés | article abonné | réservé aux abonnés | urgent | flash info
        """),
        headings=schema.phrases("""
            opinion | analyse | tribune | éditorial | édito | chronique | décryptage | récit | reportage | enquête
            | billet | actualités | sport | politique | économie | culture
        """),
    ),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("s'abonner | m'abonner | abonnement | abonner | inscription | s'inscrire"),
        leave=schema.phrases(
            "se désabonner | me désabonner | désabonnement | désabonner | désinscription | se désinscrire"
        ),
        confirm=schema.phrases("confirmer | je confirme | oui"),
        help=schema.phrases("aide"),
        topics=schema.phrases("sujets | sujet | thèmes | thème"),
        everything=schema.phrases("tous | tout"),
        polite=schema.phrases("s'il vous plaît | svp | merci de | je veux"),
        answered=schema.phrases("re | rép"),
        passed_on=schema.phrases("tr"),
        sender=schema.phrases("de"),
        signed=schema.phrases("envoyé depuis | envoyé de mon | envoyé avec | télécharger outlook"),
    ),
)
