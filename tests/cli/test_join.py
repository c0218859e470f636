"""`pods join` and `pods leave`."""

import pytest

from tests.support.files import ORGANISER, POD, RULES
from tests.support.run import Pods


def test_somebody_joins_without_an_invitation(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("join", "unicorns", "ada,zoe", "--on", "fri")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "🦄 The Unicorns · Ada and Zoë in since Fri 11 Sep 2026 · 4 of 6 seats taken\n"
    )
    assert "ada = { joined = 2026-09-11 }, zoe = { joined = 2026-09-11 }" in pods.read()


def test_joining_answers_an_open_invitation(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("join", "unicorns", "bo")
    assert ran.new_lines[-2:] == ['state = "yes"       # by Signal', "replied = 2026-09-14"]


def test_a_return_is_an_entry_of_its_own(pods: Pods) -> None:
    pods.write(POD)
    pods("join", "unicorns", "ada", "--on", "1 sep")
    pods("leave", "unicorns", "ada", "--on", "5 sep", "--why", "harvest")
    ran = pods("join", "unicorns", "ada")
    assert ran.stdout == "🦄 The Unicorns · Ada in since Mon 14 Sep 2026 · 3 of 6 seats taken\n"
    text = pods.read()
    assert 'ada = { joined = 2026-09-01, left = 2026-09-05, left-why = "harvest" }' in text
    assert 'ada-2 = { person = "ada", joined = 2026-09-14 }' in text


def test_who_leaves_frees_a_seat(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("leave", "unicorns", "noor", "--why", "a new job")
    assert ran.stdout == "🦄 The Unicorns · Noor left Mon 14 Sep 2026 · 1 of 6 seats taken\n"
    assert ran.stderr == "· Who would fit the seat?  pods suggest --fill unicorns\n"
    gone = 'noor = { joined = 2026-09-01, left = 2026-09-14, left-why = "a new job" }'
    assert gone in pods.read()


def test_where_the_caller_leaves_somebody_has_to_call(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("leave", "unicorns", "me")
    assert ran.stdout == "🦄 The Unicorns · Mira left Mon 14 Sep 2026 · 1 of 6 seats taken\n"
    assert ran.stderr == "· Who calls it now?  pods edit-pod unicorns --caller NAME\n"


def test_a_pod_that_rests_wants_nobody_for_the_seat(pods: Pods) -> None:
    pods.write(POD.replace('"running"', '"resting"'))
    assert pods("leave", "unicorns", "noor").stderr == ""


def test_rules_seats_and_limits_bind_until_they_are_overruled(pods: Pods) -> None:
    pods.write(RULES.replace('emoji = "🦄"', 'emoji = "🦄"\nsize-max = 3'))
    private = pods("join", "unicorns", "zoe")
    assert (private.exit_code, private.stdout, private.is_unchanged) == (6, "", True)
    assert private.stderr == (
        "error: a private rule of yours speaks against it\n"
        '  if you feel otherwise: --anyway "because ..."\n'
    )
    assert pods("join", "unicorns", "bo").exit_code == 0, "a held seat is theirs"
    pods("rule", "apart", "ada", "noor", "--remove")
    full = pods("join", "unicorns", "ada")
    assert full.stderr.startswith("error: 🦄 The Unicorns has no seat: 3 of 3 taken\n")
    kept = pods("join", "unicorns", "ada", "--anyway", "the more the merrier")
    assert kept.exit_code == 0
    assert 'anyway = "the more the merrier"' in pods.read()
    unsaid = pods("join", "unicorns", "zoe", "--anyway", "--quiet")
    assert unsaid.exit_code == 0
    assert 'anyway = "because I say so"' in pods.read()


def test_several_seats_are_counted_together(pods: Pods) -> None:
    pods.write(POD.replace('emoji = "🦄"', 'emoji = "🦄"\nsize-max = 4'))
    ran = pods("join", "unicorns", "ada", "zoe")
    assert (ran.exit_code, ran.is_unchanged) == (6, True)
    assert ran.stderr.startswith(
        "error: 🦄 The Unicorns has 1 free seat: 2 of 4 taken, 1 held for people who were\n"
    )
    assert "--size-max 5" in ran.stderr


def test_people_of_a_rule_may_come_together(pods: Pods) -> None:
    pods.write(POD + '\n[rules.a]\nkind = "together"\npeople = ["ada", "zoe"]\n')
    assert pods("join", "unicorns", "ada").exit_code == 6
    assert pods("join", "unicorns", "ada", "zoe").exit_code == 0


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("join", "unicorns", "noor"), 6, "Noor is a member of 🦄 The Unicorns already\n"),
        (("join", "unicorns", "me"), 6, "you are a member of 🦄 The Unicorns already\n"),
        (("join", "unicorns", "nor"), 3, 'nobody is called "nor"\n'),
        (("join", "unicorns", ","), 2, "nobody is named\n"),
        (("join", "dragons", "bo"), 3, 'no pod is called "dragons"\n'),
        (("join", "gone", "bo"), 6, "Gone is closed\n  pods edit-pod gone --state inviting\n"),
        (("join", "unicorns", "ada", "--on", "tomorrow"), 2, "Tue 15 Sep 2026 is still to come"),
        (("join", "unicorns", "ada", "--on", "5/12"), 2, '"5/12" can be read as two days\n'),
        (("leave", "unicorns", "ada"), 6, "Ada is not a member of 🦄 The Unicorns\n  pods show"),
        (("leave", "unicorns", "bo"), 6, "Bo is not a member of 🦄 The Unicorns\n  a seat is held"),
        (("leave", "unicorns", "noor", "--on", "1 aug"), 2, "Noor joined only on Tue 1 Sep 2026\n"),
        (("leave", "unicorns", "nor"), 3, 'nobody is called "nor"\n'),
    ],
)
def test_what_cannot_be_changes_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(POD + '\n[pods.gone]\nname = "Gone"\nstate = "closed"\n')
    ran = pods(*typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")


def test_an_organiser_cannot_join(pods: Pods) -> None:
    pods.write(ORGANISER + '\n[pods.sea]\nname = "Sea"\nstate = "running"\n')
    ran = pods("join", "sea", "me")
    assert (ran.exit_code, ran.is_unchanged) == (6, True)
    assert ran.stderr.startswith("error: an organiser sits in no pod\n")
    assert pods("join", "sea", "me", "--anyway").exit_code == 6, "a fact, not a rule"


def test_a_gathering_counts_for_nobodys_limit_and_is_no_pod_of_theirs(pods: Pods) -> None:
    pods("add-person", "Ada", "--max-pods", "1")
    pods("new-pod", "Spring", "--kind", "gathering")
    pods("new-pod", "Autumn", "--kind", "gathering")
    pods("join", "spring", "ada")
    pods("log-meeting", "spring", "today")
    assert pods("join", "autumn", "ada").exit_code == 0
    assert pods("people", "--without-pod").stdout.startswith("Ada ")
    pods("new-pod", "The Bees")
    assert pods("join", "bees", "ada").exit_code == 0
    pods("edit-pod", "bees", "--state", "running")
    pods("new-pod", "The Sea")
    assert pods("join", "sea", "ada").stderr.startswith("error: Ada is up for 1 pod at most\n")


def test_after_a_gathering_one_asks_who_would_like_more(pods: Pods) -> None:
    pods("new-pod", "Spring", "--kind", "gathering")
    assert pods("log-meeting", "spring").stderr == (
        "· How was it, and who would like to meet more often?  pods retro spring\n"
    )
