"""The folder of a new thesis: every file it begins with, and what they are made from."""

from __future__ import annotations

import json
import re
import shlex
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from uvicthesis.errors import ThesisError
from uvicthesis.new.answers import Answers
from uvicthesis.project import shipped

SOURCES = Path(__file__).with_name("files")

FILES = (
    ("thesis.yaml", "thesis.yaml.jinja"),
    ("thesis", "thesis.jinja"),
    ("README.md", "README.md.jinja"),
    ("chapters/01-introduction.md", "chapters/01-introduction.md"),
    ("chapters/02-first-chapter.md", "chapters/02-first-chapter.md"),
    ("chapters/03-conclusion.md", "chapters/03-conclusion.md"),
    ("chapters/front/abstract.md", "chapters/front/abstract.md"),
    ("chapters/front/acknowledgements.md", "chapters/front/acknowledgements.md"),
    ("chapters/front/dedication.md", "chapters/front/dedication.md"),
    ("chapters/front/glossary.md", "chapters/front/glossary.md"),
    ("chapters/front/abbreviations.md", "chapters/front/abbreviations.md"),
    ("bib/references.bib", "bib/references.bib"),
    (".gitignore", "gitignore"),
    (".editorconfig", "editorconfig"),
    (".vscode/settings.json", "vscode-settings.json"),
)
"""Each file of a new thesis, with the one it is made from."""

PLAIN = re.compile(r"[^\W\d_][\w .()’'/–-]*(?<! )")
"""A text that YAML reads as it stands; one that begins with a digit might be a number."""

RESERVED = frozenset(("true", "false", "yes", "no", "on", "off", "null", "y", "n"))


def create_thesis(folder: Path, answers: Answers) -> list[Path]:
    """Write a new thesis, and return its files.

    Raises:
        ThesisError: some of the files are there already, or the folder cannot be written.
    """
    if folder.is_file():
        raise ThesisError(f"{folder} is a file", remedy="name another folder")
    there = [name for name, _ in FILES if (folder / name).exists()]
    if there:
        problem = f"{folder} has files of these names already: {', '.join(there)}"
        raise ThesisError(problem, remedy="name another folder; nothing was written")
    contents = _contents(answers)
    try:
        return [_write(folder / name, text) for name, text in contents.items()]
    except OSError as error:
        problem = f"{folder} cannot be written: {error.strerror}"
        raise ThesisError(problem, remedy="name another folder") from error


def yaml_text(text: str) -> str:
    """A text as YAML reads it back: in quotation marks where it needs them."""
    plain = PLAIN.fullmatch(text) and text.casefold() not in RESERVED
    return text if plain else json.dumps(text, ensure_ascii=False)


def _contents(answers: Answers) -> dict[str, str]:
    environment = Environment(
        loader=FileSystemLoader(SOURCES),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    facts = _facts(answers)
    return {
        name: environment.get_template(source).render(facts)
        if source.endswith(".jinja")
        else (SOURCES / source).read_text("utf-8")
        for name, source in FILES
    }


def _facts(answers: Answers) -> Mapping[str, Any]:
    """What the templates print: texts in YAML's form, and the command that runs uvicthesis."""
    texts = {
        name: yaml_text(fact) for name, fact in asdict(answers).items() if isinstance(fact, str)
    }
    committee = [
        {
            "name": yaml_text(member.name),
            "role": yaml_text(member.role),
            "department": yaml_text(member.departments[0]),
        }
        for member in answers.committee
    ]
    program, arguments = _program()
    return {
        **texts,
        "year": answers.year,
        "committee": committee,
        "plain_title": answers.title,
        "plain_author": answers.author,
        "program": shlex.quote(str(program)),
        "arguments": arguments,
    }


def _program() -> tuple[Path, str]:
    """The wrapper in the repository, or where the package came from a wheel, this Python."""
    wrapper = shipped("thesis")
    if wrapper.is_file():
        return wrapper, ""
    return Path(sys.executable), " -P -m uvicthesis"


def _write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
    if text.startswith("#!"):
        file.chmod(0o755)
    return file
