"""The public server: the pages where readers subscribe and leave, and the files of the site."""
