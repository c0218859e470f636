"""`pods show`."""

import json

import pytest

from tests.support.files import ORGANISER, POD, RULES
from tests.support.run import Pods

FULL = (
    RULES
    + """
[people.sol]
name = "Soledad [b]Ruiz[/b]"
nickname = "Sol"
email = "sol@example.org"
phone = "+55 1"
channel = "Signal"
place = "Pico"
languages = ["pt", "en"]
language = "pt"
time-zone = "America/Sao_Paulo"
free = "wed 14:30-19"
possible = "sun 9-12"
away = ["15 jun - 15 sep"]
topics = ["dance"]
seeks = ["honesty"]
offers = ["songs"]
energy = 4
closeness = "friend"
introduced-by = "noor"
met = "on the ferry"
source = "a gathering"
consent = "yes, by voice"
added = 2026-08-01
max-pods = 2
can-call = true
can-host = false
rhythm-days = 30
car = false
kids = 2
note = "likes mornings"
private-note = "tired of her job"
interests.2026-08-20 = { to = "sounded" }
interests.2026-09-02 = { to = "maybe", reason = "can I try one?" }
soundings.2026-08-20 = { channel = "a walk", reaction = "curious" }
contacts.2026-09-12 = { channel = "call", note = "the move" }

[ties.noor-sol]
people = ["noor", "sol"]
kind = "friend"
note = "since school"

[rules.sol-noor]
kind = "together"
people = ["sol", "noor"]
private = false

[drafts.wed]
people = ["sol"]

[drafts.wed.invitations.sol-1]
person = "sol"
state = "maybe"
sent = 2026-09-05
replied = 2026-09-07
reason = "can I try one?"
nudges.2026-09-06 = {}
"""
)


def test_a_person_is_shown_with_every_fact_that_is_known(pods: Pods) -> None:
    pods.write(FULL)
    ran = pods("show", "sol")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "Soledad [b]Ruiz[/b] (sol) · maybe since Wed 2 Sep 2026\n"
        "  called      Sol\n"
        "  e-mail      sol@example.org\n"
        "  phone       +55 1\n"
        "  reached by  Signal\n"
        "  lives in    Pico\n"
        "  zone        America/Sao_Paulo\n"
        "  speaks      pt, en\n"
        "  letters in  pt\n"
        "  free        wed 14:30-19\n"
        "  possible    sun 9-12\n"
        "  away        15 jun - 15 sep\n"
        "  cares for   dance\n"
        "  seeks       honesty\n"
        "  offers      songs\n"
        "  known       friend, on the ferry, through Noor\n"
        "  keen        4 of 5\n"
        "  at most     2 at once\n"
        "  calls       willing\n"
        "  hosts       rather not\n"
        "  drafts      wed\n"
        "  ties        Noor (friend: since school)\n"
        "  rules       together with Noor\n"
        "  rhythm      every 30 days\n"
        "  in touch    Sat 12 Sep 2026\n"
        "  children    2\n"
        "  car         no\n"
        "  consent     yes, by voice\n"
        "  added       Sat 1 Aug 2026, from a gathering\n"
        "  note        likes mornings\n"
        "  Thu 20 Aug 2026  sounded (a walk): curious\n"
        "  Wed 2 Sep 2026   maybe: can I try one?\n"
        "  Sat 5 Sep 2026   asked into wed\n"
        "  Sun 6 Sep 2026   nudged about wed\n"
        "  Mon 7 Sep 2026   maybe to wed: can I try one?\n"
        "  Sat 12 Sep 2026  in touch: call, the move\n"
        "  more is private: --show-private\n"
    )


def test_the_caller_has_a_card_without_a_ladder(pods: Pods) -> None:
    pods.write(POD)
    assert pods("show", "me").stdout.splitlines()[0] == "Mira (mira) · you"
    pods.write(ORGANISER)
    assert pods("show", "kim").stdout.splitlines()[0] == "Kim (kim) · you, an organiser"


def test_private_things_show_only_where_they_are_asked_for(pods: Pods) -> None:
    pods.write(RULES)
    veiled = pods("show", "zoe").stdout
    assert veiled == (
        "Zoë Wójcik (zoe) · idea\n  free  unknown\n  more is private: --show-private\n"
    )
    assert pods("show", "zoe", "--show-private").stdout == (
        "Zoë Wójcik (zoe) · idea\n"
        "  free   unknown\n"
        "  ties   Bo (ex)\n"
        "  rules  apart from Noor: an old story\n"
    )
    document = json.loads(pods("show", "zoe", "--json").stdout)
    assert (document["ties"], document["rules"], document["has_private"]) == ([], [], True)
    assert json.loads(pods("--show-private", "show", "zoe", "--json").stdout)["ties"] == [
        {"person": {"id": "bo", "name": "Bo"}, "tie": "ex", "note": None}
    ]


def test_a_time_in_a_pod_and_what_was_asked_are_told_in_order(pods: Pods) -> None:
    pods.write(POD)
    pods("reply", "bo", "yes", "--on", "fri")
    pods("leave", "unicorns", "bo", "--why", "a new job")
    assert pods("show", "bo").stdout == (
        "Bo Berg (bo) · idea\n"
        "  e-mail  bo@example.org\n"
        "  free    unknown\n"
        "  Thu 10 Sep 2026  asked into unicorns\n"
        "  Fri 11 Sep 2026  yes to unicorns\n"
        "  Fri 11 Sep 2026  came into unicorns\n"
        "  Mon 14 Sep 2026  left unicorns: a new job\n"
    )


