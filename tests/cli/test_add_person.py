"""`pods add-person`."""

import json

import pytest

from tests.support.files import PEOPLE
from tests.support.run import Pods


def test_several_names_come_on_the_list_at_once(pods: Pods) -> None:
    ran = pods("add-person", "Noor", "Bo", "Zoë Wójcik", "Ada", COLUMNS="300")
    assert ran.exit_code == 0
    assert ran.stdout == "+ Noor (noor)  + Bo (bo)  + Zoë Wójcik (zoe)  + Ada (ada)\n"
    assert ran.stderr == (
        f"· A new list, in {pods.data_file}\n"
        "· 4 people. Let the list sit; add more when they come to mind.\n"
    )
    assert pods.data_file.stat().st_mode & 0o777 == 0o600
    assert pods.data_file.read_text() == (
        "# Yours to edit: order, comments and blank lines stay as you leave them.\n"
        "format = 1\n"
        "\n"
        '[people.noor]\nname = "Noor"\nadded = 2026-09-14\n'
        "\n"
        '[people.bo]\nname = "Bo"\nadded = 2026-09-14\n'
        "\n"
        '[people.zoe]\nname = "Zoë Wójcik"\nadded = 2026-09-14\n'
        "\n"
        '[people.ada]\nname = "Ada"\nadded = 2026-09-14\n'
    )


def test_one_person_comes_with_all_that_is_known(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods(
        "add-person", "Sol Ruiz", "--time-zone", "America/Sao_Paulo", "--free", "wed 14:30-19",
        "--tag", "dance,food", "--tag", "dance", "--email", "sol@example.org", "--energy", "4",
        "--introduced-by", "noor", "--can-call", "--max-pods", "2", "--away", "15 jun - 15 sep",
        "--note", "met at the [b]market[/b]", "--private-note", "shy",
    )  # fmt: skip
    assert (ran.exit_code, ran.stdout) == (0, "+ Sol Ruiz (sol)\n")
    assert ran.after is not None
    assert ran.after.decode().startswith(PEOPLE), "what was there stays, byte for byte"
    assert ran.after.decode().removeprefix(PEOPLE) == (
        "\n"
        "[people.sol]\n"
        'name = "Sol Ruiz"\n'
        'email = "sol@example.org"\n'
        'time-zone = "America/Sao_Paulo"\n'
        'free = "wed 14:30-19"\n'
        'away = ["15 jun - 15 sep"]\n'
        'topics = ["dance", "food"]\n'
        "energy = 4\n"
        'introduced-by = "noor"\n'
        "added = 2026-09-14\n"
        "max-pods = 2\n"
        "can-call = true\n"
        'note = "met at the [b]market[/b]"\n'
        'private-note = "shy"\n'
    )


@pytest.mark.parametrize("name", ["Noor", "noor", "bo", "Zoe", "zoë wojcik", "MIRA"])
def test_a_known_name_exits_3_and_writes_nothing(pods: Pods, name: str) -> None:
    pods.write(PEOPLE)
    ran = pods("add-person", "Sol", name)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (3, "", True)
    first, second = ran.stderr.splitlines()
    assert first.endswith("is on the list already")
    assert second == f'  somebody else of that name: pods add-person "{name}" --another'


def test_somebody_else_of_the_same_name_is_another(pods: Pods) -> None:
    pods.write(PEOPLE)
    assert pods("add-person", "Noor", "--another").stdout == "+ Noor (noor-2)\n"
    shown = pods("people").stdout
    assert "Noor" in shown
    assert "Noor (noor-2)" in shown
    ran = pods("talked", "noor", COLUMNS="100")
    assert ran.exit_code == 3
    assert ran.stderr == (
        'error: "noor" may be Noor (noor) or Noor (noor-2)\n'
        "  by id: @noor (number 1 on the list) or @noor-2 (number 5 on the list)\n"
    )
    assert pods("talked", "@noor").stdout == "Noor (noor) · in touch Mon 14 Sep 2026\n"


def test_the_same_name_twice_in_one_breath_is_a_slip(pods: Pods) -> None:
    ran = pods("add-person", "Bo", "Bo")
    assert ran.exit_code == 3
    assert not pods.data_file.exists()


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        (("",), "a person needs a name"),
        (("Me",), '"me" is you'),
        (("Sol", "Uli", "--email", "x@example.org"), "facts belong to one person at a time"),
        (("Sol", "--free", "so so"), 'which days? Cannot read "so" at column 1'),
        (("Sol", "--time-zone", "Europe/Lissabon"), 'no time zone is called "Europe/Lissabon"'),
        (("Sol", "--energy", "6"), "--energy 6 is out of range"),
        (("Sol", "--energy", "0"), "--energy 0 is out of range"),
        (("Sol", "--away", "at times"), 'cannot read "at times" at column 1'),
        ((), "missing argument 'NAME...'"),
    ],
)
def test_what_cannot_be_is_a_usage_error(pods: Pods, typed: tuple[str, ...], error: str) -> None:
    pods.write(PEOPLE)
    ran = pods("add-person", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (2, "", True)
    assert ran.stderr.splitlines()[0] == f"error: {error}"
    assert len(ran.stderr.splitlines()) > 1, "an error says what to type next"


def test_whoever_introduced_them_must_be_known(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("add-person", "Sol", "--introduced-by", "nor")
    assert (ran.exit_code, ran.is_unchanged) == (3, True)
    assert ran.stderr == 'error: nobody is called "nor"\n  did you mean Noor (noor)?\n'


def test_a_short_list_is_asked_for_more(pods: Pods) -> None:
    assert pods("add-person", "Noor", "-q").stderr == ""
    assert pods("add-person", "Bo").stderr == (
        "· 2 people. Who else would you like to spend time with?\n"
    )


def test_a_dry_run_shows_the_same_and_makes_no_file(pods: Pods) -> None:
    ran = pods("add-person", "Noor", "--dry-run")
    assert (ran.exit_code, ran.stdout) == (0, "+ Noor (noor)\n")
    assert "Nothing written: this was a dry run." in ran.stderr
    assert not pods.data_file.exists()
    assert list(pods.home.rglob("*")) == []


def test_foreign_text_is_shown_and_acts_on_nothing(pods: Pods) -> None:
    ran = pods("add-person", "Eve\x1b[31m [b]bold[/b] \u202eevil", "🦄", "家 Ito")
    assert ran.exit_code == 0
    assert ran.stdout == (
        "+ Eve␛[31m [b]bold[/b] <U+202E>evil (eve)  + 🦄 (person)  + 家 Ito (家)\n"
    )
    listed = pods("people").stdout
    assert "\x1b" not in listed
    assert "[b]bold[/b]" in listed
    assert pods("show", "家").exit_code == 0


def test_json_is_the_result(pods: Pods) -> None:
    document = json.loads(pods("add-person", "Noor", "--json").stdout)
    assert document == {
        "kind": "people-added",
        "version": 1,
        "next_step": {
            "text": "1 person. Who else would you like to spend time with?",
            "command": "",
        },
        "people": [{"id": "noor", "name": "Noor"}],
        "total": 1,
    }
