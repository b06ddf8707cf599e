"""Sources: fetch bytes and pass them to the formats."""
