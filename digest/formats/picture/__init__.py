"""Pictures: their kind and size."""
