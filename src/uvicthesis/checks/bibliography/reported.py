"""Rules on entries and citations, broken where reading or resolving says so."""

from __future__ import annotations

from uvicthesis.checks.authorities import GOOD_PRACTICE, Authority
from uvicthesis.checks.rule import Rule, reported

SENSE = Authority(GOOD_PRACTICE, "", "E")

RULES: tuple[Rule, ...] = (
    reported(
        "citation-key-known",
        SENSE,
        "warning",
        "Cite only works that are in a bibliography file.",
        bad="@knuth84, which a draft marks",
        good="@knuth1984tex",
    ),
    reported(
        "citation-style-kept",
        SENSE,
        "note",
        "Keep the citation style with the thesis.",
        bad="a style that only this computer has",
        good="bib/ieee.csl",
    ),
    reported(
        "citekey-unique",
        SENSE,
        "warning",
        "Give each entry a key of its own.",
        bad="smith2004 for two works",
        good="smith2004a and smith2004b",
    ),
    reported(
        "crossref-known",
        SENSE,
        "warning",
        "Refer only to entries that are there.",
        bad="crossref = {nobody}",
        good="crossref = {collection2004}",
    ),
    reported(
        "entry-abbreviation-known",
        SENSE,
        "warning",
        "Use only abbreviations that a @string defines.",
        bad="journal = tugboat, undefined",
        good="journal = {TUGboat}",
    ),
    reported(
        "entry-date-readable",
        SENSE,
        "warning",
        "Write dates that can be read.",
        bad="date = {Spring or so}",
        good="date = {2004-21}, {c. 1862}",
    ),
    reported(
        "entry-field-unique",
        SENSE,
        "warning",
        "Give each field of an entry once.",
        bad="two fields note",
        good="one",
    ),
    reported(
        "entry-macro-known",
        SENSE,
        "warning",
        "Use commands of LaTeX in entries that are known.",
        bad="{\\myname}",
        good="the letters themselves",
    ),
    reported(
        "entry-name-readable",
        SENSE,
        "warning",
        "Join names by “and”.",
        bad="author = {Knuth, Donald, Plass, Michael}",
        good="author = {Knuth, Donald and Plass, Michael}",
    ),
    reported(
        "entry-readable",
        SENSE,
        "warning",
        "Write entries that can be read.",
        bad="a brace that is never closed",
        good="one } for each {",
    ),
    reported(
        "entry-type-known",
        SENSE,
        "warning",
        "Use types of entries that are known.",
        bad="@artcle",
        good="@article",
    ),
    reported(
        "reference-in-one-group",
        SENSE,
        "warning",
        "Let each work belong to one group of the bibliography.",
        bad="a work with two groups' keywords",
        good="one of the keywords",
    ),
    reported(
        "short-forms-differ",
        SENSE,
        "warning",
        "Let the short forms of two works differ.",
        bad="Knuth, *TeX* for two books",
        good="Knuth, *TeXbook*, and Knuth, *TeX: The Program*",
    ),
    reported(
        "short-title-chosen",
        SENSE,
        "note",
        "Choose the short title of a long title yourself.",
        bad="five words and more, shortened by rule",
        good="shorttitle = {Breaking Paragraphs}",
    ),
)
