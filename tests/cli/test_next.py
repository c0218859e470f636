"""`pods next`: the short list of the morning."""

import json
from pathlib import Path

import pytest

from tests.support.run import Pods

EXAMPLES = Path(__file__).parents[2] / "examples"

FIRST_PODS = """\
1  Ready to call: Tomas, Ines, Duarte and you
   draft a is complete, the last yes came 11 days ago; Tue or Thu, starting
   17:00, 17:30, 18:00 or 18:30 (Azores)
   pods new-pod NAME --from a --at "tue 17:00"
2  Nudge Joan, gently
   asked into draft b 9 days ago, no answer yet
   pods invite b joan --nudge
3  Ask Felix into draft b
   Kasia has been waiting 25 days, and Felix was never asked
   pods invite b felix
4  Set a rhythm with Hana, just the two of you
   Hana has been waiting 35 days, and has no hour in common with anybody
   pods edit-person hana --rhythm-days 30
5  Let Ravi rest
   sounded, and silent for 19 days
   pods mark ravi not-now --until "in 3 months"
"""


def _open(pods: Pods, name: str) -> None:
    pods.write((EXAMPLES / f"{name}.toml").read_text(encoding="utf-8"))


def test_the_five_lines_of_first_pods_in_order_and_nothing_of_leo_sol_and_pawel(
    pods: Pods,
) -> None:
    _open(pods, "first-pods")
    ran = pods("next")
    assert (ran.stdout, ran.stderr, ran.exit_code) == (FIRST_PODS, "", 0)
    assert ran.is_unchanged
    said = (ran.stdout + pods("next", "--all", "--json").stdout).lower()
    assert not [one for one in ("leo", "sol", "pawel") if one in said]


def test_the_json_has_each_step_with_its_people_reason_and_command(pods: Pods) -> None:
    _open(pods, "first-pods")
    found = json.loads(pods("next", "--json").stdout)
    assert (found["kind"], found["version"], found["more"]) == ("next-steps", 1, 0)
    assert [one["command"] for one in found["steps"]] == [
        line.strip() for line in FIRST_PODS.splitlines() if line.startswith("   pods ")
    ]
    assert found["steps"][1] == {
        "rule": 4,
        "also": [],
        "about": "joan",
        "people": [{"id": "joan", "name": "Joan"}],
        "group": "b",
        "text": "Nudge Joan, gently",
        "reason": "asked into draft b 9 days ago, no answer yet",
        "command": "pods invite b joan --nudge",
        "urgency": found["steps"][1]["urgency"],
    }


def test_why_names_the_rule_of_each(pods: Pods) -> None:
    _open(pods, "first-pods")
    assert "   rule 23 and 7, urgency " in pods("next", "--why").stdout


def test_what_is_kept_back_is_counted_and_all_shows_it(pods: Pods) -> None:
    _open(pods, "island")
    short = pods("next", PODS_TODAY="2026-05-20").stdout.splitlines()
    whole = pods("next", "--all", PODS_TODAY="2026-05-20").stdout.splitlines()
    assert sum(line[:1].isdigit() and line[1:3] == "  " for line in short) <= 7
    assert len(whole) >= len(short)


def test_a_snooze_is_written_echoed_in_full_and_can_be_undone(pods: Pods) -> None:
    _open(pods, "first-pods")
    ran = pods("next", "--snooze", "joan", "--until", "in 2 weeks")
    assert ran.stdout == "Joan · sleeps until Mon 28 Sep 2026\n"
    assert ran.new_lines == ["[snoozed.joan]", "until = 2026-09-28"]
    after = pods("next").stdout
    assert "Joan" not in after
    assert after.splitlines()[-1] == "joan sleeps until 28 Sep"
    undone = pods("undo")
    assert undone.after == ran.before


def test_a_dismissal_is_written_and_the_same_is_not_said_again(pods: Pods) -> None:
    _open(pods, "first-pods")
    ran = pods("next", "--dismiss", "ravi")
    assert ran.stdout == "Ravi · not mentioned again for this\n"
    assert ran.new_lines[0] == "[snoozed.ravi]"
    assert "Ravi" not in pods("next").stdout


def test_a_dry_run_writes_nothing(pods: Pods) -> None:
    _open(pods, "first-pods")
    ran = pods("next", "--snooze", "joan", "--until", "+3d", "--dry-run")
    assert ran.is_unchanged
    assert ran.stdout == "Joan · sleeps until Thu 17 Sep 2026\n"
    assert ran.stderr == "· Nothing written: this was a dry run.\n"


@pytest.mark.parametrize(
    ("typed", "code", "message"),
    [
        (("--snooze", "joan", "--dismiss", "ravi"), 2, "do not go together"),
        (("--snooze", "joan"), 2, "until when?"),
        (("--snooze", "joan", "--until", "5/12"), 2, "can be read as two days"),
        (("--snooze", "nor", "--until", "+3d"), 3, 'is called "nor"'),
        (("--dismiss", "leo"), 2, "nothing is shown about Leo"),
    ],
)
def test_each_way_to_be_wrong_says_so(
    pods: Pods, typed: tuple[str, ...], code: int, message: str
) -> None:
    _open(pods, "first-pods")
    ran = pods("next", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert message in ran.stderr


def test_nothing_to_do_is_said_too(pods: Pods) -> None:
    assert pods("add-person", "Noor").exit_code == 0
    assert pods("next").stdout == "Nothing that cannot wait. Enjoy the day.\n"


def test_an_empty_list_says_how_to_begin(pods: Pods) -> None:
    pods.write("format = 1\n")
    ran = pods("next")
    assert ran.stdout == "Nothing that cannot wait. Enjoy the day.\n"
    assert ran.stderr == (
        "· Begin with two, or let pods walk take you by the hand:\n  pods add-person Ana Bo\n"
    )
