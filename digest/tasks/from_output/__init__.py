"""Read published editions back from the files of the output, for a site whose store is lost."""
