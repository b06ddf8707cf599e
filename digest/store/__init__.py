"""The store: the only package that uses SQL.

It speaks through SQLAlchemy, so that a database on a PostgreSQL server is another URL and not another program.
"""
