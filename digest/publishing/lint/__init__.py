"""Check built files for problems that readers would notice: bytes in, findings out, one module per kind of file.

It knows no publisher, so it judges what any template has made. A fault that costs a reader something is an error;
weight, and CSS that some programs ignore, are warnings.
"""
