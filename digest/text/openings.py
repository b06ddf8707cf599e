"""Words that tell where a sentence begins, and whether it goes on after what somebody said: data, by language."""

from __future__ import annotations

# Words that begin a sentence even after an initial or "U.S.", and that are no names.
STARTERS = frozenset(
    # en
    "the a an he she it they we you i this that these those his her its their our my your but and or so yet in on at "
    "by to from with as if for when where while after before since until because although though however there here "
    "then now is are was were do does did has have had what who why how which no not nobody nothing none one two "
    "three some many most all both each every another other several more only even also still just today yesterday "
    "tomorrow "
    # es, pt
    "el la los las un una unos unas lo en y o pero se es son fue era su sus ese esa este esta estos estas esto eso él "
    "ella ellos ellas con por para según cuando como aunque si no nadie nada hay ya así también además entonces luego "
    "después antes hoy ayer mañana sin hace al del os um uma uns umas em e mas seu sua seus suas ele ela eles elas "
    "isso isto foi não ninguém também depois hoje ontem amanhã quando segundo "
    # fr
    "le les une des il elle ils elles on nous vous je ce cet cette ces c d l s qu mais et ou donc or ni car son sa "
    "ses leur leurs dans sur sous avec pour par sans selon quand si puis ensuite enfin ainsi alors après avant depuis "
    "hier aujourd demain personne rien tout tous "
    # de, nl
    "der die das den dem ein eine einer eines er sie es wir ihr ich man sein seine ihre und aber oder denn doch im am "
    "zum zur beim mit nach vor seit von bei aus auf für über unter wenn als weil während dann danach dort hier heute "
    "gestern morgen auch nur noch nicht niemand nichts kein keine alle viele dieser diese dieses was wer wie wo warum "
    "de het een hij zij ze wij dit dat deze maar en "
    # it
    "il lo gli i uno egli lui lei loro questo questa questi queste quello quella ma e è con per secondo quando poi "
    "dopo prima oggi ieri domani non nessuno niente anche nel nella al alla dal della suo sua "
    # pl, cs, tr
    "to ten ta te ci on ona ono oni jego jej ich ale i w z na po do od przez dla gdy kiedy potem następnie dziś "
    "wczoraj nie nikt nic jest był była było byli ve bu şu o onlar biz siz ben bir ancak ama fakat sonra daha bugün "
    "dün yarın "
    # ru, uk, bg
    "он она оно они мы вы я это этот эта эти тот та те его её их но и а в во на по как при так же с со из за к ко о "
    "об от до для без через после перед если когда где пока хотя потом затем тогда там здесь теперь сейчас сегодня "
    "вчера завтра также ещё уже только даже никто ничто ничего нет не все всё каждый многие некоторые что кто почему "
    "він вона воно вони ми ви це цей ця ці його її їх але й у з із зі від після коли якщо потім тоді тут зараз "
    "сьогодні вчора ніхто нічого ні усі всі що хто той тя ние вие това тези го след когато ако сега днес "
    # kk
    "ол олар біз сіз мен сен бұл осы сол оның оны оған олардың бірақ алайда кейін содан сонда сондықтан қазір бүгін "
    "кеше ертең ешкім ештеңе барлық және егер қашан қайда кім не неге "
    # hy
    "նա նրանք մենք դուք ես դու սա դա այս այդ այն բայց սակայն և եւ իսկ հետո ապա այսօր երեկ վաղը այժմ ոչ ոչինչ բոլորը "
    # ar, fa
    "هو هي هم هذا هذه ذلك تلك لكن ولكن ثم كما وقال وقالت وأضاف وأضافت وأكد وأكدت وأوضح وكان وكانت وهو وهي وقد ولم ولا "
    "وفي ومن وأشار وتابع هل ماذا لماذا او آن این آنها ما اما ولی سپس "
    # hi
    "वह वे यह ये उसने उन्होंने इसने हम हमने मैं मैंने आप इस उस इसके उसके लेकिन मगर परंतु फिर तब अब और क्या कौन कब "
    "कहाँ क्यों कैसे आज कल सब सबने इसलिए "
    # vi
    "ông bà họ nó chúng tôi đó đây nhưng và sau khi theo tại trong ngày các những một".split()
)

# In a name they may follow an initial: "J. Le Quai", "S. Das".
NAME_PARTICLES = frozenset("le la les el das der den dem de da di do du an on so de o i y al del della lo".split())

# "Never!" Quay said.
REPORTING_LAST = (
    # en, hi
    "said asked added replied told shouted says asks adds कहा पूछा बोला बोली बोले बताया जोड़ा चिल्लाया".split()
)
# «متى؟» سأل الرجل
REPORTING_FIRST = "قال قالت سأل سألت أضاف أضافت أجاب أجابت صاح تساءل".split()
# “太好了！”她说。
REPORTING_WIDE = "说道 问道 喊道 说 问 表示 称".split()
