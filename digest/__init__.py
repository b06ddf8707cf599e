"""Turn news in any language into a weekly digest in the languages of its readers."""

__version__ = "0.1.0"
