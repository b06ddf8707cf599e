"""Words with a period that does not end a sentence: data of the sentence splitter, in lower case, without the period.

What is followed by a small letter ("etc. for", "Inc. of") or keeps its periods inside ("U.S.", "z.B.") needs no entry.
"""

from __future__ import annotations

# Names, places and explanations follow, most often with a capital.
BEFORE_WORDS = frozenset(
    # en
    "mr mrs ms messrs dr drs prof st ste rev hon gen lt col maj capt cmdr sgt cpl adm brig sen rep gov pres mt ft "
    "vs i.e e.g "
    # es, pt, it, fr
    "sr sra srta sres dña excmo gral lic ing dra av avda pág eng exma sig sigg dott avv mme mlle mgr me "
    # de
    "hr fr bzw ca evtl ggf inkl sog vgl str mio mrd tsd u z.b d.h u.a "
    # ru, uk, bg, kk
    "гр им проф акад доц ул пр просп пл пер бул обл р-н респ ген полк кап св см ср напр тов вул м-р т.е т.н т.к "
    # hy, el, tr, ar, hi
    "պրոֆ դոկտ κ κα δρ sn doç إلخ डॉ श्री रु".split()
)

# Only before a number: "no. 3", "p. 12", "ст. 5", "Dec. 5".
BEFORE_NUMBERS = frozenset(
    "no nos nr nr núm num n p pp fig figs vol ch art arts sec para ed op cit ver tel "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "s abs bd kap ziff z art tab abb env "
    "ст стр рис табл гл п пп д кв корп к кн т тел разд № ч "
    "رقم ص सं".split()
)

# "г. Астана" is a city, "1958 г." a year that may end a sentence.
BEFORE_WORDS_BUT_AFTER_NUMBERS = frozenset("г гг с м".split())

# After a number with a period, these make a date or an ordinal of it: "am 21. April".
AFTER_ORDINALS = frozenset(
    "januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jh "
    "januára ledna února března dubna května června července srpna září října listopadu prosince "
    "január február március április május június július augusztus szeptember október".split()
)

# Words that begin a sentence even after an initial or "U.S.".
STARTERS = frozenset(
    "the a an he she it they we you i this that these those his her its their but and in on at as if for when after "
    "el la los las un una lo en y pero se es le les il elle ils elles ce cette mais et dans der die das er sie es wir "
    "ein eine und aber im am он она оно они мы вы это этот эта но и а в на по как при так".split()
)
