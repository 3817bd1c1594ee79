import subprocess
import sys
from pathlib import Path

import pytest

from uvicthesis.errors import MissingToolError, ThesisError
from uvicthesis.tools.pandoc import pandoc_path, pandoc_version, run_pandoc


def test_pandoc_is_the_bundled_one() -> None:
    assert pandoc_path().parts[-3:] == ("pypandoc", "files", "pandoc")
    assert pandoc_version() == "3.9"


def test_text_goes_in_and_what_pandoc_writes_comes_out() -> None:
    assert (
        run_pandoc(["--from=markdown", "--to=html"], "*SENĆOŦEN*") == "<p><em>SENĆOŦEN</em></p>\n"
    )


def test_pandoc_reads_files_beside_the_folder_named(tmp_path: Path) -> None:
    (tmp_path / "chapter.md").write_text("*x*")

    assert run_pandoc(["--to=latex", "chapter.md"], "", cwd=tmp_path) == "\\emph{x}\n"


def test_failure_carries_what_pandoc_said() -> None:
    with pytest.raises(ThesisError) as caught:
        run_pandoc(["--from=json"], "no JSON")

    assert str(caught.value).startswith("pandoc failed: JSON parse error:")


def test_environment_without_pandoc_is_told_how_to_mend_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pypandoc").mkdir()
    (tmp_path / "pypandoc" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "pypandoc", raising=False)

    with pytest.raises(MissingToolError) as caught:
        pandoc_path()

    assert str(caught.value) == (
        "pandoc is not installed in this environment\n"
        "  python -m pip install --force-reinstall pypandoc_binary"
    )


def test_importing_pandoc_does_not_import_pypandoc() -> None:
    script = "import sys, uvicthesis.tools.pandoc; sys.exit('pypandoc' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
