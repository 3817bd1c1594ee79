"""Whether an entry of the contents and a heading say the same."""

from __future__ import annotations

import re

from uvicthesis.checks.pages.wording import comparable, plain

_NUMBER = re.compile(
    r"^((chapter|appendix|part)\s+)?([ivxlc]+|\d+(\.\d+)*|[A-Z](\.\d+)*)[.:]?\s+(?=\S)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(chapter|appendix|part)\s+[\w-]+\s*[.:]\s*", re.IGNORECASE)


def says_the_same(entry: str, heading: str) -> bool:
    """Whether both have the same words, whatever number or label stands before them."""
    return _core(entry) == _core(heading) or comparable(entry) == comparable(heading)


def begins_alike(entry: str, page_text: str) -> bool:
    """Whether the words of an entry stand on a page, in this order."""
    return _core(entry) in comparable(page_text)


def _core(text: str) -> str:
    text = plain(text)
    for pattern in (_LABEL, _NUMBER):
        text = pattern.sub("", text)
    return comparable(text)
