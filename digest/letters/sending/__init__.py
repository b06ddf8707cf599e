"""Choose who gets an edition or a letter, and hand each message over once."""
