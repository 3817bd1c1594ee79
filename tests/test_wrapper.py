"""The script ``thesis``, with stand-ins for Python and apt and no other program than it names."""

import shutil
import subprocess
import time
from pathlib import Path

import pytest

from uvicthesis.project import shipped

FAKES = Path(__file__).with_name("fakes")
PACKAGES = "src/uvicthesis/tools/debian-packages.txt"
NEEDED = (
    *("sh", "dash", "awk", "cat", "cmp", "cp", "dirname", "env", "grep", "mkdir", "mktemp"),
    *("readlink", "rm", "sed", "tail", "uname"),
)
LIST = """# a comment
texlive-xetex      # xelatex

fonts-sil-gentium  # a font
librsvg2-bin
"""
ALL = ["texlive-xetex", "fonts-sil-gentium", "librsvg2-bin"]


class Computer:
    """A repository in a folder with a space in its name, and a PATH with few programs."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "my thesis"
        self.programs = folder / "bin"
        self.state = folder / "state"
        for each in (self.root / PACKAGES).parent, self.programs, self.state:
            each.mkdir(parents=True)
        for name in ("thesis", "pyproject.toml"):
            shutil.copy(shipped(name), self.root / name)
        (self.root / PACKAGES).write_text(LIST)
        for name in NEEDED:
            (self.programs / name).symlink_to(shutil.which(name) or "/nowhere")
        for fake in FAKES.iterdir():
            shutil.copy(fake, self.programs)
        self.set("archive", *ALL, "python3.12-venv")
        self.set("lists", *ALL, "python3.12-venv")
        self.set("installed")
        self.set("log")

    def set(self, name: str, *lines: str) -> None:
        """State that the stand-ins read."""
        (self.state / name).write_text("".join(f"{line}\n" for line in lines))

    def remove(self, *programs: str) -> None:
        for program in programs:
            (self.programs / program).unlink()

    def add(self, program: str) -> None:
        (self.programs / program).symlink_to("/bin/true")

    def run(
        self, *arguments: str, script: Path | None = None, cwd: Path | None = None, **env: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [script or self.root / "thesis", *arguments],
            cwd=cwd or self.state,
            env={"PATH": str(self.programs), "FAKES": str(self.state), **env},
            capture_output=True,
            check=False,
            text=True,
        )

    @property
    def log(self) -> list[str]:
        return (self.state / "log").read_text().splitlines()


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path)


def test_first_run_prepares_everything_and_says_which_packages_and_how_large(
    computer: Computer,
) -> None:
    finished = computer.run("pdf", "--draft")

    root = computer.root
    assert finished.stderr == (
        f"thesis: preparing Python packages in {root}/.venv\n"
        "thesis: installing with apt: texlive-xetex fonts-sil-gentium librsvg2-bin\n"
        "thesis: 8 MB to download, 12 MB once installed; this may take some minutes\n"
    )
    assert computer.log == [
        f"pip -m pip --disable-pip-version-check --quiet install --editable {root}",
        "apt-get install --no-install-recommends -y texlive-xetex fonts-sil-gentium librsvg2-bin",
    ]


def test_task_gets_its_arguments_the_callers_folder_and_gives_its_status(
    computer: Computer, tmp_path: Path
) -> None:
    finished = computer.run("pdf", "--thesis", "my own", cwd=tmp_path)

    assert finished.stdout == f"{tmp_path}|pdf|--thesis|my own|"
    assert finished.returncode == 7


def test_second_run_does_nothing_but_the_task(computer: Computer) -> None:
    computer.run("pdf")
    computer.set("log")

    finished = computer.run("pdf")

    assert finished.stderr == ""
    assert computer.log == []


def test_second_run_takes_less_than_a_tenth_of_a_second(computer: Computer) -> None:
    computer.run("pdf")

    begin = time.perf_counter()
    for _ in range(5):
        computer.run("pdf")

    assert (time.perf_counter() - begin) / 5 < 0.1


@pytest.mark.parametrize("shell", ["dash", "bash"])
def test_every_posix_shell_will_do(computer: Computer, shell: str) -> None:
    command = [shutil.which(shell) or shell, computer.root / "thesis", "pdf"]
    env = {"PATH": str(computer.programs), "FAKES": str(computer.state)}

    finished = subprocess.run(command, env=env, capture_output=True, check=False, text=True)

    assert finished.returncode == 7
    assert "not found" not in finished.stderr


def test_script_finds_its_folder_behind_symbolic_links(computer: Computer, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    absolute = tmp_path / "second"
    absolute.symlink_to(computer.root / "thesis")
    relative = tmp_path / "elsewhere" / "third"
    relative.symlink_to("../second")

    assert computer.run("pdf", script=relative).returncode == 7
    assert (computer.root / ".venv").is_dir()


def test_change_of_the_dependencies_prepares_python_again_but_not_the_system(
    computer: Computer,
) -> None:
    computer.run("pdf")
    computer.set("log")
    with (computer.root / "pyproject.toml").open("a") as file:
        file.write("# changed\n")

    computer.run("pdf")

    assert [line.split()[0] for line in computer.log] == ["pip"]


def test_repository_that_was_moved_is_prepared_again(computer: Computer, tmp_path: Path) -> None:
    computer.run("pdf")
    computer.set("log")
    computer.root = computer.root.rename(tmp_path / "moved")

    computer.run("pdf")

    assert computer.log[0].endswith(f"--editable {tmp_path}/moved")


def test_tests_bring_their_own_packages_and_the_next_build_does_not_lose_them(
    computer: Computer,
) -> None:
    computer.run("test")
    assert computer.log[0].endswith("my thesis[test]")
    computer.set("log")

    computer.run("pdf")

    assert computer.log == []


def test_packages_that_are_there_are_not_installed_again(computer: Computer) -> None:
    computer.set("installed", "texlive-xetex", "librsvg2-bin")

    computer.run("pdf")

    assert computer.log[-1] == "apt-get install --no-install-recommends -y fonts-sil-gentium"


def test_tex_live_of_another_kind_is_left_alone(computer: Computer) -> None:
    computer.add("xelatex")

    computer.run("pdf")

    assert computer.log[-1] == (
        "apt-get install --no-install-recommends -y fonts-sil-gentium librsvg2-bin"
    )


def test_lists_of_packages_are_read_where_they_are_missing(computer: Computer) -> None:
    computer.set("lists")

    finished = computer.run("pdf")

    assert "thesis: reading the lists of packages\n" in finished.stderr
    assert [line[:15] for line in computer.log[1:]] == ["apt-get update", "apt-get install"]
    assert finished.returncode == 7


def test_packages_are_installed_by_sudo_for_those_who_are_not_root(computer: Computer) -> None:
    computer.set("user")

    computer.run("pdf")

    assert computer.log[-2] == "sudo"


def test_without_sudo_the_command_for_root_is_told(computer: Computer) -> None:
    computer.set("user")
    computer.remove("sudo")

    finished = computer.run("pdf")

    assert finished.stderr.splitlines()[1:] == [
        "thesis: packages are missing, and only root may install them",
        "  apt-get install --no-install-recommends texlive-xetex fonts-sil-gentium librsvg2-bin",
    ]
    assert finished.returncode == 3


def test_doctor_looks_and_installs_no_system_packages(computer: Computer) -> None:
    assert computer.run("doctor").returncode == 7
    assert [line.split()[0] for line in computer.log] == ["pip"]


def test_variable_leaves_the_packages_of_the_system_alone(computer: Computer) -> None:
    assert computer.run("pdf", UVICTHESIS_NO_APT="1").returncode == 7
    assert [line.split()[0] for line in computer.log] == ["pip"]


def test_missing_venv_module_is_installed_first(computer: Computer) -> None:
    computer.set("no-venv")

    finished = computer.run("doctor")

    assert computer.log[0] == "apt-get install --no-install-recommends -y python3.12-venv"
    assert finished.returncode == 7


def test_python_that_is_too_old_is_told(computer: Computer) -> None:
    computer.set("old-python")
    computer.remove("apt-get")

    finished = computer.run("pdf")

    assert finished.stderr.splitlines()[1:] == [
        "thesis: Python 3.11 or later is needed, and this is 3.12",
        "  on Debian and Ubuntu: sudo apt-get install python3.11 python3.11-venv",
        "  on macOS: brew install python",
        "  elsewhere: https://www.python.org/downloads/",
    ]
    assert finished.returncode == 3


def test_python_packages_without_network_are_told(computer: Computer) -> None:
    computer.set("no-network")

    finished = computer.run("pdf")

    assert finished.stderr.splitlines()[1:] == [
        "pip: No matching distribution found for hatchling",
        "thesis: the Python packages could not be installed",
        "  is there a network? the same command goes on from here",
        f"  all that pip said: {computer.root}/.venv/pip.log",
    ]
    assert finished.returncode == 3


def test_system_packages_without_network_are_told_and_tried_again_the_next_time(
    computer: Computer,
) -> None:
    computer.run("doctor")
    computer.set("no-network")

    finished = computer.run("pdf")

    lines = finished.stderr.splitlines()
    assert lines[2:4] == [
        "E: Failed to fetch http://x Temporary failure resolving 'x'",
        "thesis: apt could not install them",
    ]
    assert finished.returncode == 3
    (computer.state / "no-network").unlink()
    assert computer.run("pdf").returncode == 7


def test_package_that_apt_does_not_know_is_named(computer: Computer) -> None:
    computer.set("lists", "texlive-xetex", "librsvg2-bin")
    computer.set("archive", "texlive-xetex", "librsvg2-bin")

    finished = computer.run("pdf")

    assert finished.stderr.splitlines()[2:] == [
        "thesis: apt knows no package named",
        "  fonts-sil-gentium",
        "  is there a network? sudo apt-get update shows what is wrong",
        "  UVICTHESIS_NO_APT=1 goes on without",
    ]
    assert finished.returncode == 3


@pytest.mark.parametrize(
    ("system", "advice"),
    [
        ("Darwin", "  brew install --cask mactex-no-gui font-gentium-book-plus font-dejavu"),
        ("Linux", "  TeX Live 2022 or later with XeLaTeX and LuaLaTeX (scheme-medium, and the"),
    ],
)
def test_other_systems_are_told_what_to_install(
    computer: Computer, system: str, advice: str
) -> None:
    computer.remove("apt-get", "uname")
    (computer.programs / "uname").write_text(f"#!/bin/sh\necho {system}\n")
    (computer.programs / "uname").chmod(0o755)

    finished = computer.run("pdf")

    assert "thesis: xelatex is not installed" in finished.stderr
    assert advice in finished.stderr
    assert finished.returncode == 3


def test_other_systems_build_once_the_programs_are_there(computer: Computer) -> None:
    computer.remove("apt-get")
    for program in ("xelatex", "lualatex", "rsvg-convert"):
        computer.add(program)

    assert computer.run("pdf").returncode == 7


def test_windows_is_led_to_wsl(computer: Computer) -> None:
    computer.remove("apt-get", "uname")
    (computer.programs / "uname").write_text("#!/bin/sh\necho MINGW64_NT-10.0\n")
    (computer.programs / "uname").chmod(0o755)

    finished = computer.run("pdf")

    assert finished.stderr == (
        "thesis: Windows runs this inside WSL\n"
        "  wsl --install, then the same command in its terminal\n"
    )
    assert finished.returncode == 3
