"""Resolve: all that needs the whole book, worked out from indexes, settings and entries.

In go documents and settings; out comes, for each document, the slice that rendering needs.
"""
