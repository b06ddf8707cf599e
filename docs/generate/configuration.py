"""Every key of ``digest.toml``: type and default from the schema, and the text below each field."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from digest.config import schema
from digest.config.environment import variable_of
from digest.model.frozen.edition_names import GENRES
from digest.model.source import KINDS


def _listed(choices: Sequence[str]) -> str:
    *others, last = (f'`"{choice}"`' for choice in choices)
    return " or ".join(filter(None, [", ".join(others), last]))


# What a reader is told of each type that the schema names.
_TYPES: Mapping[str, str] = {
    "Color": "color",
    "Command": "list of texts",
    "Contact": "email address or URL",
    "Destination": "path, or folder on another machine",
    "FileName": "file name",
    "Key": "text",
    "Line": "text",
    "Login": "text",
    "Lines": "text, also of several lines",
    "MailAddress": "email address",
    "MailServer": "mail server, or place for messages",
    "MailboxServer": "mailbox",
    "ModelAddress": "URL",
    "Name": "letters, digits, dots and hyphens",
    "Number": "integer",
    "PageAddress": "URL",
    "FilePath": "path",
    "StoreAddress": "path",
    "PageTable": "table",
    "Scope": '`true`, `false`, `"full"`, `"titles"`, or list of locales',
    "Selector": "CSS selector",
    "SourceAddress": "URL",
    "SourceName": "text",
    "Tag": "locale",
    "TagUri": "tag URI",
    "Text": "text",
    "TextByLocale": "text, or table of texts by locale",
    "WebAddress": "URL",
    "WholeAddress": "email address",
    "Weight": "number from 0 to 1000",
    "Zone": "time zone",
    "bool": "`true` or `false`",
    "str": "text",
    "tuple[GenreName, ...]": "list of genres",
    "tuple[Line, ...]": "list of texts",
    "tuple[TextPattern, ...]": "list of texts or patterns",
    "tuple[Tag, ...]": "list of locales",
    "Channels": "list of channels",
    "Alerts": "list of channels",
    "ListNames": "list of names",
    "PluginNames": "list of names",
    "Networks": "list of addresses or networks",
    "Origins": "list of origins",
    "SchedulerAddress": "address of a scheduler",
    "SourceGenre": _listed(["story", *GENRES]),
    "Subject": "text",
    "SourceKind": _listed(KINDS),
    "Mapping[Line, Weight]": "table of numbers from 0 to 1000",
}


def _models(field: FieldInfo) -> Iterator[type[BaseModel]]:
    kinds = (field.annotation, *get_args(field.annotation))
    return (kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel))


TABLES: Mapping[str, type[BaseModel]] = {
    **{name: next(_models(field)) for name, field in schema.Tables.model_fields.items()},
    "page": schema.PageTable,
}


def table(name: str) -> str:
    """Return a section for each key of a table."""
    model = TABLES[name]
    return "\n\n".join(_section(name, key, model.model_fields[key]) for key in model.model_fields)


def _section(name: str, key: str, field: FieldInfo) -> str:
    annotation, text = _declared(TABLES[name])[key]
    text, _, default = text.partition("\n\nDefault: ")
    is_required = field.is_required() or default == "required"
    facts = [
        _type(annotation, field),
        "**required**" if is_required else f"default: {default or _default(field.default)}",
        _variable(name, field.alias or key, field),
    ]
    return f"### `{field.alias or key}`\n\n{' '.join(text.split())}\n\n{_sentence(' · '.join(filter(None, facts)))}"


@cache
def _declared(model: type[BaseModel]) -> Mapping[str, tuple[str, str]]:
    """The type of each field as it is written, and the text below it.

    Raises SyntaxError for a field without a text.
    """
    (tree,) = ast.parse(inspect.getsource(model)).body
    declared = {}
    for node, below in pairwise(getattr(tree, "body", [])):
        match node, below:
            case ast.AnnAssign(ast.Name(key), annotation), ast.Expr(ast.Constant(str(text))):
                declared[key] = (ast.unparse(annotation).removesuffix(" | None"), inspect.cleandoc(text))
            case ast.AnnAssign(ast.Name(key)), _:
                raise SyntaxError(f"{model.__name__}.{key}: say below it, in a string, what it is")
    return declared


def _type(annotation: str, field: FieldInfo) -> str:
    choices = _choices(field.annotation)
    if choices:
        return _listed(choices)
    words = _TYPES[annotation]
    if annotation != "Number":
        return words
    lowest, highest = (
        next((getattr(one, name) for one in field.metadata if hasattr(one, name)), None) for name in ("ge", "le")
    )
    return f"{words} from {lowest}" + (f" to {highest}" if highest is not None else "")


def _choices(kind: Any) -> list[str]:
    if get_origin(kind) in {Union, UnionType}:
        return next(filter(None, map(_choices, get_args(kind))), [])
    return list(get_args(kind)) if get_origin(kind) is Literal else []


def _default(value: object) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, str) and value:
        return f'`"{value}"`'
    if isinstance(value, tuple) and value:
        return f"`{json.dumps(value)}`"
    return f"`{value}`" if isinstance(value, int | float) else "none"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _variable(name: str, key: str, field: FieldInfo) -> str:
    if name == "sources" or get_origin(field.annotation) is Mapping:
        return ""
    return f"`{variable_of(name, key)}`"
