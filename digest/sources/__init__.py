"""Sources fetch bytes and hand them to the formats."""
