"""The engine ``argos``: installed Argos packages, run on CTranslate2 and the tokenizer of the package alone."""
