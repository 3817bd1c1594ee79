"""Addresses and dates of access that BibTeX files keep in ``howpublished`` and ``note``."""

from __future__ import annotations

import re
from collections.abc import Mapping

ADDRESS = re.compile(r"\\url\s*\{(?P<macro>[^{}]+)\}|(?P<bare>https?://\S+)")
ACCESSED = re.compile(
    r"(?:\(|\[)?(?:last\s+)?(?:accessed|visited|retrieved|viewed)(?:\s+on)?:?\s+(?P<date>[^()\[\]]+?)"
    r"[.)\]]*",
    re.IGNORECASE,
)


def with_web_address(fields: Mapping[str, str]) -> Mapping[str, str]:
    """The fields with an address in ``url`` and a date of access in ``urldate``, if all they hold.

    Plain BibTeX has no fields of its own for these.
    """
    own = dict(fields)
    address = ADDRESS.fullmatch(own.get("howpublished", "").strip())
    if address and not own.get("url"):
        own["url"] = address["macro"] or address["bare"]
        del own["howpublished"]
    accessed = ACCESSED.fullmatch(own.get("note", "").strip())
    if accessed and own.get("url") and not own.get("urldate"):
        own["urldate"] = accessed["date"]
        del own["note"]
    return own
