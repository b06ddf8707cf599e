"""What must never change: what version 0.1.0 read."""
