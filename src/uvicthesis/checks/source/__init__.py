"""Rules whose evidence is the Markdown as written."""
