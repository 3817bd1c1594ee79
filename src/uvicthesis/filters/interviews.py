"""Interviews: who speaks stands at the left, what is said is set in beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from uvicthesis.filters.acts_on import acts_on
from uvicthesis.nodes import (
    SPACE,
    Blocks,
    Inlines,
    Node,
    is_space,
    para,
    plain,
    raw_block,
    raw_inline,
    rewrite_inlines,
    string,
    stringify,
)

MOST_WORDS = 3
"""A speaker's name has no more; a paragraph may well begin with more words and a colon."""

_TIME = re.compile(r"[\[(]\d{1,2}:\d\d(?::\d\d)?[\])]:?")
_LINE_ENDS = ("SoftBreak", "LineBreak")
_NAME = re.compile(r"\w[\w.’'-]*")


@dataclass(frozen=True, slots=True)
class _Turn:
    """What one speaker says; nobody is named where a text begins without."""

    speaker: Inlines
    said: Blocks


@acts_on("Div")
def interviews(key: str, value: Any, target: str, meta: Mapping[str, Any]) -> Node | None:
    r"""Write a ``Div`` of class interview as ``\begin{interview}{longest name}``, turn by turn.

    A turn begins with a speaker in bold, ``**MB:** text``, or a name and a colon, ``MB: text``, or
    is an item of a definition list. What names nobody goes on with the turn before.
    """
    if key != "Div" or target != "latex" or "interview" not in value[0][1]:
        return None
    (identifier, _, attributes), blocks = value
    kept = [[name, text] for name, text in attributes if name in ("lang", "dir")]
    turns = [turn for block in _line_by_line(blocks) for turn in _turns(block)]
    opening = list(takewhile(lambda turn: not turn.speaker, turns))
    speakers = [turn.speaker for turn in turns]
    longest = max(speakers, key=lambda name: len(stringify(name)), default=[])
    set_turns = [
        *(block for turn in opening for block in turn.said),
        plain([raw_inline(r"\begin{interview}{"), *longest, raw_inline("}")]),
        *(block for turn in turns[len(opening) :] for block in _set(turn)),
        raw_block(r"\end{interview}"),
    ]
    set_turns = set_turns if longest else [block for turn in opening for block in turn.said]
    return {
        "t": "Div",
        "c": [[identifier, [], kept], rewrite_inlines(set_turns, _with_small_times)],
    }


def _line_by_line(blocks: Blocks) -> Iterator[Node]:
    """The blocks, a paragraph parted at each line that begins with one who speaks elsewhere."""
    known = {stringify(turn.speaker) for block in blocks for turn in _turns(block)} - {""}
    for block in blocks:
        if block["t"] != "Para":
            yield block
            continue
        begin = 0
        for place, node in enumerate(block["c"]):
            rest = block["c"][place + 1 :]
            if node["t"] in _LINE_ENDS and stringify(_speaker(rest)) in known:
                yield para(block["c"][begin:place])
                begin = place + 1
        yield para(block["c"][begin:])


def _speaker(inlines: Inlines) -> Inlines:
    return _parted(_leading_time(inlines)[1])[0]


def _turns(block: Node) -> Iterator[_Turn]:
    if block["t"] == "DefinitionList":
        for name, definitions in block["c"]:
            yield _Turn(_without_colon(name), [node for said in definitions for node in said])
    elif block["t"] == "Para":
        time, inlines = _leading_time(block["c"])
        speaker, said = _parted(inlines)
        yield _Turn(speaker, [para([*time, *said])])
    else:
        yield _Turn([], [block])


def _set(turn: _Turn) -> Blocks:
    r"""``\speaker{MB}`` and what is said, in one paragraph where there is one."""
    if not turn.speaker:
        return turn.said
    label = [raw_inline(r"\speaker{"), *turn.speaker, raw_inline("}")]
    if turn.said and turn.said[0]["t"] in ("Para", "Plain"):
        first = para([*label, SPACE, *turn.said[0]["c"]])
        return [first, *turn.said[1:]]
    return [plain(label), *turn.said]


def _leading_time(inlines: Inlines) -> tuple[Inlines, Inlines]:
    if inlines and inlines[0]["t"] == "Str" and _TIME.fullmatch(inlines[0]["c"]):
        return [inlines[0], SPACE], inlines[2:]
    return [], inlines


def _parted(inlines: Inlines) -> tuple[Inlines, Inlines]:
    """The speaker that a paragraph names, without the colon, and the rest of it."""
    if inlines and inlines[0]["t"] == "Strong":
        name = inlines[0]["c"]
        rest = inlines[1:]
        if rest and rest[0]["t"] == "Str" and rest[0]["c"].startswith(":"):
            rest = [string(rest[0]["c"][1:]), *rest[1:]]
        return _without_colon(name), _without_space(rest)
    for place, node in enumerate(inlines[: 2 * MOST_WORDS]):
        if node["t"] == "Str" and node["c"].endswith(":"):
            name = [*inlines[:place], string(node["c"][:-1])]
            return (name, _without_space(inlines[place + 1 :])) if _is_name(name) else ([], inlines)
        if node["t"] not in ("Str", "Space"):
            break
    return [], inlines


def _is_name(inlines: Inlines) -> bool:
    words = stringify(inlines).split()
    return all(_NAME.fullmatch(word) and (word[0].isupper() or word.isdecimal()) for word in words)


def _without_colon(name: Inlines) -> Inlines:
    last = name[-1] if name else None
    if last and last["t"] == "Str" and last["c"].endswith(":"):
        return [*name[:-1], string(last["c"][:-1])]
    return name


def _without_space(inlines: Inlines) -> Inlines:
    while inlines and (is_space(inlines[0]) or inlines[0].get("c") == ""):
        inlines = inlines[1:]
    return inlines


def _with_small_times(inlines: Inlines) -> Inlines:
    return [node for inline in inlines for node in _small_time(inline)]


def _small_time(inline: Node) -> Inlines:
    if inline["t"] != "Str" or not _TIME.fullmatch(inline["c"]):
        return [inline]
    return [raw_inline(r"\timestamp{"), inline, raw_inline("}")]
