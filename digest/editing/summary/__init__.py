"""Summaries: the sentences, headline and key figures of a story."""
