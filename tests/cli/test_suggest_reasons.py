"""`pods suggest --why`, `--why-not` and `--levers`: whole outcomes."""

import json
from pathlib import Path

from tests.support.run import Pods

EXAMPLES = Path(__file__).parents[2] / "examples"


def _open(pods: Pods, name: str) -> None:
    pods.write((EXAMPLES / f"{name}.toml").read_text(encoding="utf-8"))


def test_a_round_says_what_would_place_more_and_a_hint_leads_there(pods: Pods) -> None:
    _open(pods, "formation-round")
    plain = pods("suggest", "--everyone")
    assert plain.stderr == "· What would place more:  pods suggest --everyone --levers\n"
    ran = pods("suggest", "--everyone", "--levers")
    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    lines = ran.stdout.splitlines()
    at = lines.index("What would place more than 25")
    assert lines[at + 1 : at + 11] == [
        " 7 more  if all 4 who said maybe say yes",
        "         pods suggest --everyone --include maybe",
        " 6 more  with pods of 3",
        "         pods edit  # size-min = 3",
        " 4 more  if Person B14 says yes",
        "         pods mark b14 in",
        " 3 more  if Person A08 says yes",
        "         pods mark a08 in",
        " 3 more  at 60 min instead of 90 min",
        "         pods edit  # minutes = 60",
    ]
    assert " A yes of Person D05 would place nobody more." in lines


def test_the_line_that_a_lever_prints_does_what_it_says(pods: Pods) -> None:
    _open(pods, "formation-round")
    assert pods("mark", "b14", "in").exit_code == 0
    found = json.loads(pods("suggest", "--everyone", "--options", "1", "--json").stdout)
    assert found["options"][0]["placed"] == 29


def test_why_and_why_not_stand_below_the_options(pods: Pods) -> None:
    _open(pods, "first-pods")
    ran = pods("suggest", "--options", "1", "--why", "--why-not", "dana", "--why-not", "leo,hana")
    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    lines = ran.stdout.splitlines()
    at = lines.index(" 1  Why Tomas · Ines · Duarte · you")
    assert lines[at + 1] == (
        "    141.11  shared-intention  all share movement, most also food and coaching"
    )
    headings = [line for line in lines if line.startswith("Why not ")]
    assert headings == ["Why not Dana", "Why not Leo", "Why not Hana"]
    assert "    pods suggest --with dana" in lines


def test_the_same_for_scripts(pods: Pods) -> None:
    _open(pods, "first-pods")
    ran = pods("suggest", "--why", "--why-not", "dana", "--levers", "--json")
    found = json.loads(ran.stdout)
    for option, why in zip(found["options"], found["why"], strict=True):
        assert why["number"] == option["number"]
        assert round(sum(term["value"] for term in why["terms"]), 2) == option["score"]
    (told,) = found["why_not"]
    assert (told["person"], told["reason"]) == ("dana", "worse")
    assert told["instead"]["people"] == ["dana", "duarte", "ines", "mira"]
    assert found["levers"]["complete"] is True
    assert found["obstacles"][0]["kind"] == "no-hour-with-enough"


def test_nobody_of_that_name_is_said_before_anything_else(pods: Pods) -> None:
    _open(pods, "first-pods")
    ran = pods("suggest", "--why-not", "nor")
    assert (ran.exit_code, ran.stdout) == (3, "")
    assert 'nobody is called "nor"' in ran.stderr
