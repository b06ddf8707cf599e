"""Bytes to values, without a store: what readers and mail servers write to the mailbox."""
