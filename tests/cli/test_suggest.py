"""`pods suggest`: the screens, the JSON that scripts rely on, the lines it prints."""

import json
import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.support.run import Pods, with_coverage

EXAMPLES = Path(__file__).parents[2] / "examples"

FIRST_PODS_80 = """\
Your next pod, from 11 people you have sounded · 90 min, weekly, 5 Oct - 29 Nov

 1  Tomas · Ines · Duarte · you
    Tue or Thu, starting 17:00, 17:30, 18:00 or 18:30 (Azores), all 8 weeks
    most shared, most keen, easiest hours · all share movement, most also food
    and coaching · two couples, nobody alone beside them · Tomas and Duarte are
    keen · you and Tomas together, as you wish
    pods new-pod NAME tomas ines duarte me --at "tue 17:00"

 2  Kasia · Joan · Felix · Sol · you
    Wed, starting 17:30, 18:00 or 18:30 (Azores), all 8 weeks
    most bridging · all share emotions · Kasia is keen · Kasia and Felix would
    meet through Joan · Joan has yet to answer · Sol said maybe · Sol's clock
    moves from 14:30 to 15:30 on 28 Oct
    pods new-pod NAME kasia joan felix sol me --at "wed 17:30"

 3  Tomas · Joan · Felix · you
    Wed, starting 17:30, 18:00 or 18:30 (Azores), all 8 weeks
    most share emotions · Tomas is keen · Joan and Felix would get to know each
    other better · you and Tomas together, as you wish · Joan has yet to answer
    pods new-pod NAME tomas joan felix me --at "wed 17:30"

Dana fits 1 at 17:00 or 17:30, but would be alone beside two couples
Pawel waits: a private rule
Ravi waits: others fit better
Hana waits: no hour in common with anybody
Nothing better exists.
"""

BARE = """\
Whom to sound out together, from 12 people on your list · 90 min, every second
  week, 5 Oct - 29 Nov

 1  Zoe · Bo · Cleo · Dev · you
    pods new-pod NAME zoe bo cleo dev me

 2  Eva · Finn · Gus · Hal · you
    pods new-pod NAME eva finn gus hal me

 3  Ivo · Jun · Kai · Lea · you
    pods new-pod NAME ivo jun kai lea me

Nobody told us yet when they are free and what they care for: each word of it
  makes this better. Until then they stand in the order they came to mind.
Nothing better exists.
"""

NAMES = ["Zoe", "Bo", "Cleo", "Dev", "Eva", "Finn", "Gus", "Hal", "Ivo", "Jun", "Kai", "Lea"]


def _open(pods: Pods, name: str) -> None:
    pods.write((EXAMPLES / f"{name}.toml").read_text(encoding="utf-8"))


def _json(pods: Pods, *typed: str, **environ: str) -> dict[str, Any]:
    ran = pods("suggest", *typed, "--json", **environ)
    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


# ---- Screens


def test_the_screen_of_first_pods_at_80_columns_without_a_colour_code(pods: Pods) -> None:
    _open(pods, "first-pods")
    ran = pods("suggest")
    assert (ran.stdout, ran.stderr, ran.exit_code) == (FIRST_PODS_80, "", 0)
    assert ran.is_unchanged


def test_on_a_wide_screen_the_hours_stand_in_a_column_beside_the_names(pods: Pods) -> None:
    _open(pods, "first-pods")
    lines = pods("suggest", COLUMNS="120").stdout.splitlines()
    heads = [line for line in lines if line[1:2].isdigit()]
    assert heads == [
        (
            " 1  Tomas · Ines · Duarte · you       "
            "Tue or Thu, starting 17:00, 17:30, 18:00 or 18:30 (Azores), all 8 weeks"
        ),
        (
            " 2  Kasia · Joan · Felix · Sol · you  "
            "Wed, starting 17:30, 18:00 or 18:30 (Azores), all 8 weeks"
        ),
        (
            " 3  Tomas · Joan · Felix · you        "
            "Wed, starting 17:30, 18:00 or 18:30 (Azores), all 8 weeks"
        ),
    ]
    assert max(map(len, lines)) <= 120


