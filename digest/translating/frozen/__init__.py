"""What must never change: exports of older versions must be read."""
