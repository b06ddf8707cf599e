"""Permanent: what is published under these addresses and ids stays so. Nothing here calls what may be tuned."""
