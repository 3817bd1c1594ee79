"""Languages of passages: whether what stands behind ``lang=`` is the tag of any."""

from __future__ import annotations

import re
from difflib import get_close_matches

_FORM = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")

_TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu "
    "hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb "
    "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om "
    "or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv "
    "sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
"""ISO 639-1, which is closed: what has two letters and is not here is no language."""

_MEANT = {
    word: tag
    for tag, words in {
        "ar": "arabic ara",
        "cs": "czech český čeština ces cze cz",
        "cy": "welsh cymraeg cym wel",
        "da": "danish dansk dan dk",
        "de": "german deutsch ngerman deu ger",
        "el": "greek ελληνικά ell gre gr",
        "en": "english eng us gb",
        "es": "spanish español castellano spa",
        "fa": "persian farsi fas per",
        "fi": "finnish suomi fin",
        "fr": "french français francais fra fre",
        "ga": "irish gaeilge gle",
        "grc": "ancientgreek polutonikogreek",
        "he": "hebrew heb",
        "hi": "hindi hin",
        "hu": "hungarian magyar hun",
        "hy": "armenian hye arm",
        "is": "icelandic isl ice",
        "it": "italian italiano ita",
        "iu": "inuktitut iku",
        "ja": "japanese jpn jp",
        "ko": "korean kor",
        "la": "latin latina lat",
        "nl": "dutch nederlands nld dut",
        "nb": "norwegian norsk nob nor",
        "pa": "punjabi panjabi pan",
        "pl": "polish polski pol",
        "pt": "portuguese português por",
        "ro": "romanian română ron rum",
        "ru": "russian русский rus",
        "sa": "sanskrit san",
        "sv": "swedish svenska swe",
        "tr": "turkish türkçe tur",
        "uk": "ukrainian українська ukr ua",
        "yi": "yiddish yid",
        "zh": "chinese mandarin zho chi cn",
    }.items()
    for word in words.split()
}
"""What writers type instead: names, longer codes (ISO 639-2), codes of countries."""


def language_fault(tag: str) -> tuple[str, str] | None:
    """The problem and the remedy where a tag has no effect, for it is no BCP 47 tag.

    The tag of a language whose rules for dividing words nobody has, as ``str`` for SENĆOŦEN, is
    right all the same.
    """
    lowered = tag.lower()
    primary = re.split("[-_]", lowered)[0]
    is_code = bool(_FORM.fullmatch(tag)) and primary not in _MEANT
    if not tag or (is_code and (len(primary) > 2 or primary in _TWO_LETTERS.split())):
        return None
    near = [primary] if primary in _MEANT else get_close_matches(primary, _MEANT, 1, 0.7)
    remedy = f"write lang={_MEANT[near[0]]}" if near else "write a tag such as lang=fr or lang=ru"
    return f'"{tag}" is not the tag of a language', remedy
