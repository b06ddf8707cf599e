"""The errors that digest raises, one small tree.

::

    DigestError
    ├── UsageError           the command line asks for something that cannot be
    │   ├── DraftError       the draft of an edition, which its editor has written in
    │   └── ConfigError      digest.toml, or the environment over it
    │       └── PluginError  a plugin that is not there, there twice, or fails
    ├── SourceError          a source that cannot be read at all
    │   └── FormatError      its bytes are not what they were taken for
    ├── StoreError           the database
    ├── TemplateError        a template of the site or of ours
    ├── OutputError          the output folder
    ├── HttpError            an address on the web that does not give what was asked for
    ├── PackageError         a translation package, or an index of them, that is not what it should be
    ├── TranslationError     an engine that fails on all that it is asked
    └── LockError            another run is at work

Every message is one line that says what, where and what to do; the command line prints it as it is.
``UsageError`` and what is below it end with status 2, all others with 1.
"""

from __future__ import annotations


class DigestError(Exception):
    """Anything that digest can explain to its user in one line."""


class UsageError(DigestError):
    """The command line asks for something that cannot be."""


class ConfigError(UsageError):
    """A key or a value of the configuration is wrong."""


class DraftError(UsageError):
    """The draft of an edition is not what it should be, or cannot be read or written."""


class PluginError(ConfigError):
    """A plugin is not installed, cannot be loaded, stands twice under one name, or breaks its contract."""


class SourceError(DigestError):
    """A source, or one file of it, cannot be read."""


class FormatError(SourceError):
    """The bytes are not in the format that they were taken for."""


class StoreError(DigestError):
    """The store cannot be opened, read or written."""


class TemplateError(DigestError):
    """A template cannot be rendered."""


class OutputError(DigestError):
    """A file of the output folder cannot be written."""


class HttpError(DigestError):
    """An address on the web cannot be reached, or does not give what was asked for.

    ``status`` is what the server answered where that is why, else 0.
    """

    status = 0


class PackageError(DigestError):
    """A translation package, or an index of packages, is not what it should be."""


class TranslationError(DigestError):
    """An engine fails on all that it is asked: its fault, and no reason to publish the originals for good."""


class LockError(DigestError):
    """Another run of digest works on the same site."""
