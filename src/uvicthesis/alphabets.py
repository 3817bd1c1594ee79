"""The letters of each script in order, and where a language departs from it.

The facts are those of the Unicode Common Locale Data Repository (version 48): its root order and
its tailorings, for the languages a thesis is likely to be written in or to quote from.
"""

from __future__ import annotations

from collections.abc import Mapping

SCRIPTS = (
    "LATIN",
    "GREEK",
    "COPTIC",
    "CYRILLIC",
    "GLAGOLITIC",
    "GEORGIAN",
    "ARMENIAN",
    "HEBREW",
    "ARABIC",
)
"""The first words of the Unicode names of their letters; other scripts come after these."""

LETTERS: Mapping[str, str] = {
    "LATIN": (
        "aɐɑɒbʙƀɓƃcȼƈɕdɖɗƌȡẟeɇǝəɛɘɚɜɝɞʚɤfƒgɡɢǥɠʛɣƣhʜƕɦɧiıɪɨɩjȷɉʝɟʄkƙʞlʟƚɫɬɭȴɮƛʎmɱnɴɲƞɳȵŋ"
        "oɶɔɵɷȣpƥɸqʠɋĸrʀɍɹɺɻɼɽɾɿʁsʂȿʃƪʅʆtŧƫƭʈȶʇuʉɥʮʯɯɰʊvʋʌwʍxyʏɏƴȝzƍƶȥʐʑɀʒƹƺʓþƿƻƨƽƅʔɂʕʡʢʖ"
        "ǀǁǂǃʗʘʬʭ"
    ),
    "GREEK": "αβγδεϝͷϛζͱηθιϳκϗλμνξοπϻϟϙρϼσͼͻͽτυφχψωϡͳϸ",
    "CYRILLIC": (
        "аәӕбвгғӻҕӷдԁђԃҙеєжԫҗзԅԑѕӡԇиҋіјкқӄҡҟҝԟԛлӆԯԓԡљԉԕмӎнԩӊңӈԣҥњԋоөпԥҧҁрҏԗсԍҫтԏҭћ"
        "уүұѹфхӽӿҳһԧѡѿѽѻцҵчԭҷӌҹҽҿџшщъыьҍѣэюяԙѥѧѫѩѭѯѱѳѵҩԝӏ"
    ),
}
"""The small letters of a script in order; letters of other scripts go by code point."""

WRITTEN_OUT = str.maketrans(
    {"ø": "o\u0338", "đ": "d\u0338", "ł": "l\u0338", "ħ": "h\u0338", "ð": "d\u0337"}
    | {"æ": "a\u0336e", "œ": "o\u0336e", "ґ": "г\u030c", "ς": "σ"}
    | dict(zip("ךםןףץ", "כמנפצ", strict=True))
)
"""Letters that count as others with a mark, though Unicode does not take them apart."""

MARKS: Mapping[str, str] = {
    "": "\u0313\u0314\u0301\u0300\u0306\u0302\u030c\u030a\u0342\u0308\u030b\u0303\u0307\u0338\u0327"
    "\u0328\u0304",
    "vi": "\u0300\u0309\u0303\u0301\u0323",
}
"""Combining marks in order, by language: of words with the same letters, that with the earlier
mark comes first."""

HOME_SCRIPTS: Mapping[str, str] = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), "CYRILLIC"),
    **dict.fromkeys(("el", "grc"), "GREEK"),
    **dict.fromkeys(("he", "yi"), "HEBREW"),
    **dict.fromkeys(("ar", "fa", "ur"), "ARABIC"),
    "hy": "ARMENIAN",
    "ka": "GEORGIAN",
    "sr-latn": "LATIN",
}
"""The script of a language that is not written in Latin letters: it comes first."""

_DANISH = "d << đ << ð, y << ü, z < æ << ä < ø << ö << ő < å << aa"
_SWEDISH = "y << ü, z < å < ä << æ < ö << ø << ő << œ"
_CROATIAN = "c < č < ć, d < dž < đ, l < lj, n < nj, s < š, z < ž"
_SPANISH = "n < ñ"

