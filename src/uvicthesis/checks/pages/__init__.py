"""What the pages of a finished thesis say: folios, headings, the title page, the contents."""
