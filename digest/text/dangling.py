"""How sentences begin that do not stand on their own: data by language, in small letters.

"He said so", "However, ..." and "Об этом сообщает ..." point to the sentence before them. Only what nearly always does
is here: "It is raining" and "This week" may stand, so neither "it" nor "this" is among them.
"""

from __future__ import annotations

import re
from functools import lru_cache

_BEGINNINGS = {
    "en": "he, she, they, him, her, his, their, these, those, however, moreover, furthermore, meanwhile, nevertheless,"
    "nonetheless, therefore, thus, hence, besides, additionally, also, but, and, so, yet, then, instead, otherwise,"
    "afterwards, later, consequently, similarly, likewise, in addition, as a result, on the other hand,"
    "for this reason,"
    "because of this, this is, this was, that is, that was, at the same time, for example, for instance, in contrast,"
    "in particular, the latter, the former",
    "es": "él, ella, ellos, ellas, esto, eso, ese, esa, esos, esas, además, asimismo, pero, entonces, luego, también,"
    "tampoco, y, así, por otra parte, por su parte, sin embargo, no obstante, en cambio, por ejemplo, su, sus,"
    "por ello, por eso, al mismo tiempo",
    "pt": "ele, ela, eles, elas, isto, isso, esse, essa, esses, essas, também, porém, mas, contudo, então, além disso,"
    "assim, e, no entanto, por outro lado, por sua vez, por exemplo, seu, sua, seus, suas",
    "it": "egli, lui, lei, essi, loro, questo, questa, questi, queste, inoltre, tuttavia, però, ma, quindi, infine,"
    "anche, invece, dunque, e, per esempio, al contrario, d'altra parte",
    "fr": "il, elle, ils, elles, celui-ci, celle-ci, ceux-ci, celles-ci, cela, ceci, ça, mais, cependant, toutefois,"
    "pourtant, ainsi, alors, donc, puis, ensuite, enfin, or, et, aussi, par ailleurs, en effet, de plus, en outre,"
    "c'est, c'était, ce dernier, cette dernière, ces derniers, par exemple, au contraire, son, sa, ses, leur, leurs",
    "ca": "ell, ella, ells, elles, això, aquest fet, a més, però, tanmateix, també, així, i, per exemple,"
    "per altra banda",
    "ro": "el, ea, ei, ele, acesta, aceasta, aceștia, acestea, însă, dar, totuși, de asemenea, astfel, și, apoi",
    "de": "er, sie, dieser, dieses, jener, jene, außerdem, jedoch, aber, doch, dennoch, trotzdem, zudem, ferner, daher,"
    "deshalb, dabei, damit, dann, danach, denn, auch, und, darüber hinaus, im gegensatz dazu, das ist, das sei,"
    "zum beispiel, ihr, ihre, sein, seine",
    "nl": "hij, zij, ze, dit, deze, die, dat, maar, echter, toch, daarnaast, bovendien, ook, en, dus, daarom, zijn,"
    "haar",
    "sv": "han, hon, de är, de har, de var, de hade, de ska, de kan, den är, den har, den var, den hade, denna, detta,"
    "dessa, men, dock, dessutom, också, och, därför, sedan",
    "ru": "он, она, они, его, ее, её, их, это, этот, эта, эти, этого, этому, этим, этих, тот, та, те, однако, но, а, и,"
    "также, кроме того, поэтому, затем, тогда, потом, так, причем, причём, притом, зато, впрочем, об этом, при этом,"
    "по его, по её, по ее, по их, как отмечается, в то же время, в свою очередь, в частности, вместе с тем, до этого,"
    "после этого, такое, такой, такая, такие, к такому, из-за этого",
    "uk": "він, вона, вони, його, її, їх, це, цей, ця, ці, однак, але, проте, також, тому, потім, той, про це,"
    "при цьому,"
    "крім того, водночас, за його, за її, за їх, за словами",
    "be": "ён, яна, яны, яго, яе, іх, гэта, гэты, гэтая, гэтыя, аднак, але, таксама, таму, потым, пра гэта,акрамя таго",
    "bg": "той, тя, те, това, този, тази, тези, обаче, но, също, освен това, затова, а, и, за това",
    "sr": "он, она, они, ово, овај, ова, али, међутим, такође, зато, on, ona, oni, ovo, ovaj, ova, ali, međutim,"
    "također,"
    "takođe, zato",
    "kk": "ол, олар, бұл, бұлар, осы, сол, бірақ, алайда, сондай-ақ, сондықтан, сонымен, сонымен қатар, оның, олардың",
    "hy": "նա, նրանք, նրա, նրանց, սա, այս, դա, այդ, բայց, սակայն, նաև, իսկ, ուստի, բացի այդ",
    "el": "αυτός, αυτή, αυτό, αυτοί, όμως, ωστόσο, επίσης, αλλά, και, έτσι, επιπλέον",
    "pl": "on, ona, oni, jego, jej, ich, to, ten, ta, te, jednak, ale, także, również, dlatego, potem, ponadto, i, a",
    "cs": "on, ona, oni, jeho, její, jejich, to, ten, ta, tento, tato, toto, však, ale, také, proto, potom, dále,"
    "navíc, a",
    "tr": "o, onlar, onun, bu, bunlar, bunun, şu, ancak, fakat, ama, ayrıca, böylece, öte yandan, bununla birlikte",
    "vi": "họ, nó, nhưng, tuy nhiên, ngoài ra, đồng thời, theo đó, do đó, vì vậy, điều này, bên cạnh đó, trong khi đó",
    "id": "dia, ia, mereka, ini, itu, namun, tetapi, selain itu, sementara itu, oleh karena itu, karena itu",
    "ar": "هو, هي, هم, هذا, هذه, ذلك, تلك, وهو, وهي, وهذا, لكن, ولكن, كما, وأضاف, وأضافت, وقال, وقالت, وأوضح, وأكد,"
    "وأشار,"
    "ومن جهته, من جهته, من جانبه, إلى ذلك, بالإضافة إلى ذلك",
    "fa": "او, آن‌ها, آنها, این, آن, اما, ولی, همچنین, وی, بنابراین, علاوه بر این",
    "he": "הוא, היא, הם, הן, זה, זאת, זו, אבל, אך, אולם, כמו כן, בנוסף, גם",
    "hi": "वह, वे, यह, ये, इस, इन, उन्होंने, उसने, उनके, उनका, उनकी, इसके, लेकिन, हालांकि, साथ ही, इसलिए, वहीं",
    "zh": "他, 她, 它, 这, 這, 该, 該, 此, 但, 而, 不过, 不過, 然而, 同时, 同時, 因此, 另外, 其中, 对此, 據此, 据此",
    "ja": "彼, これ, それ, この, その, しかし, また, そして, さらに, 一方, ただ, だが",
    "ko": "그는, 그녀는, 그들은, 이는, 이에, 그러나, 하지만, 또한, 또, 그리고, 이와 함께, 한편",
}
# What begins with one of them, and does stand on its own: "there is", "one must", a part of what follows ("as a result
# of the storm"), a day ("later this week"), a title ("His Majesty") and, by its capital, a name ("Son Heung-min").
_EXCEPT = {
    "en": "as a result of|in (?:addition|contrast) to|instead of|at the same time as|also known as|yet another|so far"
    r"|later (?:this|that|in|on|today|tonight)|besides \w+|(?:his|her|their) (?:majest|holiness|excellenc|royal)\w*"
    r"|the (?:former|latter) (?!(?:is|was|are|were|has|had|have|will|would|can|could|said|says)\b)\w+",
    "es": "además de|luego (?:de|que)|así como|sus? (?:majestad|santidad|excelencia|alteza)",
    "pt": "assim (?:como|que)|suas? (?:majestade|santidade|excelência|alteza)",
    "it": "invece di|quest[aeio] (?:mattina|sera|settimana|notte|estate|anno|mese|pomeriggio)",
    "fr": r"il y a|il faut|ainsi qu\w*|alors qu\w*|de plus en plus|(?:son|sa) (?-i:[A-ZÀ-Ý])\w*",
    "de": "dieses (?:jahr|wochenende)",
    "nl": "deze (?:week|maand|zomer|winter|ochtend|middag|avond)|dit (?:jaar|weekend|weekeinde)",
    "ru": r"так (?:как|называем\w+)|тогда как|кроме того,? что|этим (?:летом|утром|вечером)",
    "tr": "bu (?:hafta|ay|yıl|sabah|akşam|gece)",
    "hy": "այս (?:տարի|շաբաթ|ամիս)",
}
# "E. Macron", "И. о. министра": a letter and a period are no word.
_INITIAL = r"[^\W\d_]\."
# In these the next word follows without a space.
_WITHOUT_SPACES = frozenset({"zh", "ja"})


def is_dangling(sentence: str, language: str) -> bool:
    """Whether the beginning of a sentence of a language, a primary subtag of BCP 47, points to the one before it.

    Never so in a language of which no such beginnings are known.
    """
    beginning = _beginning(language)
    return beginning is not None and beginning.match(sentence[:80].replace("’", "'")) is not None


@lru_cache(maxsize=64)
def _beginning(language: str) -> re.Pattern[str] | None:
    listed = _BEGINNINGS.get(language)
    if listed is None:
        return None
    words = "|".join(re.escape(word.strip()) for word in listed.split(","))
    end = "" if language in _WITHOUT_SPACES else r"(?![\w'-])"
    stands = rf"(?:{_EXCEPT[language]})(?!\w)|{_INITIAL}" if language in _EXCEPT else _INITIAL
    return re.compile(rf"[\W_]*(?!{stands})(?:{words}){end}", re.IGNORECASE)
