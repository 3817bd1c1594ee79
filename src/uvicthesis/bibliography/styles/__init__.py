"""Styles: they turn an entry and its position in the thesis into rich text."""
