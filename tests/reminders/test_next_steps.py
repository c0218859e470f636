"""The list as a whole: folded, short, urgent first, and right on the examples."""

import itertools
import tomllib
from datetime import date, timedelta
from typing import Any

from pods.model.book import Book
from pods.reminders.next_steps import next_steps
from pods.reminders.registry import RULES
from pods.reminders.scene import Scene
from pods.reminders.step import Sleeping
from pods.reminders.web import Web, web_of
from tests.reminders.books import EXAMPLES, TODAY, ago, example, key, steps, tree

HOURS = "Tue or Thu, starting 17:00, 17:30, 18:00 or 18:30 (Azores)"


def test_mira_has_five_things_to_do() -> None:
    found = example("first-pods", TODAY)

    assert [(step.text, step.reason, step.command) for step in found.steps] == [
        (
            "Ready to call: Tomas, Ines, Duarte and you",
            f"draft a is complete, the last yes came 11 days ago; {HOURS}",
            'pods new-pod NAME --from a --at "tue 17:00"',
        ),
        (
            "Nudge Joan, gently",
            "asked into draft b 9 days ago, no answer yet",
            "pods invite b joan --nudge",
        ),
        (
            "Ask Felix into draft b",
            "Kasia has been waiting 25 days, and Felix was never asked",
            "pods invite b felix",
        ),
        (
            "Set a rhythm with Hana, just the two of you",
            "Hana has been waiting 35 days, and has no hour in common with anybody",
            "pods edit-person hana --rhythm-days 30",
        ),
        (
            "Let Ravi rest",
            "sounded, and silent for 19 days",
            'pods mark ravi not-now --until "in 3 months"',
        ),
    ]
    assert [(step.rule, step.also) for step in found.steps] == [
        (23, (7,)),
        (4, ()),
        (20, ()),
        (20, ()),
        (21, ()),
    ]
    assert (found.more, found.sleeping) == (0, ())


def test_leo_sol_and_pawel_are_left_in_peace() -> None:
    told = repr(example("first-pods", TODAY)).lower()

    assert not [name for name in ("leo", "sol", "pawel") if name in told]


def test_leo_is_asked_again_in_december() -> None:
    found = example("first-pods", date(2026, 12, 1)).steps

    assert "pods sound leo" in [step.command for step in found]


def test_the_island_is_seven_lines_the_dormant_first() -> None:
    found = example("island", date(2026, 5, 20))

    assert [(step.rule, step.text) for step in found.steps] == [
        (9, "Repair Cafe: rest or close?"),
        (9, "Coop: rest or close?"),
        (9, "Bees: fix the next meeting"),
        (16, "Sharing Circle: who stays, pauses, leaves?"),
        (26, "Foraging: look at who sits together"),
        (20, "Form the next pods"),
        (9, "Fix the next meetings of 7 pods"),
    ]
    reasons = [step.reason for step in found.steps]
    assert reasons[0] == "it has no next meeting; the last was 120 days ago, 4.3 times its rhythm"
    assert reasons[1].endswith("95 days ago, 3.4 times its rhythm")
    assert reasons[2].endswith("41 days ago, 2.9 times its rhythm")
    assert reasons[4] == "a private rule of yours speaks against it"
    assert "p017" not in repr(found.steps[4])
    assert "p019" not in repr(found.steps[4])
    whole = example("island", date(2026, 5, 20), is_whole=True).steps[7:]
    assert [(step.rule, step.text) for step in whole] == [
        (21, "Let Islander 105 rest"),
        (21, "Sound out Islander 119"),
        (29, "See that it is not too much for Islander 010"),
    ]


def test_the_island_lives_in_eleven_pods_and_the_dormant_are_no_home() -> None:
    text = (EXAMPLES / "island.toml").read_text(encoding="utf-8")
    scene = Scene(Book.from_tree(tomllib.loads(text)), today=date(2026, 5, 20))

    dormant = {"repair-cafe", "coop"}
    live = [pod for pod in scene.book.pods.values() if pod.state != "closed"]
    assert {pod.id for pod in live if scene.rhythm(pod).health == "dormant"} == dormant | {"sea"}
    assert (len(live) - len(dormant), len(scene.placed)) == (11, 48)
    into = [person for person in scene.contacts if person.stands == "in"]
    assert (len(into), sum(person.id not in scene.placed for person in into)) == (70, 22)
    web = web_of(scene.book)
    assert len(scene.book.people) - len(web) == 39
    assert max(len(_joined_to(one, web)) for one in web) == 95


def _joined_to(one: str, web: Web) -> set[str]:
    """Everybody that somebody is joined to, through others too."""
    joined, rest = {one}, [one]
    while rest:
        fresh = web[rest.pop()] - joined
        joined |= fresh
        rest += fresh
    return joined


