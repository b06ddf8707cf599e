"""Work on other machines through Dask's scheduler: an implementation of the port BatchMap.

It is no job queue, since nothing here must be kept: batches are pure functions of values, and the store knows what is
left, so a lost batch is requested again. Dask hands batches to the workers there are, notices when one dies, speaks TLS
with certificates on both sides, and needs no broker or database.
"""
