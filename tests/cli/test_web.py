"""`pods web`: who is tied to whom, on the screen and as a picture."""

import json
import stat
from pathlib import Path

import pytest

from tests.support.run import Pods

EXAMPLES = Path(__file__).parents[2] / "examples"

ISLAND = """\
format = 1
[people.ana]
name = "Ana"
topics = ["bees"]
[people.bo]
name = "Bo"
topics = ["bees", "sea"]
[people.cy]
name = "Cy"
offers = ["a boat"]
[people.di]
name = "Di"
[people.ed]
name = "Ed"
topics = ["sea"]
[people.flo]
name = "Flo"
seeks = ["a boat"]
[people.gus]
name = "Gus"
[people.hal]
name = "Hal"
topics = ["sea"]
place = "Lajes"
[people.ivy]
name = "Ivy"
topics = ["sea"]
do-not-contact = true
[pods.owls]
name = "Owls"
emoji = "🦉"
state = "running"
members = { ana = {}, bo = {}, cy = {}, di = {} }
[pods.bees]
name = "Bees"
state = "resting"
members = { di = {}, ed = {}, flo = {} }
invitations.gus-1 = { person = "gus", state = "sent", sent = 2026-09-01 }
[pods.gone]
name = "Gone"
state = "closed"
members = { hal = {}, ana = {} }
[ties.ana-bo]
people = ["ana", "bo"]
kind = "couple"
[ties.ana-ed]
people = ["cy", "ed"]
kind = "conflict"
[rules.bo-ed]
kind = "apart"
people = ["bo", "hal"]
"""

SCREEN = """\
Who is tied to whom · 9 people · 2 pods · 1 tie
7 hang together

Pods
  🦉 Owls  Ana · Bo · Cy · Di
  Bees     Di · Ed · Flo · seats held: Gus · resting

The only link
  Di  between 🦉 Owls and Bees: 3 on one side, 3 on the other

In several pods
  Di  🦉 Owls and Bees · nobody else links them

Couples
  Ana + Bo

Not tied to anybody yet (2)
  Hal · Ivy

Introductions worth making; once they know each other:
 1  Ana and Ed
    a second thread beside Di
    pods tie ana ed knows
"""


def test_it_is_a_list_of_pods_links_and_who_could_meet(pods: Pods) -> None:
    pods.write(ISLAND)
    ran = pods("web")
    assert ran.stdout.startswith(SCREEN), ran.stdout
    rest = ran.stdout.removeprefix(SCREEN)
    assert "Cy and Flo\n    Cy offers a boat, which Flo looks for\n" in rest
    assert "Ivy" not in rest  # who wants no letters
    assert "Bo and Hal" not in rest  # kept apart by a rule
    assert "conflict" not in ran.stdout
    assert ran.stderr == "· To look at it as a picture:  pods web --out web.html\n"
    assert ran.is_unchanged


def test_every_introduction_can_be_typed_and_is_then_a_tie(pods: Pods) -> None:
    pods.write(ISLAND)
    told = json.loads(pods("web", "--json").stdout)
    for one in told["introductions"]:
        assert pods(*one["command"].split()[1:]).exit_code == 0
    again = json.loads(pods("web", "--json").stdout)
    assert len(again["ties"]) == len(told["ties"]) + len(told["introductions"])
    assert {*map(str, again["introductions"])} & {*map(str, told["introductions"])} == set()


def test_private_ties_are_seen_only_where_it_is_asked_for(pods: Pods) -> None:
    pods.write(ISLAND)
    assert "Private, for you alone\n  Cy + Ed (conflict)\n" in pods("web", "--show-private").stdout
    drawn = pods("web", "--show-private", "--format", "html").stdout
    assert "Private, for you alone" in drawn
    assert pods("web", "--format", "html").stdout.count("secret") == drawn.count("secret") - 2


def test_around_a_person_and_around_a_pod(pods: Pods) -> None:
    pods.write(ISLAND)
    ana = pods("web", "ana").stdout
    assert ana.startswith("Ana · 4 people · 1 pod · 1 tie\n\nPods\n  🦉 Owls  Ana · Bo · Cy · Di\n")
    assert "Flo" not in ana
    bees = json.loads(pods("web", "bees", "--json").stdout)
    assert [one["person"]["id"] for one in bees["people"]] == [
        "ana", "bo", "cy", "di", "ed", "flo", "gus",
    ]  # fmt: skip
    assert pods("web", "nobody").exit_code == 3


