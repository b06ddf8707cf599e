"""The wording of the product: catalogs of translations, and dates and numbers as people write them."""
