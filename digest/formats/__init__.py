"""Parse and write formats, without any input or output: one file for each format."""
