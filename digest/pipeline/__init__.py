"""The verbs, ingest and build, and their parts: they know ports only."""
