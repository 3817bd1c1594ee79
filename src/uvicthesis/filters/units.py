r"""Quantities as siunitx reads them: ``9.81`` and ``\metre\per\second\squared``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from uvicthesis.filters.runs import THIN_SPACE, Run

_PREFIXES: Mapping[str, str] = {
    "femto": "f", "pico": "p", "nano": "n", "micro": "µ", "milli": "m", "centi": "c", "deci": "d",
    "deca": "da", "hecto": "h", "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P",
    "exa": "E", "kibi": "Ki", "mebi": "Mi", "gibi": "Gi", "tebi": "Ti",
}  # fmt: skip
_UNITS: Mapping[str, str] = {
    "metre": "m", "meter": "m", "gram": "g", "kilogram": "kg", "second": "s", "ampere": "A",
    "kelvin": "K", "mole": "mol", "candela": "cd", "hertz": "Hz", "newton": "N", "pascal": "Pa",
    "joule": "J", "watt": "W", "coulomb": "C", "volt": "V", "farad": "F", "ohm": "Ω",
    "siemens": "S", "weber": "Wb", "tesla": "T", "henry": "H", "lumen": "lm", "lux": "lx",
    "becquerel": "Bq", "gray": "Gy", "sievert": "Sv", "katal": "kat", "radian": "rad",
    "steradian": "sr", "degreeCelsius": "°C", "celsius": "°C", "degree": "°", "arcminute": "′",
    "arcsecond": "″", "percent": "%", "minute": "min", "hour": "h", "day": "d", "litre": "L",
    "liter": "L", "tonne": "t", "hectare": "ha", "electronvolt": "eV", "dalton": "Da", "bar": "bar",
    "decibel": "dB", "bel": "B", "neper": "Np", "bit": "bit", "byte": "B", "angstrom": "Å",
    "astronomicalunit": "au", "mmHg": "mmHg",
}  # fmt: skip
_ABBREVIATION = re.compile(r"[fpnumcdkMGT]?(?:m|g|s|A|K|mol|Hz|N|Pa|J|W|V|F|L|l|eV|B|dB|C)")
_POWERS_BEHIND = {"squared": 2, "cubed": 3}
_POWERS_AHEAD = {"square": 2, "cubic": 3, "per": -1}
_NAME = re.compile(r"\\([A-Za-z]+)\s*(?:\{(-?\d+)\})?")
_LITERAL = re.compile(r"(?P<symbol>[^\s.~/^_{}]+)(?:\^\{?(?P<power>[-−]?\d+)\}?)?|(?P<over>/)")
_NUMBER = re.compile(
    r"(?P<sign>[-+−]?)(?P<whole>\d*)(?:[.,](?P<part>\d+))?"
    r"(?P<digits>\(\d+\))?(?:\s*(?:\\pm|\+-)\s*(?P<error>\d+(?:\.\d+)?))?(?:[eEdD](?P<exponent>[-+]?\d+))?"
)
_ATTACHED = ("°", "′", "″")
"""Signs that follow their number without a space."""


def number_runs(text: str) -> list[Run] | None:
    """A number with its digits in groups of three; None where it is none."""
    match = _NUMBER.fullmatch(text.replace(" ", "").replace("~", ""))
    if not match or not (match["whole"] or match["part"] or match["exponent"]):
        return None
    mantissa = _grouped(match["whole"], match["part"]) + (match["digits"] or "")
    mantissa = (match["sign"].replace("-", "−") + mantissa) if mantissa else match["sign"]
    runs = [Run(mantissa)] if mantissa else []
    if match["error"]:
        runs.append(Run(f"{THIN_SPACE}±{THIN_SPACE}{match['error']}"))
    if match["exponent"]:
        times = f"{THIN_SPACE}×{THIN_SPACE}" if mantissa else ""
        runs += [Run(f"{times}10"), Run(_minus(int(match["exponent"])), "sup")]
    return runs


def unit_runs(text: str) -> list[Run] | None:
    """A unit, of names or as it is printed; None where a name is not known."""
    parts = _named(text) if "\\" in text else list(_literal(text))
    if not all(symbol for symbol, _ in parts):
        return None
    runs: list[Run] = []
    for symbol, power in parts:
        runs.append(Run((THIN_SPACE if runs else "") + symbol))
        runs += [Run(_minus(power), "sup")] if power != 1 else []
    return runs


def quantity_runs(number: str, unit: str) -> list[Run] | None:
    """A number with its unit; None where one of them cannot be read."""
    counted, measure = number_runs(number), unit_runs(unit)
    if counted is None or measure is None:
        return None
    is_attached = bool(measure) and measure[0].text in _ATTACHED
    return [*counted, *([] if is_attached or not measure else [Run(THIN_SPACE)]), *measure]


def range_runs(first: str, last: str, unit: str = "") -> list[Run] | None:
    """Two numbers with their unit; None where one of them cannot be read."""
    begin, end = number_runs(first), quantity_runs(last, unit)
    return None if begin is None or end is None else [*begin, Run("–"), *end]


def _named(text: str) -> list[tuple[str, int]]:
    """The symbol and the power of each unit; the symbol of one that is not known is empty."""
    units: list[tuple[str, int]] = []
    prefix, power = "", 1
    for name, exponent in _NAME.findall(text):
        if name in _PREFIXES:
            prefix = _PREFIXES[name]
        elif name in _POWERS_AHEAD:
            power *= _POWERS_AHEAD[name]
        elif name in _POWERS_BEHIND or name == "tothe":
            symbol, given = units.pop() if units else ("", 1)
            units.append((symbol, given * int(exponent or _POWERS_BEHIND.get(name, 1))))
        else:
            symbol = _UNITS.get(name) or _abbreviated(name)
            units.append((prefix + symbol if symbol else "", power))
            prefix, power = "", 1
    is_read = not _NAME.sub("", text).strip(" .~")
    return units if is_read else [("", 1)]


def _abbreviated(name: str) -> str:
    return re.sub("^u", "µ", name) if _ABBREVIATION.fullmatch(name) else ""


def _literal(text: str) -> Iterator[tuple[str, int]]:
    sign = 1
    for part in _LITERAL.finditer(text):
        if part["over"]:
            sign = -1
        else:
            power = int((part["power"] or "1").replace("−", "-"))
            yield part["symbol"], sign * power


def _grouped(whole: str, part: str | None) -> str:
    """Five digits or more in groups of three, from the point on both ways."""
    if len(whole) > 4:
        first = len(whole) % 3
        groups = [whole[:first], *(whole[at : at + 3] for at in range(first, len(whole), 3))]
        whole = THIN_SPACE.join(filter(None, groups))
    if part is None:
        return whole
    if len(part) > 4:
        part = THIN_SPACE.join(part[at : at + 3] for at in range(0, len(part), 3))
    return f"{whole or '0'}.{part}"


def _minus(number: int) -> str:
    return str(number).replace("-", "−")
