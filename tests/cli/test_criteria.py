"""`pods criteria`, and `pods suggest --weigh`."""

import json

import pytest

from pods.model.words import CRITERIA
from tests.proposals.books import EXAMPLES
from tests.support.files import PEOPLE
from tests.support.run import Pods


@pytest.fixture
def first_pods(pods: Pods) -> Pods:
    pods.write((EXAMPLES / "first-pods.toml").read_text(encoding="utf-8"))
    return pods


def test_each_criterion_says_its_weight_its_question_and_of_how_many_it_can_be_answered(
    first_pods: Pods,
) -> None:
    ran = first_pods("criteria")
    assert (ran.exit_code, ran.stderr, ran.is_unchanged) == (0, "", True)
    assert ran.stdout.startswith(
        "What a suggestion weighs, and how much: 0 to 20\n"
        " 2  shared-intention\n"
        "    Do they want the same, in what they seek before what they like?\n"
        "    13 of 13 people · what they seek, offer and care for\n"
        " 1  nobody-alone\n"
    )
    assert (
        " 3  energy\n"
        "    Is somebody really keen?\n"
        "    9 of 13 people · how keen they are, else how far they have come\n"
        "    pods edit-person NAME --energy 5\n"
    ) in ran.stdout
    assert ran.stdout.endswith(
        "0 leaves a question out; what nobody told you counts for nothing.\n"
        "Once: pods suggest --weigh energy=5\n"
        "For good: pods criteria energy=5\n"
    )


@pytest.mark.parametrize("columns", ["40", "80", "120"])
def test_no_line_is_wider_than_the_screen_but_for_what_is_to_be_copied(
    first_pods: Pods, columns: str
) -> None:
    lines = first_pods("criteria", COLUMNS=columns).stdout.splitlines()
    wide = [line for line in lines if len(line) > int(columns)]
    assert [line for line in wide if not line.lstrip().startswith("pods ")] == []


def test_as_a_document_it_says_where_each_weight_comes_from(first_pods: Pods) -> None:
    first_pods("criteria", "energy=5")
    document = json.loads(first_pods("criteria", "--json").stdout)
    assert (document["kind"], document["version"], document["people"]) == ("criteria", 1, 13)
    assert [line["name"] for line in document["criteria"]] == [*CRITERIA]
    assert document["criteria"][2] == {
        "name": "energy",
        "question": "Is somebody really keen?",
        "weight": 5,
        "usual": 3,
        "source": "file",
        "goes_by": "how keen they are, else how far they have come",
        "known": 9,
        "supply": "pods edit-person NAME --energy 5",
    }


def test_a_weight_is_kept_in_the_file_shown_and_taken_back(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("criteria", "energy=5", "near=0")
    assert (ran.exit_code, ran.stdout) == (0, "energy 5 instead of 3 · near 0 instead of 1\n")
    assert ran.stderr == "· What that changes:  pods suggest\n"
    assert ran.new_lines == ["[settings.weights]", "energy = 5", "near = 0"]
    assert " 5  energy  by your file; else 3\n" in pods("criteria").stdout
    assert pods("criteria", "energy=,near=").stdout == (
        "energy 3 instead of 5 · near 1 instead of 0\n"
    )
    assert "energy" not in pods.read()
    assert pods("criteria", "energy=").stdout == "All stays as it was\n"


def test_where_pods_meet_and_in_what_a_mix_is_wished_are_kept_too(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods("criteria", "--in-person", "--diverse-by", "origin, languages")
    assert ran.stdout == "pods meet in person · a mix in origin and languages\n"
    assert ran.new_lines == [
        "[settings]", "in-person = true", 'diverse-by = ["origin", "languages"]',
    ]  # fmt: skip
    assert pods("criteria", "--online", "--diverse-by", "").stdout == (
        "pods meet online · no mix is looked for\n"
    )
    assert "in-person" not in pods.read()


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("enrgy=2", '"enrgy" is no criterion', "did you mean energy?"),
        ("xyzzy=2", '"xyzzy" is no criterion', "their names: pods criteria"),
        ("energy", "energy has no weight", "for instance: energy=5"),
        ("energy=much", '"much" is no weight', "0 to 20: 0 leaves energy out, 1 is little"),
        ("energy=-1", '"-1" is no weight', "0 to 20"),
        ("energy=21", '"21" is no weight', "0 to 20"),
    ],
)
def test_a_weight_that_cannot_be_is_refused_with_what_to_type(
    first_pods: Pods, typed: str, message: str, hint: str
) -> None:
    for ran in (first_pods("criteria", typed), first_pods("suggest", "--weigh", typed)):
        assert (ran.exit_code, ran.stdout, ran.is_unchanged) == (2, "", True)
        assert ran.stderr.startswith(f"error: {message}\n")
        assert hint in ran.stderr


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("enrgy = 2", '"enrgy" is no criterion'),
        ("energy = 200", "a weight is 0 to 20"),
    ],
)
def test_a_weight_in_the_file_that_cannot_be_is_told_with_its_line(
    pods: Pods, line: str, message: str
) -> None:
    pods.write(f"{PEOPLE}\n[settings.weights]\n{line}\n")
    ran = pods("suggest")
    assert (ran.exit_code, ran.stdout) == (4, "")
    assert message in ran.stderr
    assert line in ran.stderr


