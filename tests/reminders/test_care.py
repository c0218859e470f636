"""Rules 24, 25 and 29: the Caller's own strength, friendships, and those who hold much together."""

from typing import Any

from pods.model.book import Book
from pods.reminders.web import bridges, web_of
from tests.reminders.books import ago, key, steps, tree


def _pod(*members: str, caller: str = "me") -> dict[str, Any]:
    held = {"on": ago(3), "status": "held", "present": list(members)}
    return {
        "name": "Owls",
        "state": "running",
        "caller": caller,
        "at": "tue 18:00",
        "members": {one: {} for one in members},
        "meetings": {"s1-2": held},
    }


def test_more_pods_than_one_wanted_is_the_moment_to_hand_one_over() -> None:
    people = {"bo": {"name": "Bo", "can-call": True}}
    pods = {"owls": _pod("me", "ada"), "cats": _pod("me", "bo")}
    (step,) = steps(tree(pods=pods, people=people, caller={"max-pods": 1}))

    assert step.text == "Begin nothing new; who could call Owls?"
    assert step.reason == "you are in 2 pods, and wanted 1 at most"
    assert (step.rule, step.urgency) == (24, 2)
    assert step.command == "pods edit-pod cats --caller bo"


def test_as_many_as_wanted_pods_of_others_and_an_organiser_are_silent() -> None:
    pods = {"owls": _pod("me", "ada"), "cats": _pod("me", "bo")}
    assert steps(tree(pods=pods, caller={"max-pods": 2})) == ()
    others = {name: _pod("me", "ada", caller="ada") for name in ("owls", "cats")}
    assert steps(tree(pods=others, caller={"max-pods": 1})) == ()
    assert steps(tree(pods={"owls": _pod("ada", "bo")}, caller={"organiser": True})) == ()


def test_more_people_in_ones_care_than_one_can_hold_is_one_too() -> None:
    file = tree(pods={"owls": _pod("me", "ada", "bo", "cy")}, settings={"care-for": 2})
    (step,) = steps(file)
    assert step.reason == "you call 1 pods with 3 people"


def _friend(days: int, **facts: Any) -> dict[str, Any]:
    known = {"name": "Ada", "interest": "curious", "rhythm-days": 30}
    return {**known, "contacts": {key(days): {}}, **facts}


def test_a_rhythm_that_has_passed_is_a_word_worth_saying() -> None:
    (step,) = steps(tree(people={"ada": _friend(31)}))

    assert step.text == "A word to Ada?"
    assert step.reason == "not in touch for 31 days, and you wished for 30"
    assert (step.rule, step.urgency, step.command) == (25, 4, "pods talked ada")
    assert steps(tree(people={"ada": _friend(61)}))[0].urgency == 3


def test_within_the_rhythm_a_no_and_a_meeting_of_both_are_silent() -> None:
    assert steps(tree(people={"ada": _friend(30)})) == ()
    said_no = _friend(61, interests={key(70): {"to": "no"}})
    assert steps(tree(people={"ada": said_no})) == ()
    met = tree(people={"ada": _friend(61)}, pods={"owls": _pod("me", "ada")})
    assert steps(met) == ()


def test_of_many_the_longest_speaks_for_all() -> None:
    people = {name: _friend(40 + i, name=name.title()) for i, name in enumerate(("ada", "bo"))}
    (step,) = steps(tree(people=people))
    assert (step.about, step.reason) == (
        "bo",
        "not in touch for 41 days, and you wished for 30, like 1 more",
    )


def test_somebody_in_three_pods_or_in_more_than_they_want_is_protected() -> None:
    three = {name: _pod("me", "ada", caller="bo") for name in ("owls", "cats", "bees")}
    (step,) = steps(tree(pods=three))
    assert step.text == "See that it is not too much for Ada"
    assert (step.rule, step.urgency, step.reason) == (29, 4, "sits in 3 pods")
    assert step.command == "pods show ada"
    content = {"ada": {"name": "Ada", "max-pods": 3}}
    assert steps(tree(pods=three, people=content)) == ()
    two = {name: three[name] for name in ("owls", "cats")}
    assert steps(tree(pods=two)) == ()
    tired = {"ada": {"name": "Ada", "max-pods": 1}}
    assert [one.rule for one in steps(tree(pods=two, people=tired))] == [29]


def _web(*pairs: str, **kinds: str) -> dict[str, Any]:
    names = sorted({*"".join(pairs)})
    ties = {pair: {"people": list(pair), "kind": kinds.get(pair, "knows")} for pair in pairs}
    return {"people": {name: {"name": name.upper()} for name in names}, "ties": ties}


TWO_PARTS = ("ab", "bc", "ac", "ax", "xd", "de", "ef", "df")


def test_whoever_alone_joins_two_parts_gets_a_second_thread() -> None:
    (step,) = steps(_web(*TWO_PARTS))
    assert (step.rule, step.urgency) == (29, 4)
    assert step.text == "Bring A and D together"
    assert step.reason == ("only X joins 3 people to the others: a second thread would carry too")
    assert step.command == "pods tie a d knows"


def test_a_second_thread_a_small_part_and_a_private_tie_make_no_bridge() -> None:
    assert bridges(Book.from_tree(_web(*TWO_PARTS, "be"))) == ()
    assert bridges(Book.from_tree(_web("ab", "bc"))) == ()
    assert web_of(Book.from_tree(_web("ab", ab="ex"))) == {}
