"""Permanent: what is published under these ids stays so."""
