"""What items say of the same thing: otherwise than other sources, or than they said before. Facts decide, not words."""
