"""`pods new-pod` and `pods edit-pod`."""

import json

import pytest

from tests.support.files import ORGANISER, PEOPLE, POD, RULES
from tests.support.run import Pods


def test_only_the_caller_is_in_it_and_everybody_else_has_a_held_seat(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("new-pod", "The Unicorns", "noor,bo", "me", "--at", "Tue 17h", "--emoji", "🦄")
    assert (ran.exit_code, ran.stdout) == (
        0,
        "🦄 The Unicorns (unicorns) · Mira in it · seats held for Noor and Bo · tue 17:00\n",
    )
    assert ran.stderr == "· Ask them:  pods invite unicorns noor bo\n"
    assert ran.new_lines == [
        "[pods.unicorns]",
        'name = "The Unicorns"',
        'emoji = "🦄"',
        'state = "inviting"',
        'caller = "mira"',
        'at = "tue 17:00"',
        "created = 2026-09-14",
        "[pods.unicorns.members.mira]",
        "joined = 2026-09-14",
        "[pods.unicorns.invitations.noor-1]",
        'person = "noor"',
        'state = "draft"',
        "[pods.unicorns.invitations.bo-1]",
        'person = "bo"',
        'state = "draft"',
    ]
    assert ran.after is not None
    assert ran.after.decode().startswith(PEOPLE)


def test_a_pod_may_begin_alone(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("new-pod", "Sea")
    assert (ran.stdout, ran.stderr) == ("Sea (sea) · Mira in it\n", "")
    assert 'state = "idea"' in ran.new_lines


def test_a_draft_comes_along_with_its_answers(pods: Pods) -> None:
    pods.write(
        PEOPLE
        + """
[drafts.wed]
people = ["mira", "noor", "bo", "zoe"]
at = "wed 18:00"

[drafts.wed.invitations]
noor-1 = { person = "noor", state = "yes", replied = 2026-09-10 }
bo-1 = { person = "bo", state = "maybe", replied = 2026-09-11, reason = "the hour?" }
zoe-1 = { person = "zoe", state = "no", replied = 2026-09-12 }
ada-1 = { person = "ada", state = "sent" } # moved out since
"""
    )
    ran = pods("new-pod", "Wednesday", "--from", "wed")
    assert ran.stdout == (
        "Wednesday (wednesday) · Mira and Noor in it · seats held for Bo · wed 18:00\n"
    )
    assert ran.stderr == ""
    text = pods.read()
    assert 'became = "wednesday"' in text
    assert 'from-draft = "wed"' in text
    assert "[pods.wednesday.members.noor]\njoined = 2026-09-14" in text
    asked = json.loads(pods("show", "wednesday", "--json").stdout)["asked"]
    assert [(one["person"]["id"], one["state"]) for one in asked] == [
        ("noor", "yes"),
        ("bo", "maybe"),
        ("zoe", "no"),
    ]
    assert pods("drafts").stdout.endswith("on the bench: Zoë, Ada\n")
    again = pods("new-pod", "Again", "--from", "wed")
    assert again.exit_code == 6
    assert again.stderr.startswith("error: draft wed has become the pod wednesday\n")


def test_an_hour_that_somebody_cannot_make_is_said_and_not_refused(pods: Pods) -> None:
    pods.write(
        PEOPLE
        + '\n[people.sol]\nname = "Sol"\ntime-zone = "America/Sao_Paulo"\nfree = "wed 14:30-19"\n'
    )
    ran = pods("new-pod", "Sea", "sol", "--at", "tue 17:00")
    assert ran.exit_code == 0
    assert "\n  cannot: Sol: " in ran.stdout


@pytest.mark.parametrize(
    ("kind", "seats", "fits"), [("pod", 6, 5), ("circle", 12, 11), ("gathering", None, 12)]
)
def test_how_many_fit_depends_on_the_kind(
    pods: Pods, kind: str, seats: int | None, fits: int
) -> None:
    names = [f"p{number}" for number in range(12)]
    pods.write("".join(f'[people.{name}]\nname = "{name}"\n\n' for name in names))
    assert pods("new-pod", "Fits", *names[:fits], "--kind", kind).exit_code == 0
    if seats is None:
        return
    ran = pods("new-pod", "Too Large", *names[: fits + 1], "--kind", kind)
    assert (ran.exit_code, ran.is_unchanged) == (6, True)
    assert ran.stderr == (
        f"error: that makes {seats + 1} people, and a {kind} has {seats} seats\n"
        f'  more seats: --size-max {seats + 1}; or: --anyway "because ..."\n'
    )
    more = pods(
        "new-pod", "Too Large", *names[: fits + 1], "--kind", kind, "--size-max", str(seats + 1)
    )
    assert more.exit_code == 0
    overruled = pods("new-pod", "Larger", *names[: fits + 1], "--kind", kind, "--anyway", "why not")
    assert 'anyway = "why not"' in overruled.new_lines


def test_rules_and_limits_bind_until_they_are_overruled(pods: Pods) -> None:
    pods.write(
        RULES.replace(
            "[people.bo]\nname = 'Bo Berg'", "[people.bo]\nmax-pods = 1\nname = 'Bo Berg'"
        )
    )
    private = pods("new-pod", "Sea", "noor", "zoe")
    assert (private.exit_code, private.is_unchanged) == (6, True)
    assert private.stderr.startswith("error: a private rule of yours speaks against it\n")
    assert pods("new-pod", "Sea", "noor", "ada").stderr.startswith(
        "error: your rule keeps Ada and Noor apart\n"
    )
    assert pods("reply", "bo", "yes").exit_code == 0
    full = pods("new-pod", "Sea", "bo")
    assert full.exit_code == 6
    assert full.stderr == (
        "error: Bo is up for 1 pod at most\n"
        '  max-pods stands at bo in your file; all the same: --anyway "because ..."\n'
    )
    assert pods("new-pod", "Sea", "bo", "--anyway").exit_code == 0


def test_an_organiser_sits_in_no_pod_and_somebody_willing_calls_it(pods: Pods) -> None:
    pods.write(ORGANISER)
    refused = pods("new-pod", "Sea", "me", "bea")
    assert (refused.exit_code, refused.is_unchanged) == (6, True)
    assert refused.stderr.startswith("error: an organiser sits in no pod\n")
    ran = pods("new-pod", "Sea", "bea", "ana", "cy")
    assert ran.stdout == "Sea (sea) · seats held for Bea, Ana and Cy\n"
    assert 'caller = "ana"' in ran.new_lines
    assert "members" not in pods.read()
    for person in ("ana", "bea", "cy"):
        assert pods("reply", person, "yes").exit_code == 0
    logged = pods("log-meeting", "sea", "--missing", "cy")
    assert logged.stdout == "Sea meeting 1 · Mon 14 Sep 2026 · 2 of 3, without Cy\n"
    assert pods("join", "sea", "me").exit_code == 6
    assert pods("list").stdout.startswith("Sea  running  3 of 6")


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("Unicorns",), 3, "a pod is called 🦄 The Unicorns already\n  pods show unicorns\n"),
        ((" ",), 2, "a pod needs a name\n"),
        (("Sea", "nor"), 3, 'nobody is called "nor"\n  did you mean Noor (noor)?\n'),
        (("Sea", "bo", "--at", "5pm"), 2, '"5pm" is not a weekday and a time\n'),
        (("Sea", "bo", "--time-zone", "Azores"), 2, 'no time zone is called "Azores"'),
        (("Sea", "bo", "--from", "wed"), 3, 'no draft is called "wed"'),
        (("Sea", "bo", "--caller", "nor"), 3, 'nobody is called "nor"'),
        (
            ("Sea", "--size-max", "1"),
            2,
            "--size-max 1 is out of range\n  --size-max takes at least",
        ),
        (("Sea", "--kind", "crew"), 2, '"crew" is none of pod, circle, gathering'),
    ],
)
def test_what_cannot_be_begins_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(POD)
    ran = pods("new-pod", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")


def test_terms_change_and_are_told_with_their_values(pods: Pods) -> None:
    pods.write(POD)
    ran = pods(
        "edit-pod", "unicorns", "--name", "The Dragons", "--emoji", "", "--caller", "noor",
        "--cadence", "3", "--private-note", "hm", "--next", "tue 17:30",
    )  # fmt: skip
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "The Dragons · cadence-weeks 3 · caller Noor · emoji taken back · name The\n"
        "  Dragons · private-note kept · next Tue 15 Sep 2026, 17:30\n"
    )
    assert 'caller = "noor"' in ran.new_lines
    assert ran.new_lines[-4:] == [
        "[pods.unicorns.meetings.2026-09-15]",
        "on = 2026-09-15",
        'at = "17:30"',
        'status = "planned"',
    ]


