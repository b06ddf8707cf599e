"""Ways to readers by services of others, beside our own emails: chats and social networks, listmonk."""
