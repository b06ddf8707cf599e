"""Untrusted XML, prepared for a parser."""
