"""Work on other machines, by Dask's distributed scheduler: an implementation of the port BatchMap."""
