"""Items: identity, dates, language and exact copies."""
