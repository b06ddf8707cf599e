"""One file a language: data alone. ``language`` and ``languages`` load them at use."""