def test_weighed_once_a_suggestion_says_so_and_the_file_stays_as_it_is(first_pods: Pods) -> None:
    usual = json.loads(first_pods("suggest", "--json").stdout)
    ran = first_pods("suggest", "--weigh", "energy=0,bridge=9", "--weigh", "steady=0", "--json")
    assert (ran.exit_code, ran.is_unchanged) == (0, True)
    weighed = json.loads(ran.stdout)
    shown = first_pods("suggest", "--weigh", "energy=0,bridge=9").stdout
    assert "\nWeighed otherwise than usual: energy 0, bridge 9.\n" in shown
    assert usual["weights"] == {}
    assert weighed["weights"] == {"energy": 0, "bridge": 9, "steady": 0}
    told = [reason["criterion"] for option in weighed["options"] for reason in option["reasons"]]
    assert "energy" not in told
    assert "bridge" in told
    assert "energy" in [one["criterion"] for one in usual["options"][0]["reasons"]]


def test_a_weight_for_once_wins_over_the_one_in_the_file(first_pods: Pods) -> None:
    first_pods("criteria", "energy=0")
    back = json.loads(first_pods("suggest", "--weigh", "energy=", "--json").stdout)
    assert back["weights"] == {}
    assert json.loads(first_pods("suggest", "--json").stdout)["weights"] == {"energy": 0}


def test_names_of_criteria_are_completed_ready_for_their_weight(first_pods: Pods) -> None:
    ran = first_pods.program(_PODS_COMPLETE="bash", _PODS_LINE="pods suggest --weigh ne")
    assert (ran.stdout.split(), ran.stderr) == (["near="], "")


def test_what_somebody_would_like_is_told_by_options_and_stands_on_their_card(pods: Pods) -> None:
    pods.write(PEOPLE)
    ran = pods(
        "edit-person", "bo", "--cadence", "2", "--structure", "loose", "--stage", "seasoned",
        "--household", "Hill", "--workplace", "Studio", "--trait", "origin=Poland",
        "--trait", "age=30s", "--no-car",
    )  # fmt: skip
    assert ran.exit_code == 0, ran.stderr
    assert ran.new_lines == [
        "cadence-weeks = 2",
        'structure = "loose"',
        'stage = "seasoned"',
        'household = "Hill"',
        'workplace = "Studio"',
        "car = false",
        "[people.bo.traits]",
        'origin = "Poland"',
        'age = "30s"',
    ]
    shown = pods("show", "bo").stdout
    for fact in ("every 2 weeks", "loose", "seasoned", "Hill", "Studio", "Poland", "30s"):
        assert fact in shown
    assert pods("edit-person", "bo", "--trait", "age=").stdout == "Bo · traits origin Poland\n"
    assert pods("edit-person", "bo", "--trait", "age=").is_unchanged
    assert pods("edit-person", "bo", "--trait", "Poland").exit_code == 2
    assert pods("edit-person", "bo", "--trait", "origin=").new_lines == []
    assert "traits" not in pods.read()
