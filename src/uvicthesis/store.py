"""Writing below ``build/``: whole files moved into place, and a cache by content.

The one module that writes there. A file is written beside its place under another name and then
renamed, so that nobody ever sees half of it.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from uvicthesis.tools.pandoc import pandoc_path

_GENERATED_NOTE = "*\n!.gitignore\n"


class Memo(Protocol):
    """What ``Store.memo`` is to those who need no more of the store."""

    def __call__(self, kind: str, key: Iterable[Any], compute: Callable[[], Any]) -> Any:
        """``compute()``, or what it gave before for the same key; both are JSON values."""


def unremembered(kind: str, key: Iterable[Any], compute: Callable[[], Any]) -> Any:
    """The memo where there is no store: everything is computed anew."""
    return compute()


class Store:
    """The folder ``build/`` of a thesis."""

    def __init__(self, build: Path) -> None:
        self.build = build

    def write(self, name: str, content: str | bytes) -> Path:
        """Write a file below ``build/``; one that has this content already is left as it is."""
        data = content.encode() if isinstance(content, str) else content
        path = self.build / name
        if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
            return path
        self._prepare(path.parent)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as beside:
            beside.write(data)
        return self._move(Path(beside.name), path)

    def copy(self, source: Path, name: str) -> Path:
        """Copy a file to ``name`` below ``build/``, whole or not at all."""
        path = self.build / name
        self._prepare(path.parent)
        with (
            source.open("rb") as reader,
            tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as beside,
        ):
            shutil.copyfileobj(reader, beside)
        return self._move(Path(beside.name), path)

    def place(self, made: Path, name: str) -> Path:
        """Move a file that a tool made below ``build/`` into its place."""
        path = self.build / name
        self._prepare(path.parent)
        made.replace(path)
        return path

    def remove(self, name: str) -> None:
        """Remove a file below ``build/``, if it is there."""
        (self.build / name).unlink(missing_ok=True)

    def folder(self, name: str) -> Path:
        """A folder below ``build/``, made if it is not there."""
        folder = self.build / name
        self._prepare(folder)
        return folder

    def memo(self, kind: str, key: Iterable[Any], compute: Callable[[], Any]) -> Any:
        """``compute()``, or what it gave before for the same key; both are JSON values."""
        digest = hashlib.sha256()
        for part in (self._code, kind, *key):
            digest.update(part if isinstance(part, bytes) else canonical(part))
            digest.update(b"\0")
        name = f"cache/{kind}/{digest.hexdigest()[:32]}.json"
        try:
            return json.loads((self.build / name).read_bytes())
        except (OSError, ValueError):  # never made, or cut off by a full disk: make it again
            value = compute()
            self.write(name, json.dumps(value, ensure_ascii=False))
            return value

    def clean(self) -> list[Path]:
        """Remove all that was generated, and say what; ``.gitignore`` stays."""
        removed = [path for path in sorted(self.build.glob("*")) if path.name != ".gitignore"]
        for path in removed:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        return removed

    @cached_property
    def _code(self) -> bytes:
        """A digest of what all that is cached depends on: this package's own files, and pandoc."""
        package = Path(__file__).parent
        files = sorted(path for path in package.rglob("*.*") if path.suffix != ".pyc")
        files.append(pandoc_path())  # by its time and size: another version may lie at its path
        stamps = [(path.name, s.st_mtime_ns, s.st_size) for path in files for s in [path.stat()]]
        return hashlib.sha256(repr(stamps).encode()).digest()

    def _prepare(self, folder: Path) -> None:
        if folder.is_dir():
            return
        folder.mkdir(parents=True, exist_ok=True)
        ignore = self.build / ".gitignore"
        if not ignore.exists():
            ignore.write_text(_GENERATED_NOTE, encoding="utf-8")

    @staticmethod
    def _move(beside: Path, path: Path) -> Path:
        beside.chmod(0o644)
        beside.replace(path)
        return path


def canonical(value: Any) -> bytes:
    """A JSON value, dataclasses included, as bytes that are the same for the same value."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=_as_json).encode()


def _as_json(value: Any) -> Any:
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    return {name: getattr(value, name) for name in value.__dataclass_fields__}
