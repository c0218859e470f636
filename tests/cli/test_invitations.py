"""`pods invitations`: who owes an answer, whom one may nudge, whether a seat is free."""

import json

import pytest

from tests.support.files import POD
from tests.support.run import Pods

LEDGER = POD + """\

[pods.unicorns.invitations.ada-1]
person = "ada"
state = "nudged"
sent = 2026-09-01
by = 2026-09-08
channel = "Signal"
nudges.2026-09-05 = { channel = "a call", wording = "no hurry" }

[pods.unicorns.invitations.zoe-1]
person = "zoe"
state = "maybe"
sent = 2026-09-02
replied = 2026-09-04
reason = "the hour?"

[drafts.wed]
people = ["noor"]

[drafts.wed.invitations.noor-1]
person = "noor"
state = "draft"
"""  # fmt: skip


def test_each_pod_says_its_seats_and_what_is_due_with_the_command(pods: Pods) -> None:
    pods.write(LEDGER)
    ran = pods("invitations", COLUMNS="120")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "🦄 The Unicorns · 2 of 6 seats taken · 3 held · 1 seat free\n"
        '  Ada  nudged 13 days  asked 1 Sep (Signal) · nudged 5 Sep (a call, "no hurry")'
        " · answer by 8 Sep\n"
        "  Bo   sent 4 days     asked 10 Sep\n"
        "  Zoë  maybe           asked 2 Sep · maybe 4 Sep: the hour? · ask about it from 15 Sep\n"
        "  pods invite unicorns ada --nudge\n"
        "  pods invite unicorns bo --nudge\n"
        "\ndraft wed · 0 said yes · 1 still to answer\n"
        "  Noor  draft\n"
        "  pods invite wed noor\n"
    )


def test_the_ledger_of_one_group_as_json_says_each_thing_once(pods: Pods) -> None:
    pods.write(LEDGER)
    one = json.loads(pods("invitations", "wed", "--json").stdout)
    assert one["seats"] == [
        {
            "into": "wed",
            "is_draft": True,
            "title": "draft wed",
            "taken": 0,
            "held": 1,
            "total": None,
            "free": None,
        }
    ]
    assert one["invitations"] == [
        {
            "into": "wed",
            "title": "draft wed",
            "person": {"id": "noor", "name": "Noor"},
            "state": "draft",
            "sent": None,
            "channel": None,
            "wording": None,
            "by": None,
            "replied": None,
            "reason": None,
            "ended": None,
            "nudges": [],
            "earlier": [],
            "plus_one": None,
            "days_waiting": None,
            "move": "ask",
            "move_on": None,
            "is_due": True,
            "command": "pods invite wed noor",
        }
    ]


def test_every_answer_is_kept_and_the_last_one_counts(pods: Pods) -> None:
    pods.write(POD)
    pods("reply", "bo", "maybe", "--on", "fri", "--reason", "the hour?")
    pods("reply", "bo", "yes", "--on", "sat")
    assert pods("invitations").stdout == (
        "🦄 The Unicorns · 3 of 6 seats taken · 3 seats free\n"
        "  Bo  yes  asked 10 Sep · maybe 11 Sep: the hour? · yes 12 Sep\n"
    )
    gone = pods("reply", "bo", "no", "--on", "sun", "--reason", "a new job")
    assert gone.new_lines[-2:] == [
        "[pods.unicorns.invitations.bo-1.answers.2026-09-12]",
        'said = "yes"',
    ]
    told = json.loads(pods("invitations", "--json").stdout)["invitations"][0]
    assert [(one["on"], one["said"], one["reason"]) for one in told["earlier"]] == [
        ("2026-09-11", "maybe", "the hour?"),
        ("2026-09-12", "yes", None),
    ]
    assert (told["state"], told["replied"], told["reason"]) == (
        "backed-out",
        "2026-09-13",
        "a new job",
    )


def test_the_same_answer_again_that_day_is_a_correction_and_later_an_answer(pods: Pods) -> None:
    pods.write(POD)
    pods("reply", "bo", "maybe", "--on", "fri", "--reason", "the hour?")
    same = pods("reply", "bo", "maybe", "--on", "fri", "--reason", "the length?")
    assert same.new_lines == ['reason = "the length?"']
    assert pods("reply", "bo", "maybe").is_unchanged
    later = pods("reply", "bo", "maybe", "--reason", "the people?")
    assert later.new_lines == [
        "replied = 2026-09-14",
        'reason = "the people?"',
        "[pods.unicorns.invitations.bo-1.answers.2026-09-11]",
        'said = "maybe"',
    ]


def test_the_wording_is_a_letter_of_that_name_or_the_words_that_were_used(pods: Pods) -> None:
    pods.write(POD + "\n[templates]\nwarm = '''Dear {name}, no hurry at all.'''\n")
    own = pods("invite", "unicorns", "bo", "--nudge", "--wording", "warm")
    assert "Dear Bo, no hurry at all." in own.stdout
    assert own.new_lines[-2:] == [
        "[pods.unicorns.invitations.bo-1.nudges.2026-09-14]",
        'wording = "warm"',
    ]
    said = pods("invite", "unicorns", "ada", "--wording", "on the ferry", "--channel", "in person")
    assert said.stdout.count("\n") == 1
    assert said.new_lines[-2:] == ['channel = "in person"', 'wording = "on the ferry"']
    assert '  Ada  sent 0 days    asked 14 Sep (in person, "on the ferry")' in (
        pods("invitations", COLUMNS="120").stdout
    )


@pytest.mark.parametrize("step", ["--withdraw", "--expire"])
def test_what_ended_says_when(pods: Pods, step: str) -> None:
    pods.write(POD)
    pods("invite", "unicorns", "bo", step, "--on", "sun")
    word = {"--withdraw": "withdrawn", "--expire": "expired"}[step]
    assert f"asked 10 Sep · {word} 13 Sep\n" in pods("invitations").stdout
    assert f"{word} from unicorns" in pods("show", "bo").stdout


def test_a_ledger_with_nothing_in_it_says_how_to_begin(pods: Pods) -> None:
    pods.write("format = 1\n")
    assert pods("invitations").stdout == "nobody was asked yet: pods invite POD NAME\n"


def test_the_ledger_of_no_pod_is_an_error(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("invitations", "unicrons")
    assert (ran.exit_code, ran.stdout) == (3, "")
    assert ran.stderr.startswith(
        'error: no pod or draft is called "unicrons"\n  did you mean The U'
    )
