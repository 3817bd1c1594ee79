"""Blocks made of raw LaTeX, inlines and blocks, one after the other."""

from __future__ import annotations

from uvicthesis.nodes import Blocks, Inlines, plain, raw_inline


class LatexBlocks:
    """Gathers what is to be printed; all that is not a block itself goes into a ``Plain``."""

    def __init__(self) -> None:
        self._blocks: Blocks = []
        self._inlines: Inlines = []

    def raw(self, latex: str) -> None:
        """LaTeX as it stands."""
        last = self._inlines[-1] if self._inlines else None
        if last and last["t"] == "RawInline" and last["c"][0] == "latex":
            self._inlines[-1] = raw_inline(last["c"][1] + latex)
        else:
            self._inlines.append(raw_inline(latex))

    def inlines(self, inlines: Inlines) -> None:
        """Inlines, in the line that was begun."""
        self._inlines += inlines

    def blocks(self, blocks: Blocks) -> None:
        """Blocks, which end the line that was begun."""
        self._end_line()
        self._blocks += blocks

    def finished(self) -> Blocks:
        """All that was gathered."""
        self._end_line()
        return self._blocks

    def _end_line(self) -> None:
        if self._inlines:
            self._blocks.append(plain(self._inlines))
            self._inlines = []
