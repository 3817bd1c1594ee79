"""``python -m uvicthesis TASK``: invoke with this project's tasks and exit codes."""

from __future__ import annotations

import os
import sys
from importlib.metadata import version
from importlib.util import module_from_spec, spec_from_file_location
from types import ModuleType

from invoke.collection import Collection
from invoke.exceptions import Exit, ParseError
from invoke.program import Program

from uvicthesis.project import shipped

USAGE_ERROR = 2
INTERRUPTED = 130


class ThesisProgram(Program):
    """invoke, but a usage error ends with 2 and an interruption with 130."""

    def parse_core(self, argv: list[str] | None) -> None:
        """Read invoke's own options."""
        try:
            super().parse_core(argv)
        except ParseError as error:
            raise Exit(str(error), code=USAGE_ERROR) from None

    def parse_tasks(self) -> None:
        """Read the tasks and their options."""
        try:
            super().parse_tasks()
        except ParseError as error:
            raise Exit(f"{error}\n  ./thesis --list shows every task", code=USAGE_ERROR) from None

    def execute(self) -> None:
        """Run the tasks."""
        try:
            super().execute()
        except KeyboardInterrupt:
            raise Exit("interrupted", code=INTERRUPTED) from None


def main() -> None:
    """Run the tasks that the command line names."""
    namespace = Collection.from_module(_tasks())
    program = ThesisProgram(version("uvicthesis"), namespace, name="thesis", binary="thesis")
    try:
        program.run()
    except BrokenPipeError:
        _leave_unread()
    finally:
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            _leave_unread()


def _leave_unread() -> None:
    """Send the rest of the output nowhere: whoever read it, as head does, has had enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tasks() -> ModuleType:
    spec = spec_from_file_location("tasks", shipped("tasks.py"))
    if spec is None or spec.loader is None:
        sys.exit("tasks.py is not there: install the package again")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
