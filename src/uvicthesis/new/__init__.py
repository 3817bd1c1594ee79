"""A thesis of one's own: in go answers to a few questions, out comes a folder that builds."""
