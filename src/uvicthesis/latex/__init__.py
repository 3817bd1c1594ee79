"""LaTeX: bodies written by pandoc, pages by Jinja templates, and the manuscript of both."""
