"""The preview: a local web server that shows an edition before it is published."""
