"""Work on other machines through Dask's scheduler: an implementation of the port BatchMap."""
