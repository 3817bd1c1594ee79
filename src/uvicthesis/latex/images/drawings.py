"""SVG drawings: checked for what they refer to, and converted to PDF."""

from __future__ import annotations

import re
from pathlib import Path

from uvicthesis.latex.images.raster import BadImageError
from uvicthesis.tools import process

CONVERSION_SECONDS = 60.0

_UNDATED = {"SOURCE_DATE_EPOCH": "0"}
"""So that the same drawing gives the same bytes."""

_REFERENCE = re.compile(
    rb"<(?:\w+:)?(?:image|feImage|use)\b[^>]*?\b(?:xlink:)?href\s*=\s*([\"'])\s*"
    rb"(?!#|data:)(?P<file>[^\"']*)\1",
    re.I,
)


def convert_drawing(svg: bytes, into: Path) -> None:
    """Write an SVG drawing as a PDF of its size.

    Raises:
        BadImageError: it refers to another file, or rsvg-convert cannot read it.
    """
    if reference := _REFERENCE.search(svg):
        file = reference["file"].decode(errors="replace")[:60]
        problem = f'refers to another file, "{file}", which is not taken along'
        raise BadImageError(problem, "embed that image in the drawing (in Inkscape: Embed Images)")
    arguments = ("--format=pdf", f"--output={into}")
    finished = process.run(
        "rsvg-convert", *arguments, input=svg, env=_UNDATED, timeout=CONVERSION_SECONDS
    )
    if finished.returncode:
        said = finished.stderr.strip().splitlines()[-1:] or ["no reason given"]
        raise BadImageError(
            f"cannot be converted: {said[0]}", "open it in a drawing program and save it again"
        )
