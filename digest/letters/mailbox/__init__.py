"""Mailboxes to which readers and mail servers write.

Which messages were handled is told by the marks that every mail program shows: read, or starred and unread for a
person. A list of our own would have to follow UIDs, which a server may renumber.
"""
