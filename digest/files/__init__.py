"""The files of a site: output folder, drafts, pictures and lock file; and the processes that render them."""