def test_a_planned_meeting_gets_its_hour_by_saying_it_again(pods: Pods) -> None:
    pods.write(POD)
    pods("edit-pod", "unicorns", "--next", "tue")
    ran = pods("edit-pod", "unicorns", "--next", "tue 18:00")
    assert ran.stdout == "🦄 The Unicorns · next Tue 15 Sep 2026, 18:00\n"
    assert ran.new_lines == ['at = "18:00"', "revision = 1"], "calendars know the newer one by it"
    assert pods("edit-pod", "unicorns", "--next", "tue 18:00").is_unchanged


def test_the_same_again_changes_nothing(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("edit-pod", "unicorns", "--emoji", "🦄")
    assert (ran.stdout, ran.is_unchanged) == ("🦄 The Unicorns stays as it was\n", True)


def test_a_closed_pod_says_when_and_opens_again(pods: Pods) -> None:
    pods.write(POD)
    closed = pods("edit-pod", "unicorns", "--state", "closed")
    assert closed.stdout == "🦄 The Unicorns · state closed\n"
    assert closed.new_lines == ['state = "closed"', "closed = 2026-09-14"]
    assert pods("list").stdout == "no pod is alive: pods list --all shows 1\n"
    assert pods("edit-pod", "unicorns", "--state", "running").after == POD.encode()


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("unicorns",), 2, "nothing was said about The Unicorns\n"),
        (("dragons",), 3, 'no pod is called "dragons"\n'),
        (("unicorns", "--name", ""), 2, "a pod needs a name\n"),
        (("unicorns", "--cadence", "0"), 2, "--cadence 0 is out of range\n  --cadence takes at"),
        (("unicorns", "--size-min", "7", "--size-max", "5"), 2, "a smallest size of 7 is above"),
        (("unicorns", "--state", "happy"), 2, '"happy" is none of idea, sounding'),
        (("unicorns", "--next", "5/12"), 2, '"5/12" can be read as two days\n'),
        (("unicorns", "--next", "yesterday"), 2, "Sun 13 Sep 2026 is not after Mon 14 Sep 2026\n"),
        (("unicorns", "--next", "2500-01-01"), 2, "2500-01-01 is too far away\n"),
    ],
)
def test_what_cannot_be_a_term_changes_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(POD)
    ran = pods("edit-pod", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")


def test_a_pod_from_a_draft_can_log_the_day_before_it_was_written_down(pods: Pods) -> None:
    pods.write(
        """
[caller]
name = "Mira"
id = "mira"

[people.noor]
name = "Noor"

[drafts.wed]
people = ["mira", "noor"]

[drafts.wed.invitations.noor-1]
person = "noor"
state = "yes"
replied = 2026-08-10
"""
    )
    pods("new-pod", "Wednesday", "--from", "wed")
    ran = pods("log-meeting", "wednesday", "yesterday", "--host", "mira")
    assert ran.exit_code == 0
    assert 'present = ["mira", "noor"]' in pods.read()
