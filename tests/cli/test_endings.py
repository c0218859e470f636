"""`pods close-pod`, `pods split` and `pods merge-pods`: where each came from stays written."""

import pytest

from tests.support.files import POD, RULES
from tests.support.run import Pods

SEA = """\

[pods.sea]
name = "Sea"
state = "running"
members.ada = { joined = 2026-08-01 }

[pods.sea.invitations.zoe-1]
person = "zoe"
state = "sent"
sent = 2026-09-01
"""


def test_a_pod_closes_with_thanks_and_nothing_of_it_waits_any_more(pods: Pods) -> None:
    pods.write(POD)
    pods("log-meeting", "unicorns", "sun")
    pods("edit-pod", "unicorns", "--next", "fri")
    ran = pods("close-pod", "unicorns", "--why", "a good year", "--on", "yesterday")
    assert ran.stdout == (
        "🦄 The Unicorns · closed Sun 13 Sep 2026: a good year · met 1 time\n"
        "  in it to the end: Mira and Noor\n"
        "  no longer asked: Bo\n"
        "  will not be: Fri 18 Sep 2026\n"
    )
    assert ran.stderr == ("· A word of thanks:  pods letter farewell --pod unicorns\n")
    text = pods.read()
    assert 'state = "closed"' in text
    assert 'state = "withdrawn"       # by Signal' in text
    assert 'status = "skipped"' in text
    again = pods("close-pod", "unicorns")
    assert (again.exit_code, again.is_unchanged) == (6, True)
    assert pods("next").stdout.count("Unicorns") == 0


def test_a_split_begins_a_second_pod_on_the_same_terms(pods: Pods) -> None:
    pods.write(POD)
    pods("edit-pod", "unicorns", "--at", "tue 17:00", "--intention", "to move")
    ran = pods("split", "unicorns", "The Dragons", "noor")
    assert ran.stdout == (
        "🦄 The Unicorns · Mira stays\nThe Dragons (dragons) · Noor in it since Mon 14 Sep 2026\n"
    )
    assert ran.stderr == "· Who calls The Dragons?  pods edit-pod dragons --caller NAME\n"
    assert "noor = { joined = 2026-09-01, left = 2026-09-14, left-why = " in pods.read()
    new = pods.read().partition('name = "The Dragons"')[2]
    for line in ('state = "running"', 'at = "tue 17:00"', 'intention = "to move"'):
        assert line in new
    assert 'split-from = "unicorns"' in new


def test_a_rule_that_keeps_people_together_is_not_torn_by_a_split(pods: Pods) -> None:
    pods.write(POD)
    pods("rule", "together", "me", "noor")
    ran = pods("split", "unicorns", "The Dragons", "noor")
    assert (ran.exit_code, ran.is_unchanged) == (6, True)
    assert ran.stderr == (
        "error: a private rule of yours speaks against it\n"
        '  if you feel otherwise: --anyway "because ..."\n'
    )
    all_the_same = pods("split", "unicorns", "The Dragons", "noor", "--anyway", "they asked")
    assert 'anyway = "they asked"' in all_the_same.new_lines


def test_two_pods_become_one_and_the_other_says_where_it_went(pods: Pods) -> None:
    pods.write(POD + SEA)
    ran = pods("merge-pods", "unicorns", "sea", "--name", "Sea Unicorns")
    assert ran.stdout == (
        "🦄 Sea Unicorns · with Ada · 3 of 6 seats taken\n"
        "  Sea (sea) closed Mon 14 Sep 2026\n"
        "  no longer asked: Zoë\n"
    )
    assert ran.stderr == ("· Ask again those who had not answered:  pods invite unicorns zoe\n")
    text = pods.read()
    assert 'merged-from = ["sea"]' in text
    assert 'merged-into = "unicorns"' in text
    assert "ada = { joined = 2026-09-14 }" in text


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("split", "unicorns", "Sea", "noor"), 3, "a pod is called Sea already\n"),
        (("split", "unicorns", "X", "bo"), 6, "Bo is not a member of 🦄 The Unicorns\n"),
        (("split", "unicorns", "X", "me,noor"), 2, "all of them would go\n"),
        (("split", "unicorns", " ", "noor"), 2, "a pod needs a name\n"),
        (("merge-pods", "unicorns", "unicorns"), 2, "🦄 The Unicorns is one pod\n"),
        (("merge-pods", "unicorns", "sea"), 6, "your rule keeps Ada and Noor apart\n"),
        (("merge-pods", "unicorns", "lake"), 3, 'no pod is called "lake"\n'),
    ],
)
def test_what_cannot_be_changes_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, said: str
) -> None:
    pods.write(RULES + SEA)
    ran = pods(*typed)
    assert (ran.exit_code, ran.is_unchanged) == (code, True)
    assert ran.stderr.startswith(f"error: {said}")


def test_more_people_than_seats_is_said_and_may_be_overruled(pods: Pods) -> None:
    pods.write(POD + SEA)
    pods("edit-pod", "unicorns", "--size-max", "2")
    ran = pods("merge-pods", "unicorns", "sea")
    assert (ran.exit_code, ran.is_unchanged) == (6, True)
    assert pods("merge-pods", "unicorns", "sea", "--anyway").exit_code == 0
