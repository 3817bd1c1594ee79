"""``thesis.yaml``: in goes its text, out come validated settings or all of its faults at once."""
