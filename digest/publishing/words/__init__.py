"""The wording of the product: catalogs of translations, and dates and numbers as people write them.

No phrase is assembled from parts that inflect. gettext inflects for one number, so two stand side by side ("8 stories ·
7 sources"), and a list of names is a field of the phrase around it. Names of languages, titles and sources stand in no
phrase that needs them in a case: "Original: %(language)s".
"""
