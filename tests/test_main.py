"""The command itself, before any task."""

import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize("buffering", ["", "1"])
def test_reader_that_has_had_enough_is_no_fault(buffering: str) -> None:
    unread, output = os.pipe()
    os.close(unread)
    done = subprocess.run(
        [sys.executable, "-m", "uvicthesis", "--list"],
        stdout=output,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": buffering},
        check=False,
    )
    os.close(output)

    assert done.returncode == 0
    assert done.stderr == ""


def test_status_of_a_fault_is_kept_where_nobody_reads() -> None:
    unread, output = os.pipe()
    os.close(unread)
    command = [sys.executable, "-m", "uvicthesis", "explain", "no-such-rule"]
    done = subprocess.run(command, stdout=output, stderr=subprocess.PIPE, text=True, check=False)
    os.close(output)

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
