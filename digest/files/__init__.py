"""The files of a site beside its output: pictures, the editor's words, backups and lock files; whole or not at all."""
