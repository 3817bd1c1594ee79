"""The nearest right word to a wrong one, for remedies."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """``did you mean "kuromiya1988"?``, or nothing where no known word is near."""
    by_folded = {word.casefold(): word for word in known}
    near = get_close_matches(wrong.casefold(), by_folded, n=1, cutoff=0.6)
    return f'did you mean "{by_folded[near[0]]}"?' if near else ""
