"""`pods suggest --stay` and `--reshape`: the screens, and that the lines do what they say."""

import json
import shlex

import pytest

from tests.support.run import Pods
from tests.support.standing_book import person, pod, standing_book

STAY = """\
Staying close: 4 pods with 12 people, 1 person without a seat
 1  Nobody moves: 9 of 13 in a pod that can meet
    Mo joins Garden, wed 19:00: shares bees with Fay, Gus and Hal
    Choir lacks 2 yet
    Chorus lacks 2 yet
    pods invite garden mo
 2  2 people move: 4 more in a pod that can meet
    Ivo from Choir to Chorus, tue 20:00: shares music with Jun, Kai and Lea ·
      Choir is too small to meet · Chorus can meet again, with 4
    Jun from Choir to Chorus, tue 20:00: shares music with Ivo, Kai and Lea ·
      Choir is too small to meet · Chorus can meet again, with 4
    and 1 as in 1
    pods merge-pods chorus choir
"""

RESHAPE = """\
Two pods that could go on as one
    Choir and Chorus: Ivo, Jun, Kai and Lea
      the hour of Choir suits them all · the hour of Chorus suits them all · all
      share music · all are keen
    pods merge-pods choir chorus
Swaps that would help both pods
"""

CREW = pod("crew", "tue 19:00", "ana bo cy dee eve fay gus hal", more="size-max = 8\n")


SPLIT = """\
Crew, 7 people: 35 ways to cut it
 1  Ana · Bo · Cy · Dee
      Tue or Wed, starting any half-hour from 18:00 to 20:30 (Lisbon)
      all share sailing · all are keen
    Fay · Gus · Hal
      Tue or Wed, starting any half-hour from 18:00 to 20:30 (Lisbon)
      all share bees · all are keen · lacks 1: Eve or Mo would fit
    pods split crew NAME fay,gus,hal
Nobody moves unasked: a word with each of them first.
"""

COMING = """\
Staying close: 3 pods with 9 people, 8 people without a seat
 1  Nobody moves: 14 of 17 in a pod that can meet
    Ivo joins Quartet, wed 20:00: shares music with Jun, Kai, Lea and Ola ·
      Quartet can meet again, with 5
    Jun joins Quartet, wed 20:00: shares music with Ivo, Kai, Lea and Ola ·
      Quartet can meet again, with 5
    Kai joins Quartet, wed 20:00: shares music with Ivo, Jun, Lea and Ola ·
      Quartet can meet again, with 5
    Lea joins Quartet, wed 20:00: shares music with Ivo, Jun, Kai and Ola ·
      Quartet can meet again, with 5
    Mo joins Garden, wed 19:00: shares bees with Fay, Gus and Hal · knows Fay
    pods invite quartet ivo jun kai lea
    pods invite garden mo
"""

NEW = """\
Staying close: 1 pod with 7 people, 7 people without a seat
 1  Nobody moves: 13 of 14 in a pod that can meet
    a new pod: Eve · Ivo · Jun · Kai · Lea · you
      Tue or Wed, starting any half-hour from 18:00 to 20:30 (Lisbon)
    pods new-pod NAME eve ivo jun kai lea me --at "tue 18:00"
 2  3 people move: 1 more in a pod that can meet
    Fay from Crew to a new pod: shares bees with Eve, Gus, Hal and Mo
"""

ALONE = "harbour garden choir chorus"
SEVEN = pod("crew", "wed 19:00", "ana bo cy dee fay gus hal", more="size-max = 7\n")


@pytest.fixture
def standing(pods: Pods) -> Pods:
    pods.write(standing_book())
    return pods


def test_staying_close_is_a_page_with_the_lines_to_type(standing: Pods) -> None:
    ran = standing("suggest", "--stay")
    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    assert ran.stdout.startswith(STAY)


def test_reshaping_is_a_page_with_the_lines_to_type(standing: Pods) -> None:
    ran = standing("suggest", "--reshape")
    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    assert ran.stdout.startswith(RESHAPE)
    assert ran.stdout.endswith("Nobody moves unasked: a word with each of them first.\n")


@pytest.mark.parametrize("columns", ["40", "80", "120"])
@pytest.mark.parametrize("asked", ["--stay", "--reshape"])
def test_no_line_but_a_command_is_wider_than_the_screen(
    standing: Pods, columns: str, asked: str
) -> None:
    ran = standing("suggest", asked, COLUMNS=columns)
    for line in ran.stdout.splitlines():
        assert len(line) <= int(columns) or line.lstrip().startswith("pods ")


def test_a_split_says_who_is_missing_and_who_would_fit(pods: Pods) -> None:
    pods.write(standing_book(SEVEN, without=ALONE))
    assert pods("suggest", "--reshape", "--options", "1").stdout == SPLIT
    pods.write(standing_book(SEVEN, without=ALONE).replace("tue,wed 18-22", "sun 9-11", 1))
    aside = pods("suggest", "--reshape").stdout.splitlines()[1]
    assert aside == "    they share no hour on your list even now, so hours were left aside"
    small = pods("suggest", "--reshape", "crew", "--options", "1", COLUMNS="120")
    assert small.exit_code == 0


