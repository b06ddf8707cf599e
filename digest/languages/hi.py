"""Hindi."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Dates,
    Language,
    Notices,
    Openers,
    by_number,
    phrases,
    words,
)

LANGUAGE = Language(
    code="hi",
    calendar=Calendar(
        months=by_number(" | फरवरी |  |  |  |  |  |  |  |  |  | "),
        shortest_months=words("मई"),
    ),
    dates=Dates(
        today=words("आज कल"),
    ),
    abbreviations=Abbreviations(
        before_names=words("""
            डॉ प्रो पं श्री स्व कु मो न्या ले कर्नल एफ एच एल एम एन आर एस क्यू डब्ल्यू डब्लू एक्स वाई जेड
        """),
        before_numbers=words("पृ क्र सं"),
        final=words("""
            है हैं हूँ हूं था थे थी थीं हो गया गई गए दिया दी दिए किया की किए लिया ली रहा रहे रही हुआ हुई हुए कहा
            होगा होगी होंगे चाहिए नहीं दो लो आया आई आए
        """),
    ),
    openers=Openers(
        starters=words("""
            वह वे यह ये उसने उन्होंने इसने हम हमने मैं मैंने आप इस उस इसके उसके लेकिन मगर परंतु फिर तब अब और क्या
            कौन कब कहाँ क्यों कैसे आज कल सब सबने इसलिए
        """),
        reporting_last=words("कहा पूछा बोला बोली बोले बताया जोड़ा चिल्लाया"),
        dependent=phrases("""
            वह | वे | यह | ये | इस | इन | उन्होंने | उसने | उनके | उनका | उनकी | इसके | लेकिन | हालांकि | साथ ही
            | इसलिए | वहीं
        """),
    ),
    notices=Notices(
        beginnings=phrases("यह भी पढ़ें | और पढ़ें | स्रोत:"),
        whole=phrases("विज्ञापन"),
    ),
)
