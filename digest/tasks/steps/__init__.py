"""The verbs, ingest and build, and their parts. They know ports only."""
