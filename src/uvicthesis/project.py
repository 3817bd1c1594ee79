"""The thesis at hand: its settings, read once, and the folders that go with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from uvicthesis.errors import SettingsError
from uvicthesis.findings import Finding
from uvicthesis.location import Location
from uvicthesis.settings.reading import read_settings
from uvicthesis.settings.schema import Settings

SETTINGS_FILE = "thesis.yaml"


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with ``thesis.yaml``, absolute, and what that file says.

    ``findings`` are what should be mended in the settings, though it stops no build.
    """

    root: Path
    settings: Settings
    findings: tuple[Finding, ...] = ()

    @classmethod
    def load(cls, folder: Path) -> Project:
        """The thesis in a folder.

        Raises:
            SettingsError: the folder has no ``thesis.yaml``.
            SettingsError, ThesisErrors: every fault in that file, at its line.
        """
        root = folder.resolve()
        if not (root / SETTINGS_FILE).is_file():
            problem = f"there is no {SETTINGS_FILE} in {folder}"
            remedy = "./thesis new DIR makes a thesis of your own; --thesis DIR names one"
            raise SettingsError(problem, remedy=remedy)
        settings, findings = read_settings(root / SETTINGS_FILE)
        return cls(root, settings, findings)

    @property
    def build(self) -> Path:
        """The folder of all that is generated; nothing in it is a source."""
        return self.root / "build"

    @property
    def template_folders(self) -> tuple[Path, Path]:
        """Where templates are looked up: the thesis' own first, then those of this package."""
        return self.root / "templates", shipped("templates")

    def place_of(self, key: str) -> Location:
        """The line of ``thesis.yaml`` on which a key stands."""
        lines = (self.root / SETTINGS_FILE).read_text("utf-8-sig").splitlines()
        numbered = enumerate(lines, start=1)
        line = next((number for number, line in numbered if line.startswith(f"{key}:")), 0)
        return Location(SETTINGS_FILE, line)


def shipped(name: str) -> Path:
    """A file or folder that comes with this package, by its name at the repository's root.

    A wheel carries it inside the package (``force-include`` in pyproject.toml); where the package
    runs from its repository, it is at the root.
    """
    package = Path(__file__).parent
    inside = package / name
    return inside if inside.exists() else package.parents[1] / name
