"""When to request sources on the web, and what their responses mean.

These are pure functions of what is remembered, the response, what the feed says of itself, and the time. They follow
what publishers ask of feed readers; tests/politeness has a test for each rule.
"""
