"""Licences that a title page can name in full, with the page of their terms."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CREATIVE_COMMONS = re.compile(
    r"CC[ -](?P<terms>BY(?:-(?:NC|ND|SA|NC-ND|NC-SA))?)[ -](?P<version>[\d.]+)"
)
_TERMS = {"BY": "Attribution", "NC": "NonCommercial", "ND": "NoDerivatives", "SA": "ShareAlike"}


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence by its full name, and its address, which may be empty."""

    name: str
    url: str = ""


def read_licence(text: str) -> Licence:
    """``CC BY-NC 4.0`` as Creative Commons writes it out; any other licence as it is typed.

    Names and addresses: https://creativecommons.org/share-your-work/cclicenses/. Of version 4.0
    there is only an international one; older ones are taken for the unported.
    """
    found = _CREATIVE_COMMONS.fullmatch(text.strip().upper())
    if found is None:
        return Licence(text)
    terms, version = found["terms"], found["version"]
    words = "-".join(_TERMS[term] for term in terms.split("-"))
    scope = "International" if version.startswith("4") else "Unported"
    url = f"https://creativecommons.org/licenses/{terms.lower()}/{version}/"
    return Licence(f"Creative Commons {words} {version} {scope}", url)
