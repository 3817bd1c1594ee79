import pytest

from uvicthesis.counting.kinds import Words, words_of
from uvicthesis.documents.reading import read_document


def counted(markdown: str) -> Words:
    return words_of(read_document(markdown, "a.md").blocks)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("One *two* “three [four]{lang=fr}”.", Words(text=4)),
        ("one\ntwo\\\nthree", Words(text=3)),
        ("half*way*", Words(text=1)),
        ("# One two {.unnumbered}\n\nThree.", Words(text=1, headings=2)),
        ("> Two words.[^1]\n\n[^1]: A note.", Words(quotations=2, notes=2)),
        ("Word.^[With a *long\n note*.]", Words(text=1, notes=4)),
        ("One.[^1]\n\n[^1]: Two.\n\n    > Three four.", Words(text=1, notes=3)),
        ("*One.^[Two three.]* Four", Words(text=2, notes=2)),
        ("# One^[Two.]", Words(headings=1, notes=1)),
        ("![One two^[Three.]](a.png){alt='not counted'}", Words(captions=2, notes=1)),
        ("One ![no words](a.png) two.", Words(text=2)),
        ("| a b | c |\n|---|---|\n| d^[e] | 5 |\n\n: Six seven", Words(captions=7, notes=1)),
        ("The $x+y$-axis.\n\n$$a = b$$", Words(text=2)),
        ("Some `code here`.\n\n```\nnot counted\n```", Words(text=3)),
        ("```{#lst:a caption='One two'}\nnot counted\n```", Words(captions=2)),
        ("\\clearpage\n\n\\begin{center}\nnot counted\n\\end{center}", Words()),
        ("- One\n- two\n\n1. three\n\nfour\n:   five", Words(text=5)),
        ("| A verse\n| of four", Words(text=4)),
        ("::: {.theorem title='One two'}\nThree.\n:::", Words(text=3)),
        ("::: note\nOne.\n:::\n", Words(text=1)),
        ("::: references\nOne.^[Two.]\n:::\n", Words(references=2)),
        ("<!-- never -->\n\nPrinted.", Words(text=1)),
    ],
)
def test_words_are_counted_as_what_they_are_part_of(markdown: str, words: Words) -> None:
    assert counted(markdown) == words


def test_blocks_are_of_the_kind_asked_for_where_they_say_no_more() -> None:
    blocks = read_document("One.\n\n> Two.^[Three.]", "a.md").blocks

    assert words_of(blocks, "references") == Words(references=3)


def test_words_of_two_parts_add_up_kind_by_kind() -> None:
    both = Words(text=1, notes=2) + Words(text=3, captions=4)

    assert both == Words(text=4, notes=2, captions=4)
    assert both.total == 10
