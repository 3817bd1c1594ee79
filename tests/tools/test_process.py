import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from uvicthesis.errors import MissingToolError
from uvicthesis.tools import process
from uvicthesis.tools.process import Finished, StoppedProgramError

PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
open(sys.argv[1], "w").write(str(child.pid))
time.sleep(60)
"""


def test_output_and_status_are_returned() -> None:
    script = "import sys; print('ȼ'); print('oh', file=sys.stderr); sys.exit(3)"

    finished = process.run(sys.executable, "-X", "utf8", "-c", script)

    assert finished == Finished(3, "ȼ\n", "oh\n")


def test_input_may_be_text_or_bytes() -> None:
    assert process.run("cat", input="SENĆOŦEN").stdout == "SENĆOŦEN"
    assert process.run("cat", input=b"abc").stdout == "abc"


def test_program_without_input_reads_an_empty_one() -> None:
    assert process.run("cat").stdout == ""


def test_output_that_is_not_utf8_is_kept_legible() -> None:
    assert process.run("printf", r"a\377b").stdout == "a�b"


def test_program_runs_in_the_folder_named(tmp_path: Path) -> None:
    assert process.run("pwd", cwd=tmp_path).stdout == f"{tmp_path}\n"


def test_folder_that_is_not_there_is_not_taken_for_a_missing_program(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        process.run("pwd", cwd=tmp_path / "absent")


def test_environment_is_added_to_the_present_one() -> None:
    finished = process.run("sh", "-c", 'printf %s "$ADDED:${PATH:+kept}"', env={"ADDED": "yes"})

    assert finished.stdout == "yes:kept"


def test_missing_program_names_the_package_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("uvicthesis.tools.requirements.which", lambda name: "/usr/bin/apt-get")
    monkeypatch.setenv("PATH", "/nowhere")

    with pytest.raises(MissingToolError) as caught:
        process.run("rsvg-convert", "--version")

    assert str(caught.value) == (
        "rsvg-convert is not installed\n  sudo apt-get install --no-install-recommends librsvg2-bin"
    )


def test_missing_program_of_nobody_leads_to_doctor() -> None:
    with pytest.raises(MissingToolError) as caught:
        process.run("no-such-program")

    assert str(caught.value) == (
        "no-such-program is not installed\n"
        "  ./thesis doctor shows what is missing and the command that mends it"
    )


def test_file_that_is_no_program_is_a_missing_tool(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("not a program")

    with pytest.raises(MissingToolError, match="plain cannot be started: Permission denied"):
        process.run(plain)


def test_program_that_takes_too_long_is_killed_with_its_children(tmp_path: Path) -> None:
    noted = tmp_path / "pid"

    with pytest.raises(StoppedProgramError) as caught:
        process.run(sys.executable, "-c", PARENT, noted, timeout=1.5)

    assert str(caught.value).endswith("had not finished after 1.5 s and was stopped")
    assert has_gone(int(noted.read_text()))


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl-C raises, also where the tests run in the background, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_interruption_kills_the_program_and_its_children(tmp_path: Path) -> None:
    noted = tmp_path / "pid"
    interrupt = threading.Timer(1.0, os.kill, (os.getpid(), signal.SIGINT))
    interrupt.start()

    with pytest.raises(KeyboardInterrupt):
        process.run(sys.executable, "-c", PARENT, noted)

    assert has_gone(int(noted.read_text()))


def test_started_program_waits_for_its_input() -> None:
    with process.start("sh", "-c", "read line; echo got $line") as running:
        assert running.is_alive()
        finished = running.finish("ready\n", timeout=10)

    assert finished.stdout == "got ready\n"


def test_started_program_that_is_not_needed_is_killed_on_the_way_out() -> None:
    with process.start("sleep", "60") as running:
        pass

    assert not running.is_alive()


def test_programs_run_side_by_side_in_threads() -> None:
    with ThreadPoolExecutor(8) as threads:
        outputs = list(threads.map(lambda n: process.run("cat", input=f"{n}").stdout, range(40)))

    assert outputs == [f"{n}" for n in range(40)]


def has_gone(pid: int) -> bool:
    """Whether a process ends within two seconds: a killed orphan waits to be reaped by init."""
    for _ in range(40):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False
