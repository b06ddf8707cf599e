"""When to request sources on the web, and what their responses mean."""
