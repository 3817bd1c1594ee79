"""The command itself, before any task."""

import subprocess
import sys


def test_reader_that_has_had_enough_is_no_fault() -> None:
    command = f"{sys.executable} -m uvicthesis --list | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert "Traceback" not in done.stderr
