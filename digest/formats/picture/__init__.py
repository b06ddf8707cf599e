"""Pictures: detect their kind and size."""
