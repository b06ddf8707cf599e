"""Translation engines, each an implementation of the port Translator."""
