"""The files of a site: the output folder, drafts, pictures, the lock; and the processes that render."""
