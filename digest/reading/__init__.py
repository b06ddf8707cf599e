"""Reading: files and the web become items."""
