from uvicthesis.resolve.reading_order import clusters_in_reading_order


def notes(book, *, as_notes: bool = True) -> list[tuple[str, int]]:
    """The first key of each cluster, and the number of the printed note that it stands in."""
    clusters = clusters_in_reading_order(book.units, as_notes=as_notes)
    return [(cluster.citations[0].key, cluster.note) for cluster in clusters]


def test_notes_and_citations_are_counted_together(book) -> None:
    text = "# One\n\nA [@a]. B[^1]. C^[See @c and @d.] D [@e; @f].\n\n[^1]: Plain.\n"

    assert notes(book(text)) == [("a", 1), ("c", 3), ("d", 3), ("e", 4)]


def test_count_goes_on_through_chapters_and_begins_with_the_front_pages(book) -> None:
    front = {"preface": "P [@p]."}

    assert notes(book("# One [@h]\n\nA [@a].", "# Two\n\nB [@b].", front=front)) == [
        ("p", 1),
        ("h", 2),
        ("a", 3),
        ("b", 4),
    ]


def test_front_pages_are_read_in_the_order_in_which_they_are_printed(book) -> None:
    thesis = book("# One", front={"preface": "P [@p].", "abstract": "A [@a]."})

    assert notes(thesis) == [("a", 1), ("p", 2)]


def test_heading_of_a_front_page_is_not_read_twice(book) -> None:
    assert notes(book("# One", front={"preface": "# Preface\n\nP [@p]."})) == [("p", 1)]


def test_citations_that_are_set_in_the_text_are_no_notes(book) -> None:
    text = "# One\n\nA [@a]. B^[Plain.] C [@c]. D^[See @d.]\n"

    assert notes(book(text), as_notes=False) == [("a", 0), ("c", 1), ("d", 2)]


def test_caption_is_read_where_its_figure_stands(book) -> None:
    text = "# One\n\nA [@a].\n\n![B [@b]](b.png)\n\nC [@c].\n"

    assert notes(book(text)) == [("a", 1), ("b", 2), ("c", 3)]


def test_chapters_are_told_apart(book) -> None:
    thesis = book("# One\n\nA [@a].", "Still one [@b].\n\n# Two\n\nC [@c].")

    clusters = clusters_in_reading_order(thesis.units, as_notes=True)

    assert [cluster.chapter for cluster in clusters] == [0, 0, 1]
    assert [cluster.id for cluster in clusters] == [("1.md", 1), ("2.md", 1), ("2.md", 2)]
