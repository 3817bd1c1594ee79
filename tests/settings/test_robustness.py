import random
import string
from pathlib import Path

import pytest

from uvicthesis.errors import ThesisError
from uvicthesis.settings.reading import read_settings

CASES = Path(__file__).parents[1] / "cases" / "settings"
STRAY = string.printable + "éȼ\u2028\u00a0\x00\ufeff*&!|>%@`"


def mutated(text: str, chance: random.Random) -> str:
    """A text with a few characters changed, removed, or put in from elsewhere in it."""
    characters = list(text)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(characters))
        match chance.randrange(4):
            case 0:
                characters[place] = chance.choice(STRAY)
            case 1:
                del characters[place : place + chance.randint(1, 12)]
            case 2:
                characters.insert(place, chance.choice(STRAY))
            case _:
                begin = chance.randrange(len(text))
                characters[place:place] = text[begin : begin + chance.randint(1, 30)]
        characters = characters or ["x"]
    return "".join(characters)


@pytest.mark.parametrize("case", ["every-fault-at-once", "files-that-are-not-there"])
def test_mutilated_settings_fail_with_a_message_and_never_with_a_traceback(
    case: str, tmp_path: Path
) -> None:
    text = (CASES / case / "thesis.yaml").read_text("utf-8")
    chance = random.Random(0)
    file = tmp_path / "thesis.yaml"

    for _ in range(400):
        file.write_text(mutated(text, chance), "utf-8")
        with pytest.raises(ThesisError) as caught:
            read_settings(file)
        assert str(caught.value).startswith("thesis.yaml")


def test_mutilated_good_settings_are_read_or_refused(required: str, tmp_path: Path) -> None:
    chance = random.Random(1)
    file = tmp_path / "thesis.yaml"
    refusals: list[str] = []

    for _ in range(800):
        file.write_text(mutated(required, chance), "utf-8")
        try:
            read_settings(file)
        except ThesisError as error:
            refusals.append(str(error))

    assert 200 < len(refusals) < 800
    assert all(refusal.startswith("thesis.yaml") for refusal in refusals)


def test_long_names_and_strange_patterns_are_refused(required: str, tmp_path: Path) -> None:
    file = tmp_path / "thesis.yaml"
    names = ["x" * 5000, "**.none", "[", "/**/*.none", "..", "~", "a/" * 3000]
    listed = "".join(f"  - '{name}'\n" for name in names)
    file.write_text(required + "chapters:\n" + listed)

    with pytest.raises(ThesisError) as caught:
        read_settings(file)

    lines = [line for line in str(caught.value).splitlines() if line.startswith("thesis.yaml:")]
    assert len(lines) == len(names)
