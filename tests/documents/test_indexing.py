from typing import Any

from uvicthesis.documents.index import FoundCluster, FoundNote, Index
from uvicthesis.documents.reading import read_document
from uvicthesis.nodes import descend


def index_of(text: str) -> Index:
    return read_document(text, "a.md").index


def printed(text: str) -> list[tuple[str, int]]:
    """Notes and citation clusters in their order, by key where they have one, with their lines."""
    return [
        ("note" if isinstance(found, FoundNote) else keys_of(found), found.at.line)
        for found in index_of(text).printed
    ]


def keys_of(cluster: FoundCluster) -> str:
    keys = " ".join(citation.key for citation in cluster.citations)
    return f"({keys})" if cluster.in_note else keys


def test_notes_and_citations_are_in_the_order_of_reading() -> None:
    text = "A[^2] [@a; @b], B^[See @c.] and @d.\n\nC[^1].\n\n[^1]: One.\n[^2]: Two [@e].\n"

    assert printed(text) == [
        ("note", 6),
        ("(e)", 6),
        ("a b", 1),
        ("note", 1),
        ("(c)", 1),
        ("d", 1),
        ("note", 5),
    ]


def test_inline_note_in_a_definition_comes_where_the_definition_is_used() -> None:
    text = "A[^1].\n\nB[^2].\n\n[^2]: Two.\n\n[^1]: One.\n\n    More^[within].\n"

    assert printed(text) == [("note", 7), ("note", 9), ("note", 5)]


def test_citation_behind_a_note_within_a_note_is_still_in_the_note() -> None:
    assert printed("A^[B ^[c] @d.] [@e]\n") == [
        ("note", 1),
        ("note", 1),
        ("(d)", 1),
        ("e", 1),
    ]


def test_note_used_twice_is_printed_twice() -> None:
    assert printed("A[^1], B[^1].\n\n[^1]: One.\n") == [("note", 3), ("note", 3)]


def test_caption_of_a_figure_has_its_note_once() -> None:
    assert printed("![A^[Note.] [@a]](a.png)\n") == [("note", 1), ("a", 1)]


def test_caption_below_a_table_is_read_before_the_table() -> None:
    text = "| A[^1] |\n|---|\n| b[^2] |\n\n: C[^3]\n\nD[^4]\n\n"
    text += "".join(f"[^{n}]: Note {n}.\n" for n in (1, 2, 3, 4))

    assert printed(text) == [("note", line) for line in (11, 9, 10, 12)]


def test_caption_over_a_table_is_read_before_the_table() -> None:
    text = "Table: C[^3]\n\n| A[^1] |\n|---|\n| b[^2] |\n\nD[^4]\n\n"
    text += "".join(f"[^{n}]: Note {n}.\n" for n in (1, 2, 3, 4))

    assert printed(text) == [("note", line) for line in (11, 9, 10, 12)]


def test_citation_has_its_line_within_a_paragraph() -> None:
    text = "# A [@a]\n\nOne\n[@b]\ntwo [@c;\n@d].\n"
    clusters = [found for found in index_of(text).printed if isinstance(found, FoundCluster)]

    lines = [[citation.at.line for citation in found.citations] for found in clusters]
    assert lines == [[1], [4], [5, 6]]


def test_citation_keeps_prefix_suffix_and_mode() -> None:
    (cluster,) = index_of("[see -@a, 12]\n").printed

    assert isinstance(cluster, FoundCluster)
    (citation,) = cluster.citations
    assert (citation.key, citation.mode) == ("a", "SuppressAuthor")
    assert [node.get("c") for node in citation.prefix] == ["see"]
    assert [node.get("c") for node in citation.suffix] == [",", None, "12"]


def test_cross_references_are_no_citations() -> None:
    index = index_of("@fig:a, [@Tbl:b; @sec:c], [text](#d) and @figure.\n")

    assert [reference.labels for reference in index.references] == [
        ("fig:a",),
        ("Tbl:b", "sec:c"),
        ("d",),
    ]
    assert [keys_of(found) for found in index.printed if isinstance(found, FoundCluster)] == [
        "figure"
    ]


