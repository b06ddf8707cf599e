"""Checks of form: length, script, quotation marks, addresses, copies and repetition."""
