"""The shape of the package: which way imports go, how large a module may be, what is explained."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import uvicthesis

PACKAGE = Path(uvicthesis.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
STAGES = (
    "sources",
    "documents",
    "bibliography",
    "resolve",
    "filters",
    "counting",
    "latex",
    "pdf",
    "checks",
)
"""In the order in which a build passes through them."""

ACROSS = ("__main__", "checking", "history", "pandoc_filter", "pipeline", "summary")
"""The modules that may know every stage."""

MOST_LINES = 300
DRAWERS = ("common", "helper", "helpers", "misc", "util", "utils")


def name_of(module: Path) -> str:
    return module.relative_to(PACKAGE).as_posix()


def stage_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(module: Path) -> set[str]:
    """The stages and modules below ``uvicthesis`` that a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name_of(module)} imports relatively"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name.split(".")[1] for name in names if name.startswith("uvicthesis.")}


IN_STAGES = [module for module in MODULES if stage_of(module) in STAGES]
COMMON = [module for module in MODULES if stage_of(module) not in (*STAGES, *ACROSS)]


@pytest.mark.parametrize("module", IN_STAGES, ids=name_of)
def test_stage_never_imports_a_later_stage(module: Path) -> None:
    own = STAGES.index(stage_of(module))

    late = sorted(name for name in imported(module) & {*STAGES} if STAGES.index(name) > own)

    assert late == []


@pytest.mark.parametrize("module", IN_STAGES, ids=name_of)
def test_stage_does_not_know_the_order_of_the_stages(module: Path) -> None:
    assert sorted(imported(module) & {*ACROSS}) == []


@pytest.mark.parametrize("module", COMMON, ids=name_of)
def test_common_module_imports_no_stage(module: Path) -> None:
    assert sorted(imported(module) & {*STAGES}) == []


def test_every_stage_but_those_still_to_come_is_there() -> None:
    found = {stage_of(module) for module in MODULES}

    assert {*STAGES} - found <= {"checks"}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_module_is_short_enough_to_be_read_at_once(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_module_is_named_for_what_it_holds(module: Path) -> None:
    parts = [part.removesuffix(".py") for part in module.relative_to(PACKAGE).parts]

    assert not {*parts} & {*DRAWERS}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_everything_public_says_what_it_gives(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))

    assert ast.get_docstring(tree)
    assert [name for name, node in public(tree) if not ast.get_docstring(node)] == []


Documented = ast.FunctionDef | ast.ClassDef


def public(tree: ast.Module | ast.ClassDef) -> list[tuple[str, Documented]]:
    """The functions and classes of a module, and the methods of its classes, without ``_``."""
    found: list[tuple[str, Documented]] = []
    for node in tree.body:
        if isinstance(node, Documented) and not node.name.startswith("_"):
            found.append((node.name, node))
            if isinstance(node, ast.ClassDef):
                found += [(f"{node.name}.{name}", inner) for name, inner in public(node)]
    return found


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_module_keeps_no_state(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))

    assert [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Global)] == []


def test_only_one_module_starts_programs() -> None:
    starters = [
        name_of(module)
        for module in MODULES
        if any(
            word in module.read_text("utf-8") for word in ("import subprocess", "from subprocess")
        )
    ]

    assert starters == ["tools/process.py"]
