"""Readers for tests: one with a server behind them, one who has email alone."""

from digest.model.delivery import Reader

PUBLIC = "https://news.example.org/subscription/"
ANNA = Reader(
    "anna@example.org",
    "Anna",
    "<anna.2025W17.0123@news.example.org>",
    "mailto:digest@news.example.org?subject=leave%20token-a",
    f"{PUBLIC}leave/token-a",
    f"{PUBLIC}preferences/token-a",
)
BORIS = Reader(
    "boris@example.org",
    "",
    "<boris.2025W17.0123@news.example.org>",
    "mailto:digest@news.example.org?subject=leave%20token-b",
)