def test_on_a_narrow_screen_only_what_is_to_be_typed_is_not_broken(pods: Pods) -> None:
    _open(pods, "first-pods")
    lines = pods("suggest", COLUMNS="40").stdout.splitlines()
    assert {line.strip() for line in lines if len(line) > 40} == {
        'pods new-pod NAME tomas ines duarte me --at "tue 17:00"',
        'pods new-pod NAME kasia joan felix sol me --at "wed 17:30"',
        'pods new-pod NAME tomas joan felix me --at "wed 17:30"',
    }


def test_twelve_bare_names_are_enough_for_whom_to_sound_out_together(pods: Pods) -> None:
    assert pods("add-person", *NAMES).exit_code == 0
    ran = pods("suggest")
    assert ran.stdout == BARE
    assert ran.stderr == ("· Nobody is sounded yet. Test the waters:  pods sound zoe bo cleo dev\n")


def test_the_best_round_is_shown_in_full_and_of_another_what_is_other(pods: Pods) -> None:
    _open(pods, "formation-round")
    lines = pods("suggest", "--everyone", "--options", "2").stdout.splitlines()
    assert lines[:3] == [
        "A round, from 33 people who are in · 90 min, weekly, 5 Oct - 15 Nov",
        "",
        f" 1  25 placed in {lines[2][17]} pods, 8 wait",
    ]
    second = lines.index(next(line for line in lines if line.startswith(" 2  25 placed")))
    assert "Person B03's clock moves from 13:00 to 14:00 on 27" in "\n".join(lines[:second])
    assert all(line.startswith("    pods new-pod NAME ") for line in lines[second + 1 : -3])
    assert lines[-3].startswith("    and ")
    assert lines[-3].endswith(" as in 1")
    assert lines[-2:] == ["", "Nothing better exists."]


def test_on_the_island_it_is_quick_and_those_who_wait_are_no_wall(pods: Pods) -> None:
    _open(pods, "island")
    begun = time.process_time()
    ran = pods("suggest", PODS_TODAY="2026-05-20")
    assert time.process_time() - begun < 3  # 0.6 s on the machine it was written on
    lines = ran.stdout.splitlines()
    assert len(lines) <= 30
    assert any("and 33 more wait: others fit better" in " ".join(pair) for pair in _pairs(lines))
    assert "53 people have no room for another pod" in lines


def _pairs(lines: list[str]) -> list[tuple[str, str]]:
    return [(one, other.strip()) for one, other in zip(lines, [*lines[1:], ""], strict=True)]


# ---- JSON


def _is_pod(option: dict[str, Any]) -> None:
    assert isinstance(option["people"], list)
    assert option["people"] == sorted(option["people"])
    assert option["caller"] in option["people"]
    assert isinstance(option["score"], float)
    assert set(option["hours_unknown"]) <= set(option["people"])
    assert option["command"].startswith("pods new-pod NAME ")
    for slot in option["slots"]:
        assert {"weekday", "start", "zone", "minutes", "local"} <= set(slot)
        assert set(slot["local"]) == set(option["people"])
        for times in slot["local"].values():
            assert all(set(time) == {"from", "at"} for time in times)
    for reason in option["reasons"]:
        assert set(reason) == {"criterion", "value", "text"}
    days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    in_order = [(days.index(slot["weekday"]), slot["start"]) for slot in option["slots"]]
    assert in_order == sorted(in_order)


