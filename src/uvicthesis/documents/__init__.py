"""Read: in goes a chapter's Markdown, out come pandoc's tree and an index of what is in it."""
