"""A web server on this machine alone: the editor looks at an edition before it goes out."""
