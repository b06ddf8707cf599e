"""The engine ``argos``: installed Argos packages, run with CTranslate2 and the package's tokenizer only.

The library argostranslate calls a model sentence by sentence, which takes three to eight times as long, and brings
PyTorch and stanza. ``tests/argostranslate`` holds both to the same translations.
"""
