"""The engine ``argos``: installed Argos packages, run with CTranslate2 and the package's tokenizer only."""