def test_a_formation_round_begins_with_the_round() -> None:
    (step,) = example("formation-round", TODAY).steps

    assert step.reason == "33 people are in, and sit in no pod that is alive"
    assert step.command == "pods suggest --everyone"


def test_an_empty_book_has_nothing_to_do() -> None:
    assert next_steps(Book(), today=TODAY) == ((), 0, ())


def _crowded() -> dict[str, Any]:
    """Nine pods, each with a meeting to log."""
    meetings = {"s1-1": {"on": ago(1)}}
    pods = {f"p{n}": {"name": f"P{n}", "state": "running", "meetings": meetings} for n in range(9)}
    return tree(pods=pods)


def test_the_list_is_cut_and_says_how_many_more_there_are() -> None:
    book = Book.from_tree(_crowded())

    short = next_steps(book, today=TODAY)
    assert (len(short.steps), short.more) == (7, 2)
    whole = next_steps(book, today=TODAY, is_whole=True)
    assert (len(whole.steps), whole.more) == (9, 0)
    assert whole.steps[:7] == short.steps

    shorter = Book.from_tree(_crowded() | {"settings": {"next-lines": 3}})
    assert (len(next_steps(shorter, today=TODAY).steps)) == 3


def test_whatever_sleeps_is_named_with_its_day() -> None:
    snoozed = {"p3": {"until": ago(-9)}, "p1": {"until": ago(-2)}, "ada": {"until": ago(0)}}
    book = Book.from_tree(_crowded() | {"snoozed": snoozed})

    found = next_steps(book, today=TODAY)

    assert found.sleeping == (Sleeping("p1", ago(-2)), Sleeping("p3", ago(-9)))
    assert not [step for step in found.steps if step.about in {"p1", "p3"}]


def test_one_person_is_one_line() -> None:
    mail = {"person": "ada", "state": "sent", "sent": ago(9)}
    drafts = {name: {"invitations": {"ada-1": mail}} for name in ("one", "two")}
    people = {"ada": {"name": "Ada", "interests": {key(40): {"to": "in"}}}}

    (step,) = steps(tree(people=people, drafts=drafts))

    assert (step.rule, step.group, step.also) == (4, "one", (20,))


def test_a_nudge_of_several_does_not_hide_that_a_yes_of_theirs_waits_for_a_date() -> None:
    mails = {
        "ada-1": {"person": "ada", "state": "sent", "sent": ago(9)},
        "bo-1": {"person": "bo", "state": "sent", "sent": ago(9)},
        "cy-1": {"person": "cy", "state": "yes", "replied": ago(9)},
    }

    found = steps(tree(drafts={"owls": {"invitations": mails}}))

    assert [(step.rule, step.about) for step in found] == [(7, "owls"), (4, "owls")]


def test_the_order_of_the_file_changes_nothing() -> None:
    text = _crowded()
    names = list(text["pods"])
    for order in itertools.islice(itertools.permutations(names), 0, 100, 17):
        turned = text | {"pods": {name: text["pods"][name] for name in order}}
        assert steps(turned) == steps(text)


def test_every_line_names_a_rule_a_reason_and_a_command() -> None:
    known = {rule.number for rule in RULES}
    for day in range(0, 120, 7):
        for name, start in (("first-pods", TODAY), ("island", date(2026, 5, 20))):
            for step in example(name, start + timedelta(days=day)).steps:
                assert step.rule in known
                assert step.reason
                assert step.command.startswith("pods ")
                assert "None" not in f"{step.text}{step.reason}{step.command}"


def test_a_home_screen_loads_no_search_and_no_zones_for_an_island() -> None:
    import subprocess  # noqa: PLC0415 - only a fresh interpreter shows what is loaded
    import sys  # noqa: PLC0415 - the same

    code = (
        "import sys, tomllib; from datetime import date; from pods.model.book import Book;"
        "book = Book.from_tree(tomllib.load(open('examples/island.toml', 'rb')));"
        "from pods.reminders.next_steps import next_steps;"
        "next_steps(book, today=date(2026, 5, 20));"
        "print([name for name in ('pods.grouping', 'pods.proposals', 'pods.hours.slots',"
        "'pods.hours.zones') if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_a_caller_who_is_not_in_a_rush_sees_what_could_become_a_new_pod_last() -> None:
    people = {"ada": {"name": "Ada", "interests": {key(40): {"to": "in"}}}}
    mail = {"person": "bo", "state": "sent", "sent": ago(9)}
    draft = {"one": {"invitations": {"bo-1": mail}}}

    def rules(**caller: Any) -> list[tuple[int, int]]:
        found = steps(tree(people=people, drafts=draft, caller=caller))
        return [(step.rule, step.urgency) for step in found]

    assert rules() == [(4, 2), (20, 2)]
    assert rules(**{"no-rush": True}) == [(4, 2), (20, 4)]
