"""Fixtures that several parts of the tests share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from uvicthesis.pipeline import Built, build
from uvicthesis.project import Project
from uvicthesis.settings.schema import Settings

REPOSITORY = Path(__file__).parents[1]
CASES = REPOSITORY / "tests" / "cases"

SETTINGS = """\
title: "Letters Home: *Reading* and Writing"
author: A. Student
degree: Master of Arts
department: Department of History
year: 2024
committee:
  - {name: Dr. A. Supervisor, role: Supervisor, department: Department of History}
  - {name: Dr. B. Member, role: Departmental Member, department: Department of History}
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what a golden file should hold instead of comparing",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes last, so that a slip shows at once."""
    items.sort(key=lambda item: "end_to_end" in item.path.parts)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Real theses that are kept beside the repository, where they are."""
    folder = Path(os.environ.get("UVICTHESIS_CORPUS", REPOSITORY.parent / "shared")).resolve()
    if not folder.is_dir():
        pytest.skip(f"there are no real theses: no folder {folder} (UVICTHESIS_CORPUS names it)")
    return folder


@pytest.fixture(scope="session")
def no_facts() -> Settings:
    """Settings of nobody's thesis: ``replace(no_facts, …)`` where only files and keys matter."""
    return Settings(title="", author="", degree="", departments=(), year=2024, committee=())


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, Path], None]:
    """Compares a text with what a file holds; ``--update-golden`` writes the file instead."""
    updates: bool = request.config.getoption("--update-golden")

    def compare(text: str, file: Path) -> None:
        if updates:
            file.write_text(text, encoding="utf-8")
        assert file.is_file(), f"{file} is not there; --update-golden writes it"
        assert text == file.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def small_thesis(tmp_path: Path) -> Callable[..., Path]:
    """Writes a thesis of a few lines: ``small_thesis({"chapters/01.md": "# One"}, "engine: …")``.

    Files are given by their paths; without any there is one chapter. The second text is added
    to ``thesis.yaml``. The folder is not inside a repository, so its PDF is of 1 January 2024.
    """

    def write(files: Mapping[str, str] | None = None, settings: str = "") -> Path:
        root = tmp_path / "thesis"
        given = files or {"chapters/01.md": "# One\n\nA first paragraph.\n"}
        for name, text in {"thesis.yaml": SETTINGS + settings, **given}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return root

    return write


@pytest.fixture(scope="session")
def built_thesis(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Built]:
    """The small but complete thesis in tests/cases/thesis, built from scratch."""
    root = tmp_path_factory.mktemp("built") / "thesis"
    shutil.copytree(CASES / "thesis", root, ignore=shutil.ignore_patterns("build"))
    project = Project.load(root)
    return project, build(project)