def test_the_json_of_the_next_pod_has_the_shape_that_scripts_rely_on(pods: Pods) -> None:
    _open(pods, "first-pods")
    found = _json(pods, "--seed", "7")
    assert list(found)[:2] == ["kind", "version"]
    assert (found["kind"], found["version"]) == ("suggestion", 1)
    assert (found["optimal"], found["seed"]) == (True, 7)
    assert [one["number"] for one in found["options"]] == [1, 2, 3]
    assert [one["kinds"] for one in found["options"]] == [
        ["overall", "shared", "keen", "hours"],
        ["bridging"],
        [],
    ]
    assert (found["effort"], found["stopped_by"], found["gap"]) == (1, "proved", 0.0)
    assert found["upper_bound"] == found["options"][0]["score"]
    assert "seconds" not in found
    for option in found["options"]:
        _is_pod(option)
        assert "mira" in option["people"]
    placed = {one for option in found["options"] for one in option["people"]}
    waiting = [line["person"] for line in found["waiting"]]
    assert waiting == ["dana", "hana", "pawel", "ravi"]
    assert placed | set(waiting) == {
        "mira", "tomas", "ines", "duarte", "kasia", "pawel",
        "joan", "felix", "sol", "dana", "ravi", "hana",
    }  # fmt: skip
    assert all(set(line) == {"person", "reason"} for line in found["waiting"])


def test_the_local_times_of_a_slot_say_from_which_day_on(pods: Pods) -> None:
    _open(pods, "first-pods")
    second = _json(pods)["options"][1]
    assert second["slots"][0] == {
        "weekday": "wed",
        "start": "17:30",
        "zone": "Atlantic/Azores",
        "minutes": 90,
        "good": True,
        "local": {
            "felix": [{"from": "2026-10-07", "at": "wed 19:30"}],
            "joan": [{"from": "2026-10-07", "at": "wed 18:30"}],
            "kasia": [{"from": "2026-10-07", "at": "wed 19:30"}],
            "mira": [{"from": "2026-10-07", "at": "wed 17:30"}],
            "sol": [
                {"from": "2026-10-07", "at": "wed 14:30"},
                {"from": "2026-10-28", "at": "wed 15:30"},
            ],
        },
    }


def test_the_json_of_a_round_has_its_pods_how_many_it_places_and_who_waits(pods: Pods) -> None:
    _open(pods, "formation-round")
    found = _json(pods, "--everyone", "--options", "1")
    (best,) = found["options"]
    assert (best["number"], best["placed"], found["optimal"]) == (1, 25, True)
    for pod in best["pods"]:
        _is_pod(pod)
    assert best["waiting"] == found["waiting"]
    assert len(best["waiting"]) == 8


@pytest.mark.parametrize("typed", [(), ("--everyone", "--include", "curious,sounded,maybe")])
def test_it_is_the_same_to_the_byte_in_every_process(pods: Pods, typed: tuple[str, ...]) -> None:
    _open(pods, "first-pods")
    seen = {
        pods.program("suggest", *typed, "--json", PYTHONHASHSEED=seed).stdout
        for seed in ("0", "1", "77")
    }
    assert len(seen) == 1
    assert "options" in seen.pop()


# ---- The printed lines


def _begin(pods: Pods, command: str, option: dict[str, Any], **environ: str) -> dict[str, Any]:
    """Type the printed line with a name in it, and see the pod that comes of it."""
    typed = shlex.split(command.replace("NAME", '"The Cooks"'))[1:]
    begun = pods(*typed, "--json", **environ)
    assert begun.exit_code == 0, begun.stderr
    pod: dict[str, Any] = json.loads(begun.stdout)
    seated = [one["id"] for one in (*pod["members"], *pod["held"])]
    assert sorted(seated) == option["people"]
    first = option["slots"][0] if option["slots"] else None
    assert pod["at"] == (first and f"{first['weekday']} {first['start']}")
    assert pod["blocked"] == []
    return pod


def test_each_line_of_the_next_pod_begins_just_that_pod(pods: Pods) -> None:
    _open(pods, "first-pods")
    for option in _json(pods)["options"]:
        pod = _begin(pods, option["command"], option)
        assert [one["id"] for one in pod["members"]] == ["mira"]
        assert pods("undo").exit_code == 0


@pytest.mark.parametrize(
    ("name", "typed"),
    [("formation-round", ()), ("first-pods", ("--include", "curious,maybe,sounded"))],
)
def test_each_line_of_a_round_begins_just_that_pod(
    pods: Pods, name: str, typed: tuple[str, ...]
) -> None:
    _open(pods, name)
    for number, pod in enumerate(
        _json(pods, "--everyone", "--options", "1", *typed)["options"][0]["pods"]
    ):
        _begin(pods, pod["command"].replace("NAME", f'"Crew {number}"'), pod)


