"""What stands between an engine and its readers: masks before, the gate after."""
