"""Hebrew."""

from __future__ import annotations

from digest.language import schema

LANGUAGE = schema.Language(
    code="he",
    relative_length=0.78,
    calendar=schema.Calendar(
        shortest_months=schema.words("מאי"),
    ),
    openers=schema.Openers(
        dependent=schema.phrases("הוא | היא | הם | הן | זה | זאת | זו | אבל | אך | אולם | כמו כן | בנוסף | גם"),
    ),
    counted=schema.Counted(
        noun_first=1,
    ),
    topics=schema.places("""
            politics: פוליטיקה, פוליטי, ממשלה, בחירות, כנסת, מדיני
            | world: עולם, בעולם, חדשות העולם, בינלאומי, חוץ
            | business: כלכלה, עסקים, כספים, כסף, שוק ההון, בורסה, צרכנות, נדל"ן
            | technology: טכנולוגיה, טק, הייטק, היי-טק, אינטרנט, דיגיטל, בינה מלאכותית, סייבר
            | science: מדע, מדעים, מחקר, חלל, אסטרונומיה
            | health: בריאות, רפואה, קורונה
            | sport: ספורט, כדורגל, כדורסל, טניס, אולימפיאדה
            | culture: תרבות, בידור, אמנות, מוזיקה, קולנוע, תיאטרון, ספרים, ספרות, טלוויזיה, תרבות ובידור
            | environment: סביבה, איכות הסביבה, אקלים, משבר האקלים, טבע
            | education: חינוך, בתי ספר, אוניברסיטאות, השכלה גבוהה
            | society: חברה, דת, משפחה, חיים, רווחה, זכויות אדם
            | crime: משפט ופלילים, משפט, פלילים, משטרה, בתי משפט, פשע
            | opinion: דעות, דעה, טורים, מאמרי דעה, פרשנות
            | travel: תיירות, טיולים, נסיעות
            | local: חדשות מקומיות, מקומי, עיר, אזורי
            | none: חדשות, מבזקים, כותרות, ראשי, עמוד הבית, כללי, אחר, שונות, ללא קטגוריה, כתבות, מאמרים, וידאו,
            תמונות, גלריה, פודקאסט, שידור חי, הודעות, בלעדי, ראיונות, ניתוח, ישראל, בארץ, בלוג, היום, השבוע, אירועים
    """),
    correspondence=schema.Correspondence(
        subscribe=schema.phrases("הרשמה | להירשם | רישום"),
        leave=schema.phrases("ביטול הרשמה | ביטול ההרשמה | לבטל הרשמה | הסרה"),
        confirm=schema.phrases("אישור | מאשר | מאשרת | כן"),
        help=schema.phrases("עזרה"),
        topics=schema.phrases("נושאים | נושא"),
        everything=schema.phrases("הכול | הכל | כל הנושאים"),
        polite=schema.phrases("בבקשה | אנא"),
        answered=schema.phrases("השב | תגובה"),
        passed_on=schema.phrases("הועבר"),
        sender=schema.phrases("מאת"),
        signed=schema.phrases("נשלח מה"),
    ),
)
