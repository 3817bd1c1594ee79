from uvicthesis.resolve.figure_faults import figure_faults
from uvicthesis.resolve.numbering import number_everything


def told(book, text: str, *, lists_credits: bool = False) -> list[str]:
    made = book(f"# One\n\n{text}\n")
    numbered = number_everything(made.units)
    found = figure_faults(made.documents, numbered, lists_credits=lists_credits)
    return [f"{finding.at.line}: {finding.message}" for finding in found]


def test_figure_with_a_caption_lacks_nothing(book) -> None:
    assert told(book, "![A plan](a.png){#fig:a}\n\n![Another](b.png)") == []


def test_image_without_words_is_told_at_its_line(book) -> None:
    text = "![A plan](a.png)\n\n::: {#fig:x}\n![](b.png)\n![](c.png)\n\nBoth\n:::"

    assert told(book, text) == [
        '6: no words stand for the image "b.png" where it cannot be seen',
        '7: no words stand for the image "c.png" where it cannot be seen',
    ]


def test_empty_alt_says_that_an_image_only_decorates(book) -> None:
    assert told(book, '![](a.png){alt=""}') == []


def test_file_that_is_set_page_by_page_needs_no_words(book) -> None:
    assert told(book, "![](form.pdf){.pages}") == []


def test_captions_alone_are_told_once_where_other_images_are_described(book) -> None:
    text = '![A](a.png){alt="A house"}\n\n![B](b.png)\n\n![C](c.png)\n\n![D](d.png)'

    assert told(book, text) == ['5: "b.png" and 2 more have no description but the caption']


def test_figure_without_a_caption_is_told(book) -> None:
    text = "::: {#fig:x}\n![A](a.png)\n![B](b.png)\n:::"

    assert told(book, text) == ["3: figure 1.1 has no caption"]


def test_figure_without_a_source_is_told_where_credits_are_listed(book) -> None:
    images = '![A](b.png){source="the author"}\n![B](c.png)'
    text = f"![A](a.png)\n\n::: {{#fig:x}}\n{images}\n\nBoth\n:::\n\n| A |\n|---|\n| b |\n\n: A"

    assert told(book, text) == []
    assert told(book, text, lists_credits=True) == [
        "3: figure 1.1 is not in the list of credits: it names no source"
    ]


def test_source_of_an_image_without_a_caption_is_told(book) -> None:
    assert told(book, '![](a.png){alt="A house" source="Archives"}') == [
        '3: the source of "a.png" is not printed, for it has no caption'
    ]


def test_page_of_a_pdf_may_be_chosen(book) -> None:
    assert told(book, '![A plan](a.pdf){page=2 alt="A house"}') == []


def test_attribute_that_is_nearly_one_is_told(book) -> None:
    text = '![A plan](a.png){sorce="Archives" fig-alt="A house" lang=fr}'

    assert told(book, text) == [
        f'3: the image "a.png" has an attribute {name}, which says nothing'
        for name in ("sorce", "fig-alt")
    ]
