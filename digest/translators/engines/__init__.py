"""Translation engines, each behind the port Translator."""
