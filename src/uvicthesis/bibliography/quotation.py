"""Quotation marks as structure, so that punctuation finds its way inside them."""

from __future__ import annotations

from typing import Any

from pybtex.richtext import BaseMultipartText, BaseText, Text

DOUBLE, SINGLE = ("“", "”"), ("‘", "’")


class Quoted(BaseMultipartText):  # type: ignore[misc]  # pybtex carries no types
    """Words in quotation marks; marks within marks are single, then double again."""

    def render(self, backend: Any) -> Any:
        """As the backend quotes: a backend without ``format_quoted`` gets plain marks."""
        if hasattr(backend, "format_quoted"):
            return backend.format_quoted(super().render(backend))
        return set_marks(self).render(backend)


def set_marks(text: BaseText, level: int = 0) -> BaseText:
    """The text with characters in place of structure, for backends that know only characters."""
    if not isinstance(text, BaseMultipartText):
        return text
    if not isinstance(text, Quoted):
        return text._create_similar([set_marks(part, level) for part in text.parts])
    opening, closing = (DOUBLE, SINGLE)[level % 2]
    return Text(opening, *(set_marks(part, level + 1) for part in text.parts), closing)
