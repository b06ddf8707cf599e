"""The error of a step that cannot be done."""

from __future__ import annotations


class Failure(Exception):  # noqa: N818 - it is no error of the program
    """A step cannot be done; the message is one line that says why, and what to do."""