TAILORINGS: Mapping[str, str] = {
    "": "і < й",
    "az": "c < ç, e < ə, g < ğ, h < x, i > ı, k < q, o < ö, s < ş, u < ü, z < w",
    "be": "е < ё, у < ў",
    "bs": _CROATIAN,
    "cs": "c < č, h < ch, r < ř, s < š, z < ž",
    "cy": "c < ch, d < dd, f < ff, g < ng, l < ll, p < ph, r < rh, t < th",
    "da": _DANISH,
    "eo": "c < ĉ, g < ĝ, h < ĥ, j < ĵ, s < ŝ, u < ŭ",
    "es": _SPANISH,
    "et": "s < š < z < ž, w < õ < ä < ö < ü",
    "fi": _SWEDISH,
    "fil": "n < ñ < ng",
    "fo": "d << đ << ð, y << ü, z < æ << ä < ø << ö < å",
    "gl": _SPANISH,
    "hr": _CROATIAN,
    "hsb": "c < č < ć, d < dź, e < ě, h < ch, l > ł, r < ř, s < š, z < ž < ź",
    "hu": "c < cs, d < dz < dzs, g < gy, l < ly, n < ny, o < ö << ő, s < sz, t < ty, u < ü << ű,"
    "z < zs",
    "is": "a < á, d << đ < ð, e < é, i < í, o < ó, u < ú, y < ý, z < þ < æ << ä < ö << ø < å",
    "kk": "е < ё, у < ұ < ү, ы < і",
    "ku": "c < ç, e < ê, i < î, s < ş, u < û",
    "lt": "c < č, i << į << y, s < š, z < ž",
    "lv": "a < ā, c < č, e < ē, g < ģ, i < y < ī, k < ķ, l < ļ, n < ņ, o < ō, r < ŗ, s < š, u < ū,"
    "z < ž",
    "mk": "д < ѓ, т < ќ",
    "nb": _DANISH,
    "nn": _DANISH,
    "no": _DANISH,
    "pl": "a < ą, c < ć, e < ę, l < ł, n < ń, o < ó, s < ś, z < ź < ż",
    "ro": "a < ă < â, i < î, s < ș << ş, t < ț << ţ",
    "sk": "a < ä, c < č, h < ch, o < ô, r < ř, s < š, z < ž",
    "sl": "c < č < ć, d < đ, s < š, z < ž",
    "sq": "c < ç, d < dh, e < ë, g < gj, l < ll, n < nj, r < rr, s < sh, t < th, x < xh, z < zh",
    "sr-latn": _CROATIAN,
    "sv": _SWEDISH,
    "tk": "c < ç, e < ä, j < ž, n < ň, o < ö, s < ş, u < ü, y < ý",
    "tr": "c < ç, g < ğ, i > ı, o < ö, s < ş, u < ü",
    "uk": "г < ґ, і < ї < й",
    "vi": "a < ă < â, d < đ, e < ê, o < ô < ơ, u < ư",
}
"""``n < ñ``: ñ is a letter of its own after n; ``ö << ø``: ø counts as an ö with a mark;
``i > ı``: ı is a letter of its own before i. Those of the empty language hold for all, unless
one's own say otherwise."""

DOTLESS = frozenset(["az", "tr"])
"""Languages in which the small form of I is ı, and that of İ is i."""

CAPITALS_FIRST = frozenset(["da"])
"""Languages in which a capital comes before the small letter."""

DOUBLED_AT_FIRST_LETTER = frozenset(["hu"])
"""Languages in which a letter of two signs is doubled as ``ccs`` for ``cs`` and ``cs``."""

LAST_MARK_FIRST = frozenset(["fr-ca"])
"""Languages in which of two marks the later one decides: ``cote, côte, coté, côté``."""
