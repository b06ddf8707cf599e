"""Parts of sentences: where one can be cut, and what it can lose."""
