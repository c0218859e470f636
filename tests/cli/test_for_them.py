"""What is held about somebody, as a letter for them: all of it, and nobody else's."""

import json

import pytest

from tests.cli.test_forget import LIST
from tests.support.canaries import marks, planted
from tests.support.run import Pods

MORE = """
[people.dana]
name = "Dana Levi"
email = "dana@example.org"
phone = "+44 20 7946 0000"
note = "Zoë knows her"

[people.zoe.traits]
origin = "Poland"

[ties.dana-zoe]
people = ["dana", "zoe"]
kind = "ex"
note = "a sad story"

[ties.ana-zoe]
people = ["ana", "zoe"]
kind = "family"
note = "told by Dana Levi and Bo"
"""


@pytest.fixture
def zoe(pods: Pods) -> Pods:
    """Zoë, who sits with Bo and Ana, and never met Dana in a pod."""
    told = "Dana (dana@example.org, 020 7946 0000) says she sings with Bo"
    pods.write(LIST.replace("hers alone", told) + MORE)
    return pods


def test_the_letter_says_all_that_is_held_and_names_nobody_they_do_not_know(zoe: Pods) -> None:
    ran = zoe("show", "zoe", "--for-them", COLUMNS="200")
    assert (ran.exit_code, ran.is_unchanged) == (0, True)
    assert ran.stderr == "· Read it through first: your notes may tell of others.\n"
    assert (
        ran.stdout
        == """\
To: Zozo <zoe.wojcik@example.org>
Subject: What my list holds about you

Dear Zozo,

this is everything that my list holds about you on Mon 14 Sep 2026, my private notes included. \
What is about other people is theirs, and left out.

What I noted about you
- name: Zoë Wójcik
- nickname: Zozo
- email: zoe.wojcik@example.org
- phone: +351 912 345 678
- traits: origin Poland
- private note: … (…, …) says she sings with Bo
- contacts, Tue 1 Sep 2026: note: a walk

Between you and others
- Bo, friend
- a tie that I keep to myself: ex
- Ana, family: told by … and Bo
- rules of mine about who sits with whom that you are in: 2
- people whom you introduced to me: 1

Where I thought of you, and asked you
- in a combination that I think about, with-zoe (and kept there)
- invited to draft with-zoe: state: sent
- brought along to pod Lake by Bo

The groups you are and were in
- Lake: joined: Sat 1 Aug 2026
- Lake: you call it together
- Lake, season s1: having your turn
- Lake, after season s1: stay

Meetings
- Tue 4 Aug 2026, Lake: there, hosted, your turn

What else
- next steps about you that stay silent until Tue 1 Dec 2026
- notes about somebody or something else that name you: 5

Tell me what is wrong, what I may keep, and what you would like me to forget; I can take all of \
it out.

Mira
"""
    )


def test_nothing_of_theirs_is_left_out_and_nothing_of_others_told(pods: Pods) -> None:
    text, places = planted()
    pods.write(text)
    told = {places[one] for one in marks(pods("show", "sol", "--for-them", "--json").stdout)}
    theirs = {place for place in places.values() if place.startswith("people.sol.")}
    assert theirs
    assert theirs <= told
    besides = {one for one in told - theirs if one.split(".")[3:4] not in (["sol"], ["sol-1"])}
    assert besides <= {"caller.name", "drafts.b.name"}


def test_who_wants_to_be_named_to_nobody_is_not_named(zoe: Pods) -> None:
    zoe("edit-person", "bo", "--shares", "nothing")
    body = json.loads(zoe("show", "zoe", "--for-them", "--json").stdout)["body"]
    assert "Bo" not in body.split()
    assert "- somebody else, friend\n" in body


@pytest.mark.parametrize(("name", "code"), [("me", 6), ("lake", 3), ("nobody", 3)])
def test_it_is_for_people_on_the_list_alone(zoe: Pods, name: str, code: int) -> None:
    assert zoe("show", name, "--for-them").exit_code == code
