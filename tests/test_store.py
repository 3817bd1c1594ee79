import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from uvicthesis.store import Store, canonical


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "build")


def files_below(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_file_is_written_with_its_folders(store: Store) -> None:
    path = store.write("a/b.txt", "SENĆOŦEN")

    assert path == store.build / "a" / "b.txt"
    assert path.read_text("utf-8") == "SENĆOŦEN"


def test_folder_of_generated_files_is_left_out_of_version_control(store: Store) -> None:
    store.write("a.txt", "")

    assert (store.build / ".gitignore").read_text() == "*\n!.gitignore\n"


def test_own_gitignore_is_kept(store: Store) -> None:
    store.build.mkdir()
    (store.build / ".gitignore").write_text("own\n")

    store.write("a/b.txt", "")

    assert (store.build / ".gitignore").read_text() == "own\n"


def test_file_that_has_the_content_already_is_not_touched(store: Store) -> None:
    before = store.write("a.txt", "text").stat()

    after = store.write("a.txt", "text").stat()

    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_file_is_replaced_and_never_written_into(store: Store) -> None:
    path = store.write("a.txt", "first")
    with path.open() as reader:
        store.write("a.txt", "second, and longer")

        assert reader.read() == "first"
    assert path.read_text() == "second, and longer"


def test_interrupted_copy_leaves_the_last_file(store: Store, tmp_path: Path) -> None:
    path = store.write("a.txt", "first")

    with pytest.raises(FileNotFoundError):
        store.copy(tmp_path / "gone.txt", "a.txt")

    assert path.read_text() == "first"


def test_copy_that_fails_leaves_nothing_behind(store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        store.copy(tmp_path / "gone.txt", "a.txt")

    assert files_below(store.build) == [".gitignore"]


def test_copy_has_the_bytes_of_its_source(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"\0\1")

    assert store.copy(tmp_path / "a.bin", "b/a.bin").read_bytes() == b"\0\1"


def test_what_a_tool_made_is_moved_into_place(store: Store) -> None:
    made = store.folder("tex") / "thesis.pdf"
    made.write_text("made")

    store.place(made, "thesis.pdf")

    assert not made.exists()
    assert (store.build / "thesis.pdf").read_text() == "made"


def test_removing_what_is_not_there_is_no_error(store: Store) -> None:
    store.write("a.txt", "")
    store.remove("a.txt")
    store.remove("a.txt")

    assert not (store.build / "a.txt").exists()


class Counter:
    """Computes a value and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> list[object]:
        self.times += 1
        return ["é", {"n": self.times}]


def test_value_is_computed_once_for_a_key(store: Store) -> None:
    compute = Counter()

    first = store.memo("kind", ["key", 1], compute)
    second = Store(store.build).memo("kind", ["key", 1], compute)

    assert first == second == ["é", {"n": 1}]
    assert compute.times == 1


@pytest.mark.parametrize(
    ("kind", "key"), [("other", ["key"]), ("kind", ["key", ""]), ("kind", ["ke", "y"])]
)
def test_other_kind_or_key_is_computed_anew(store: Store, kind: str, key: list[str]) -> None:
    compute = Counter()
    store.memo("kind", ["key"], compute)

    store.memo(kind, key, compute)

    assert compute.times == 2


def test_another_pandoc_at_the_same_path_makes_everything_anew(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pandoc = tmp_path / "pandoc"
    monkeypatch.setattr("uvicthesis.store.pandoc_path", lambda: pandoc)
    compute = Counter()

    for version in ("one", "one", "another"):
        if not pandoc.is_file() or pandoc.read_text() != version:
            pandoc.write_text(version)
        Store(store.build).memo("kind", ["key"], compute)

    assert compute.times == 2


def test_change_of_this_program_makes_everything_anew(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    compute = Counter()
    store.memo("kind", ["key"], compute)
    monkeypatch.setattr(Store, "_code", b"another version")

    Store(store.build).memo("kind", ["key"], compute)

    assert compute.times == 2


@pytest.mark.parametrize("damage", [b"", b'["cut of', b"\xff\xfe"])
def test_damaged_entry_is_computed_anew_and_mended(store: Store, damage: bytes) -> None:
    compute = Counter()
    store.memo("kind", ["key"], compute)
    (entry,) = (store.build / "cache").rglob("*.json")
    entry.write_bytes(damage)

    value = store.memo("kind", ["key"], compute)

    assert value == ["é", {"n": 2}]
    assert json.loads(entry.read_bytes()) == value


def test_failure_is_not_kept(store: Store) -> None:
    def fail() -> None:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - raised three lines above
        store.memo("kind", ["key"], fail)

    assert store.memo("kind", ["key"], lambda: 1) == 1


def test_cleaning_removes_everything_but_the_gitignore(store: Store, tmp_path: Path) -> None:
    store.write("a/b.txt", "")
    store.write("c.txt", "")
    (tmp_path / "source.txt").write_text("source")
    (store.build / "link").symlink_to(tmp_path)

    removed = store.clean()

    assert [path.name for path in removed] == ["a", "c.txt", "link"]
    assert files_below(tmp_path) == ["build/.gitignore", "source.txt"]


def test_cleaning_what_was_never_built_removes_nothing(store: Store) -> None:
    assert store.clean() == []


@dataclass(frozen=True)
class Part:
    name: str
    tags: frozenset[str]


def test_key_depends_on_values_and_not_on_their_order() -> None:
    assert canonical({"b": 1, "a": Part("x", frozenset("zyx"))}) == canonical(
        {"a": Part("x", frozenset("xyz")), "b": 1}
    )
    assert canonical(Part("x", frozenset())) != canonical(Part("y", frozenset()))
