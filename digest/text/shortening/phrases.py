"""Where the phrases of a sentence begin and end, to cut it between them: data by language, in small letters."""

from __future__ import annotations

import re

# A phrase begins with one of these, so the sentence may end before it. What only joins a word to the one before it
# ("of", "de") is not among them: "the chairmanship" alone says nothing.
_BEGINNERS = {
    "en": "in on at to from with by for under over after before during since until between among against about into "
    "through without within across around near per via amid and or but as that which who whom whose where when while "
    "because if although though so than",
    "es": "en a con por para sobre bajo tras desde hasta entre contra durante sin ante según hacia y e o u pero que "
    "quien quienes cuando donde mientras porque si aunque como",
    "pt": "em no na nos nas a ao à aos às com por pelo pela para sobre sob após desde até entre contra durante sem "
    "ante segundo e ou mas que quem quando onde enquanto porque se embora como",
    "fr": "en à au aux dans avec par pour sur sous après avant depuis jusque entre contre pendant sans chez vers "
    "selon dès et ou mais que qui dont où quand lorsque alors parce si comme afin",
    "it": "in nel nella nei nelle a al alla ai alle con per su sul sulla sotto dopo prima da dal dalla tra fra contro "
    "durante senza e o ma che chi quando dove mentre perché se come",
    "ca": "en a al amb per sobre sota després des fins entre contra durant sense segons i o però que qui quan on "
    "mentre perquè si com",
    "de": "in im an am auf mit nach vor seit bis zwischen gegen für unter über bei beim zu zum zur aus durch ohne um "
    "während wegen und oder aber dass die der das wo wenn als weil obwohl damit wie",
    "nl": "in op aan met naar voor na sinds tot tussen tegen onder over bij uit door zonder om tijdens en of maar dat "
    "die waar wanneer omdat hoewel zodat als",
    "pl": "w we na z ze do od dla po przez przy pod nad za przed między o i a ale lub albo oraz że który która które "
    "którzy gdzie kiedy gdy jak jeśli ponieważ",
    "cs": "v ve na s se z ze do od pro po při pod nad za před mezi o u k ke i a ale nebo že který která které kteří "
    "kde když jak pokud protože aby",
    "ru": "в во на с со к ко по для от до из у о об при под над за через между после перед без среди против ради "
    "вокруг около и а но или что чтобы который которая которое которые которого которой которых где когда как если "
    "хотя так",
    "uk": "в у на з із зі до по для від о об при під над за через між після перед без серед проти та і й а але або що "
    "щоб який яка яке які де коли як якщо хоча",
    "be": "у ў на з са да па для ад аб пры пад над за праз паміж пасля перад без сярод супраць і а але або што каб "
    "які якая якое якія дзе калі як",
}
# With one of these no title ends.
_UNFINISHED = {
    "en": "of the a an is are was were be been being has have had will would can could may might must should do does "
    "did not no its their his her our your my this that these those very more most such other another each every both "
    "held including according due it they he she we soon just also even shortly only well",
    "es": "de del el la los las un una unos unas es son está están fue fueron ha han será se no su sus lo al este "
    "esta más muy otro",
    "pt": "de do da dos das o os as um uma uns umas é são foi foram está estão esta este há será se não seu sua mais "
    "muito outro",
    "fr": "de du des d le la les l un une est sont a ont été sera se ne pas son sa ses leur leurs ce cette ces plus "
    "très peu juste ainsi",
    "it": "di del della dei degli delle il lo la i gli le un una è sono ha hanno stato si non suo sua più molto",
    "ca": "de del dels d el la els les un una és són ha han serà es no seu seva més molt",
    "de": "der die das den dem des ein eine einer eines einem einen ist sind war waren hat haben wird werden wurde "
    "nicht sein seine ihr ihre dieser diese dieses sehr mehr von vom viele andere zumeist darauf",
    "nl": "de het een van der is zijn was waren heeft hebben wordt werd niet hun haar deze dit zeer meer",
    "pl": "nie jest są był była było były będzie jego jej ich ten ta to te bardzo się",
    "cs": "ne je jsou byl byla bylo byli bude jeho její jejich ten ta to ty velmi si",
    "ru": "не ни его её ее их этот эта это эти был была было были будет более очень свой свою своего г им то том того "
    "тому вскоре незадолго сразу",
    "uk": "не ні його її їх цей ця це ці був була було були буде більш дуже свій свою м ім",
    "be": "не ні яго яе іх гэты гэтая гэта быў была было былі будзе больш вельмі",
}
_STARTS = {language: frozenset(words.split()) for language, words in _BEGINNERS.items()}
_ENDS = {language: frozenset(words.split()) | _STARTS[language] for language, words in _UNFINISHED.items()}

