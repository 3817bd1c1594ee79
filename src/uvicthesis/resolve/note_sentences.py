"""A note's inlines made into a sentence: its capital, its full stop."""

from __future__ import annotations

from uvicthesis.nodes import Inlines, Node, string, stringify

TERMINAL = (".", "?", "!", "…", ":")


def closed(inlines: Inlines) -> Inlines:
    """The inlines with a full stop, inside closing quotation marks, and never a second one."""
    if not inlines:
        return []
    last = inlines[-1]
    if _is_address(last):
        return [*inlines, string(".")]
    if stringify(last).rstrip("”’").endswith(TERMINAL):
        return inlines
    if last["t"] == "Str":
        word = last["c"]
        kept = word.rstrip("”") if word.endswith("”") else word
        return [*inlines[:-1], string(kept + "." + word[len(kept) :])]
    if _ends_quoted(last):
        return [*inlines[:-1], _with_children(last, closed(_children(last)))]
    return [*inlines, string(".")]


def capitalised(inlines: Inlines) -> Inlines:
    """The inlines with their first letter made a capital."""
    if not inlines:
        return []
    first, *rest = inlines
    if first["t"] == "Str":
        return [string(first["c"][:1].upper() + first["c"][1:]), *rest]
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
