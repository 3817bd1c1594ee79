"""What figures lack: captions, words for those who cannot see them, and sources, if asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from uvicthesis.documents.images import ATTRIBUTES
from uvicthesis.documents.index import FoundImage, FoundLabel
from uvicthesis.documents.reading import Document
from uvicthesis.findings import Finding
from uvicthesis.nearest import did_you_mean
from uvicthesis.resolve.numbering import Numbered

_ALT = 'alt="…", in the braces behind its address, says what is to be seen'


def figure_faults(
    documents: Mapping[str, Document], numbered: Sequence[Numbered], *, lists_credits: bool
) -> Iterator[Finding]:
    """A finding for each figure or image of the thesis that lacks something."""
    figures = [
        item for item in numbered if item.kind == "fig" and isinstance(item.thing, FoundLabel)
    ]
    for item in figures:
        assert isinstance(item.thing, FoundLabel)
        yield from _faults(item.thing, item.number, lists_credits)
    found = [image for document in documents.values() for image in document.index.images]
    images = [image for image in found if not image.pages]  # their pages are text
    yield from _undescribed(images)
    for image in images:
        if image.has_lost_credit:
            yield Finding(
                "third-party-permissions",
                image.at,
                f'the source of "{image.address}" is not printed, for it has no caption',
                "give it one: ![Caption](file){source=…}",
            )
        for name in image.misspelt:
            message = f'the image "{image.address}" has an attribute {name}, which says nothing'
            advice = did_you_mean(name, ATTRIBUTES) or f"known are {', '.join(ATTRIBUTES)}"
            yield Finding("attributes-valid", image.at, message, advice)


def _faults(figure: FoundLabel, number: str, lists_credits: bool) -> Iterator[Finding]:
    if figure.part:
        return
    if not figure.caption:
        yield Finding(
            "captions-numbered",
            figure.at,
            f"figure {number} has no caption",
            "end it with a paragraph of text, after an empty line: that is its caption",
        )
    if lists_credits and figure.credit is None:
        yield Finding(
            "third-party-permissions",
            figure.at,
            f"figure {number} is not in the list of credits: it names no source",
            'write source="…" behind its address, for your own as well: source="the author"',
        )


def _undescribed(images: Sequence[FoundImage]) -> Iterator[Finding]:
    """Images of which nothing is said, one by one; those with a caption alone all at once.

    A caption names what an image says and does not say it (WCAG 2.1, 1.1.1). That is told to those
    who have described some of their images: they mean to describe them all.
    """
    for image in images:
        if not (image.described_by or image.pages):
            message = f'no words stand for the image "{image.address}" where it cannot be seen'
            advice = f'{_ALT}; alt="" that it only decorates'
            yield Finding("images-described", image.at, message, advice)
    captioned = [image for image in images if image.described_by == "caption"]
    if captioned and any(image.described_by == "alt" for image in images):
        others = f" and {len(captioned) - 1} more have" if len(captioned) > 1 else " has"
        message = f'"{captioned[0].address}"{others} no description but the caption'
        yield Finding("images-described", captioned[0].at, message, _ALT)
