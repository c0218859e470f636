"""Every contact file of the samples: the right names, the right account, nothing else."""

from pathlib import Path

import pytest

from pods.actions.arrivals import Passed, Reading
from pods.errors import PodsError
from pods.importers.any_table import UnknownColumnsError
from pods.importers.registry import read

SAMPLES = Path(__file__).parent / "samples"

# File: format, encoding, line of the header, then each person and each row that is nobody.
ACCOUNTS = {
    "apple_items_v3.vcf": ("vcard-3.0", "utf-8", None, ["Lady Ada Augusta Lovelace PhD"],
                           [(24, "a company or a place: Bubble Café")]),
    "generic_semicolon.csv": ("csv", "utf-8", 1, ["Ana Sousa", "Bø"], []),
    "google_new.csv": ("google", "utf-8", 1,
                       ["Grace Brewster Hopper", "Bubble Café", "Nora Åberg"], []),
    "google_new_bom.csv": ("google", "utf-8", 1,
                           ["Grace Brewster Hopper", "Bubble Café", "Nora Åberg"], []),
    "google_old.csv": ("google-old", "utf-8", 1,
                       ["Ada Lovelace", "only-email", "João da Silva", "山本 太郎"], []),
    "google_v3.vcf": ("vcard-3.0", "utf-8", None, ["Tel No Label"], []),
    "latin1_v3_lf.vcf": ("vcard-3.0", "cp1252", None, ["Jürgen Müller"], []),
    "linkedin_2015_outlook_style.csv": ("outlook", "utf-8", 1, ["Hugh Triggerr"], []),
    "linkedin_connections.csv": ("linkedin", "utf-8", 4,
                                 ["Priya Sharma", "Arjun Mehta, MBA 🚀", "Neha"],
                                 [(8, "no name")]),
    "linkedin_connections_no_preamble.csv": ("linkedin", "utf-8", 1,
                                             ["Priya Sharma", "Arjun Mehta, MBA 🚀", "Neha"],
                                             [(5, "no name")]),
    "names_one_per_line.txt": ("names", "utf-8", None, ["Ana", "Bo Åberg", "Chen", "chen"], []),
    "outlook_com.csv": ("outlook-web", "utf-8", 1, ["Larsen", "Svein Heimdal"], []),
    "outlook_desktop_cp1252.csv": ("outlook", "cp1252", 1, ["Élodie Müller", "Exchange User"], []),
    "thunderbird_us.csv": ("thunderbird", "utf-8", 1, ["Rory Williams"], []),
    "thunderbird_us.tsv": ("thunderbird", "utf-8", 1, ["Rory Williams"], []),
    "utf16_v3.vcf": ("vcard-3.0", "utf-16", None, ["Ада Лавлейс"], []),
    "v4_nextcloud.vcf": ("vcard-4.0", "utf-8", None, ["Zoë Wójcik"],
                         [(17, "a group and no person: The Unicorns")]),
}  # fmt: skip
REFUSED = {"empty.csv", "generic_headerless.csv"}


def sample(name: str) -> Reading:
    return read((SAMPLES / name).read_bytes(), name=name)


def test_every_sample_has_its_account() -> None:
    assert {*ACCOUNTS, *REFUSED} == {path.name for path in SAMPLES.glob("*.[cvt]*")}


@pytest.mark.parametrize("name", ACCOUNTS)
def test_a_sample_is_recognised_by_what_is_in_it_and_gives_its_people(name: str) -> None:
    kind, encoding, header, people, passed = ACCOUNTS[name]
    reading = read((SAMPLES / name).read_bytes(), name="contacts")

    assert (reading.format, reading.encoding, reading.header_line) == (kind, encoding, header)
    assert [one.name for one in reading.arrivals] == people
    assert list(reading.passed) == [Passed(*one) for one in passed]
    assert reading.rows == len(people) + len(passed)


def test_apple_keeps_labels_apart_from_what_they_label() -> None:
    [ada] = sample("apple_items_v3.vcf").arrivals
    assert (ada.given, ada.nickname) == ("Ada", "Addie")
    assert ada.emails == ("ada@example.org", "ada.home@example.net")
    assert ada.phones == ("+44 7700 900123", "+44 20 7946 0100"), "the preferred one first"
    assert ada.labels == ("Pods", "Friends")


def test_google_joins_several_values_in_one_cell_and_marks_its_own_groups_with_a_star() -> None:
    ada, only_email, joao, _ = sample("google_old.csv").arrivals
    assert ada.emails == ("ada@example.org", "ada.l@example.com")
    assert ada.phones == ("+44 20 7946 0100", "+44 20 7946 0101")
    assert ada.labels == ("Pods",)
    assert (only_email.emails, only_email.labels) == (("only-email@example.org",), ())
    assert joao.emails == ("JOAO@Example.org",)


def test_the_newer_google_table_has_the_preferred_address_first() -> None:
    grace, cafe, nora = sample("google_new_bom.csv").arrivals
    assert (grace.nickname, grace.labels) == ("Amazing Grace", ("Navy",))
    assert grace.emails == ("grace@navy.example", "grace@example.com")
    assert cafe.emails == ("ola@bubble.example",)
    assert nora.emails == ("nora@example.org",)


def test_an_exchange_name_in_the_place_of_an_address_is_left() -> None:
    elodie, exchange = sample("outlook_desktop_cp1252.csv").arrivals
    assert (elodie.emails, elodie.phones) == (("elodie@example.fr",), ("06 12 34 56 78",))
    assert elodie.labels == ("Friends", "Open source")
    assert exchange.emails == ()


def test_a_mobile_number_comes_before_the_others() -> None:
    larsen, svein = sample("outlook_com.csv").arrivals
    assert larsen.phones == ("+47 466 88 000",)
    assert svein.emails == ("svein@example.no", "s@example.no")


def test_members_of_a_group_card_have_its_name_as_a_label() -> None:
    [zoe] = sample("v4_nextcloud.vcf").arrivals
    assert zoe.labels == ("pods", "art,music", "The Unicorns")
    assert zoe.phones == ("+48-600-000-000",)


def test_a_plain_list_may_hold_addresses_and_comments() -> None:
    people = sample("names_one_per_line.txt").arrivals
    assert [(one.line, one.emails) for one in people] == [
        (1, ()), (2, ("bo@example.org",)), (5, ()), (6, ("chen@example.org",)),
    ]  # fmt: skip


def test_what_is_left_is_counted_by_people() -> None:
    assert sample("linkedin_connections.csv").left == (
        ("Company", 3), ("Connected On", 3), ("Position", 3), ("URL", 3),
    )  # fmt: skip
    assert sample("apple_items_v3.vcf").left == (
        ("birthday", 1), ("link", 1), ("note", 1), ("organisation", 1), ("relation", 1),
    )  # fmt: skip


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(PodsError, match="empty") as refused:
        sample("empty.csv")
    assert refused.value.exit_code == 2


def test_a_table_without_titles_says_what_its_columns_look_like() -> None:
    with pytest.raises(UnknownColumnsError) as unknown:
        sample("generic_headerless.csv")
    assert unknown.value.guess == {"name": 1, "email": 2}
    assert unknown.value.hint.endswith("--column name=1 --column email=2")
    assert [column.samples for column in unknown.value.columns] == [
        ("Ana Sousa", "Bo"), ("ana@example.pt", "bo@example.org"),
    ]  # fmt: skip
