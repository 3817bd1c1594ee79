"""Styles: they turn an entry and its position in the thesis into rich text."""

from uvicthesis.bibliography.styles.chicago import ChicagoBibliography

__all__ = ["ChicagoBibliography"]