def test_citation_behind_a_cross_reference_is_a_citation() -> None:
    index = index_of("As @fig:a [@a, 3] and [@b; @fig:c; @d] show.\n")

    assert [reference.labels for reference in index.references] == [("fig:a",), ("fig:c",)]
    assert [keys_of(found) for found in index.printed if isinstance(found, FoundCluster)] == [
        "a",
        "b",
        "d",
    ]


def test_every_cite_of_the_tree_carries_its_number() -> None:
    document = read_document("A [@a], @fig:x, [@b].^[C [@c].]\n", "a.md")
    cites: list[Any] = [node["c"] for node in descend(document.blocks) if node["t"] == "Cite"]

    numbers = {cite[0][0]["citationId"]: cite[0][0]["citationHash"] for cite in cites}
    assert numbers == {"a": 1, "fig:x": 1, "b": 2, "c": 3}


def test_labels_are_those_of_numbered_things() -> None:
    text = """\
![Caption](a.png){#fig:a}

![](b.png){#fig:b}

| A |
|---|
| b |

: Caption {#tbl:a}

| A |
|---|
| b |

$$x$$ {#eq:a}

$$y$$

``` {#lst:a caption="Caption"}
code
```

``` {caption="No label"}
other code
```

![No label](a.png)
"""

    labels = [(label.kind, label.identifier, label.at.line) for label in index_of(text).labels]
    assert labels == [
        ("fig", "fig:a", 1),
        ("tbl", "tbl:a", 9),
        ("eq", "eq:a", 15),
        ("lst", "lst:a", 19),
        ("lst", "", 24),
        ("fig", "", 27),
    ]


def test_headings_know_whether_the_writer_labelled_and_numbered_them() -> None:
    text = "# One\n\n## Two {#two}\n\n### Three {-}\n\n::: {.box}\n## Four\n:::\n"

    headings = [
        (h.level, h.identifier, h.is_labelled, h.is_numbered, h.is_top_level, h.at.line)
        for h in index_of(text).headings
    ]
    assert headings == [
        (1, "one", False, True, True, 1),
        (2, "two", True, True, True, 3),
        (3, "three", False, False, True, 5),
        (2, "four", False, True, False, 8),
    ]


def test_images_are_found_wherever_they_stand() -> None:
    text = "![A](a.png)\n\nText ![b](b%20c.svg) and[^1].\n\n[^1]: ![c](../c.pdf)\n"

    images = [(image.address, image.at.line) for image in index_of(text).images]
    assert images == [("a.png", 1), ("b%20c.svg", 3), ("../c.pdf", 5)]


def test_languages_of_spans_and_divs_are_gathered() -> None:
    assert index_of("[a]{lang=fr}\n\n::: {lang=ru}\nb\n:::\n").languages == {"fr", "ru"}


def test_code_in_a_language_asks_for_highlighting() -> None:
    assert index_of("```python\nx\n```\n").has_highlighting
    assert not index_of("```\nx\n```\n").has_highlighting


def test_anchors_are_the_identifiers_of_divs_and_spans() -> None:
    index = index_of("[a]{#here}\n\n::: {#there}\nb\n:::\n")

    assert {name: at.line for name, at in index.anchors.items()} == {"here": 1, "there": 4}


def test_theorems_are_indexed_by_the_class_of_their_div() -> None:
    text = """::: {.lemma #lem:a title="Short"}
Text @thm:b.
:::

::: {.theorem .unnumbered #thm:b}
### Long[^n]

$$x$$ {#eq:in}
:::

::: {.hypothesis number=H1}
Text.
:::

[^n]: Note.
"""

    index = index_of(text)
    labels = [(label.kind, label.identifier, label.caption, label.number) for label in index.labels]
    assert labels == [
        ("lemma", "lem:a", "Short", None),
        ("theorem", "thm:b", "Long", ""),
        ("eq", "eq:in", "", None),
        ("hypothesis", "", "", "H1"),
    ]
    assert [reference.labels for reference in index.references] == [("thm:b",)]
    assert (index.headings, index.anchors) == ([], {})