def test_names_that_are_in_doubt_are_typed_so_that_they_are_not(pods: Pods) -> None:
    assert pods("add-person", "Ana Sousa", "Bo", "Cy").exit_code == 0
    assert pods("add-person", "Ana Berg", "--another").exit_code == 0
    (first, *_) = _json(pods)["options"]
    _begin(pods, first["command"], first)


def test_fill_prints_a_line_that_invites(pods: Pods) -> None:
    _open(pods, "first-pods")
    assert pods("new-pod", "The Walkers", "felix", "joan", "--at", "wed 18:00").exit_code == 0
    ran = pods("suggest", "--fill", "walkers")
    assert ran.stdout.splitlines()[0] == (
        "Who could join The Walkers (3 open seats), from 9 people you have sounded · 90"
    )
    assert " beside Joan, Felix and you" in ran.stdout
    for option in _json(pods, "--fill", "walkers")["options"]:
        newcomers = set(option["people"]) - {"mira", "felix", "joan"}
        typed = shlex.split(option["command"])[1:]
        assert typed == ["invite", "walkers", *sorted(newcomers, key=typed.index)]
        invited = pods(*typed)
        assert invited.exit_code == 0, invited.stderr
        assert sum('state = "sent"' in line for line in invited.new_lines) <= len(newcomers)
        assert pods("undo").exit_code == 0


# ---- Wishes


def test_wishes_change_whom_it_draws_on(pods: Pods) -> None:
    _open(pods, "first-pods")
    with_dana = _json(pods, "--with", "dana", "--without", "tomas,ravi")["options"]
    assert with_dana
    assert all("dana" in one["people"] for one in with_dana)
    assert not any("tomas" in one["people"] for one in with_dana)
    assert _json(pods, "--only", "in", "--only", "curious")["ladder"] == ["curious", "in"]
    assert _json(pods, "--include", "not-now")["drawn_on"] == 12
    assert len(_json(pods, "--options", "2")["options"]) == 2


def test_two_who_are_kept_apart_cannot_both_be_wished_for_and_nobody_learns_why(
    pods: Pods,
) -> None:
    _open(pods, "first-pods")
    ran = pods("suggest", "--with", "kasia,pawel")
    assert ran.stdout.splitlines() == [
        "Your next pod, from 11 people you have sounded · 90 min, weekly, 5 Oct - 29 Nov",
        " Nothing to propose: a private rule speaks against those who must be in it",
        "    pods rule --show-private",
    ]
    assert (ran.stderr, ran.exit_code) == ("", 0)


def test_somebody_without_an_hour_in_common_is_named(pods: Pods) -> None:
    _open(pods, "first-pods")
    assert pods("suggest", "--with", "hana").stdout.splitlines()[1:] == [
        " Nothing to propose: Hana and you have no hour in common that holds all season",
        "    pods when hana me",
    ]


@pytest.mark.parametrize(
    ("typed", "code", "message"),
    [
        (("--everyone", "--fill", "x"), 2, "--everyone and --fill do not go together"),
        (("--only", "keen"), 2, '"keen" is no step of the ladder'),
        (("--with", "joan", "--without", "joan"), 2, "Joan cannot be both in it and not"),
        (("--with", "nor"), 3, 'nobody is called "nor"'),
        (("--fill", "bees"), 3, 'no pod is called "bees"'),
        (("--with", "ines", "--without", "duarte"), 6, "your rule keeps Ines and Duarte together"),
        (("--within", "0"), 2, "--within has to be at least 0.01"),
        (("--options", "0"), 2, "--options has to be at least 1"),
    ],
)
def test_each_way_to_be_wrong_says_so_and_what_to_type(
    pods: Pods, typed: tuple[str, ...], code: int, message: str
) -> None:
    _open(pods, "first-pods")
    ran = pods("suggest", *typed)
    assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (code, "", True)
    assert message in ran.stderr


