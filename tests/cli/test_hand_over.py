"""`pods hand-over`: another caller, what they need to go on, and nothing that is one's own."""

import stat

import pytest

from tests.support.files import RULES
from tests.support.run import Pods

OURS = "keep this to yourself"
LIVED = RULES.replace(
    'state = "running"', f'state = "running"\nprivate-note = "{OURS}"\nnorms = "no *advice*"'
) + """\

[pods.unicorns.meetings.2026-09-08]
on = 2026-09-08
status = "held"
present = ["mira", "noor"]
guest = ["zoe"]
host = "mira"
"""  # fmt: skip


@pytest.fixture
def lived(pods: Pods) -> Pods:
    """A pod that has met, and much around it that is nobody else's business."""
    pods.write(LIVED.replace('name = "Noor"', f'name = "Noor"\nprivate-note = "{OURS}"'))
    pods("edit-person", "noor", "--time-zone", "Europe/Lisbon", "--free", "tue 18-21")
    pods("mark", "noor", "in", "--reason", OURS)
    return pods


def test_the_new_caller_gets_a_list_and_a_page_of_their_own(lived: Pods) -> None:
    ran = lived("hand-over", "unicorns", "noor", "for-noor")
    assert ran.stdout == (
        "🦄 The Unicorns · Noor calls it now, after Mira\n"
        "  for Noor, in for-noor: pods.toml and page.md\n"
    )
    assert ran.stderr == "· And yourself?  pods leave unicorns me\n"
    assert ran.new_lines == ['caller = "noor"']
    folder = lived.folder / "for-noor"
    assert (folder / "page.md").read_text(encoding="utf-8") == (
        "# 🦄 The Unicorns\n\nTwo people. Noor calls it together.\n\n"
        "## Who we are\n\n- **Mira**\n- **Noor**\n\n"
        "## What we agreed on\n\n- **How we are together**: no \\*advice\\*\n\n"
        "## When we met\n\n- Tue 8 Sep 2026\n\n"
        "*Written on Mon 14 Sep 2026: what our pod may see of itself.*\n"
    )
    modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert (modes, stat.S_IMODE(folder.stat().st_mode)) == ({0o600}, 0o700)


def test_nothing_of_the_callers_own_and_nobody_else_comes_along(lived: Pods) -> None:
    lived("hand-over", "unicorns", "noor", "for-noor")
    text = "".join(
        path.read_text(encoding="utf-8") for path in (lived.folder / "for-noor").iterdir()
    )
    for word in (OURS, "an old story", "bo@example.org", "Ada", "invitations", "18-21", "rules"):
        assert word not in text
    theirs = lived("--file", "for-noor/pods.toml", "check")
    assert theirs.stdout.startswith("fine:")
    assert "Mira, Noor (calls)\n" in lived("--file", "for-noor/pods.toml", "show", "u").stdout


def test_hours_come_along_only_where_they_are_asked_for(lived: Pods) -> None:
    lived("join", "unicorns", "zoe", "--anyway")
    lived("edit-person", "zoe", "--time-zone", "Europe/Warsaw", "--free", "wed 18-21")
    lived("hand-over", "unicorns", "noor", "for-noor", "--with-hours")
    text = (lived.folder / "for-noor/pods.toml").read_text(encoding="utf-8")
    assert 'free = "wed 18-21"' in text


def test_what_members_share_is_known_to_the_next_caller_too(lived: Pods) -> None:
    lived("edit-person", "me", "--shares", "nothing")
    lived("hand-over", "unicorns", "noor", "for-noor")
    text = (lived.folder / "for-noor/pods.toml").read_text(encoding="utf-8")
    assert 'shares = ["nothing"]' in text
    theirs = lived("--file", "for-noor/pods.toml", "page", "unicorns").stdout
    assert "Two people, one of them not named." in theirs
    assert "Mira" not in theirs


def test_a_caller_called_me_gets_a_name_that_means_them_elsewhere_too(pods: Pods) -> None:
    pods.write(LIVED.replace('id = "mira"\n', "").replace("mira", "me"))
    assert pods("hand-over", "unicorns", "noor", "for-noor").exit_code == 0
    text = (pods.folder / "for-noor/pods.toml").read_text(encoding="utf-8")
    assert "[people.mira]" in text
    assert 'present = ["mira", "noor"]' in text
    assert '"me"' not in text


def test_it_can_be_tried_and_taken_back_to_the_byte(lived: Pods) -> None:
    tried = lived("hand-over", "unicorns", "noor", "for-noor", "--dry-run")
    assert tried.is_unchanged
    assert tried.stdout.startswith("🦄 The Unicorns · Noor calls it now")
    assert not (lived.folder / "for-noor").exists()
    before = lived.read()
    lived("hand-over", "unicorns", "noor", "for-noor")
    lived("undo")
    assert lived.read() == before


@pytest.mark.parametrize(
    ("person", "code", "said"),
    [
        ("mira", 6, "you are the caller of 🦄 The Unicorns already\n"),
        ("bo", 6, "Bo is not a member of 🦄 The Unicorns\n"),
        ("nobody", 3, 'nobody is called "nobody"\n'),
    ],
)
def test_who_cannot_call_it_changes_nothing(lived: Pods, person: str, code: int, said: str) -> None:
    ran = lived("hand-over", "unicorns", person, "there")
    assert (ran.exit_code, ran.is_unchanged) == (code, True)
    assert ran.stderr.startswith(f"error: {said}")
    assert not (lived.folder / "there").exists()


def test_a_folder_that_is_there_stays_as_it_is(lived: Pods) -> None:
    (lived.folder / "there").mkdir()
    ran = lived("hand-over", "unicorns", "noor", "there")
    assert (ran.exit_code, ran.is_unchanged) == (6, True)
    assert "is there already, and stays as it is" in ran.stderr
    blocked = lived("hand-over", "unicorns", "noor", "pods.toml/there")
    assert (blocked.exit_code, blocked.is_unchanged) == (6, True)


def test_the_hour_stays_on_the_clock_that_it_was_fixed_on(lived: Pods) -> None:
    lived("edit-person", "me", "--time-zone", "Atlantic/Azores")
    lived("edit-pod", "unicorns", "--at", "tue 18:00")
    lived("hand-over", "unicorns", "noor", "for-noor")
    assert 'time-zone = "Atlantic/Azores"' in lived.read().partition("[pods.unicorns]")[2]
    theirs = (lived.folder / "for-noor" / "pods.toml").read_text(encoding="utf-8")
    assert 'time-zone = "Atlantic/Azores"' in theirs.partition("[pods.unicorns]")[2]


def test_two_callers_by_one_clock_need_no_zone_said(lived: Pods) -> None:
    lived("edit-person", "me", "--time-zone", "Europe/Lisbon")
    lived("edit-pod", "unicorns", "--at", "tue 18:00")
    assert lived("hand-over", "unicorns", "noor", "for-noor").new_lines == ['caller = "noor"']
