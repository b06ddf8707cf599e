"""Pure decisions: which items make which edition."""
