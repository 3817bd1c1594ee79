"""The LaTeX inside a field of an entry, read into rich text."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

import latexcodec  # noqa: F401  # registers the codec "ulatex"
from pybtex.richtext import BaseText, HRef, Tag, Text

from uvicthesis.bibliography.latex_macros import (
    ACCENTS,
    BIBSTRINGS,
    BRACKETS,
    CASES,
    DROPS_ARGUMENT,
    ESCAPED,
    ORDINALS,
    QUOTATION_MARKS,
    QUOTES,
    SILENT,
    SWITCHES,
    SYMBOLS,
    TAGS,
    TRANSPARENT,
)
from uvicthesis.bibliography.numbers import ordinal
from uvicthesis.bibliography.quotation import Quoted

TOKEN = re.compile(
    r"""\\(?P<word>[A-Za-z]+)\*?\s*
      | \\(?P<symbol>[^A-Za-z])
      | (?P<special>[{}$~]|---?|``|''|["“”‘’'`])
      | (?P<text>[^\\{}$~\-"“”‘’'`]+|-)""",
    re.VERBOSE | re.DOTALL,
)
PLAIN = re.compile(r"[^\\{}$~\-\"“”‘’'`]*")
LETTERS_AS_FORMULA = re.compile(
    r"\\ensuremath\{([^{}\\]*[^\x00-\x7f][^{}\\]*)\}|\$([^$\\]*[^\x00-\x7f][^$\\]*)\$"
)
QUOTE_BY_NAME = re.compile(rf"\\({'|'.join(QUOTATION_MARKS)})(?:\{{\}}|(?![A-Za-z])\s*)")
HTML_ENTITY = re.compile(r"(?:\{\\&\}|\\?&)(amp|lt|gt|quot|nbsp);")
ESCAPED_HTML = {"amp": r"\&", "lt": "<", "gt": ">", "quot": '"', "nbsp": "~"}
CLOSERS = {"}": "{", "''": "``", "”": "“", '"': '"', "’": "‘", "'": "`"}


@dataclass(frozen=True, slots=True)
class FieldText:
    """A field as rich text, and the macros in it that nobody knows."""

    text: BaseText
    unknown_macros: tuple[str, ...] = ()


def plain_letters(latex: str) -> str:
    """The field with letters such as κ taken out of formulas, whose fonts lack them as such."""
    return LETTERS_AS_FORMULA.sub(lambda match: match[1] or match[2], latex)


def read_field(latex: str) -> FieldText:
    """The field's text; the argument of an unknown macro is kept, the macro is not."""
    if PLAIN.fullmatch(latex):
        return FieldText(Text(latex))
    reader = _Reader(_with_characters(plain_letters(latex)))
    return FieldText(Text(*reader.read_group()), tuple(reader.unknown))


def _with_characters(latex: str) -> str:
    """Quotation marks by name, and what the web writes for ``&``, as characters."""
    named = QUOTE_BY_NAME.sub(lambda match: QUOTATION_MARKS[match[1]], latex)
    return HTML_ENTITY.sub(lambda match: ESCAPED_HTML[match[1]], named)


@dataclass(slots=True)
class _Reader:
    """One pass over a field's source; ``at`` is the offset reached."""

    source: str
    at: int = 0
    unknown: list[str] = field(default_factory=list)

    def read_group(self, closer: str = "") -> list[BaseText]:
        """Text up to the closing mark, or to the end of the field where there is none."""
        parts: list[BaseText | str] = []
        while match := TOKEN.match(self.source, self.at):
            token = match[0]
            if closer and token == closer and self._closes(match):
                self.at = match.end()
                break
            if token == "}" and closer not in ("", "}"):
                break  # an opening quotation mark without its fellow
            self.at = match.end()
            if (word := match["word"]) in SWITCHES:
                parts.append(Tag(SWITCHES[word], *self.read_group(closer)))
                break
            parts.append(self._read(match))
        return [Text(part) for part in parts]

    def _read(self, match: re.Match[str]) -> BaseText | str:
        if match["text"]:
            return re.sub(r"\s+", " ", match["text"])
        if match["word"]:
            return self._macro(match["word"])
        if match["symbol"]:
            if match["symbol"] in ACCENTS:
                return self._accented(match["symbol"])
            return ESCAPED.get(match["symbol"], match["symbol"])
        return self._special(match["special"])

    def _special(self, mark: str) -> BaseText | str:
        match mark:
            case "{":
                return Text(*self.read_group("}"))
            case "$" if "$" in self.source[self.at :]:
                formula, _, rest = self.source[self.at :].partition("$")
                self.at = len(self.source) - len(rest)
                return Tag("math", formula)
            case "``" | "“" | '"' | "‘" | "`" if self._has_closer(mark):
                return Quoted(*self.read_group(_closer(mark)))
        return {"}": "", "~": "\u00a0", "--": "–", "---": "—", "''": "”", "'": "’", "`": "‘"}.get(
            mark, mark
        )

    def _macro(self, name: str) -> BaseText | str:
        if name in ACCENTS and (name not in SYMBOLS):
            return self._accented(name)
        if name in DROPS_ARGUMENT:
            self._argument()
        if name in TAGS:
            return Tag(TAGS[name], *self._argument())
        if name in QUOTES:
            return Quoted(*self._argument())
        if name in BRACKETS:
            opening, closing = BRACKETS[name]
            return Text(opening, *self._argument(), closing)
        if name in CASES:
            return getattr(Text(*self._argument()), CASES[name])()
        if name in ORDINALS:
            return self._ordinal(name)
        if name in ("bibstring", "bibcpstring", "biblcstring", "bibsstring"):
            key = str(Text(*self._argument()))
            return BIBSTRINGS.get(key, key)
        if name in ("url", "href"):
            return self._link(name)
        if name in SYMBOLS:
            return SYMBOLS[name]
        if name in SILENT:
            return ""
        if name in TRANSPARENT:
            return Text(*self._argument())
        return self._decoded(name)

    def _argument(self) -> list[BaseText]:
        """The group that follows, or the next character."""
        if self.source.startswith("{", self.at):
            self.at += 1
            return self.read_group("}")
        if match := TOKEN.match(self.source, self.at):
            if match["text"]:
                self.at += 1
                return [Text(match["text"][0])]
            if match["special"] != "}":
                self.at = match.end()
                return [Text(self._read(match))]
        return []

    def _accented(self, name: str) -> str:
        letters = str(Text(*self._argument())).replace("ı", "i").replace("ȷ", "j")
        return unicodedata.normalize("NFC", letters[:1] + ACCENTS[name] + letters[1:])

    def _ordinal(self, name: str) -> str:
        number = str(Text(*self._argument()))
        return (ordinal(int(number)) if number.isdecimal() else number) + ORDINALS[name]

    def _link(self, name: str) -> BaseText:
        address = self._verbatim()
        text = Text(*self._argument()) if name == "href" else Text(address)
        return HRef(address, text)

    def _verbatim(self) -> str:
        """The argument as typed, but for escaped characters."""
        end = self.source.find("}", self.at)
        if not self.source.startswith("{", self.at) or end < 0:
            return ""
        address, self.at = self.source[self.at + 1 : end], end + 1
        return re.sub(r"\\([%&#_~$])", r"\1", address)

    def _decoded(self, name: str) -> BaseText | str:
        """A macro for a character that latexcodec knows; else it is unknown."""
        character = codecs.decode(f"\\{name} ", "ulatex").strip()  # type: ignore[call-overload]
        if "\\" not in character:
            if self.source.startswith("{}", self.at):
                self.at += 2
            return unicodedata.normalize("NFC", character)
        self.unknown.append(f"\\{name}")
        return Text(*self._argument()) if self.source.startswith("{", self.at) else ""

    def _has_closer(self, mark: str) -> bool:
        rest = self.source[self.at :]
        if mark in ("‘", "`"):
            return re.search(rf"(?<=\S){_closer(mark)}(?!\w)", rest) is not None
        return _closer(mark) in rest

    def _closes(self, match: re.Match[str]) -> bool:
        """An apostrophe inside a word does not close a quotation."""
        if match[0] not in ("'", "’"):
            return True
        after = self.source[match.end() : match.end() + 1]
        return not after.isalnum()


_closer: Callable[[str], str] = {opener: closer for closer, opener in CLOSERS.items()}.__getitem__
