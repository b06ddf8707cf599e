"""The engine ``apertium``: the pairs of the system, each through a pipeline that stays."""
