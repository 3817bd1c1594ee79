from collections.abc import Callable
from pathlib import Path

import pytest

from uvicthesis.settings.reading import read_settings
from uvicthesis.settings.schema import Settings

REQUIRED = """title: Letters Home
author: A. Student
degree: Master of Arts
department: Department of History
year: 2024
committee:
  - {name: Dr. A. Supervisor, role: Supervisor, department: Department of History}
"""


@pytest.fixture
def required() -> str:
    """The settings that every thesis has, in seven lines."""
    return REQUIRED


@pytest.fixture
def settings_of(tmp_path: Path) -> Callable[[str], Settings]:
    """The settings of a text, in a folder that holds nothing else."""

    def read(text: str) -> Settings:
        (tmp_path / "thesis.yaml").write_text(text, "utf-8")
        return read_settings(tmp_path / "thesis.yaml")[0]

    return read
