"""`pods invite` and `pods letter`."""

import json

import pytest

from tests.support.files import PEOPLE, POD, RULES
from tests.support.run import Pods

DRAFT = PEOPLE + '\n[drafts.wed]\npeople = ["noor"]\n'


def test_a_letter_is_written_and_the_sending_is_logged(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("invite", "unicorns", "ada", "--by", "fri", "--channel", "Signal")
    assert ran.exit_code == 0
    assert ran.stdout.splitlines()[:6] == [
        "🦄 The Unicorns · Ada · asked Mon 14 Sep 2026 · answer by Fri 18 Sep 2026 · 2 of",
        "  6 seats taken, 2 held",
        "",
        "To: Ada",
        "Subject: An invitation to a small pod",
        "",
    ]
    assert "Could you tell me by Friday 18 September?" in ran.stdout
    assert ran.stdout.endswith("\nMira\n"), "the Caller signs"
    assert ran.stderr == "· When the answer comes:  pods reply ada yes\n"
    assert ran.new_lines == [
        "[pods.unicorns.invitations.ada-1]",
        'person = "ada"',
        'state = "sent"',
        "sent = 2026-09-14",
        "by = 2026-09-18",
        'channel = "Signal"',
    ]


def test_several_are_asked_at_once_each_with_a_letter(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("invite", "unicorns", "ada,zoe", "--json", "--on", "yesterday")
    document = json.loads(ran.stdout)
    assert [letter["to"][0]["person"]["id"] for letter in document["letters"]] == ["ada", "zoe"]
    assert (document["on"], document["held"]) == ("2026-09-13", 3)
    assert "sent = 2026-09-13" in ran.new_lines


def test_a_seat_can_be_held_before_anybody_is_asked(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("invite", "unicorns", "ada", "--draft")
    assert (ran.stdout, ran.stderr) == (
        "🦄 The Unicorns · Ada · not asked yet · 2 of 6 seats taken, 2 held\n",
        "",
    )
    sent = pods("invite", "unicorns", "ada")
    assert sent.new_lines == ['state = "sent"', "sent = 2026-09-14"], "the same entry goes on"
    assert 'state = "draft"' not in pods.read()


def test_a_nudge_is_written_and_logged_beside_the_asking(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("invite", "unicorns", "bo", "--nudge", "--channel", "e-mail")
    assert ran.stdout.startswith("🦄 The Unicorns · Bo · nudged Mon 14 Sep 2026 · 2 of 6 seats")
    assert "To: Bo <bo@example.org>\nSubject: Your seat\n" in ran.stdout
    assert 'state = "nudged"       # by Signal' in pods.read(), "the comment stays"
    assert ran.new_lines[-2:] == [
        "[pods.unicorns.invitations.bo-1.nudges.2026-09-14]",
        'channel = "e-mail"',
    ]
    again = pods("invite", "unicorns", "bo", "--nudge")
    assert again.new_lines == ["[pods.unicorns.invitations.bo-1.nudges.2026-09-14-2]"]


def test_a_nudge_does_not_turn_a_maybe_into_silence(pods: Pods) -> None:
    pods.write(POD.replace('"sent"', '"maybe"'))
    pods("invite", "unicorns", "bo", "--nudge")
    assert 'state = "maybe"' in pods.read()


@pytest.mark.parametrize(
    ("option", "state"), [("--withdraw", "withdrawn"), ("--expire", "expired")]
)
def test_a_seat_is_freed_and_the_asking_stays_in_the_ledger(
    pods: Pods, option: str, state: str
) -> None:
    pods.write(POD)
    ran = pods("invite", "unicorns", "bo", option)
    assert (ran.stdout, ran.stderr) == (
        f"🦄 The Unicorns · Bo · {state} · 2 of 6 seats taken\n",
        "",
    )
    assert ran.new_lines == [f'state = "{state}"       # by Signal', "ended = 2026-09-14"]
    again = pods("invite", "unicorns", "bo")
    assert "[pods.unicorns.invitations.bo-2]" in again.new_lines
    assert pods("invitations", "unicorns", "--json").stdout.count('"person"') == 2


def test_a_draft_asks_too_and_whoever_is_asked_is_in_it(pods: Pods) -> None:
    pods.write(DRAFT)
    ran = pods("invite", "wed", "bo", "noor")
    assert ran.stdout.startswith("draft wed · Bo and Noor · asked Mon 14 Sep 2026\n")
    assert 'people = ["noor", "bo"]' in ran.new_lines
    assert pods("reply", "bo", "yes").stdout == "Bo · yes to draft wed · Mon 14 Sep 2026\n"
    last = pods("reply", "noor", "yes")
    assert last.stderr == "· Everybody has answered:  pods new-pod NAME --from wed\n"


def test_an_idea_becomes_an_inviting_pod(pods: Pods) -> None:
    pods.write(POD.replace('"running"', '"idea"'))
    pods("invite", "unicorns", "ada")
    assert 'state = "inviting"' in pods.read()


def test_rules_limits_and_seats_bind_until_they_are_overruled(pods: Pods) -> None:
    pods.write(
        RULES.replace('emoji = "🦄"', 'emoji = "🦄"\nsize-max = 4')
        + '\n[people.max]\nname = "Max"\nmax-pods = 0\n\n[people.eve]\nname = "Eve"\n'
    )
    private = pods("invite", "unicorns", "zoe")
    assert (private.exit_code, private.stdout, private.is_unchanged) == (6, "", True)
    assert private.stderr == (
        "error: a private rule of yours speaks against it\n"
        '  if you feel otherwise: --anyway "because ..."\n'
    )
    kept = pods("invite", "unicorns", "zoe", "--anyway", "they made up")
    assert kept.exit_code == 0
    assert 'anyway = "they made up"' in kept.new_lines
    limit = pods("invite", "unicorns", "max")
    assert limit.stderr.startswith("error: Max is up for no pod for now\n")
    full = pods("invite", "unicorns", "eve")
    assert full.exit_code == 6
    assert full.stderr == (
        "error: 🦄 The Unicorns has no seat: 2 of 4 taken, 2 held for people who were\n"
        "  asked\n"
        "  more seats: pods edit-pod unicorns --size-max 5; or all the same: --anyway\n"
        '  "because ..."\n'
    )
    assert pods("invite", "unicorns", "eve", "--anyway").exit_code == 0


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (("unicorns", "nor", "bo"), 3, 'nobody is called "nor"\n  did you mean Noor (noor)?\n'),
        (("unicron", "bo"), 3, 'no pod or draft is called "unicron"\n'),
        (("unicorns", ","), 2, "nobody is named\n"),
        (("unicorns", "noor"), 6, "Noor is a member of 🦄 The Unicorns already\n  pods show"),
        (("unicorns", "me"), 6, "you need no invitation\n  pods join unicorns me\n"),
        (("unicorns", "bo"), 6, "Bo was asked on Thu 10 Sep 2026, and has not said yes or no yet"),
        (
            ("unicorns", "ada", "--nudge"),
            6,
            "Ada owes 🦄 The Unicorns no answer\n  to ask: pods inv",
        ),
        (("unicorns", "ada", "--withdraw"), 6, "Ada owes 🦄 The Unicorns no answer\n"),
        (("unicorns", "eve"), 6, "Eve is not to be contacted\n  do-not-contact stands at eve"),
        (("unicorns", "ada", "--on", "fri 18 sep"), 2, "Thu 18 Sep 2025 is not a Friday"),
        (("unicorns", "ada", "--on", "tomorrow"), 2, "Tue 15 Sep 2026 is still to come\n"),
        (("unicorns", "ada", "--by", "yesterday"), 2, "Sun 13 Sep 2026 is over by Mon 14 Sep"),
        (("unicorns", "ada", "--by", "5/12"), 2, '"5/12" can be read as two days\n'),
        (("unicorns", "ada", "--nudge", "--expire"), 2, "--nudge and --expire do not go together"),
        (("unicorns", "ada", "--draft", "--withdraw"), 2, "--draft and --withdraw do not go"),
        (("old", "ada"), 6, "draft old has become a pod\n  pods invite unicorns ...\n"),
        (("gone", "ada"), 6, "Gone is closed\n  pods edit-pod gone --state inviting\n"),
    ],
)
def test_what_cannot_be_writes_nothing(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(
        POD
        + '\n[people.eve]\nname = "Eve"\ndo-not-contact = true\n'
        + '\n[drafts.old]\nbecame = "unicorns"\n'
        + '\n[pods.gone]\nname = "Gone"\nstate = "closed"\n'
    )
    ran = pods("invite", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert ran.stderr.startswith(f"error: {error}")


def test_who_said_yes_is_not_asked_again_and_who_left_is(pods: Pods) -> None:
    pods.write(POD)
    pods("reply", "bo", "yes", "--later")
    kept = pods("invite", "unicorns", "bo")
    assert kept.exit_code == 6
    assert kept.stderr.startswith("error: Bo has said yes to 🦄 The Unicorns already\n")
    pods("reply", "bo", "yes")
    pods("leave", "unicorns", "bo")
    assert "[pods.unicorns.invitations.bo-2]" in pods("invite", "unicorns", "bo").new_lines
    back = pods("reply", "bo", "yes")
    assert 'bo-2 = { person = "bo", joined = 2026-09-14 }' in pods.read()
    assert back.stdout == "Bo · yes to 🦄 The Unicorns · Mon 14 Sep 2026 · 3 of 6 seats taken\n"


def test_a_letter_changes_and_logs_nothing(pods: Pods) -> None:
    pods.write(POD)
    ran = pods("letter", "invitation", "--for", "bo")
    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    assert ran.stdout.startswith("To: Bo <bo@example.org>\nSubject: An invitation to a small pod\n")
    assert "The Unicorns" in ran.stdout, "he was asked into one only"
    document = json.loads(pods("letter", "sounding", "--for", "ada", "--json").stdout)
    assert (document["kind"], document["template"]) == ("letters", "sounding")
    assert document["letters"][0]["to"][0]["person"] == {"id": "ada", "name": "Ada"}
    about = pods("letter", "invitation", "--for", "ada", "--pod", "unicorns")
    assert "The Unicorns" in about.stdout
    member = pods("letter", "kick-off", "--for", "noor")
    assert "The Unicorns" in member.stdout, "a member's only pod"


@pytest.mark.parametrize(
    ("typed", "code", "error"),
    [
        (
            ("sundering", "--for", "bo"),
            2,
            'no letter is called "sundering"\n  did you mean sounding',
        ),
        (("sounding", "--for", "nor"), 3, 'nobody is called "nor"\n'),
        (("invitation", "--for", "bo", "--pod", "x"), 3, 'no pod or draft is called "x"\n'),
        (("reminder", "--for", "noor"), 2, "no meeting of The Unicorns is planned\n"),
        (("sounding",), 2, "for whom is it?"),
    ],
)
def test_a_letter_that_cannot_be_written_is_an_error(
    pods: Pods, typed: tuple[str, ...], code: int, error: str
) -> None:
    pods.write(POD)
    ran = pods("letter", *typed)
    assert (ran.exit_code, ran.stdout) == (code, "")
    assert ran.stderr.startswith(f"error: {error}")


@pytest.mark.parametrize(
    ("kind", "said"),
    [("circle", "eight to twelve people"), ("gathering", "four people"), ("pod", "four people")],
)
def test_a_letter_says_how_many_that_kind_of_pod_is_for(pods: Pods, kind: str, said: str) -> None:
    pods.write(POD.replace('emoji = "🦄"', f'kind = "{kind}"'))
    assert f"a group of {said}" in " ".join(pods("invite", "unicorns", "ada").stdout.split())


def test_a_nudge_of_a_maybe_asks_what_it_hangs_on(pods: Pods) -> None:
    pods.write(POD)
    pods("reply", "bo", "maybe")
    nudged = pods("invite", "unicorns", "bo", "--nudge")
    assert (nudged.exit_code, nudged.new_lines) == (
        0,
        ["[pods.unicorns.invitations.bo-1.nudges.2026-09-14]"],
    )
    assert "Subject: Your maybe\n" in nudged.stdout


def test_nobody_is_written_to_who_is_not_to_be_contacted(pods: Pods) -> None:
    unwelcome = 'name = "Bo Berg"\ndo-not-contact = true'
    pods.write(POD.replace("name = 'Bo Berg'", unwelcome))
    nudged = pods("invite", "unicorns", "bo", "--nudge")
    told = pods("letter", "sounding", "--for", "bo")
    freed = pods("invite", "unicorns", "bo", "--expire")
    for ran in (nudged, told):
        assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (6, "", True)
        assert ran.stderr == (
            "error: Bo is not to be contacted\n  do-not-contact stands at bo in your file\n"
        )
    assert (freed.exit_code, freed.new_lines) == (
        0,
        ['state = "expired"       # by Signal', "ended = 2026-09-14"],
    )


def test_a_letter_to_who_said_yes_is_about_their_draft(pods: Pods) -> None:
    pods.write(PEOPLE + '\n[drafts.wednesday]\npeople = ["mira", "ada"]\nat = "tue 17:00"\n')
    pods("invite", "wednesday", "ada")
    pods("reply", "ada", "yes")
    written = pods("letter", "invitation", "--for", "ada")
    assert (written.exit_code, written.is_unchanged) == (0, True)
    assert "We would meet every second Tuesday at 17:00" in written.stdout
