"""Deliver editions by email: choose the subscribers, and hand the emails over.

One word for one thing, in documentation, messages and names:

- A *subscriber* is in the database; a *reader* is anybody who reads the site or an email, or fills in a form.
- An *edition* is published for a week, and sent once to each subscriber. An *email* has an edition in it; in guides,
  also any other that readers get. A *letter* is about a subscription. A *message* lies in the mailbox, or passes
  through SMTP.
- To *send* is to give an email to a mail server; to *hand over* is the step after which it may have arrived.
- *Unsubscribe* ends a subscription; *leave* stands in URLs, subjects and code only.
- *Refused for now* and *refused for good* are ``deferred`` and ``failed`` in code (the server said 4xx or 5xx);
  *bounced* is only what came back later.
- *Queued* is what a sender has taken on and not begun to hand over; *in doubt*, ``sending`` in code, what was handed
  over without anybody knowing whether it arrived.
- A *reply* is an email, and a server *answers*; but what a mail server says is a ``Reply`` in code, as in RFC 5321.
"""

# What others may import, and nothing else of this street.
DOOR = (
    "frozen.message_marks",
    "frozen.tokens",
    "mailbox.imap_mailbox",
    "mailbox.maildir_mailbox",
    "received.blocks",
    "received.count_bounces",
    "received.incoming_mail",
    "received.reader_requests",
    "sending.missed",
    "sending.outbox",
    "sending.outcome_tally",
    "sending.prepared_message",
    "sending.recipients",
    "sending.retries",
    "sending.sender",
    "sending.signing",
    "sending.stop",
    "services.channels",
    "services.listmonk",
    "subscribing.email_links",
    "subscribing.enrolling",
    "subscribing.importing",
    "subscribing.membership",
    "subscribing.named_topics",
    "subscribing.subscriber_table",
    "transports.open_transport",
)
