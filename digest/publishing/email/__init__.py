"""Emails: HTML, plain text, and the message that combines them.

For whoever changes their templates: Outlook pads only cells of tables, so margins separate elements. Gmail, Outlook and
Yahoo remove ``bdi``, ``time``, ``section``, ``main`` and ``article``, but keep ``dir``, ``lang`` and ``role`` on any
element. Features that only some programs know are in three style elements, any of which a program may remove. The
element with the role "article" names the email, and is within one with the role "main", since a name is content that
must be in a landmark (axe).
"""
