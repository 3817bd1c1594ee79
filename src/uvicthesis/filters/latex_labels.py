"""Labels in LaTeX as pandoc's writer spells them, so that its links lead to ours."""

from __future__ import annotations

_KEPT = frozenset("_-+=:;.")


def latex_label(identifier: str) -> str:
    r"""An identifier as the argument of ``\label``: ``eq:é`` is ``eq:uxe9``."""
    return "".join(
        sign if (sign.isascii() and sign.isalnum()) or sign in _KEPT else f"ux{ord(sign):x}"
        for sign in identifier
    )


def label_command(identifier: str) -> str:
    r"""``\label{…}``, or nothing where there is no identifier."""
    return rf"\label{{{latex_label(identifier)}}}" if identifier else ""
