"""Make a release: packages, hashes and the list of what is inside, the same bytes each time; docs/releasing.md."""
