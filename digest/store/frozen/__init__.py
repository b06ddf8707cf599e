"""What must never change: what is stored under these keys and sums is found and trusted by them alone."""
