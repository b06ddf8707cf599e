"""Languages: one file for each, with data only; ``language`` and ``languages`` in ``known`` import them at first use.

A word of a language belongs in its file and nowhere else. Some rules, such as the splitter, are not told the language
of a text and ask all languages together: list no word for them that has another meaning in another language.
"""