_CONTINUE = frozenset("including also etc incluido incluida también inclus compris notamment anche".split())
_LINKS = frozenset("of de du des d di del della dei von van".split())
# What stands before its noun, as in "the captain's" and "персональных", and is told by its ending and small letters.
_ADJECTIVES = {
    "en": re.compile(r"\w+['’]s"),
    "ru": re.compile(r"[^\W\d_А-ЯЁ]\w+(?:[ыи]х|[ыи]ми|[оеё]му|ную|скую|ской|ного|ского|ной)"),
    "uk": re.compile(r"[^\W\d_А-ЯІЇЄ]\w+(?:[иі]х|[иі]ми|ного|ського|ської|ної)"),
}
# How many characters further on a phrase may end to be as good as a clause.
_CLAUSE_BONUS = 15
_WORD = re.compile(r"\S+")
_LAST_WORD = re.compile(r"(?:^|\s)[\W_]*([\w’']*)[\W_]*\Z")
_CLAUSE = re.compile(r"[,;:،؛、，；：](?=\s)|[，、；：]|\s[—–-](?=\s)")


def phrase_ends(line: str, least: int, most: int, language: str) -> tuple[int, ...]:
    """Give the places from ``least`` to ``most`` where a line of a language may be cut, the best first.

    The later the better, but the end of a clause is as good as that of a phrase some words further on. There is nothing
    where nothing is known of the language and no clause ends there.
    """
    starts = _STARTS.get(language, frozenset())
    clauses = [match.start() for match in _CLAUSE.finditer(line, least, most + 1)]
    words = [match for match in _WORD.finditer(line, least, most + 1) if line[match.start() - 1].isspace()]
    phrases = [match.start() - 1 for match in words if match[0].lower() in starts]
    ranked = [(end + _CLAUSE_BONUS, end) for end in clauses] + [(end, end) for end in phrases]
    return tuple(end for _, end in sorted(ranked, reverse=True))


def without_unfinished_end(line: str, language: str) -> str:
    """Return the beginning of a sentence of a language without the last words that want more to follow them."""
    ends = _ENDS.get(language, frozenset())
    adjective = _ADJECTIVES.get(language)
    while (last := _LAST_WORD.search(line)) and last.start():
        if last[1].lower() not in ends and not (adjective and adjective.fullmatch(last[1])):
            break
        line = line[: last.start()]
    return line


def begins_phrase(word: str, language: str) -> bool:
    """Whether a word of a language is one with which a phrase begins."""
    return word.lower() in _STARTS.get(language, ())


def continues(word: str) -> bool:
    """Whether a word after a comma goes on with what stands before it: "including", "also"."""
    return word.lower() in _CONTINUE


def ends_phrase(word: str, language: str) -> bool:
    """Whether a word of a language is one of the small words between two phrases."""
    return word.lower() in _ENDS.get(language, frozenset())


def is_link(word: str) -> bool:
    """Whether a word joins two nouns to one phrase, as in "505 kg of drugs"."""
    return word.lower() in _LINKS
