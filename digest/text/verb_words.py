"""What finite verbs look like, and the words around them: data by language, in small letters."""

from __future__ import annotations

# Auxiliaries, and verbs of news that their endings do not tell.
VERBS = {
    "en": "that's who's it's he's she's there's what's is are was were has have had will would can could may might "
    "must should does do did said says told tells became becomes began begins bought brought broke came comes cut "
    "fell falls faces found gave gives goes went got gets held hit hits kept knows knew leads left led lost loses "
    "made makes met meets opens paid pays put puts ran rose saw seeks sees sent set sets shows sold spent stood "
    "struck takes took thinks thought wants warns wins won beat go say want need make take come get become believe "
    "believes think see know insists insist appears appear works wrote backs calls claims continues helps hopes keeps "
    "plans remains sails sailed starts urges joins isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't "
    "can't couldn't doesn't don't didn't",
    "fr": "est sont a ont était étaient avait avaient sera seront serait fut furent va vont peut peuvent doit doivent "
    "veut veulent fait font dit disent voit prend prennent met mettent vient viennent tient reste restent devient "
    "sort part repart ouvre ferme annonce annoncent appelle appellent demande demandent accuse affirme confirme "
    "dénonce explique exige lance présente propose publie raconte refuse révèle révèlent risque souhaite touche "
    "compte cherche arrive commence continue gagne perd monte baisse augmente atteint dépasse assure",
    "es": "es son está están era eran fue fueron ha han había habían será serán sería hay va van puede pueden debe "
    "deben tiene tienen quiere hace hacen dice sigue siguen llega llegan anuncia pide busca abre cierra sale dijo "
    "hizo puso tuvo tuvieron pudo quiso vino dieron hicieron pusieron dijeron",
    "pt": "é são está estão era eram foi foram tem têm há será serão seria vai vão pode podem deve devem quer faz "
    "fazem diz segue chega anuncia pede abre fecha fez disse teve tiveram pôde veio deu deram",
    "it": "è sono era erano ha hanno aveva avevano sarà saranno sarebbe fu furono va vanno può possono deve devono "
    "vuole vogliono fa fanno dice viene vengono resta restano arriva arrivano apre chiude parte chiede annuncia",
    "ca": "és són està estan era eren ha han havia serà seran va van pot poden ha té tenen vol fa fan diu arriba obre "
    "tanca anuncia demana",
    "de": "ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten muss müssen "
    "soll sollen will wollen darf dürfen fuhr ging kam kamen stand fand fanden gab blieb lag sah hielt nahm stieg "
    "fiel bleibt bleiben geht gehen kommt kommen steht stehen gibt macht fordert plant startet gewinnt verliert sagt "
    "zeigt sieht",
    "nl": "is zijn was waren heeft hebben had hadden wordt worden werd werden kan kunnen kon moet moeten mag zal "
    "zullen wil willen gaat gaan komt komen staat staan blijft ging kwam kreeg krijgt vindt zegt",
    "pl": "jest są był była było byli były będzie będą może mogą ma mają musi chce wynosi zmarł trwa",
    "cs": "je jsou byl byla bylo byli byly bude budou může mohou má mají musí chce",
    "ru": "есть был была было были будет будут может могут должен должна должны может стал стала стали станет нет "
    "идет идёт хочет хотят умер умерла погиб погибли погибла достиг выросли упали пройдет пройдёт рассказал сообщил "
    "начнет начнёт вышел вышли прошел прошёл прошли нашли нашел вступит ждет ждут помог спас намерен готов произошел "
    "произошёл произошли ожидается состоится",
    "uk": "є був була було були буде будуть може можуть має мають стала став стали немає йде помер загинув загинули "
    "вийшов вийшли пройшов знайшли",
    "be": "ёсць быў была было былі будзе будуць можа могуць мае маюць стаў стала сталі памёр загінуў",
}
_FINITE_RU = (
    r"\w{2,}(?:[аияеуы](?:л|ла|ло|ли)|ает|яет|ует|еет|ают|яют|уют|еют|[жчдтвн]ит|ят|ано|ено)(?:ся|сь)?"
    r"|\w*ш(?:ел|ёл|ла|ло|ли)"
)
_NOUNS_RU = (
    "отдел раздел предел передел надел удел канал материал вокзал капитал журнал персонал сигнал финал потенциал "
    "криминал мемориал генерал интервал филиал квартал идеал портал металл провал обвал арсенал адмирал маршал "
    "сила дела тела школа села дело тело село число начало недели цели модели отели земли картели мало "
    "визит кредит дефицит транзит аудит бандит депозит десять девять пять"
)
_NO_VERBS_DE = (
    "heute bitte erste ersten zweite zweiten dritte dritten letzte letzten rechte rechten linken nicht seit laut jetzt "
    "dort erst fast selbst längst statt recht weit damit zuletzt insgesamt zunächst meist sonst acht gesamt leicht "
    "schlecht direkt zumeist alte alten rote roten gute guten bekannte bekannten weite weiten späte späten"
)
# What ends so is a finite verb, but for the words after it, with up to two letters more.
ENDINGS = {
    "en": (r"(?!hundred|indeed|speed|exceed|proceed|succeed|united)\w{3,}ed", ""),
    "fr": (
        r"\w{2,}(?:aient|èrent|iront|eront|uront|era|ira|erait|irait)|\w{3,}ait|\w{3,}[^\Wm]ent",
        (
            "lait fait trait portrait retrait opéra caméra président agent client accident argent talent urgent récent "
            "différent incident continent évident patient adolescent innocent absent permanent fréquent excellent"
        ),
    ),
    "es": (r"\w{2,}(?:ó|aron|ieron|aban|arán|erán|irán|ará|erá|irá|aría|ería|iría)|\w{3,}aba", "barón"),
    "pt": (r"\w{2,}(?:ou|aram|eram|iram|arão|erão|irão|ará|erá|irá|avam)|\w{3,}(?:eu|iu|ava)", "museu europeu"),
    "it": (r"\w{2,}(?:arono|erono|irono|erà|irà|eranno|iranno|avano|evano|ava)", ""),
    "pl": (r"\w{2,}(?:[aiyeoą]ł|[aiyeę]ła|[aiyeę]ło|[aiyeę]li|[aiyeę]ły|uje|ują|[ao]no)(?:by)?", "szkoła siły była"),
    "cs": (r"\w{2,}(?:[aiyeu]l|[aiyeu]la|[aiyeu]lo|[aiyeu]li|[aiyeu]ly|uje|ují)", "škola cíl díl podíl"),
    "ru": (_FINITE_RU, _NOUNS_RU),
    "uk": (
        r"\w{2,}(?:[аияїуіе]в|[аияїуі](?:ла|ло|ли)|[аяуі]є|[аяу]ють|ить|ять|[ае]но)(?:ся|сь)?",
        "сила справи школа десять",
    ),
    "be": (r"\w{2,}(?:[аіяуы]ў|[аіяуы]ла|[аіяуы]лі|[аіяуы]ло|ае|яе|уе|аюць|яюць|уюць)(?:ся|ца)?", "сіла школа"),
    "de": (r"(?!ge)\w{3,}(?:te|ten|t)", _NO_VERBS_DE),
}
# What stands so before an object is a verb: "leaves the pier".
TRANSITIVE = {"en": r"\w{3,}s(?= (?:the|an?|its|his|her|their|our|all|no)\b)"}
# After one of these, what ends like a verb is a participle: "a related matter".
BEFORE_PARTICIPLES = {
    "en": "a an the of by in on at with and or its his her their our from for as being been newly more most this "
    "these those two three several some many all other",
    "fr": "le la les l un une des du de d ce cet cette ces son sa ses leur leurs au aux en très plus",
    "de": "ein eine einen einem einer der die das den dem des zu sehr",
}
# "Two years ago".
NO_VERBS = frozenset({("y", "a")})
# Directly after a verb, what ends so belongs to it.
PARTICIPLES = {
    "en": r"be|been|being|\w{2,}ed|set|put|held|made|found|given|taken|hit|cut|sent|told|seen|shown|got|left|not|led"
    r"|known|born",
    "fr": r"été|pas|\w{2,}[éiu]e?s?|[vl]ue?s?|\w+(?:is|it|ert)e?s?",
    "es": r"sido|\w{2,}[ai]d[oa]s?|hecho|puesto|muerto|abierto|visto|dicho",
    "pt": r"sido|\w{2,}[ai]d[oa]s?|feito|posto|morto|aberto|visto|dito",
    "it": r"stat[oaie]|\w{2,}[aiu]t[oaie]|\w{2,}[sr]t[oaie]|mess[oaie]|mort[oaie]",
    "ca": r"estat|\w{2,}[aiu]t|\w{2,}ada",
}
INFINITIVES = {
    "fr": "er(?<!ier)|ir|dre|ttre|vre|ire(?<!aire)|faire",
    "es": "[aei]r(?:se|la|lo)?",
    "pt": "[aei]r",
    "it": "[aei]r(?:e|si|lo|la)",
    "ca": "[aei]r|re",
    "pl": "[aieyou]ć",
    "cs": "[aeiyo]t",
    "ru": "ть|ться|ти|тись|чь",
    "uk": "ти|тися",
    "be": "ць|цца",
}
# Before a noun, whatever it looks like: "le maire", "la mujer", "la baisse".
ARTICLES = frozenset(
    "le la les l un une des du au aux son sa ses leur ce cette el los las una del al su o a os as um uma do da il"
    " lo gli".split()
)
# Each takes the next verb for its own clause.
SUBORDINATORS = {
    "en": "but who which that whom whose where when while because if although though whether why how what",
    "fr": "mais qui que qu dont où quand lorsque lorsqu alors parce si puisque comment pourquoi quoique lequel "
    "laquelle lesquels lesquelles auquel duquel",
    "es": "pero sino que quien quienes cuando donde mientras porque si aunque cuyo cuya",
    "pt": "mas que quem quando onde enquanto porque se embora cujo cuja",
    "it": "ma che chi quando dove mentre perché se cui",
    "ca": "però que qui quan on mentre perquè si",
    "de": "aber sondern dass wenn als weil obwohl damit ob falls während nachdem bevor",
    "nl": "maar dat die wanneer omdat hoewel zodat als terwijl nadat",
    "pl": "ale że który która które którzy których którego której gdzie kiedy gdy jeśli ponieważ aby żeby",
    "cs": "ale že který která které kteří kde když pokud protože aby",
    "ru": "но что чтобы который которая которое которые которого которой которых которому которым которыми котором "
    "которую почему зачем где когда если хотя пока потому",
    "uk": "але що щоб який яка яке які якого якої яких де коли якщо хоча поки",
    "be": "але што каб які якая якое якія дзе калі",
}
