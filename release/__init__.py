"""Make a release: packages, hashes and a bill of materials, reproducible; see docs/releasing.md."""
