"""The public server: the pages where readers subscribe and unsubscribe, and the files of the site."""
