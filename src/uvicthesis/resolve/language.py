"""The words that references are made of, by language; English where a language is not known."""

from __future__ import annotations

from collections.abc import Mapping

_SINGULAR_AND_PLURAL: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "en": {
        "fig": ("figure", "figures"),
        "tbl": ("table", "tables"),
        "eq": ("equation", "equations"),
        "lst": ("listing", "listings"),
        "section": ("section", "sections"),
        "chapter": ("chapter", "chapters"),
        "appendix": ("appendix", "appendices"),
        "note": ("note", "notes"),
        "cited": ("Cited in", "Cited in"),
        "and": ("and", "and"),
        "in": ("in", "in"),
    },
    "fr": {
        "fig": ("figure", "figures"),
        "tbl": ("tableau", "tableaux"),
        "eq": ("équation", "équations"),
        "lst": ("extrait", "extraits"),
        "section": ("section", "sections"),
        "chapter": ("chapitre", "chapitres"),
        "appendix": ("annexe", "annexes"),
        "note": ("note", "notes"),
        "cited": ("Cité :", "Cité :"),
        "and": ("et", "et"),
        "in": ("dans", "dans"),
    },
    "ru": {
        "fig": ("рис.", "рис."),
        "tbl": ("табл.", "табл."),
        "eq": ("уравнение", "уравнения"),
        "lst": ("листинг", "листинги"),
        "section": ("раздел", "разделы"),
        "chapter": ("глава", "главы"),
        "appendix": ("приложение", "приложения"),
        "note": ("примечание", "примечания"),
        "cited": ("Цитируется:", "Цитируется:"),
        "and": ("и", "и"),
        "in": ("в", "в"),
    },
}


def reference_words(language: str) -> Mapping[str, tuple[str, str]]:
    """Singular and plural of each kind of thing, and "and", for a BCP 47 tag such as en-CA."""
    return _SINGULAR_AND_PLURAL.get(language.split("-")[0].lower(), _SINGULAR_AND_PLURAL["en"])
