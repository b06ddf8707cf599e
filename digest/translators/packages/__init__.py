"""Argos packages: finding, fetching and removing them."""
