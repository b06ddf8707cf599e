"""Editions as data: one file for each, with all that its pages, feeds and emails show in all locales."""
