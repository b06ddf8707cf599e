"""Build the documentation as a site that needs no other host: ``make docs``."""
