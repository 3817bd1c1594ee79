"""A note's inlines made into a sentence: works joined, a capital, marks inside quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from uvicthesis.nodes import SPACE, Inlines, Node, string, stringify

ABSORBED_BY = {".": ".?!…:", ",": ",;:"}
"""For each mark, the last characters after which it is left out."""

OPENING = ("(", "[", "“", "‘", "—", "/", "\u00a0")
"""What a source follows without a space."""

LEADS_TO_SOURCE = re.compile(
    r"(as )?((quoted|qtd\.|cited|reprinted|reproduced|excerpted|translated) (in|from)"
    r"|citing|quoting|paraphrasing)\b",
    re.IGNORECASE,
)
"""Words that tie a work to the one before it, with a comma (Chicago Manual of Style 17, 14.260)."""


def joined_works(works: Sequence[tuple[Inlines, Inlines]]) -> Inlines:
    """The works of a note, each with its prefix, and semicolons between them.

    A comma ties one to the work it was found in: ``Carr, History, 34, citing Ranke, Histories, 5``.
    """
    joined: Inlines = []
    for number, (prefix, text) in enumerate(works):
        if number and LEADS_TO_SOURCE.match(stringify(prefix)):
            joined = [*with_mark(joined, ","), SPACE]
        elif number:
            joined += [string(";"), SPACE]
        joined += [*prefix, *_space_after(prefix), *text]
    return joined


def _space_after(prefix: Inlines) -> Inlines:
    words = stringify(prefix)
    return [SPACE] if prefix and not words.endswith((*OPENING, " ")) else []


def closed(inlines: Inlines) -> Inlines:
    """The inlines with a full stop, inside closing quotation marks, and never a second one."""
    return with_mark(inlines, ".")


def with_mark(inlines: Inlines, mark: str) -> Inlines:
    """The inlines with a period or comma at their end, inside closing quotation marks."""
    if not inlines:
        return []
    last = inlines[-1]
    if _is_address(last):
        return [*inlines, string(mark)]
    if stringify(last).rstrip("”’").endswith(tuple(ABSORBED_BY[mark])):
        return inlines
    if last["t"] == "Str":
        word = last["c"]
        kept = word.rstrip("”") if word.endswith("”") else word
        return [*inlines[:-1], string(kept + mark + word[len(kept) :])]
    if _ends_quoted(last):
        return [*inlines[:-1], _with_children(last, with_mark(_children(last), mark))]
    return [*inlines, string(mark)]


def with_brackets(inlines: Inlines) -> Inlines:
    """Parentheses as brackets, as they are within others (Chicago Manual of Style 17, 6.101).

    Those in titles, and those that do not begin a word, stay as they are.
    """
    placed: Inlines = []
    is_open = False
    for inline in inlines:
        if inline["t"] == "Str":
            word = inline["c"]
            if word.startswith("("):
                word, is_open = "[" + word[1:], True
            if is_open and ")" in word:
                word, is_open = word.replace(")", "]", 1), False
            inline = string(word)
        placed.append(inline)
    return placed


def capitalised(inlines: Inlines) -> Inlines:
    """The inlines with their first letter made a capital."""
    if not inlines:
        return []
    first, *rest = inlines
    if first["t"] == "Str":
        letters = first["c"].lstrip("".join(OPENING))
        before = first["c"][: len(first["c"]) - len(letters)]
        return [string(before + letters[:1].upper() + letters[1:]), *rest]
    if _children(first):
        return [_with_children(first, capitalised(_children(first))), *rest]
    return inlines


def _is_address(node: Node) -> bool:
    return node["t"] == "Link" and not node["c"][2][0].startswith("#")


def _ends_quoted(node: Node) -> bool:
    if node["t"] == "Quoted":
        return True
    children = _children(node)
    return bool(children) and _ends_quoted(children[-1])


def _children(node: Node) -> Inlines:
    children = node.get("c")
    if node["t"] in ("Link", "Span", "Quoted"):
        children = node["c"][1]
    elif node["t"] not in ("Emph", "Strong", "SmallCaps", "Underline"):
        return []
    return list(children or [])


def _with_children(node: Node, children: Inlines) -> Node:
    if node["t"] in ("Link", "Span", "Quoted"):
        return {"t": node["t"], "c": [node["c"][0], children, *node["c"][2:]]}
    return {"t": node["t"], "c": children}
