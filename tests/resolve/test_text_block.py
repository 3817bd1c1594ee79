"""The part of the page that the settings leave for text."""

import pytest

from uvicthesis.resolve.text_block import INCH_PT, TextBlock, text_block
from uvicthesis.settings.schema import Layout, Margins


def test_text_block_is_what_the_margins_leave() -> None:
    layout = Layout(size="11pt", margins=Margins("1.5in", "2.54cm", "72.27pt", "25.4mm"))

    block = text_block(layout)

    assert (block.width_pt, block.height_pt) == pytest.approx((6 * INCH_PT, 9 * INCH_PT))
    assert block.size_pt == 11


def test_text_block_of_a_landscape_page_is_turned() -> None:
    assert TextBlock(300, 500, 12).turned == TextBlock(500, 300, 12)
