"""What is known of languages and of strings; pure, and of no use to news alone."""
