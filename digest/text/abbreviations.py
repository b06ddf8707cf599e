"""Words with a period that does not end a sentence: data of the sentence splitter, by language, without the period.

An entry in small letters holds in any case; one with a capital only as it is written, for in small letters it is a word
("Me", "On"). What is followed by a small letter ("etc. for", "Inc. of") needs no entry, nor what keeps its periods
inside and is written in capitals ("U.S."). The languages are not told apart when a text is read: what is a common word
at the end of a sentence in another language does not belong here.
"""

from __future__ import annotations


def _all(**words_of_languages: str) -> frozenset[str]:
    """The words of all languages."""
    return frozenset(word for words in words_of_languages.values() for word in words.split())


# Names follow, whatever word they begin with ("M. Le Quai"): titles, ranks, streets, towns.
BEFORE_NAMES = _all(
    en="mr mrs ms messrs dr drs prof rev Hon Gen lt Col maj capt cmdr sgt cpl adm brig Sen Rep "
    "Gov pres supt Det insp asst atty Mt Ft Fr bros mfg",
    es="sr sra srta sres dra dña excmo ilmo gral tte cnel pdte pdta Sto Sta Ing Lic arq Av avda ctra pza uds EE RR "
    "JJ CC FF",
    pt="eng Pe Dep exma exmo ilma profa",
    it="sig sigg dott avv Mons Ing geom On Cav",
    fr="M MM Pr mme mmes mlle mgr Me Mes bd Av cie sté",
    de="Hr Fr Fa Abg dipl.-ing dr.-ing ing med phil jur rer nat rer.nat h.c hl bgm",
    nl="dhr mevr mw Ir",
    sv="Hr",
    pl="ul ks św bp abp kard prok płk ppłk mjr kpt inż mgr hab pl woj",
    cs="ul nám mudr judr phdr ing mgr sv plk",
    tr="sn doç yrd Av Alb Org Korg Mah Cad Sok",
    vi="TS ThS PGS GS BS KS TP Tp ĐH",
    id="jl jln",
    ru="г гор с д п дер пос ул просп пер пл бул бульв наб ш мкр обл р-н респ о-в оз р проф акад доц подп кап лейт "
    "адм нач пом св митр архиеп",
    uk="м вул просп бул смт тов м-р св",
    bg="гр бул ул инж г-н г-жа г-ца",
    kk="қ к көш даң ауд ш мырз",
    hy="պրոֆ դոկտ ք փ պ տ ակադ գեն",
    el="κ κα κος δρ καθ",
    ar="أ.د د.م",
    hi="डॉ प्रो पं श्री स्व कु मो न्या ले कर्नल एफ एच एल एम एन आर एस क्यू डब्ल्यू डब्लू एक्स वाई जेड",
    bn="ডা ড মো",
)

# An explanation or an amount follows; a sentence ends here only where a new one clearly begins.
WITHIN = _all(
    en="vs i.e e.g viz approx esp incl st ste ave rd blvd v",
    es="p.ej aprox UU AA OO HH",
    fr="p.ex c.-à-d env cf éd av",
    it="ad.es cfr ca",
    pt="p.ex",
    de="bzw ca evtl ggf ggfs inkl exkl zzgl sog vgl insb bspw Mio Mrd Tsd u z.b d.h u.a u.u v.a a.d z.t i.d.r o.ä m.e "
    "str geb gest",
    nl="bijv bv o.a d.w.z m.n mln mld",
    sv="t.ex bl.a dvs s.k f.d f.eks bl.a ca",
    pl="np tzn tj tzw m.in im ww wg gen",
    cs="tzv např tj mj resp popř",
    tr="vb örn bkz M.Ö M.S",
    ru="т.е т.н т.к т.о им см ср напр пр букв ген полк зам",
    uk="т.зв т.к напр див ім",
    kk="б.з.д б.з м.ғ.д",
    hy="մլն մլրդ հազ օր տես մ.թ.ա մ.թ",
    ar="إلخ الخ ق.م ب.م",
)

# Only before a number, Arabic or Roman: "no. 3", "p. 12", "ст. 5", "Dec. 5", "s. XX".
BEFORE_NUMBERS = _all(
    en="no nos c ft pop p pp fig figs vol vols ch sec secs para art arts ed tel jan feb apr jun jul aug sep sept oct "
    "nov dec Mar Mon Tue Wed Thu Fri Sat Sun",
    es="núm nro pág págs cap s ss tel ene abr dic",
    pt="n pág págs séc fev abr dez",
    it="n nn pag pagg sec cap genn febbr ott",
    fr="n t al chap tél janv févr avr juill juil déc h env",
    de="nr s Abs bd kap ziff z art tab abb anm tel febr okt dez",
    nl="blz nr",
    sv="kl nr sid s",
    pl="nr s str rys tab ust pkt godz tel poz ok",
    cs="č čp str obr odst tel",
    tr="no md",
    vi="Tr tr Q P đ",
    ru="ст стр с рис табл гл п пп ч д кв корп к стр т тел разд № илл янв февр фев мар апр июн июл авг сент сен окт "
    "нояб ноя дек",
    uk="буд кв січ лют бер квіт трав черв лип серп вер жовт груд",
    kk="ж жж б бб қаң ақп нау сәу мам мау шіл қыр қаз жел",
    hy="նկ հոդ կետ գլ թ",
    ar="رقم ص ج ط",
    hi="पृ क्र सं",
)
ENDINGS_BEFORE_NUMBERS = ("str",)  # Hafenstr. 5

# After a number they are a year, a century or a measure, and may end a sentence. Without a number
# they are what else they are: "г. Астана" is a city.
AFTER_NUMBERS = _all(
    ru="г гг в вв км м см кг с р л кв.м куб.м",
    uk="р рр ст м",
    kk="ж жж ғ ғғ м",
    pl="r w",
    hy="թ թթ",
    ar="م هـ ه",
    fa="ش ه.ش",
)

# No sentence begins with them: "Quay & Co. Ltd."
NEVER_FIRST = _all(forms="inc ltd llc llp plc kg kgaa gmbh ohg")
_AFTER_CLOCK = _all(
    days="monday tuesday wednesday thursday friday saturday sunday",
    zones="gmt utc est edt cst cdt mst mdt pst pdt et ct pt cet cest bst",
)
FOLLOWED_BY = {
    **dict.fromkeys(("a.m", "p.m"), _AFTER_CLOCK),
    "долл": frozenset({"сша"}),
}

# After a number with a period, these make a date or an ordinal of it: "am 21. April".
AFTER_ORDINALS = _all(
    de="januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jh",
    cs="ledna února března dubna května června července srpna září října listopadu prosince",
    sk="januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    hu="január február március április május június július augusztus szeptember október",
    tr="cumhurbaşkanı dünya lig ligi köprü havalimanı ordu asliye ağır sulh yargı uluslararası ulusal "
    "geleneksel yüzyıl",
)
# So do these before it, where what follows is a noun and has a capital for that: "die 5. Sitzung".
BEFORE_ORDINALS = _all(
    de="der die das des dem den im zum zur vom beim ins jeder jede jedes jeden jedem dieser diese dieses diesen diesem "
    "seine seiner seinem seinen ihre ihrer ihrem ihren unsere unserer unserem unseren",
    da="det",
)

# A period after one of these ends a sentence, short as they are.
FINAL_WORDS = _all(
    hi="है हैं हूँ हूं था थे थी थीं हो गया गई गए दिया दी दिए किया की किए लिया ली रहा रहे रही हुआ हुई हुए कहा होगा होगी "
    "होंगे चाहिए नहीं दो लो आया आई आए"
)
