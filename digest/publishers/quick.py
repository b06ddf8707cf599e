"""Render templates with fewer steps than Jinja2 takes in general, with the same output.

Half of the time went into calls of macros and of ``escape``. Here a macro gets its arguments as they are, markup is not
made markup again, and what gettext returns without variables is kept. Nothing is computed at compile time: the code of
a template serves all locales.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, MutableMapping
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Context, Macro, Markup, escape  # type: ignore[attr-defined]  # from MarkupSafe
from jinja2.utils import internalcode, missing, pass_context

# Makes markup of a text without asking what it is.
_marked = str.__new__


class QuickMacro(Macro):
    """A macro whose usual calls take few steps: those with arguments by position or name, and without a caller."""

    def __init__(self, environment: jinja2.Environment, func: Callable[..., str], *described: Any) -> None:
        super().__init__(environment, func, *described)
        self._is_plain = not (self.caller or self.catch_kwargs or self.catch_varargs)
        count = len(self.arguments)
        # What stands for the arguments that are not given, by the number of those given by position.
        self._lacking = tuple((missing,) * (count - given) for given in range(count + 1))

    @internalcode
    def quick(self, context: Context, arguments: tuple[Any, ...], named: dict[str, Any]) -> str:
        """Return the same as a call."""
        given = len(arguments)
        if not self._is_plain or given >= len(self._lacking):
            return str(self(context.eval_ctx, *arguments, **named))
        rest = [named.pop(name, missing) for name in self.arguments[given:]] if named else self._lacking[given]
        if named:  # There is no such argument.
            return str(self(context.eval_ctx, *arguments, **named))
        text: str = self._func(*arguments, *rest)
        return _marked(Markup, text) if context.eval_ctx.autoescape else text


class QuickContext(Context):
    """A context that calls macros with few steps."""

    @internalcode
    def call(self, called: Callable[..., Any], /, *arguments: Any, **named: Any) -> Any:
        """Call a macro or a function."""
        if type(called) is not QuickMacro:
            return super().call(called, *arguments, **named)
        if named:
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
        return called.quick(self, arguments, named)


class QuickCodeGenerator(CodeGenerator):
    """Compiles templates for a QuickEnvironment."""

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:  # noqa: ARG002 - as Jinja2 has it
        """Write the definition of a macro, as Jinja2 does but for its class."""
        node = macro_ref.node
        arguments = tuple(argument.name for argument in node.args)
        accesses = (macro_ref.accesses_kwargs, macro_ref.accesses_varargs, macro_ref.accesses_caller)
        self.write(
            f"environment.macro(environment, macro, {getattr(node, 'name', None)!r}, {arguments!r}, "
            f"{', '.join(map(repr, accesses))}, context.eval_ctx.autoescape)"
        )

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.shown(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if not isinstance(node, (nodes.TemplateData, nodes.Const)):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)


class QuickEnvironment(jinja2.Environment):
    """An environment of Jinja2 whose templates are rendered with few steps."""

    code_generator_class = QuickCodeGenerator
    context_class = QuickContext
    macro = QuickMacro

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._found: dict[str | jinja2.Template, jinja2.Template] = {}
        # Nothing is asynchronous here.
        self.filters |= {name: vars(made)["__wrapped__"] for name, made in self.filters.items() if _has_variants(made)}

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - as Jinja2 has it
    ) -> jinja2.Template:
        """Return a template, loaded once, as a site's templates do not change during a run."""
        if globals is not None:
            return super().get_template(name, parent, globals)
        if name not in self._found:
            self._found[name] = super().get_template(name, parent)
        return self._found[name]

    @staticmethod
    def shown(value: object) -> str:
        """Return a value as the output has it: escaped, unless it is markup."""
        return value if type(value) is Markup else escape(value)


def _has_variants(made: Callable[..., Any]) -> bool:
    """Return whether a filter has a variant for asynchronous rendering, and asks each time which one is to be used."""
    return bool(getattr(made, "jinja_async_variant", False))


def gettext_of(words: gettext.NullTranslations) -> Callable[..., str]:
    """Return gettext for templates: what it says is markup where text is escaped, and always a format string."""
    kept: dict[tuple[str, bool], str] = {}

    def said(message: str, *, is_markup: bool) -> str:
        text = words.gettext(message)
        return Markup(text) if is_markup else text

    @pass_context
    def translated(context: Context, message: str, /, **variables: object) -> str:
        is_markup = bool(context.eval_ctx.autoescape)
        if variables:
            return said(message, is_markup=is_markup) % variables
        if (message, is_markup) not in kept:
            kept[message, is_markup] = said(message, is_markup=is_markup) % {}
        return kept[message, is_markup]

    return translated
