"""`pods reply` and `pods invitations`."""

import pytest

from tests.support.files import POD, RULES
from tests.support.run import Pods


def test_a_yes_makes_a_member(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("reply", "bo", "yes", "--on", "sat", "--reason", "gladly")
    assert (ran.exit_code, ran.stdout) == (
        0,
        "Bo · yes to 🦄 The Unicorns · Sat 12 Sep 2026 · 3 of 6 seats taken\n",
    )
    assert ran.stderr == (
        "· Everybody has answered. Which hour for the first call?  pods when unicorns\n"
    )
    assert ran.new_lines[-3:] == [
        'state = "yes"       # by Signal',
        "replied = 2026-09-12",
        'reason = "gladly"',
    ]
    assert "bo = { joined = 2026-09-12 }" in pods.read()


def test_a_yes_for_later_keeps_the_seat_only(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("reply", "bo", "yes", "--later")
    assert ran.stdout == (
        "Bo · yes to 🦄 The Unicorns · a seat is kept · Mon 14 Sep 2026 · 2 of 6 seats\n"
        "  taken, 1 held\n"
    )
    assert "bo = " not in pods.read()
    maybe = pods("reply", "bo", "maybe")
    assert maybe.new_lines == [
        'state = "maybe"       # by Signal',
        "[pods.unicorns.invitations.bo-1.answers.2026-09-14]",
        'said = "yes"',
    ]
    pods("reply", "bo", "yes", "--later")
    assert pods("reply", "bo", "yes").stdout.startswith("Bo · yes to 🦄 The Unicorns · Mon 14 Sep")


def test_a_no_frees_the_seat_and_its_reason_is_kept(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("reply", "bo", "no", "--reason", "too much")
    assert ran.stdout == "Bo · no to 🦄 The Unicorns · Mon 14 Sep 2026 · 2 of 6 seats taken\n"
    assert ran.new_lines[-3:] == [
        'state = "no"       # by Signal',
        "replied = 2026-09-14",
        'reason = "too much"',
    ]


def test_a_no_after_a_yes_is_backing_out(pods: Pods) -> None:
    pods.write(POD)
    pods("reply", "bo", "yes", "--on", "sat")
    ran = pods("reply", "bo", "no", "--reason", "a new job")
    assert ran.stdout == (
        "Bo · backed out of 🦄 The Unicorns · Mon 14 Sep 2026 · 2 of 6 seats taken\n"
    )
    text = pods.read()
    assert 'state = "backed-out"' in text
    assert 'bo = { joined = 2026-09-12, left = 2026-09-14, left-why = "a new job" }' in text


def test_a_changed_mind_is_an_entry_of_its_own(pods: Pods) -> None:
    pods.write(POD)
    pods("reply", "bo", "no", "--reason", "too much")
    lost = pods("reply", "bo", "yes")
    assert (lost.exit_code, lost.is_unchanged) == (6, True)
    assert lost.stderr == (
        "error: no invitation waits for an answer of Bo\n"
        "  if they changed their mind: --pod unicorns\n"
    )
    ran = pods("reply", "bo", "yes", "--pod", "unicorns")
    assert ran.stdout == "Bo · yes to 🦄 The Unicorns · Mon 14 Sep 2026 · 3 of 6 seats taken\n"
    assert ran.new_lines[1:] == ["[pods.unicorns.invitations.bo-2]", 'state = "yes"']
    assert ran.new_lines[0].endswith("bo = { joined = 2026-09-14 } }")
    assert 'reason = "too much"' in pods.read()
    again = pods("reply", "bo", "no", "--pod", "unicorns")
    assert "backed out" in again.stdout
    assert pods("reply", "bo", "no", "--pod", "unicorns").is_unchanged


def test_an_answer_after_the_invitation_expired_still_counts(pods: Pods) -> None:
    pods.write(POD)
    pods("invite", "unicorns", "bo", "--expire")
    ran = pods("reply", "bo", "yes")
    assert ran.stdout == "Bo · yes to 🦄 The Unicorns · Mon 14 Sep 2026 · 3 of 6 seats taken\n"


def test_a_late_yes_needs_a_seat(pods: Pods) -> None:
    pods.write(POD.replace('emoji = "🦄"', 'emoji = "🦄"\nsize-max = 2'))
    pods("invite", "unicorns", "bo", "--expire")
    ran = pods("reply", "bo", "yes")
    assert (ran.exit_code, ran.is_unchanged) == (6, True)
    assert ran.stderr.startswith("error: 🦄 The Unicorns has no seat: 2 of 2 taken\n")
    assert pods("reply", "bo", "no").exit_code == 0, "a no needs none"
    kept = pods("reply", "bo", "yes", "--pod", "unicorns", "--anyway", "for him")
    assert 'anyway = "for him"' in kept.new_lines


def test_two_open_invitations_ask_which(pods: Pods) -> None:
    pods.write(
        POD
        + '\n[drafts.wed]\npeople = ["bo"]\ninvitations.bo-1 = { person = "bo", state = "sent" }\n'
    )
    ran = pods("reply", "bo", "yes")
    assert (ran.exit_code, ran.is_unchanged) == (2, True)
    assert ran.stderr == (
        "error: Bo was asked into unicorns and wed\n  say which: --pod unicorns\n"
    )
    yes = pods("reply", "bo", "yes", "--pod", "wed")
    assert yes.stdout == "Bo · yes to draft wed · Mon 14 Sep 2026\n"
    assert pods("reply", "bo", "maybe").exit_code == 0, "one is open still"


def test_a_plus_one_comes_on_the_list_with_a_held_seat(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("reply", "bo", "yes", "--plus-one", "Uli Sand")
    assert ran.stdout == (
        "Bo · yes to 🦄 The Unicorns · brings Uli (new on the list: uli) · Mon 14 Sep\n"
        "  2026 · 3 of 6 seats taken, 1 held\n"
    )
    assert ran.stderr == "· Ask Uli:  pods invite unicorns uli\n"
    for line in (
        "[people.uli]",
        'introduced-by = "bo"',
        "[ties.bo-uli]",
        'kind = "knows"',
        'plus-one = "uli"',
        "[pods.unicorns.invitations.uli-1]",
        'state = "draft"',
    ):
        assert line in ran.new_lines


def test_a_plus_one_who_is_known_is_not_added_twice(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("reply", "bo", "maybe", "--plus-one", "ada")
    assert "brings Ada ·" in ran.stdout
    assert "[people.ada]" not in ran.new_lines
    here = pods("reply", "bo", "yes", "--plus-one", "noor")
    assert "brings Noor ·" in here.stdout
    assert "pods invite" not in here.stderr, "a member already"
    assert pods.read().count('people = ["bo", "noor"]') == 1


def test_a_plus_one_in_a_draft_stands_in_it(pods: Pods) -> None:
    pods.write(
        RULES
        + '\n[drafts.wed]\npeople = ["zoe"]\n'
        + 'invitations.zoe-1 = { person = "zoe", state = "sent" }\n'
    )
    ran = pods("reply", "zoe", "yes", "--plus-one", "ada")
    assert 'people = ["zoe", "ada"]' in ran.new_lines
    assert ran.stderr == "· Ask Ada:  pods invite wed ada\n"
    again = pods("reply", "zoe", "yes", "--plus-one", "ada")
    assert again.exit_code == 0
    assert again.is_unchanged


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("nor", "yes"), 3, 'nobody is called "nor"\n'),
        (("bo", "perhaps"), 2, '"perhaps" is none of yes, maybe, no'),
        (
            ("ada", "yes"),
            6,
            "no invitation waits for an answer of Ada\n  to ask: pods invite POD ada",
        ),
        (("ada", "yes", "--pod", "unicorns"), 6, "no invitation to 🦄 The Unicorns waits for an"),
        (("bo", "yes", "--pod", "x"), 3, 'no pod or draft is called "x"\n'),
        (("bo", "yes", "--on", "tomorrow"), 2, "Tue 15 Sep 2026 is still to come\n"),
        (("bo", "yes", "--on", "5/12"), 2, '"5/12" can be read as two days\n'),
        (("bo", "yes", "--plus-one", "nor"), 3, 'nobody is called "nor"\n  did you mean Noor'),
        (("bo", "yes", "--plus-one", "bo"), 2, "a plus-one is somebody else\n"),
        (("bo", "yes", "--plus-one", "me"), 2, "a plus-one is somebody else\n"),
        (("bo", "yes", "--meeting", "fri"), 3, "no meeting is planned on Fri 18 Sep 2026\n"),
        (
            ("noor", "yes", "--meeting", "fri"),
            3,
            (
                "no meeting is planned on Fri 18 Sep 2026\n"
                '  to plan one: pods edit-pod unicorns --next "tue 17:00"\n'
            ),
        ),
    ],
)
def test_what_cannot_be_writes_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(POD)
    ran = pods("reply", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")


def test_a_member_answers_no_invitation_but_a_no(pods: Pods) -> None:
    pods.write(POD)
    pods("reply", "bo", "yes")
    for answer in ("yes", "maybe"):
        ran = pods("reply", "bo", answer)
        assert (ran.exit_code, ran.is_unchanged) == (6, True)
        assert ran.stderr == (
            "error: Bo is a member of 🦄 The Unicorns already\n"
            "  if that has changed: pods leave unicorns bo\n"
        )


def test_whether_somebody_comes_to_one_meeting_is_another_thing(pods: Pods) -> None:
    pods.write(POD)
    pods("edit-pod", "unicorns", "--next", "fri 17:00")
    ran = pods("reply", "noor", "no", "--meeting", "fri")
    assert (ran.stdout, ran.stderr) == (
        "Noor · cannot come on Fri 18 Sep 2026 · 🦄 The Unicorns\n",
        "",
    )
    assert ran.new_lines == ['not-coming = ["noor"]']
    yes = pods("reply", "noor", "yes", "--meeting", "18 sep")
    assert yes.stdout == "Noor · comes on Fri 18 Sep 2026 · 🦄 The Unicorns\n"
    assert 'coming = ["noor"]' in yes.new_lines
    maybe = pods("reply", "noor", "maybe", "--meeting", "fri", "--pod", "unicorns")
    assert maybe.stdout == "Noor · may come on Fri 18 Sep 2026 · 🦄 The Unicorns\n"
    assert '"noor"]' not in pods.read()
    assert pods("reply", "noor", "maybe", "--meeting", "fri").is_unchanged
    wrong = pods("reply", "noor", "yes", "--meeting", "sat")
    assert wrong.exit_code == 3
    assert wrong.stderr == (
        "error: no meeting is planned on Sat 19 Sep 2026\n  planned: Fri 18 Sep 2026\n"
    )


def test_two_meetings_on_one_day_ask_which(pods: Pods) -> None:
    pods.write(POD)
    pods("new-pod", "Sea")
    pods("join", "sea", "noor")
    pods("edit-pod", "sea", "--state", "running", "--next", "fri")
    pods("edit-pod", "unicorns", "--next", "fri")
    ran = pods("reply", "noor", "yes", "--meeting", "fri")
    assert (ran.exit_code, ran.is_unchanged) == (2, True)
    assert ran.stderr == "error: Noor has two meetings that day\n  say which: --pod unicorns\n"


def test_a_gathering_has_no_limit_of_seats(pods: Pods) -> None:
    pods.write(POD.replace('emoji = "🦄"', 'emoji = "🦄"\nkind = "gathering"'))
    assert pods("invitations").stdout.startswith("🦄 The Unicorns · 2 in it · 1 still to answer\n")
    assert pods("reply", "bo", "yes").stdout == (
        "Bo · yes to 🦄 The Unicorns · Mon 14 Sep 2026 · 3 in it\n"
    )


def test_the_last_answer_asks_for_the_first_call_until_there_is_a_day(pods: Pods) -> None:
    pods.write(POD)
    pods("edit-pod", "unicorns", "--at", "tue 17:00")
    ran = pods("reply", "bo", "yes", COLUMNS="100")
    assert ran.stderr == (
        "· Everybody has answered. Fix the first call:\n  pods plan-season unicorns --kick-off\n"
    )
    pods("undo")
    pods("plan-season", "unicorns", "--kick-off")
    assert pods("reply", "bo", "yes").stderr == ""
    pods.write(POD.replace('name = "The Unicorns"', 'name = "The Unicorns"\nkind = "gathering"'))
    assert pods("reply", "bo", "yes", COLUMNS="100").stderr == (
        "· Everybody has answered:  pods edit-pod unicorns --next DATE\n"
    )
