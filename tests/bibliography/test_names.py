import pytest

from uvicthesis.bibliography.names import family, inverted, name_list, natural, read_names


@pytest.mark.parametrize(
    ("written", "in_order", "in_list", "short"),
    [
        ("Kuromiya, Hiroaki", "Hiroaki Kuromiya", "Kuromiya, Hiroaki", "Kuromiya"),
        ("Hiroaki Kuromiya", "Hiroaki Kuromiya", "Kuromiya, Hiroaki", "Kuromiya"),
        ("van Herwijnen, Eric", "Eric van Herwijnen", "van Herwijnen, Eric", "van Herwijnen"),
        ("King, Jr., Martin Luther", "Martin Luther King Jr.", "King, Martin Luther, Jr.", "King"),
        ("Tolkien, J.R.R.", "J. R. R. Tolkien", "Tolkien, J. R. R.", "Tolkien"),
        ("{Statistics Canada}", "Statistics Canada", "Statistics Canada", "Statistics Canada"),
        ("{Barnes and Noble}", "Barnes and Noble", "Barnes and Noble", "Barnes and Noble"),
        ("L{\\'e}vy, Anne", "Anne Lévy", "Lévy, Anne", "Lévy"),
        ("family=Gogh, prefix=van, given=V.", "V. van Gogh", "van Gogh, V.", "van Gogh"),
        ("King, Martin Luther, Jr.", "Martin Luther King Jr.", "King, Martin Luther, Jr.", "King"),
        ("King Jr., Martin Luther", "Martin Luther King Jr.", "King, Martin Luther, Jr.", "King"),
        ("family=Goethe, given=Johann, prefix=von, useprefix=false", "Johann von Goethe",
         "Goethe, Johann von", "Goethe"),
        ("family={Barnes and Noble}", "Barnes and Noble", "Barnes and Noble", "Barnes and Noble"),
        ("Plato", "Plato", "Plato", "Plato"),
    ],
)  # fmt: skip
def test_name_is_written_in_order_in_a_list_and_short(written, in_order, in_list, short):
    (person,) = read_names(written).persons

    assert str(natural(person)) == in_order
    assert str(inverted(person)) == in_list
    assert str(family(person)) == short


def test_others_are_not_a_person():
    names = read_names("Hlatky, Mark A. and others")

    assert len(names) == 1
    assert names.others


def test_name_with_too_many_commas_is_read_all_the_same():
    (person,) = read_names("One, Two, Three, Four").persons

    assert str(family(person)) == "One"


@pytest.mark.parametrize(
    ("names", "joined"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B, and C")],
)
def test_names_are_joined_with_a_serial_comma(names, joined):
    assert str(name_list(names)) == joined


def test_particle_goes_with_the_given_names_where_the_entry_says_so():
    (person,) = read_names("von Goethe, Johann Wolfgang", keeps_prefix=False).persons

    assert str(natural(person)) == "Johann Wolfgang von Goethe"
    assert str(inverted(person)) == "Goethe, Johann Wolfgang von"
    assert str(family(person)) == "Goethe"


def test_and_that_is_left_over_makes_no_person():
    assert len(read_names("and One, Ann and and Two, Ben and")) == 2
