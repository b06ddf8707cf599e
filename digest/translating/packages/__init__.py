"""Argos packages: finding, downloading, installing and removing them."""
