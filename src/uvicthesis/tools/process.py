"""The only place that starts programs: in go a command and its input, out comes what it wrote.

A program runs in a process group of its own, without a shell and without the caller's terminal,
so that it and all it started can be ended together.
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen, TimeoutExpired
from types import TracebackType

from uvicthesis.errors import MissingToolError, ThesisError
from uvicthesis.tools.requirements import how_to_install


class StoppedProgramError(ThesisError):
    """A program took longer than it was given, and was ended."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What a program left: its exit status (negative: the signal that ended it) and its output.

    Bytes that are not UTF-8 are replaced by U+FFFD.
    """

    returncode: int
    stdout: str
    stderr: str


class Running:
    """A program that was started and waits, or works, until it is finished or killed.

    As a context manager it is killed on the way out, unless it has ended by itself.
    """

    def __init__(self, name: str, popen: Popen[bytes]) -> None:
        self.name = name
        self._popen = popen

    def __enter__(self) -> Running:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.kill()

    def is_alive(self) -> bool:
        """Whether it has not ended yet."""
        return self._popen.poll() is None

    def finish(self, input: str | bytes | None = None, *, timeout: float) -> Finished:
        """Write its input, close it, and wait ``timeout`` seconds at most for the end.

        The whole process group is killed when time is up, and on any interruption.

        Raises:
            StoppedProgramError: it had not ended in time.
        """
        data = input.encode() if isinstance(input, str) else input
        try:
            stdout, stderr = self._popen.communicate(data, timeout=timeout)
        except TimeoutExpired:
            self.kill()
            problem = f"{self.name} had not finished after {timeout:g} s and was stopped"
            raise StoppedProgramError(problem) from None
        except BaseException:
            self.kill()
            raise
        return Finished(
            self._popen.returncode,
            stdout.decode(errors="replace"),
            stderr.decode(errors="replace"),
        )

    def kill(self) -> None:
        """End it and all it started; nothing happens where it has ended already."""
        if self._popen.poll() is None:
            with contextlib.suppress(ProcessLookupError):  # ended since the line above
                os.killpg(self._popen.pid, signal.SIGKILL)
            self._popen.wait()
        for stream in (self._popen.stdin, self._popen.stdout, self._popen.stderr):
            if stream is not None:
                with contextlib.suppress(BrokenPipeError):  # input it never read
                    stream.close()


def run(
    program: Path | str,
    *arguments: Path | str,
    input: str | bytes | None = None,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    timeout: float = 120.0,
) -> Finished:
    """Run a program to its end; an exit status that is not 0 is the caller's to judge.

    ``env`` is set on top of the present environment; ``timeout`` is in seconds.

    Raises:
        MissingToolError: there is no such program, or it cannot be started.
        StoppedProgramError: it had not ended in time.
    """
    with start(program, *arguments, cwd=cwd, env=env) as running:
        return running.finish(input, timeout=timeout)


def start(
    program: Path | str,
    *arguments: Path | str,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> Running:
    """Start a program that is given its input later, by ``finish``.

    Raises:
        MissingToolError: there is no such program, or it cannot be started.
    """
    if cwd is not None and not cwd.is_dir():  # Popen would blame the program for it
        raise NotADirectoryError(cwd)
    command = [os.fspath(part) for part in (program, *arguments)]
    environment = {**os.environ, **env} if env else None
    name = Path(program).name
    try:
        popen = Popen(
            command,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            cwd=cwd,
            env=environment,
            process_group=0,
        )
    except FileNotFoundError as error:
        raise MissingToolError(f"{name} is not installed", remedy=how_to_install(name)) from error
    except OSError as error:
        problem = f"{name} cannot be started: {error.strerror}"
        raise MissingToolError(problem, remedy=how_to_install(name)) from error
    return Running(name, popen)
