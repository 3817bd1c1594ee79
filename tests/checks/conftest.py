"""PDFs drawn line by line, so that a case of a rule differs from a correct thesis in one thing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml

from uvicthesis.checking import facts_of_project, gather_sources
from uvicthesis.checks.facts import Facts
from uvicthesis.project import Project
from uvicthesis.tools import process

CASES = Path(__file__).parents[1] / "cases" / "rules"
FONTS = {"": "DejaVu Serif", "bold": "DejaVu Serif:bold"}
LETTER_BP = (612, 792)
ADVANCE = 0.5
"""The width of every letter, in its size: so that a line's ends can be reckoned by its length."""


class Drawing:
    """Draws a PDF from pages of lines, as ``tests/cases/rules/base.yaml`` has them."""

    def __init__(self) -> None:
        self.pdf = pikepdf.new()
        self._codes: dict[str, int] = {}
        self._fonts: dict[str, Any] = {}
        self._sheets: list[Any] = []

    def page(self, page: Mapping[str, Any]) -> None:
        """One page: its ``lines``, ``rules`` (boxes that are filled), ``rotate`` and ``size``."""
        width, height = page.get("size", LETTER_BP)
        content = [self._line(line, width) for line in page.get("lines", ())]
        content += [f"{x} {y} {w} {h} re f" for x, y, w, h in page.get("rules", ())]
        sheet = self.pdf.add_blank_page(page_size=(width, height))
        if "rotate" in page:
            sheet.Rotate = page["rotate"]
        sheet.Contents = self.pdf.make_stream("\n".join(content).encode("latin-1"))
        self._sheets.append(sheet)

    def _line(self, line: Sequence[Any], width: float) -> str:
        align, y, text, *more = line
        style = more[0] if more else {}
        size = style.get("size", 12)
        length = ADVANCE * size * len(text)
        starts = {"l": 72.0, "c": (width - length) / 2, "r": width - 72.0 - length}
        x = starts.get(align, align)
        codes = "".join(f"{self._code(character):02x}" for character in text)
        font = style.get("font", "bold" if style.get("bold") else "")
        self._fonts.setdefault(font, None)
        mode = 3 if style.get("invisible") else 0
        return f"BT /F{font} {size} Tf {mode} Tr {x:.2f} {y} Td <{codes}> Tj ET"

    def _code(self, character: str) -> int:
        """WinAnsi's code, or one that is free there for what it lacks."""
        try:
            return character.encode("cp1252")[0]
        except UnicodeEncodeError:
            free = [*range(1, 32), 0x81, 0x8D, 0x8F, 0x90, 0x9D]
            return self._codes.setdefault(character, free[len(self._codes)])

    def finish(self, path: Path, document: Mapping[str, Any]) -> Path:
        """Write the file, with metadata, labels and whatever ``document`` says of the whole."""
        fonts = {f"/F{name}": self._font(name) for name in self._fonts}
        for sheet in self._sheets:
            sheet.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts))
        for key, value in document.get("metadata", {}).items():
            self.pdf.docinfo[f"/{key}"] = value
        if labels := document.get("labels"):
            nums = [part for start, style in labels for part in (start, _label(style))]
            self.pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(nums))
        if language := document.get("language"):
            self.pdf.Root.Lang = language
        encryption = pikepdf.Encryption(owner="owner", user="") if document.get("locked") else None
        self.pdf.save(path, encryption=encryption) if encryption else self.pdf.save(path)
        return path

    def _font(self, name: str) -> Any:
        if name not in FONTS:
            return self.pdf.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Font,
                    Subtype=pikepdf.Name.Type1,
                    BaseFont=pikepdf.Name(f"/{name}"),
                )
            )
        file = Path(process.run("fc-match", "--format=%{file}", FONTS[name]).stdout)
        descriptor = pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor,
            FontName=pikepdf.Name(f"/AAAAAA+DejaVuSerif{'-Bold' if name else ''}"),
            Flags=32,
            FontBBox=[-770, -347, 2105, 1109],
            ItalicAngle=0,
            Ascent=760,
            Descent=-240,
            CapHeight=730,
            StemV=80,
            FontFile2=self.pdf.make_stream(file.read_bytes()),
        )
        return self.pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.TrueType,
                BaseFont=descriptor.FontName,
                FirstChar=0,
                LastChar=255,
                Widths=[int(ADVANCE * 1000)] * 256,
                Encoding=pikepdf.Name.WinAnsiEncoding,
                FontDescriptor=self.pdf.make_indirect(descriptor),
                ToUnicode=self.pdf.make_stream(self._unicode().encode()),
            )
        )

    def _unicode(self) -> str:
        known = {code: bytes([code]).decode("cp1252", "ignore") for code in range(32, 256)}
        known |= {code: character for character, code in self._codes.items()}
        pairs = [
            f"<{code:02x}> <{character.encode('utf-16-be').hex()}>"
            for code, character in known.items()
            if character
        ]
        chunks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
        mapped = "\n".join(
            f"{len(chunk)} beginbfchar\n" + "\n".join(chunk) + "\nendbfchar" for chunk in chunks
        )
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<00> <ff>\nendcodespacerange\n"
            f"{mapped}\nendcmap\nend\nend\n"
        )


