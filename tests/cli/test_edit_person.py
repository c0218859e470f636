"""`pods edit-person`."""

import pytest

from tests.support.files import PEOPLE
from tests.support.run import Pods


def test_new_facts_stand_in_the_file_and_on_the_screen(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods(
        "edit-person", "bo", "--time-zone", "Europe/Lisbon", "--free", "tue,thu 18-21", "--tag",
        "food", "--cannot-call", "--introduced-by", "wojcik", "--private-note", "sad",
    )  # fmt: skip
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "Bo · can-call no · free tue,thu 18-21 · introduced-by Zoë · private-note kept ·\n"
        "  time-zone Europe/Lisbon · topics food\n"
    )
    assert ran.new_lines == [
        'time-zone = "Europe/Lisbon"',
        'free = "tue,thu 18-21"',
        'topics = ["food"]',
        'introduced-by = "zoe"',
        "can-call = false",
        'private-note = "sad"',
    ]


def test_an_empty_text_takes_a_fact_back(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("edit-person", "bo", "--email", "", "--nickname", "", "--away", "")
    assert (ran.exit_code, ran.stdout) == (0, "Bo · email taken back\n")
    assert ran.after is not None
    assert ran.after.decode() == PEOPLE.replace('email = "bo@example.org"\n', "")


def test_the_same_again_changes_nothing(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("edit-person", "bo", "--email", "bo@example.org")
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (0, "Bo stays as it was\n", True)
    assert pods("history").stdout == "Nothing was changed here yet.\n"
    pods("edit-person", "bo", "--cannot-call")
    assert pods("edit-person", "bo", "--cannot-call").is_unchanged


def test_a_new_name_keeps_the_id_and_its_comment(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("edit-person", "noor", "--name", "Noor Azimi")
    assert ran.stdout == "Noor · name Noor Azimi\n"
    assert ran.new_lines == ['name = "Noor Azimi"']
    assert "[people.noor]   # met on the ferry" in pods.read()


def test_the_caller_is_a_person_too(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("edit-person", "me", "--free", "sun 10-13")
    assert (ran.exit_code, ran.stdout) == (0, "Mira · free sun 10-13\n")
    assert ran.new_lines == ['free = "sun 10-13"']


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("nor", "--email", "x"), 3, 'nobody is called "nor"'),
        (("bo",), 2, "nothing was said about Bo Berg"),
        (("bo", "--name", " "), 2, "a person needs a name"),
        (("bo", "--max-pods", "-1"), 2, "--max-pods -1 is out of range"),
        (
            ("bo", "--energy", "high"),
            2,
            "invalid value for '--energy': \"high\" is no whole number",
        ),
        (("bo", "--rhythm-days", "0"), 2, "--rhythm-days 0 is out of range"),
        (("bo", "--time-zone", "Lisbn"), 2, 'no time zone is called "Lisbn"'),
        (("bo", "--closeness", "very"), 2, '"very" is none of never-met, met-online, met-once'),
    ],
)
def test_what_cannot_be_changes_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(PEOPLE)
    ran = pods("edit-person", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")
    assert len(ran.stderr.splitlines()) > 1


def test_a_number_is_taken_back_as_a_word_is(pods: Pods) -> None:
    pods.write(PEOPLE)
    before = pods.read()
    pods("edit-person", "bo", "--max-pods", "2", "--energy", "4")
    ran = pods("edit-person", "bo", "--max-pods", "", "--energy", "")
    assert ran.stdout == "Bo · energy taken back · max-pods taken back\n"
    assert pods.read() == before


def test_only_the_caller_can_be_in_no_rush(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("edit-person", "me", "--max-pods", "3", "--no-rush")
    assert ran.new_lines == ["max-pods = 3", "no-rush = true"]
    assert pods("edit-person", "me", "--rush").new_lines == ["no-rush = false"]
    other = pods("edit-person", "noor", "--no-rush")
    assert (other.exit_code, other.is_unchanged) == (2, True)
    assert other.stderr == (
        "error: only you can be in no rush here\n  for yourself: pods edit-person me --no-rush\n"
    )


def test_hours_without_a_clock_ask_for_it_once(pods: Pods) -> None:
    pods("add-person", "Bo")
    pods("edit-person", "me", "--time-zone", "Atlantic/Azores")
    ran = pods("edit-person", "bo", "--free", "tue 18-21")
    assert ran.stderr == (
        "· On which clock? Hours count once the zone is known:\n"
        "  pods edit-person bo --time-zone Atlantic/Azores\n"
    )
    assert pods("edit-person", "bo", "--tag", "food").stderr == ""
    assert pods("edit-person", "bo", "--free", "").stderr == ""
    told = pods("edit-person", "bo", "--free", "tue 18-21", "--time-zone", "Europe/Lisbon")
    assert told.stderr == ""
