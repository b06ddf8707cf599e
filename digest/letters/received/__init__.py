"""Act on what the mailbox receives, and on what came back: requests, bounces, complaints."""