def _label(style: str) -> Any:
    return pikepdf.Dictionary(S=pikepdf.Name(f"/{style}"))


def changed(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The thesis in ``base.yaml`` with a case's changes.

    ``lines`` maps a sheet to texts of lines with the text that stands there instead (null: none),
    ``add`` and ``rules`` a sheet to what is added there, ``set`` a sheet to what is set of it;
    ``insert`` a sheet to a page put before it, ``drop`` lists sheets that are left out;
    ``document`` and ``facts`` are set on top of those of the base.
    """
    thesis = deepcopy(dict(base))
    pages: list[dict[str, Any]] = thesis["pages"]
    for sheet, texts in changes.get("lines", {}).items():
        page = pages[sheet - 1]
        assert texts.keys() <= {line[2] for line in page["lines"]}, f"not on sheet {sheet}: {texts}"
        page["lines"] = list(_replaced(page["lines"], texts))
    for sheet, lines in changes.get("add", {}).items():
        pages[sheet - 1]["lines"] += lines
    for sheet, rules in changes.get("rules", {}).items():
        pages[sheet - 1].setdefault("rules", []).extend(rules)
    for sheet, values in changes.get("set", {}).items():
        pages[sheet - 1].update(values)
    for sheet in sorted(changes.get("drop", ()), reverse=True):
        del pages[sheet - 1]
    for sheet, page in sorted(changes.get("insert", {}).items(), reverse=True):
        pages.insert(sheet - 1, page)
    for name in ("document", "facts"):
        thesis[name] = {**thesis.get(name, {}), **changes.get(name, {})}
    return thesis


def _replaced(lines: Sequence[Any], texts: Mapping[str, str | None]) -> Iterator[Any]:
    for line in lines:
        text = texts.get(line[2], line[2])
        if text is not None:
            yield [line[0], line[1], text, *line[3:]]


@pytest.fixture(scope="session")
def base() -> dict[str, Any]:
    """A thesis that breaks no rule, line by line."""
    thesis: dict[str, Any] = yaml.safe_load((CASES / "base.yaml").read_text("utf-8"))
    return thesis


@pytest.fixture
def draw(base: Mapping[str, Any], tmp_path: Path) -> Callable[[Mapping[str, Any]], Path]:
    """Draws the base with a case's changes."""

    def drawn(changes: Mapping[str, Any]) -> Path:
        thesis = changed(base, changes)
        drawing = Drawing()
        for page in thesis["pages"]:
            drawing.page(page)
        document = thesis.get("document", {})
        return drawing.finish(tmp_path / document.get("name", "thesis.pdf"), document)

    return drawn


SETTINGS = """\
title: "Letters Home: Reading and Writing"
author: Anne Student
degree: Master of Arts
department: Department of History
year: 2024
committee:
  - {name: Dr. Ada Supervisor, role: Supervisor, department: Department of History}
  - {name: Dr. Bea Member, role: Departmental Member, department: Department of History}
"""


@pytest.fixture
def evidence_of(tmp_path: Path) -> Callable[[Path], tuple[list[object], Facts]]:
    """The evidence of a small thesis whose chapter, or library, is a case.

    ``bad.md`` goes with the library in ``bad.bib`` beside it, and the other way round, where there
    is one; settings in ``bad.settings`` are added, files in the folder ``bad`` copied.
    """

    def read_case(case: Path) -> tuple[list[object], Facts]:
        texts = {
            "chapters/01.md": case.with_suffix(".md"),
            "bib/sources.bib": case.with_suffix(".bib"),
        }
        for name, file in texts.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            given = file.read_text("utf-8") if file.is_file() else ""
            if given or file.suffix == ".md":
                (tmp_path / name).write_text(given or "# One\n", "utf-8")
        more = case.with_suffix(".settings")
        settings = SETTINGS + (more.read_text("utf-8") if more.is_file() else "")
        (tmp_path / "thesis.yaml").write_text(settings, "utf-8")
        if case.with_suffix("").is_dir():
            shutil.copytree(case.with_suffix(""), tmp_path, dirs_exist_ok=True)
        project = Project.load(tmp_path)
        return list(gather_sources(project)), facts_of_project(project)

    return read_case
