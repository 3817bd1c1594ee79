"""Jinja for LaTeX: in go template folders, a name and what it may use; out comes LaTeX."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

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
    except (JinjaError, ValueError, TypeError) as error:
        _raise_template_error(error, name, context, folders)


def _raise_template_error(
    error: Exception, name: str, context: Mapping[str, Any], folders: Sequence[Path]
) -> NoReturn:
    remedy = ""
    if isinstance(error, TemplateNotFound):
        problem, at = f"there is no template {error.name}", _location(Path(name), 0)
        remedy = "looked in " + ", ".join(str(folder) for folder in folders)
        raise TemplateError(problem, at=at, remedy=remedy) from error
    if isinstance(error, TemplateSyntaxError):
        at = _location(Path(error.filename or error.name or name), error.lineno)
        problem = f"not valid Jinja: {error.message}"
        raise TemplateError(problem, at=at, remedy=_DELIMITERS) from error
    if isinstance(error, UndefinedError) and (missing := re.match(r"'(\w+)' is", str(error))):
        remedy = did_you_mean(missing[1], context) or "known: " + ", ".join(sorted(context))
    raise TemplateError(str(error), at=_line_at_fault(error, name), remedy=remedy) from error


_DELIMITERS = "statements stand in <% %>, values in <%= %>, comments in <# #>"


def _line_at_fault(error: Exception, name: str) -> Location:
    """The innermost template in the traceback, which Jinja rewrites to template lines."""
    frames = traceback.extract_tb(error.__traceback__)
    in_templates = [frame for frame in frames if frame.filename.endswith(".jinja")]
    if not in_templates:
        return _location(Path(name), 0)
    return _location(Path(in_templates[-1].filename), in_templates[-1].lineno or 0)


def _location(path: Path, line: int) -> Location:
    return Location(f"templates/{path.name}", line)