def test_a_pod_is_shown_with_its_people_terms_and_meetings(pods: Pods) -> None:
    pods.write(POD)
    pods(
        "edit-pod", "unicorns", "--at", "tue 17:00", "--intention", "to move", "--place", "Pico",
        "--link", "https://x.example", "--channel", "Signal", "--norms", "be kind", "--minutes",
        "120", "--cadence", "1", "--min-presence", "3", "--note", "bring tea", "--private-note",
        "watch the energy",
    )  # fmt: skip
    pods("log-meeting", "unicorns", "tue", "--missing", "noor", "--next", "tue 17:30")
    ran = pods("show", "unicorns")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "🦄 The Unicorns (unicorns) · running · 2 of 6 seats taken\n"
        "  in it         Mira (calls), Noor\n"
        "  for           to move\n"
        "  rhythm        every week, 2 h\n"
        "  days          tue 17:00 · met 6 days ago · next Tue 15 Sep 17:30\n"
        "  where         Pico · https://x.example\n"
        "  writes on     Signal\n"
        "  norms         be kind\n"
        "  to meet       3 at least\n"
        "  ask hours of  Mira, Noor, Bo\n"
        "  note          bring tea\n"
        "  Bo · asked, no answer since 10 Sep\n"
        "  meeting 1 · Tue 8 Sep 2026 · 1 of 2, without Noor\n"
        "  more is private: --show-private\n"
        "\n"
        "  Mira  came 1 of 1\n"
        "  Noor  came 0 of 1\n"
        "\n"
        "  meeting  Tue 15 Sep 2026  17:30\n"
    )
    assert "  private       watch the energy\n" in pods("show", "unicorns", "--show-private").stdout


def test_who_cannot_make_the_hour_of_a_pod_is_told(pods: Pods) -> None:
    pods.write(
        POD.replace(
            'time-zone = "Atlantic/Azores"', 'time-zone = "Atlantic/Azores"\nfree = "wed 9-12"'
        )
    )
    pods("reply", "bo", "yes")
    pods("edit-pod", "unicorns", "--at", "tue 17:00")
    shown = pods("show", "unicorns").stdout
    assert "  cannot: Mira: not free tue 17:00-18:30 there\n" in shown
    assert "Bo ·" not in shown, "a yes is a member, and told among them"


def test_a_closed_pod_says_since_when(pods: Pods) -> None:
    pods.write(
        POD.replace(
            'state = "running"',
            'state = "closed"\nclosed = 2026-09-02\nclosed-why = "no chemistry"\n'
            'format = "rounds"\ncommitment = "two hours"\nconfidential = true\n'
            "open-to-guests = false\ncreated = 2026-01-01",
        )
    )
    shown = pods("show", "unicorns").stdout
    for line in (
        "meetings go   rounds",
        "each gives    two hours",
        "stays inside  yes",
        "guests        no",
        "begun         Thu 1 Jan 2026",
        "closed        Wed 2 Sep 2026: no chemistry",
    ):
        assert f"  {line}\n" in shown
    assert "  pods" not in pods("show", "noor").stdout, "a closed pod is nobody's pod"


def test_only_the_last_meetings_are_told_one_by_one(pods: Pods) -> None:
    pods.write(POD)
    assert pods("log-meeting", "unicorns", *[f"{day} aug" for day in range(1, 10)]).exit_code == 0
    lines = pods("show", "unicorns").stdout.splitlines()
    assert "  3 earlier meetings, then" in lines
    assert len([line for line in lines if line.startswith("  meeting ")]) == 6


def test_a_resting_pod_is_still_somebodys(pods: Pods) -> None:
    pods.write(POD.replace('state = "running"', 'state = "resting"\nresting-until = 2026-11-01'))
    assert "  pods  🦄 The Unicorns (resting)\n" in pods("show", "noor").stdout
    assert "resting until 1 Nov" in pods("show", "unicorns").stdout


def test_a_person_comes_before_a_pod_of_that_name(pods: Pods) -> None:
    pods.write(POD + '\n[pods.ada]\nname = "Ada\'s"\n\n[pods.sea]\nname = "Sea"\n')
    assert json.loads(pods("show", "ada", "--json").stdout)["kind"] == "person"
    assert json.loads(pods("show", "sea", "--json").stdout)["kind"] == "pod"
    assert json.loads(pods("show", "uni", "--json").stdout)["kind"] == "pod"


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("nor", 'nobody, and no pod, is called "nor"\n  did you mean Noor (noor)?'),
        ("unicron", 'nobody, and no pod, is called "unicron"\n  did you mean The Unicorns'),
        ("wed", '"wed" is a draft\n  pods drafts wed'),
        ("qqq", 'nobody, and no pod, is called "qqq"\n  pods people and pods list show them'),
        ("x", '"x" may be Xavier One (x-one) or Xavier Two (x-two)\n  by id: @x-one or @x-two'),
    ],
)
def test_an_unknown_or_doubtful_name_exits_3(pods: Pods, typed: str, error: str) -> None:
    pods.write(
        POD
        + '\n[drafts.wed]\npeople = []\n\n[people.x-one]\nname = "Xavier One"\n'
        + '\n[people.x-two]\nname = "Xavier Two"\n'
    )
    ran = pods("show", typed)
    assert (ran.exit_code, ran.stdout) == (3, "")
    assert ran.stderr.startswith(f"error: {error}")


def test_an_escape_in_the_file_steers_nothing(pods: Pods) -> None:
    pods.write(POD + '\n[people.eve]\nname = "E\\u001b[31mve"\nnote = "two\\nlines"\n')
    shown = pods("show", "eve").stdout
    assert "E␛[31mve (eve)" in shown
    assert "note  two⏎lines" in shown