def test_who_comes_in_completes_a_pod_and_who_cannot_is_told_why(pods: Pods) -> None:
    lone = "".join(person(f"n{number}", "chess", free="sat 9-12") for number in range(8))
    tie = '\n[ties.a]\npeople = ["mo", "fay"]\nkind = "friend"\n'
    more = (person("ola", "music"), pod("quartet", "wed 20:00", "ola"), tie)
    few = "".join(person(f"n{number}", "chess", free="sat 9-12") for number in range(3))
    pods.write(standing_book(few, *more, without="choir chorus"))
    ran = pods("suggest", "--stay", "--options", "2")
    assert ran.stdout.startswith(COMING)
    assert ran.stdout.endswith("N0, N1 and N2 wait: no hour in common with a pod that has a seat\n")
    pods.write(standing_book(lone, *more, without="choir chorus"))
    assert "a new pod: N0 · N1 · N2 · N3" in pods("suggest", "--stay").stdout


def test_a_caller_without_a_seat_is_you_and_new_pods_are_told_with_their_hours(pods: Pods) -> None:
    me = 'free = "tue,wed 18-22"\ntopics = ["music"]'
    pods.write(standing_book(SEVEN, without=ALONE).replace("organiser = true", me))
    assert pods("suggest", "--stay").stdout.startswith(NEW)


def test_the_lines_of_a_way_to_stay_do_what_it_says(standing: Pods) -> None:
    way = json.loads(standing("suggest", "--stay", "--json").stdout)["options"][-1]
    for line in way["commands"]:
        ran = standing(*shlex.split(line)[1:])
        assert ran.exit_code == 0, (line, ran.stderr)
    text = standing.read()
    assert 'merged-from = ["choir"]' in text
    assert "[pods.harbour.invitations.dee-1]" in text


def test_the_line_of_a_split_plan_does_what_it_says(pods: Pods) -> None:
    pods.write(standing_book(CREW, without="harbour garden choir chorus"))
    found = json.loads(pods("suggest", "--reshape", "--json").stdout)
    plan = found["splits"][0]["plans"][0]
    (line,) = plan["commands"]
    ran = pods(*shlex.split(line.replace("NAME", "Bees"))[1:])
    assert ran.exit_code == 0, ran.stderr
    text = pods.read()
    assert all(f"[pods.bees.members.{one}]" in text for one in plan["parts"][1]["people"])


def test_a_merge_and_a_swap_can_be_typed_as_they_stand(standing: Pods) -> None:
    found = json.loads(standing("suggest", "--reshape", "--json").stdout)
    for line in (*found["merges"][0]["commands"], *found["swaps"][0]["commands"]):
        ran = standing(*shlex.split(line)[1:])
        assert ran.exit_code == 0, (line, ran.stderr)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("--stay", "--reshape"), "--stay and --reshape do not go together"),
        (("--stay", "--everyone"), "--everyone and --stay do not go together"),
        (("--reshape", "--levers"), "--reshape and --levers do not go together"),
        (("harbour",), "what of harbour?"),
    ],
)
def test_two_questions_at_once_are_a_usage_error(
    standing: Pods, typed: tuple[str, ...], told: str
) -> None:
    ran = standing("suggest", *typed)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert told in ran.stderr


def test_pods_without_an_hour_of_their_own_are_told_the_hours_that_remain(pods: Pods) -> None:
    pods.write(standing_book(without="harbour garden").replace('at = "wed 20:00"\n', "", 1))
    ran = pods("suggest", "--reshape", "choir")
    assert ran.stdout.startswith(
        "Choir, 2 people\n"
        "    2 people are too few for two pods of 4\n"
        "Two pods that could go on as one\n"
        "    Choir and Chorus: Ivo, Jun, Kai and Lea\n"
        "      the hour of Chorus suits them all · all share music · all are keen\n"
    )
    no_hours = standing_book(without="harbour garden").replace('at = "wed 20:00"\n', "")
    pods.write(no_hours.replace('at = "tue 20:00"\n', ""))
    hours = "      Tue or Wed, starting any half-hour from 18:00 to 20:30 (Lisbon)\n"
    assert hours in pods("suggest", "--reshape").stdout


def test_who_waits_for_a_partner_who_is_not_to_be_asked_is_told_by_the_rule(pods: Pods) -> None:
    couple = '\n[rules.x]\nkind = "together"\npeople = ["mo", "nan"]\nhard = true\n'
    couple += "private = false\n"
    nan = person("nan", "bees").replace('interest = "in"', 'interest = "no"')
    pods.write(standing_book(nan, couple))
    ran = pods("suggest", "--stay")
    assert ran.stdout.endswith("Mo waits: your rule keeps Mo and Nan together\n")


def test_drafts_are_moved_between_by_lines_that_work(pods: Pods) -> None:
    drafts = (
        '\n[drafts.tuesday]\npeople = ["ana", "bo", "cy", "eve"]\n'
        '\n[drafts.wednesday]\npeople = ["fay", "gus", "hal", "dee"]\n'
    )
    pods.write(standing_book(drafts, without=ALONE))
    found = json.loads(pods("suggest", "--stay", "--json").stdout)
    assert found["are_drafts"]
    for line in found["options"][-1]["commands"]:
        ran = pods(*shlex.split(line.replace("NAME", "Bees"))[1:])
        assert ran.exit_code == 0, (line, ran.stderr)


def test_nothing_to_reshape_is_said_and_so_is_that_no_pod_stands(pods: Pods) -> None:
    pods.write(standing_book(without="choir chorus garden"))
    assert pods("suggest", "--reshape").stdout == (
        "Nothing to reshape: no pod is too large or too small, and no swap would help two\n"
    )
    pods.write(standing_book(without="harbour garden choir chorus"))
    for asked in ("--stay", "--reshape"):
        ran = pods("suggest", asked)
        assert ran.stdout == "No pod stands yet\n"
        assert "pods suggest --everyone" in ran.stderr
