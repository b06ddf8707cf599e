"""Languages: one file for each, with data only. ``language`` and ``languages`` in ``load`` import them at first use."""
