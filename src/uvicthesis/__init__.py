"""Chapters in Markdown and sources in BibTeX become a University of Victoria thesis."""
