"""Armenian."""

from __future__ import annotations

from digest.languages.language import Abbreviations, Dates, Language, Openers, phrases, words

LANGUAGE = Language(
    code="hy",
    dates=Dates(
        today=words("այսօր երեկ"),
        before_clock=phrases("ժամը"),
        after_year=phrases("թ | թվական | թվականի"),
    ),
    abbreviations=Abbreviations(
        before_names=words("պրոֆ դոկտ ք փ պ տ ակադ գեն"),
        within=words("մլն մլրդ հազ օր տես մ.թ.ա մ.թ"),
        before_numbers=words("նկ հոդ կետ գլ թ"),
        after_numbers=words("թ թթ"),
    ),
    openers=Openers(
        starters=words("""
            նա նրանք մենք դուք ես դու սա դա այս այդ այն բայց սակայն և եւ իսկ հետո ապա այսօր երեկ վաղը այժմ ոչ ոչինչ
            բոլորը
        """),
        dependent=phrases("""
            նա | նրանք | նրա | նրանց | սա | այս | դա | այդ | բայց | սակայն | նաև | իսկ | ուստի | բացի այդ
        """),
        independent="այս (?:տարի|շաբաթ|ամիս)",
    ),
)
