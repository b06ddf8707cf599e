"""Ways to hand messages over, one a file; each implements the port Transport."""
