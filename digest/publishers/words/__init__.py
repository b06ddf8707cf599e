"""The words of the product: catalogues of phrases, and dates and numbers as people write them."""
