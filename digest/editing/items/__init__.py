"""Items: identity, dates, language and exact copies; and which source is which."""
