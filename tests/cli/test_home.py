"""`pods` alone: what one wants to see in the morning."""

import json
from pathlib import Path

from tests.support.run import Pods

EXAMPLES = Path(__file__).parents[2] / "examples"

NOBODY = """\
Welcome. Who would you like to spend more time with?
Write down the names that come to mind; the list may sit for weeks.
"""
FIRST = "· Begin with two, or let pods walk take you by the hand:\n  pods add-person Ana Bo\n"


def _open(pods: Pods, name: str) -> None:
    pods.write((EXAMPLES / f"{name}.toml").read_text(encoding="utf-8"))


def test_with_no_file_yet_it_says_how_to_begin_and_makes_none(pods: Pods) -> None:
    ran = pods()
    assert (ran.stdout, ran.stderr, ran.exit_code) == (NOBODY, FIRST, 0)
    assert ran.after is None
    assert not pods.data_file.exists()


def test_with_an_empty_list_it_says_the_same(pods: Pods) -> None:
    assert pods("init", "--here").exit_code == 0
    ran = pods()
    assert (ran.stdout, ran.stderr) == (NOBODY, FIRST)


def test_with_names_alone_there_is_nothing_that_cannot_wait(pods: Pods) -> None:
    assert pods("add-person", "Noor", "Bo").exit_code == 0
    ran = pods()
    assert ran.stdout == (
        "Mon 14 Sep 2026 · 2 people\n\nNext\n Nothing that cannot wait. Enjoy the day.\n"
    )
    assert ran.stderr == "· Let the list sit. Who else comes to mind?  pods add-person NAME\n"
    assert pods("add-person", "Zoe").exit_code == 0
    assert pods().stderr == "· Curious? See who might go well together:  pods suggest\n"


def test_first_pods_shows_its_five_steps_and_who_has_no_pod(pods: Pods) -> None:
    _open(pods, "first-pods")
    ran = pods()
    lines = ran.stdout.splitlines()
    assert (ran.exit_code, ran.is_unchanged, ran.stderr) == (0, True, "")
    assert lines[:3] == ["Mon 14 Sep 2026 · 12 people and 2 drafts", "", "Next"]
    assert [line.strip() for line in lines if line.startswith("    pods ")] == [
        'pods new-pod NAME --from a --at "tue 17:00"',
        "pods invite b joan --nudge",
        "pods invite b felix",
        "pods edit-person hana --rhythm-days 30",
        'pods mark ravi not-now --until "in 3 months"',
    ]
    assert lines[-1] == "Tomas, Duarte, Kasia and Hana are in, and have no pod"


def test_the_island_has_seven_steps_at_most_and_each_live_pod_in_one_line(pods: Pods) -> None:
    _open(pods, "island")
    ran = pods(PODS_TODAY="2026-05-20")
    lines = ran.stdout.splitlines()
    assert lines[0] == "Wed 20 May 2026 · 150 people and 13 pods"
    begins = lines.index("Pods")
    assert sum(line[1:2].isdigit() and line[2:4] == "  " for line in lines[:begins]) == 7
    assert " 3 more: pods next --all" in lines
    assert len(lines[begins + 1 : lines.index("", begins)]) == 13
    assert "Dance" not in ran.stdout
    assert lines[-1] == "22 people are in, and have no pod"


def test_its_json_is_one_document(pods: Pods) -> None:
    _open(pods, "island")
    found = json.loads(pods("--json", PODS_TODAY="2026-05-20").stdout)
    assert (found["kind"], found["version"], found["people"]) == ("home", 1, 150)
    assert len(found["steps"]) <= 7
    assert len(found["pods"]) == 13


def test_one_who_waits_is_in_and_has_no_pod(pods: Pods) -> None:
    assert pods("add-person", "Noor", "Bo").exit_code == 0
    assert pods("mark", "noor", "in").exit_code == 0
    assert pods().stdout.splitlines()[-1] == "Noor is in, and has no pod"
