"""Checks: the format rules of the university and of good practice, on sources and on any PDF."""
