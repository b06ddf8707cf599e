"""The output folder: files are brought up to date, each atomically."""
