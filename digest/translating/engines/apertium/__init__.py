"""The engine ``apertium``: the pairs installed on the system, each with a pipeline that keeps running."""
