"""The LaTeX macros that the fields of an entry may use, as data."""

from __future__ import annotations

from collections.abc import Mapping

TAGS: Mapping[str, str] = {
    "emph": "em", "textit": "em", "textsl": "em", "mkbibemph": "em", "mkbibitalic": "em",
    "textbf": "strong", "mkbibbold": "strong",
    "textsc": "smallcaps",
    "textsuperscript": "sup", "mkbibsuperscript": "sup",
    "textsubscript": "sub", "mkbibsubscript": "sub",
    "texttt": "tt",
}  # fmt: skip
"""Macros of one argument that set it apart, and the tag that they become."""

SWITCHES: Mapping[str, str] = {"em": "em", "it": "em", "itshape": "em", "bf": "strong",
                               "bfseries": "strong", "sc": "smallcaps", "scshape": "smallcaps",
                               "tt": "tt"}  # fmt: skip
"""Macros that set the rest of their group apart."""

QUOTES = frozenset({"enquote", "mkbibquote", "textquote"})

TRANSPARENT = frozenset({
    "autocap", "nocase", "nolinkurl", "underline", "uline", "textins", "mkpageprefix",
    "mkbibname", "mkbibnamefamily", "mkbibnamegiven", "mkbibnameprefix", "mkbibnamesuffix",
    "mkbibcompletename", "textrussian", "textgerman", "textfrench", "cyrillic", "cyrillictext",
    "textnormal", "textup", "textrm", "textsf", "mbox", "hbox", "text", "foreignlanguage",
    "textcyrillic", "textgreek", "bibstring", "mkbibacro", "NoCaseChange", "relax", "protect",
    "noopsort", "ensuremath", "parteditandtrans", "bibcpstring", "biblcstring", "bibsstring",
    "bibhyperref", "cmslink",
})  # fmt: skip
"""Macros whose argument, or what follows, is set as it is, unless handled by name."""

BRACKETS: Mapping[str, tuple[str, str]] = {
    "mkbibparens": ("(", ")"), "parentext": ("(", ")"),
    "mkbibbrackets": ("[", "]"), "brackettext": ("[", "]"),
}  # fmt: skip
"""Macros that put their argument in brackets."""

CASES: Mapping[str, str] = {"uppercase": "upper", "MakeUppercase": "upper",
                            "lowercase": "lower", "MakeLowercase": "lower"}  # fmt: skip
"""Macros that change letters, and the method of a text that does so."""

ORDINALS: Mapping[str, str] = {
    "mkbibordinal": "", "mkbibmascord": "", "mkbibfemord": "", "mkbibneutord": "",
    "mkbibordedition": " ed.", "mkbibordseries": " ser.",
}  # fmt: skip
"""Macros that make ``3rd`` of 3, and the word that follows."""

QUOTATION_MARKS: Mapping[str, str] = {
    "textquotedblleft": "“", "textquotedblright": "”", "textquoteleft": "‘", "textquoteright": "’",
    "lq": "‘", "rq": "’", "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«",
    "frqq": "»", "flq": "‹", "frq": "›",
}  # fmt: skip
"""Quotation marks by name."""

DROPS_ARGUMENT = frozenset({"noopsort", "foreignlanguage", "vspace", "hspace", "selectlanguage"})
"""Macros whose first argument is never printed."""

SILENT = frozenset({
    "relax", "protect", "nopunct", "isdot", "unspace", "nocorr", "unkern", "bibsentence",
    "midsentence", "newblock", "selectlanguage", "vspace", "hspace", "noopsort", "allowbreak",
})  # fmt: skip

ACCENTS: Mapping[str, str] = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306",
    ".": "\u0307", '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323",
    "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361", "G": "\u030f", "U": "\u030e",
    "h": "\u0309", "f": "\u0311",
}  # fmt: skip
"""Accent macros and the combining characters that follow the letter."""

SYMBOLS: Mapping[str, str] = {
    "i": "ı", "j": "ȷ", "ng": "ŋ", "NG": "Ŋ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ",
    "dots": "…", "ldots": "…", "textellipsis": "…", "TeX": "TeX", "LaTeX": "LaTeX",
    "textquotesingle": "'", "textquotedbl": '"', "slash": "/", "textbackslash": "\\",
    "textbullet": "•", "textperiodcentered": "·", "textmu": "μ", "textohm": "Ω",
    "textregistered": "®", "texttrademark": "™", "textcelsius": "℃", "textnumero": "№",
    "textprime": "′", "textdoubleprime": "″", "cyrchar": "", "textcommabelow": "\u0326",
    "bibrangedash": "–", "bibdatedash": "–", "textasciitilde": "~", "textasciicircum": "^",
    "textless": "<", "textgreater": ">", "textbar": "|", "quad": "\u2003", "par": " ",
    "space": " ", "addspace": " ", "addnbspace": "\u00a0", "nobreakspace": "\u00a0",
    "addcomma": ",", "addsemicolon": ";", "addcolon": ":", "addperiod": ".", "adddot": ".",
    "adddotspace": ". ", "addthinspace": "\u2009", "textmd": "", "onethird": "⅓", "onehalf": "½",
    "addslash": "/", "addhyphen": "-", "hyp": "-", "hyphen": "-", "addabthinspace": "\u2009",
    "addlowpenspace": " ", "addhighpenspace": " ", "addabbrvspace": " ", "addexclam": "!",
    "addquestion": "?", "euro": "€", "texteuro": "€", "linebreak": " ", "newline": " ",
    "times": "×", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "mu": "μ", "pm": "±",
    "leq": "≤", "geq": "≥", "infty": "∞", "rightarrow": "→",
}  # fmt: skip
"""Macros that stand for characters and that latexcodec does not know, or reads otherwise."""

ESCAPED: Mapping[str, str] = {
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", ",": "\u2009",
    ";": " ", ":": " ", "!": "", "/": "", "-": "", "@": "", "\\": " ", "*": "", "(": "$", ")": "$",
}  # fmt: skip

BIBSTRINGS: Mapping[str, str] = {
    "reviewof": "review of", "by": "by", "number": "no.", "volume": "vol.", "volumes": "vols.",
    "edition": "ed.", "editor": "ed.", "editors": "eds.", "translator": "trans.", "page": "p.",
    "pages": "pp.", "and": "and", "andothers": "et al.", "in": "in", "part": "pt.",
    "series": "ser.",
    "newseries": "n.s.", "oldseries": "o.s.", "mathesis": "master’s thesis",
    "phdthesis": "PhD diss.", "techreport": "technical report", "chapter": "chap.",
    "interview": "interview by", "reprint": "repr.", "forthcoming": "forthcoming",
    "inpress": "in press", "submitted": "submitted", "inpreparation": "in preparation",
    "prepublished": "prepublished", "nodate": "n.d.", "circa": "ca.", "translationof":
    "translation of", "commenton": "comment on", "foreword": "foreword", "introduction":
    "introduction", "afterword": "afterword", "section": "sec.", "spring": "Spring",
    "summer": "Summer", "autumn": "Autumn", "fall": "Fall", "winter": "Winter", "candthesis":
    "candidate thesis", "resreport": "research report", "software": "software", "datacd": "CD-ROM",
    "audiocd": "audio CD", "patent": "patent", "pseudonym": "pseud.",
}  # fmt: skip
"""biblatex's localisation strings, as ``\\bibstring`` and fields such as ``type`` name them."""
