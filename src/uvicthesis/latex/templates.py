"""Jinja for LaTeX: in go template folders, a name and what it may use; out comes LaTeX."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.exceptions import TemplateSyntaxError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from uvicthesis.errors import TemplateError
from uvicthesis.latex.escape import Tex, escape
from uvicthesis.location import Location
from uvicthesis.nearest import did_you_mean


def latex_environment(folders: Sequence[Path]) -> ImmutableSandboxedEnvironment:
    """Jinja for LaTeX: a missing name is an error, plain text is escaped, nothing can be changed.

    A template is taken from the first folder that has it. It may include others, but not define
    macros: what a macro returns is plain text again, and would be escaped twice.
    """
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        finalize=tex_or_escaped,
        block_start_string="<%",
        block_end_string="%>",
        variable_start_string="<%=",
        variable_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters["lines"] = lines
    return environment


def tex_or_escaped(value: object) -> Tex:
    """LaTeX as it is, text and whole numbers escaped.

    Raises:
        ValueError: for any other value, so that no ``None`` is ever printed.
    """
    if isinstance(value, StrictUndefined):
        return Tex(str(value))  # raises UndefinedError, which names what is missing
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Tex(value)
    raise ValueError(f"{value!r} is not text")


def lines(texts: Iterable[str]) -> Tex:
    r"""Texts under one another, parted by ``\\``."""
    return Tex(r"\\ ".join(escape(text) for text in texts))


def render_template(name: str, context: Mapping[str, Any], folders: Sequence[Path]) -> str:
    """What a template makes of a context.

    Raises:
        TemplateError: at the line of the template that is at fault.
    """
    try:
        return latex_environment(folders).get_template(name).render(context)
    except (
        JinjaError,
        ValueError,
        TypeError,
        ArithmeticError,
        LookupError,
        RecursionError,
    ) as error:
        raise _in_our_terms(error, name, context, folders) from error


def _in_our_terms(
    error: Exception, name: str, context: Mapping[str, Any], folders: Sequence[Path]
) -> TemplateError:
    at = _line_at_fault(error, name)
    match error:
        case TemplateNotFound():
            looked_in = ", ".join(map(str, folders))
            remedy = f"looked in {looked_in}"
            return TemplateError(f"there is no template {error.name}", at=at, remedy=remedy)
        case TemplateSyntaxError():
            problem = f"not valid Jinja: {error.message}"
            return TemplateError(problem, at=at, remedy=_DELIMITERS)
        case UndefinedError():
            return TemplateError(str(error), at=at, remedy=_nearest_name(str(error), context))
        case RecursionError():
            return TemplateError("includes itself", at=at)
    return TemplateError(str(error), at=at)


_DELIMITERS = "statements stand in <% %>, values in <%= %>, comments in <# #>"


def _nearest_name(message: str, context: Mapping[str, Any]) -> str:
    """For "'autor' is undefined", the name that was meant, or all there are."""
    missing = re.match(r"'(\w+)' is undefined", message)
    if missing is None:
        return ""
    return did_you_mean(missing[1], context) or "known: " + ", ".join(sorted(context))


def _line_at_fault(error: Exception, name: str) -> Location:
    """A syntax error's own line; else the innermost of the template lines in the traceback.

    Jinja rewrites tracebacks so that they name templates and their lines.
    """
    if isinstance(error, TemplateSyntaxError):
        return _location(error.filename or error.name or name, error.lineno)
    frames = traceback.extract_tb(error.__traceback__)
    in_templates = [frame for frame in frames if frame.filename.endswith(".jinja")]
    if not in_templates:
        return _location(name, 0)
    return _location(in_templates[-1].filename, in_templates[-1].lineno or 0)


def _location(path: str, line: int) -> Location:
    return Location(f"templates/{Path(path).name}", line)
