"""Checks around an engine: masks before it translates, the gate after."""
