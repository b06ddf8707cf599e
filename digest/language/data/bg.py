"""Bulgarian."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="bg",
    relative_length=1.08,
    calendar=schema.Calendar(
        shortest_months=schema.words("май"),
    ),
    dates=schema.Dates(
        today=schema.phrases("днес | вчера | утре | снощи | тази сутрин"),
        before_clock=schema.phrases("на"),
        after_year=schema.phrases("година"),
        stands_free=True,
    ),
    abbreviations=schema.Abbreviations(
        before_names=schema.words("гр бул ул инж г-н г-жа г-ца"),
    ),
    openers=schema.Openers(
        starters=schema.words("той тя ние вие това тези го след когато ако сега днес"),
        dependent=schema.phrases("""
            той | тя | те | това | този | тази | тези | обаче | но | също | освен това | затова | а | и | за това
        """),
    ),
    recognition=schema.Recognition(
        words=schema.words("""
            и в във на с със от до из за по под при без над пред през между не ни че да как така но а или ли би
            той тя то те го я ги им му ѝ това този тази тези който която което които беше бяха е са ще има няма
            вече още ако когато където след също повече години година се си сме
        """),
        foreign_letters="ыэёіїєґўәғқңөұүһҳҷӣӯјљњћђџѓќѕ",
    ),
    topics=schema.places("""
            politics: Политика, правителство, избори, парламент
            | world: Свят, по света, международни, външна политика, от света
            | business: Икономика, бизнес, финанси, пари, пазари, компании, борса, имоти, търговия
            | technology: Технологии, техника, интернет, дигитално, изкуствен интелект, киберсигурност, it
            | science: Наука, наука и технологии, изследвания, космос, астрономия
            | health: Здраве, медицина, здравеопазване, коронавирус, covid-19
            | sport: Спорт, футбол, тенис, волейбол, баскетбол, формула 1, олимпиада
            | culture: Култура, изкуство, музика, кино, театър, книги, литература, телевизия, забавление, шоубизнес
            | environment: Околна среда, климат, климатични промени, природа, екология
            | education: Образование, училище, училища, университети
            | society: Общество, религия, семейство, живот, хора, стил на живот, човешки права, миграция
            | crime: Криминално и съд, крими, полиция, съд, правосъдие, право, престъпност, инциденти
            | opinion: Мнения, мнение, коментари, коментар, анализи и коментари
            | travel: Пътувания, туризъм
            | local: Местни новини, местни, град, регион, региони
            | none: новини, новина, последни новини, начало, водещи, общи, други, разни, без категория,
            некатегоризирани, статии, статия, видео, снимки, галерия, подкаст, на живо, съобщения, ексклузивно,
            репортаж, интервю, интервюта, анализ, анализи, българия, блог, най-четени, днес, седмица, събития, медии
    """),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("абонамент | абониране | абонирай ме"),
        leave=schema.phrases("отказ от абонамент | отписване | отпиши ме | прекрати абонамента"),
        confirm=schema.phrases("потвърждавам | потвърждение | да"),
        help=schema.phrases("помощ"),
        topics=schema.phrases("теми"),
        everything=schema.phrases("всички | всичко"),
        polite=schema.phrases("моля | искам"),
        answered=schema.phrases("отг"),
        passed_on=schema.phrases("препр"),
        sender=schema.phrases("от"),
        signed=schema.phrases("изпратено от"),
    ),
)
