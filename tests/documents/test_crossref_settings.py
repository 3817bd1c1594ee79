from uvicthesis.documents.reading import read_document

TEXT = """\
---
title: One
figPrefix: Fig.
linkReferences: true
autoEqnLabels: true
---

Text.
"""


def test_settings_of_pandoc_crossref_that_change_nothing_are_told_at_their_line() -> None:
    findings = sorted(str(finding) for finding in read_document(TEXT, "1.md").findings)

    advice = (
        "  take it out; the words are those of language: in thesis.yaml, or the writer's own, "
        "[Fig. @fig:plan]"
    )
    assert findings == [
        f'1.md:3: "figPrefix" is a setting of pandoc-crossref and has no effect here\n{advice}',
        f'1.md:5: "autoEqnLabels" is a setting of pandoc-crossref and has no effect here\n{advice}',
    ]
