"""LaTeX as a type of its own, and plain text made safe for it."""

from __future__ import annotations

_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\n": " ",
    }
)


class Tex(str):
    """LaTeX that is meant as such; any other ``str`` is plain text, to be escaped first.

    Joining or formatting gives a plain ``str`` again, so say ``Tex(…)`` where LaTeX is made.
    """

    __slots__ = ()


def escape(text: str) -> Tex:
    """Plain text as LaTeX that prints it; what is LaTeX already is returned as it is.

    A double hyphen stays two hyphens: fonts with TeX's ligatures would make a dash of it.
    """
    if isinstance(text, Tex):
        return text
    return Tex(text.translate(_SPECIAL).replace("--", "-{}-").replace("--", "-{}-"))