def test_a_caller_at_the_limit_is_told_how_to_go_on(pods: Pods) -> None:
    _open(pods, "first-pods")
    assert pods("edit-person", "me", "--max-pods", "1").exit_code == 0
    assert pods("new-pod", "Walkers", "felix").exit_code == 0
    ran = pods("suggest")
    assert (ran.exit_code, ran.stdout) == (6, "")
    assert ran.stderr == (
        "error: you are in 1 pod, and that is your own limit\n"
        "  a round without you: pods suggest --everyone; another limit: pods edit-person\n"
        "  me --max-pods 2\n"
    )


def test_an_empty_list_is_an_answer(pods: Pods) -> None:
    assert pods("init", "--here").exit_code == 0
    ran = pods("suggest")
    assert (ran.exit_code, ran.is_unchanged) == (0, True)
    assert ran.stdout.splitlines()[-1] == " Nothing to propose: a pod takes 4, and there is 1"
    assert ran.stderr == "· Nobody is on the list yet:  pods add-person Ana Bo\n"


# ---- Patience


def test_within_a_blink_it_gives_the_best_that_it_has_found(pods: Pods) -> None:
    _open(pods, "formation-round")
    found = _json(pods, "--everyone", "--within", "0.01")
    assert not found["optimal"]
    assert (found["stopped_by"], found["within"], found["effort"]) == ("deadline", 0.01, 1000)
    assert _json(pods, "--within", "5", "--effort", "2")["effort"] == 2
    for option in found["options"]:
        assert option["placed"] >= 4
    ran = pods("suggest", "--everyone", "--within", "0.01")
    assert ran.stdout.splitlines()[-1].startswith("Stopped after 0.01 s: ")


def _endless(pods: Pods) -> None:
    """A round that no effort proves within a test."""
    text = (EXAMPLES / "formation-round.toml").read_text(encoding="utf-8")
    pods.write(
        text.replace("season-weeks = 6", "season-weeks = 1").replace("size-max = 6", "size-max = 7")
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [(("--json",), []), ((), ["· The best so far:"]), (("--quiet",), [])],
)
def test_ctrl_c_in_a_pipe_gives_the_best_so_far(
    pods: Pods, typed: tuple[str, ...], said: list[str]
) -> None:
    _endless(pods)
    run = subprocess.Popen(
        [
            *(sys.executable, "-c", _SAYS_WHEN_IT_SEARCHES),
            *("suggest", "--everyone", "--effort", "1000", *typed),
        ],
        cwd=pods.folder,
        env=with_coverage(pods.environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert run.stderr is not None
    assert run.stderr.readline() == b"searching\n"
    os.kill(run.pid, signal.SIGINT)
    out, err = run.communicate(timeout=60)
    assert (run.returncode, err.decode().splitlines()[:1]) == (0, said)
    if "--json" in typed:
        found = json.loads(out)
        assert (found["kind"], found["stopped_by"]) == ("suggestion", "interrupted")
        assert not found["optimal"]
    else:
        assert out.decode().splitlines()[-1].startswith("Stopped by you: ")


def test_a_terminal_is_told_that_the_search_goes_on_and_ctrl_c_ends_it(pods: Pods) -> None:
    _endless(pods)
    child = pods.terminal("suggest", "--everyone", "--effort", "1000", NO_COLOR="1")
    child.expect_exact("· 1 s · Ctrl-C gives the best so far")
    child.sendintr()
    child.expect_exact("· The best so far:\r\n")
    screen = child.read().replace("\r\n", "\n")
    child.close()
    assert child.exitstatus == 0
    assert screen.startswith("A round, from 33 people who are in")
    assert "Stopped by you: " in screen


_SAYS_WHEN_IT_SEARCHES = """
import sys
from pods.grouping.search import round as rounds

search = rounds.best_rounds

def best_rounds(*args, **named):
    print("searching", file=sys.stderr, flush=True)
    return search(*args, **named)

rounds.best_rounds = best_rounds
from pods.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
