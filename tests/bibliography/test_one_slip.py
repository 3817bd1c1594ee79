"""One character too many, or too few, in a file of entries."""

from hypothesis import given, settings
from hypothesis import strategies as st

from uvicthesis.bibliography.bibtex import read_bibtex

KEYS = ("one", "two", "three", "four")
ENTRY = """@book{{{key},
  author = {{Student, {{A}}nne and Writer, Ben}},
  title = {{The {{Title}} of "{key}"}},
  publisher = "Press",
  year = 1990,
}}

"""
TEXT = "".join(ENTRY.format(key=key) for key in KEYS)
STARTS = [TEXT.index(f"@book{{{key}") for key in KEYS]


def entries(text):
    return {entry.key: dict(entry.fields) for entry in read_bibtex(text, "a.bib", {}).entries}


def slipped_in(at):
    """The key of the entry in which an offset stands."""
    return next(key for key, start in reversed([*zip(KEYS, STARTS, strict=True)]) if at >= start)


@given(at=st.integers(0, len(TEXT) - 1), extra=st.sampled_from(["", *'{}"@,=#\\%( x']))
@settings(max_examples=1500, deadline=None, derandomize=True, database=None)
def test_slip_in_one_entry_costs_no_other(at, extra):
    slipped = TEXT[:at] + extra + TEXT[at + (not extra) :]

    whole, read = entries(TEXT), entries(slipped)

    spared = [key for key in KEYS if key != slipped_in(at)]
    assert {key: read.get(key) for key in spared} == {key: whole[key] for key in spared}
