"""The gate: checks of a translation against its segment, without a dictionary."""
