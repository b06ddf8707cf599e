"""Check built files for problems that readers would notice: bytes in, findings out, one module per kind of file."""
