"""Deliver editions by email: choose the subscribers, and hand the emails over."""

# What others may import, and nothing else of this street.
DOOR = (
    "blocks",
    "channels",
    "count_bounces",
    "email_links",
    "enrolling",
    "importing",
    "incoming_mail",
    "listmonk",
    "mail.subscriber_table",
    "mailbox.imap_mailbox",
    "mailbox.maildir_mailbox",
    "membership",
    "message_marks",
    "outbox",
    "outcome_tally",
    "prepared_message",
    "reader_requests",
    "recipients",
    "sender",
    "signing",
    "stop",
    "tokens",
    "transports.open_transport",
)
