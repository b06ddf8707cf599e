"""Words: their stems, their language, and which of them are names or facts."""
