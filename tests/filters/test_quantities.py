import pytest

from uvicthesis.filters.chemistry import chemistry_runs
from uvicthesis.filters.runs import Run, as_formula
from uvicthesis.filters.units import number_runs, quantity_runs, range_runs, unit_runs

SPACES = {0x202F: " ", 0xA0: " "}


def shown(runs: list[Run] | None) -> str | None:
    """Runs as they look, what is raised after ^ and what is lowered after _, spaces as one kind."""
    if runs is None:
        return None
    marks = {"": "", "sup": "^", "sub": "_"}
    return "".join(marks[run.place] + run.text for run in runs).translate(SPACES)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("9.81", "9.81"),
        ("-3", "−3"),
        ("12345.67891", "12 345.678 91"),
        ("1.2e-3", "1.2 × 10^−3"),
        ("e6", "10^6"),
        ("1.5 \\pm 0.2", "1.5 ± 0.2"),
        ("1.23(4)", "1.23(4)"),
        (".5", "0.5"),
        ("many", None),
    ],
)
def test_number_is_set_in_groups_and_with_its_power(written: str, expected: str | None) -> None:
    assert shown(number_runs(written)) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (r"\metre\per\second\squared", "m s^−2"),
        (r"\kilo\gram\metre\squared\per\second\cubed", "kg m^2 s^−3"),
        (r"\micro\metre", "µm"),
        (r"\um", "µm"),
        (r"\per\square\centi\metre", "cm^−2"),
        (r"\metre\tothe{-4}", "m^−4"),
        (r"kg.m^{-3}", "kg m^−3"),
        (r"m/s", "m s^−1"),
        (r"\furlong", None),
    ],
)
def test_unit_is_read_from_names_and_from_symbols(written: str, expected: str | None) -> None:
    assert shown(unit_runs(written)) == expected


def test_range_has_its_unit_once() -> None:
    assert shown(range_runs("10", "20", r"\kilo\joule\per\mole")) == "10–20 kJ mol^−1"
    assert shown(range_runs("1e3", "2e3")) == "1 × 10^3–2 × 10^3"
    assert shown(range_runs("10", "many", r"\metre")) is None


def test_sign_of_an_angle_follows_its_number_without_a_space() -> None:
    assert shown(quantity_runs("30", r"\degree")) == "30°"
    assert shown(quantity_runs("20", r"\celsius")) == "20 °C"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("H2O", "H_2O"),
        ("SO4^2-", "SO_4^2−"),
        ("Na+ + Cl-", "Na^+ + Cl^−"),
        ("2 H2 + O2 -> 2 H2O", "2 H_2 + O_2 → 2 H_2O"),
        ("A<=>B", "A ⇌ B"),
        ("(NH4)2SO4", "(NH_4)_2SO_4"),
        ("^{14}_{6}C", "^14_6C"),
        ("CuSO4.5H2O", "CuSO_4·5H_2O"),
        ("Fe^{3+}(aq)", "Fe^3+(aq)"),
        ("Fe -> [Fe(CN)6]^4-", "Fe → [Fe(CN)_6]^4−"),
        ("A <=>[k_1][k_{-1}] B", None),
        ("H2O $x$", None),
    ],
)
def test_chemical_formula_is_read(written: str, expected: str | None) -> None:
    assert shown(chemistry_runs(written)) == expected


def test_runs_in_a_formula_are_upright() -> None:
    runs = quantity_runs("9.81", r"\metre\per\second\squared")

    assert runs is not None
    assert as_formula(runs) == r"\mathrm{9.81\,m\,s^{-2}}"
