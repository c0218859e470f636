"""Tables: any separator, any header, any quote; and columns that somebody names."""

import pytest

from pods.actions.arrivals import Arrival, Passed, Reading
from pods.errors import PodsError
from pods.importers import interface
from pods.importers.any_table import UnknownColumnsError
from pods.importers.registry import FORMATS, read
from pods.importers.rows import rows, separator_of


def table(text: str, **columns: str) -> Reading:
    return read(text.encode(), name="a.csv", columns=columns)


def people(text: str, **columns: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.name, one.emails) for one in table(text, **columns).arrivals]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_any_separator_will_do(separator: str) -> None:
    text = f"Name{separator}E-mail\nAna Sousa{separator}ana@example.pt\n"
    assert people(text) == [("Ana Sousa", ("ana@example.pt",))]


@pytest.mark.parametrize(
    ("header", "row", "name"),
    [
        ("Vorname;Nachname;E-Mail-Adresse", "Jürgen;Müller;j@example.de", "Jürgen Müller"),
        ("Name;Vorname;E-Mail", "Müller;Jürgen;j@example.de", "Jürgen Müller"),
        ("Prénom;Nom;Adresse de messagerie", "Zoé;Petit;z@example.fr", "Zoé Petit"),
        ("Nome;Cognome;Indirizzo posta elettronica", "Ada;Neri;a@example.it", "Ada Neri"),
        ("Nombre,Apellidos,Correo electrónico", "Ana,Ruiz,a@example.es", "Ana Ruiz"),
        ("Nome,Sobrenome,Endereço de e-mail", "João,Silva,j@example.br", "João Silva"),
        ("Voornaam;Achternaam;E-mailadres", "Bo;Berg;b@example.nl", "Bo Berg"),
        ("Timestamp,Your name,Email Address", "1/2,Ana,a@example.org", "Ana"),
    ],
)
def test_columns_may_be_called_what_they_are_in_several_languages(
    header: str, row: str, name: str
) -> None:
    reading = table(f"{header}\n{row}\n")
    [person] = reading.arrivals
    assert (person.name, len(person.emails), reading.format) == (name, 1, "csv")


def test_a_table_brings_nicknames_zones_phones_and_labels() -> None:
    text = "Name,Nickname,Phone,Time zone,Tags\nZoë Wójcik,Zo,+48 600,Europe/Warsaw,art; sea\n"
    assert table(text).arrivals == (
        Arrival(
            line=2,
            name="Zoë Wójcik",
            nickname="Zo",
            phones=("+48 600",),
            zone="Europe/Warsaw",
            labels=("art", "sea"),
        ),
    )


def test_what_pods_exports_is_recognised_with_its_topics_and_without_its_guards() -> None:
    text = "id,name,phone,time-zone,topics,do-not-contact\na,Ana,'+351 912 345 678,,art; sea,\n"
    reading = table(text)
    [ana] = reading.arrivals
    assert (reading.format, reading.is_ours, reading.left) == ("pods", True, ())
    assert (ana.phones, ana.labels) == (("+351 912 345 678",), ("art", "sea"))


def test_a_note_goes_over_lines_and_the_next_row_knows_its_own() -> None:
    text = 'Name,Email,Notes\nAna,,"one\ntwo, ""three"""\nBo,bo@example.org,\n'
    reading = table(text)
    assert [(one.name, one.line) for one in reading.arrivals] == [("Ana", 2), ("Bo", 4)]
    assert reading.left == (("Notes", 1),)


def test_a_quote_that_is_never_closed_costs_its_own_row_alone() -> None:
    reading = table('Name,Email\nAna,"open\nBo,bo@example.org\nChen,\n')
    assert reading.passed == (Passed(2, "a quote that is never closed"),)
    assert [one.name for one in reading.arrivals] == ["Bo", "Chen"]


def test_after_a_hundred_open_quotes_the_rest_is_not_read() -> None:
    broken = [row for row in rows('"a\n\n' * 801, separator=",") if row.is_broken]
    assert len(broken) <= 101


def test_numbered_columns_that_are_left_are_one_thing() -> None:
    text = "First Name,Last Name,E-mail 1 - Value,Event 1 - Label,Event 1 - Value\nA,B,,x,y\n"
    assert table(text).left == (("Event", 1),)


def test_groups_that_a_program_makes_itself_are_no_labels() -> None:
    joined = "* myContacts ::: Choir ::: Imported on 1/2/24 ::: * starred"
    text = f"First Name,Last Name,E-mail 1 - Value,Labels\nAna,Sousa,,{joined}\n"
    assert table(text).arrivals[0].labels == ("Choir",)


def test_a_company_is_a_name_only_where_nobody_has_one() -> None:
    text = "First Name,Last Name,E-mail Address,Company\nAna,,,Acme\n,,x@example.org,Acme\n"
    reading = table(text)
    assert [one.name for one in reading.arrivals] == ["Ana", "Acme"]
    assert reading.left == (("Company", 2),)


def test_columns_can_be_named_by_number() -> None:
    text = "Ana Sousa,42,ana@example.pt\nBo,17,bo@example.org\n"
    assert people(text, name="1", email="3") == [
        ("Ana Sousa", ("ana@example.pt",)), ("Bo", ("bo@example.org",)),
    ]  # fmt: skip


def test_columns_can_be_named_by_title_and_the_header_is_then_no_person() -> None:
    text = "sep\n\nWem,Wohin\nAna,ana@example.pt\n"
    assert people(text, name="wem", email="Wohin") == [("Ana", ("ana@example.pt",))]


def test_a_first_row_without_an_address_where_the_others_have_one_is_a_header() -> None:
    assert people("Wem,Wohin\nAna,ana@example.pt\n", name="1", email="2") == [
        ("Ana", ("ana@example.pt",))
    ]


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"name": "3"}, 'a.csv has no column "3"'),
        ({"name": "0"}, 'a.csv has no column "0"'),
        ({"name": "Wer"}, 'no row of a.csv has the columns "Wer"'),
    ],
)
def test_a_column_that_is_not_there_is_refused(columns: dict[str, str], message: str) -> None:
    with pytest.raises(PodsError, match=message):
        table("Ana,1\nBo,2\n", **columns)


def test_a_table_of_nothing_known_asks_and_guesses_by_what_stands_in_it() -> None:
    with pytest.raises(UnknownColumnsError) as unknown:
        table("x1;Ana Sousa;+351 912 345 678;a@x.org\nx2;Bo Berg;912 345 678;b@x.org\n")
    assert unknown.value.guess == {"name": 2, "email": 4, "phone": 3}


def test_a_separator_is_what_gives_nearly_all_rows_the_same_cells() -> None:
    assert separator_of("a;b,c\nd;e\nf;g\n") == ";"
    assert separator_of("Ana, Bo and Chen\nDana\n") == ""
    assert separator_of("one row,alone\n") == ""


def test_more_rows_than_any_list_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interface, "MOST_PEOPLE", 2)
    with pytest.raises(PodsError, match="more than 2 people"):
        table("Name,Email\n" + "Ana,\n" * 3)


def test_every_format_says_what_it_takes_and_what_it_leaves() -> None:
    assert all(one.takes and one.leaves and one.title for one in FORMATS)
    assert len({one.name for one in FORMATS}) == len(FORMATS)