def test_the_caller_is_drawn_where_they_sit_and_what_ifs_on_request(pods: Pods) -> None:
    pods.write((EXAMPLES / "first-pods.toml").read_text(encoding="utf-8"))
    assert "Drafts" not in pods("web").stdout
    told = pods("web", "--drafts").stdout
    assert "Drafts\n  a  Mira · Tomas · Ines · Duarte\n" in told
    mine = json.loads(pods("web", "me", "--json").stdout)
    assert [one["person"]["id"] for one in mine["people"] if one["is_caller"]] == ["mira"]
    assert {one["person"]["id"] for one in mine["people"]} == {"mira", "tomas"}


@pytest.mark.parametrize("name", ["web.html", "pictures/web.svg"])
def test_as_a_file_it_is_for_ones_own_eyes(pods: Pods, name: str) -> None:
    pods.write(ISLAND)
    ran = pods("web", "--out", name)
    assert (ran.stdout, ran.stderr) == (f"{name}  9 people · 2 pods · 1 tie\n", "")
    file = pods.folder / name
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    form = name.rpartition(".")[2]
    assert pods("web", "--format", form).stdout == file.read_text(encoding="utf-8")
    pods("tie", "hal", "ana", "friend")
    assert pods("web", "--out", name).exit_code == 6
    assert pods("web", "--out", name, "--yes").exit_code == 0


def test_to_show_to_others_it_holds_who_agreed(pods: Pods) -> None:
    pods.write(ISLAND)
    assert pods("web", "--share").stdout == (
        "Who is tied to whom · 0 people · 0 pods · 0 ties\n"
        "10 left out: they have not said that they may be named\n"
    )
    for one in ("ana", "bo"):
        pods("edit-person", one, "--shares", "invitations")
    ran = pods("web", "--share")
    assert ran.stdout == (
        "Who is tied to whom · 2 people · 1 pod · 1 tie\n"
        "8 left out: they have not said that they may be named\n\n"
        "Pods\n  🦉 Owls  Ana · Bo · 2 more\n\nTied\n  Ana + Bo\n"
    )


@pytest.mark.parametrize(
    "typed",
    [("--share", "--show-private"), ("--share", "ana"), ("--share", "--drafts"),
     ("--out", "a.html", "--format", "svg")],
    ids=" ".join,
)  # fmt: skip
def test_what_does_not_go_together_is_refused(pods: Pods, typed: tuple[str, ...]) -> None:
    pods.write(ISLAND)
    assert pods("web", *typed).exit_code == 2
    assert not (pods.folder / "a.html").exists()


def test_for_the_ear_a_pair_is_a_sentence(pods: Pods) -> None:
    pods.write(ISLAND)
    told = pods("web", "--plain").stdout.splitlines()
    assert "Ana and Bo" in told
    assert "Bees: Di, Ed and Flo; seats held: Gus; resting" in told


def test_a_tie_beside_them_is_a_second_link_between_two_pods(pods: Pods) -> None:
    third = '[pods.third]\nname = "Third"\nmembers = { di = {}, hal = {} }\n'
    tie = '[ties.x]\npeople = ["bo", "flo"]\nkind = "friend"\n'
    pods.write(ISLAND + third)
    assert "Di  🦉 Owls, Bees and Third · nobody else links them\n" in pods("web").stdout
    pods.write(ISLAND + third + tie)
    linked = "nobody else links 🦉 Owls and Third or Bees and Third"
    assert linked in " ".join(pods("web").stdout.split())
    assert (
        "links <bdi>🦉 Owls</bdi> and <bdi>Third</bdi> or" in pods("web", "--format", "html").stdout
    )


def test_of_very_many_only_the_known_ends_of_a_link_are_weighed(pods: Pods) -> None:
    many = "".join(f'[people.m{n}]\nname = "M{n}"\ntopics = ["sea"]\n' for n in range(400))
    pods.write(ISLAND + many)
    told = json.loads(pods("web", "--json").stdout)
    assert [one["command"] for one in told["introductions"]] == ["pods tie ana ed knows"]


def test_hostile_names_do_nothing(pods: Pods) -> None:
    pods.write(
        'format = 1\n[people.z]\nname = "Zoë [b]"\nnickname = "Z\\u001b]0;x [/b]\\u202e"\n'
        '[people.y]\nname = "李 \\u202e"\n[pods.p]\nname = "P\\u001b[1m"\nmembers = { z = {} }\n'
    )
    for form in ((), ("--format", "html"), ("--format", "svg"), ("--plain",)):
        ran = pods("web", *form)
        assert ran.exit_code == 0
        assert not {"\x1b", "\u202e"} & {*ran.stdout}
