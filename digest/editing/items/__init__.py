"""Items: copies merged, titles cleaned, and what is no story recognized."""
