"""Entries read from the writer's files, and the styles that turn them into notes and lists."""
