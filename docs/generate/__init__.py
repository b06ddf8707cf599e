"""Write the parts of the documentation that follow from the code: ``make docs-reference``."""
