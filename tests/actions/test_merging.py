"""Two versions of a list into one: what holds whatever they say."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.actions.merging import ClashError, Sides, UnsettledError, by_keys, merge, questions
from pods.actions.merging_folds import folded, unfolded
from pods.actions.merging_told import called, said
from pods.actions.merging_trees import ABSENT, Difference, Joined, Origin, join, same
from pods.model.book import Book

Tree = dict[str, Any]

BASE: Tree = {
    "format": 1,
    "caller": {"id": "mira", "name": "Mira"},
    "people": {
        "ada": {"name": "Ada", "topics": ["sea", "bread"], "email": "ada@example.org"},
        "bo": {"name": "Bo"},
        "cy": {"name": "Cy", "private-note": "careful"},
    },
    "pods": {
        "unicorns": {
            "name": "The Unicorns",
            "state": "running",
            "members": {"mira": {}, "ada": {}, "bo": {}},
            "invitations": {"cy-1": {"person": "cy", "state": "sent"}},
            "meetings": {"m": {"on": "x", "present": ["ada", "mira"], "apology": ["bo"]}},
        }
    },
}
WORDS = st.sampled_from(["a", "b", "c"])
SETS = st.lists(WORDS, unique=True, max_size=3)
PEOPLE = st.fixed_dictionaries(
    {"name": st.just("N")}, optional={"email": WORDS, "topics": SETS, "energy": st.integers(1, 2)}
)
POD = st.fixed_dictionaries(
    {"name": st.just("P")},
    optional={
        "state": WORDS,
        "closed": WORDS,
        "hosts": st.lists(WORDS, max_size=3),
        "meetings": st.dictionaries(
            st.sampled_from(["s1-1", "s1-2"]),
            st.fixed_dictionaries({"on": WORDS}, optional={"present": SETS, "apology": SETS}),
            max_size=2,
        ),
    },
)
TREES = st.fixed_dictionaries(
    {},
    optional={
        "people": st.dictionaries(WORDS, PEOPLE, min_size=1),
        "pods": st.dictionaries(WORDS, POD, min_size=1),
        "templates": st.dictionaries(WORDS, WORDS, min_size=1),
    },
)


def ours(_: Difference) -> bool:
    return False


def theirs(_: Difference) -> bool:
    return True


def changed(tree: Tree, path: str, value: Any) -> Tree:
    """The tree with another value there; None takes it away."""
    key, _, rest = path.partition(".")
    if rest:
        return {**tree, key: changed(tree.get(key, {}), rest, value)}
    kept = {name: item for name, item in tree.items() if name != key}
    return kept if value is None else {**kept, key: value}


def joined(one: Tree, other: Tree, *, base: Tree = BASE) -> Joined:
    return join(Origin(base), one, other, settle=ours)


def plain(tree: Any) -> Any:
    """The same whatever the order of keys and of names in lists; an empty table is none."""
    if isinstance(tree, dict):
        parts = {key: plain(value) for key, value in tree.items()}
        return {key: value for key, value in sorted(parts.items()) if value not in ({}, [])}
    is_list = isinstance(tree, list | tuple) and all(isinstance(one, str) for one in tree)
    return sorted(tree) if is_list else tree


@given(TREES)
@settings(max_examples=60, deadline=None)
def test_what_is_folded_unfolds_to_the_same(tree: Tree) -> None:
    assert unfolded(folded(tree), like=tree) == tree


@given(TREES, TREES)
@settings(max_examples=60, deadline=None)
def test_a_list_merged_with_itself_or_with_its_past_is_itself(one: Tree, base: Tree) -> None:
    for other in (one, base):
        done = join(Origin(base), one, other, settle=theirs)
        assert (done.tree, done.differences, done.taken) == (one, (), ())
    forth = join(Origin(base), base, one, settle=ours)
    assert (plain(forth.tree), forth.differences) == (plain(one), ())


@given(TREES, TREES, TREES)
@settings(max_examples=150, deadline=None)
def test_changing_places_changes_only_the_order(base: Tree, one: Tree, other: Tree) -> None:
    here = join(Origin(base), one, other, settle=ours)
    there = join(Origin(base), other, one, settle=theirs)
    assert plain(here.tree) == plain(there.tree)
    assert {x.path for x in here.differences} == {x.path for x in there.differences}


@given(TREES, TREES, TREES)
@settings(max_examples=150, deadline=None)
def test_nothing_stands_in_the_result_that_neither_said(base: Tree, one: Tree, other: Tree) -> None:
    done = join(Origin(base), one, other, settle=ours).tree
    for path, value in leaves(done):
        sides = [at(tree, path) for tree in (one, other)]
        if isinstance(value, list):
            assert {*value} <= {word for side in sides if side is not ABSENT for word in side}
        else:
            assert value in sides


@given(TREES, TREES)
@settings(max_examples=100, deadline=None)
def test_without_a_common_past_nothing_is_lost_that_is_not_asked_about(
    one: Tree, other: Tree
) -> None:
    done = join(Origin({}), one, other, settle=ours)
    settled = [one.path for one in done.differences]
    for tree in (one, other):
        for path, value in leaves(folded(tree)):
            if not any(path[: len(one)] == one for one in settled):
                found = at(folded(done.tree), path)
                assert {*value} <= {*found} if isinstance(value, list) else found == value


def leaves(tree: Any, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Any]]:
    if not isinstance(tree, dict):
        return [(path, tree)]
    return [leaf for key, value in tree.items() for leaf in leaves(value, (*path, key))]


def at(tree: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        tree = tree.get(key, ABSENT) if isinstance(tree, dict) else ABSENT
    return tree


MEETING = "pods.unicorns.meetings.m"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (("people.dan", {"name": "Dan"}), ("people.eve", {"name": "Eve"})),
        (("people.bo.email", "b"), ("people.bo.free", "tue 18-20")),
        (("people.cy", None), ("people.ada.email", None)),
        (("caller.email", "m"), ("settings", {"word": "crew"})),
        ((f"{MEETING}.note", "rain"), ("pods.unicorns.intention", "to move")),
        (("pods.unicorns.invitations.cy-1.sent", "x"), ("pods.unicorns.members.cy", {})),
    ],
)
def test_changes_that_do_not_touch_each_other_are_both_made(
    here: tuple[str, Any], there: tuple[str, Any]
) -> None:
    done = joined(changed(BASE, *here), changed(BASE, *there))
    assert same(done.tree, changed(changed(BASE, *here), *there))
    assert done.differences == ()


@pytest.mark.parametrize(
    ("here", "there", "path"),
    [
        (("people.bo.email", "b"), ("people.bo.email", "c"), "people.bo.email"),
        (("people.ada", None), ("people.ada.email", "new"), "people.ada"),
        (("people.ada.email", "new"), ("people.ada", None), "people.ada"),
        (("people.ada.email", None), ("people.ada.email", "new"), "people.ada.email"),
        # One answer is one thing, whichever of its keys differ.
        (
            ("pods.unicorns.invitations.cy-1.state", "yes"),
            ("pods.unicorns.invitations.cy-1.replied", "yesterday"),
            "pods.unicorns.invitations.cy-1.state",
        ),
        (
            ("pods.unicorns.seasons.s1", {"hosts": ["ada", "bo"]}),
            ("pods.unicorns.seasons.s1", {"hosts": ["bo", "ada"]}),
            "pods.unicorns.seasons.s1.hosts",
        ),
        (
            ("people.dan", {"name": "Dan Silva"}),
            ("people.dan", {"name": "Dan Costa"}),
            "people.dan",
        ),
    ],
)
def test_what_both_changed_otherwise_has_to_be_settled(
    here: tuple[str, Any], there: tuple[str, Any], path: str
) -> None:
    one, other = changed(BASE, *here), changed(BASE, *there)
    mine = join(Origin(BASE), one, other, settle=ours)
    assert [".".join(x.path) for x in mine.differences] == [path]
    assert same(mine.tree, one)
    assert same(join(Origin(BASE), one, other, settle=theirs).tree, other)


def test_lists_are_joined_as_sets_and_people_at_a_meeting_one_by_one() -> None:
    one = changed(BASE, "people.ada.topics", ["bread", "soup"])
    one = changed(one, MEETING, {"on": "x", "present": ["ada"], "apology": ["bo", "mira"]})
    other = changed(BASE, "people.ada.topics", ["sea", "bread", "dance"])
    other = changed(other, MEETING, {"on": "x", "present": ["ada", "mira", "bo"], "late": ["ada"]})
    done = joined(one, other)
    assert done.differences == ()
    assert done.tree["people"]["ada"]["topics"] == ["bread", "soup", "dance"]
    assert plain(done.tree["pods"]["unicorns"]["meetings"]["m"]) == {
        "on": "x",
        "present": ["ada", "bo"],
        "late": ["ada"],
        "apology": ["mira"],
    }


def test_of_two_numbers_of_a_version_the_higher_one_stays() -> None:
    one, other = (changed(BASE, f"{MEETING}.revision", number) for number in (2, 3))
    assert joined(one, other).tree["pods"]["unicorns"]["meetings"]["m"]["revision"] == 3
    assert joined(other, one).taken == ()


def test_where_the_past_is_a_guess_what_may_be_old_is_asked_about() -> None:
    older = changed(BASE, "people.bo.email", "old")
    base = changed(BASE, "people.bo.email", "new")
    guess = Origin(base, is_sure=False, older=(older,), from_them=False)
    behind = join(guess, base, older, settle=ours)
    assert [x.path for x in behind.differences] == [("people", "bo", "email")]
    gone = join(guess, base, changed(base, "people.cy", None), settle=ours)
    assert [x.path for x in gone.differences] == [("people", "cy")]
    ahead = join(guess, base, changed(base, "people.bo.email", "newest"), settle=ours)
    assert (ahead.differences, ahead.tree["people"]["bo"]["email"]) == ((), "newest")
    turned = Origin(base, is_sure=False, older=(older,), from_us=False)
    assert len(join(turned, older, base, settle=ours).differences) == 1


LISTED: Tree = changed(changed(BASE, "pods.unicorns.meetings", None), "people.dan", {"name": "Dan"})


def merged(here: Tree, there: Tree, **settled: bool) -> Any:
    sides = Sides(Origin(LISTED), here, there)
    return merge(
        sides,
        {tuple(key.split(".")): value for key, value in settled.items()},
        other="laptop.toml",
        base=None,
        comments=(),
        shows_private=False,
    )


def test_somebody_deleted_here_and_needed_there_stays() -> None:
    here = changed(LISTED, "people.dan", None)
    there = changed(LISTED, "pods.unicorns.members.dan", {})
    for one, other in ((here, there), (there, here)):
        change = merged(one, other)
        assert "dan" in change.book.people
        assert [line.name for line in change.result.stay] == ["Dan"]


def test_what_cannot_be_together_is_refused_and_says_why() -> None:
    here = changed(LISTED, "settings.size-min", 6)
    there = changed(LISTED, "settings.size-max", 5)
    with pytest.raises(ClashError, match="size-min 6 is above size-max 5"):
        merged(here, there)
    # A rule is named by nobody but the Caller, even where it is in the way.
    moved = {"format": 1, "caller": {"id": "me", "name": "Mira"}, "people": LISTED["people"]}
    apart = {"kind": "apart", "people": ["bo", "mira"]}
    with pytest.raises(ClashError) as caught:
        merged(moved, changed(LISTED, "rules.bo-mira", apart), **{"pods.unicorns": False})
    assert 'a rule or tie: nobody has the id "mira"' in caught.value.message
    assert "bo-mira" not in caught.value.message


def test_a_key_that_is_none_of_the_differences_is_refused() -> None:
    sides = Sides(
        Origin(LISTED),
        changed(LISTED, "people.bo.email", "b"),
        changed(LISTED, "people.bo.email", "c"),
    )
    key = ("people", "bo", "email")
    assert by_keys(sides, ours=["people.bo"], theirs=[], rest=None) == {key: False}
    assert by_keys(sides, ours=[], theirs=["people"], rest=False) == {key: True}
    assert by_keys(sides, ours=[], theirs=[], rest=True) == {key: True}
    for mine, other in (["people.b"], []), (["people.bo"], ["people.bo.email"]):
        with pytest.raises(UnsettledError):
            by_keys(sides, ours=mine, theirs=other, rest=None)


def test_the_book_is_one_that_can_be_saved() -> None:
    book = merged(changed(LISTED, "people.cy.note", "n"), LISTED).book
    assert isinstance(book, Book)
    assert book.people["cy"].note == "n"


def test_each_kind_of_value_and_entry_is_said_in_words() -> None:
    told = [said(one) for one in (ABSENT, True, False, date(2026, 9, 14), ["a", "b"], [], 3)]
    assert told == ["nothing", "yes", "no", "Mon 14 Sep 2026", "a, b", "nothing", "3"]
    assert said({"name": "Ada"}) == "Ada"
    assert said({"to": "in", "until": date(2026, 9, 14)}) == "to in, until Mon 14 Sep 2026"
    assert said({}) == "an entry without facts"
    assert said("one\ntwo " * 30).endswith("...")
    assert len(said("x" * 99)) == 60
    books = (Book.from_tree(LISTED), Book())
    assert called(books, ("caller", "email")) == "you"
    assert called(books, ("settings", "word")) == "your settings"
    assert called(books, ("templates", "nudge")) == "templates nudge"


def test_of_private_ties_only_the_kind_of_entry_is_said() -> None:
    tie = {"people": ["bo", "cy"], "kind": "ex", "note": "here"}
    here = changed(LISTED, "ties.bo-cy", tie)
    there = changed(LISTED, "ties.bo-cy", {**tie, "note": "there"})
    sides = Sides(Origin(LISTED), here, there)
    (asked,) = questions(sides, shows_private=False)
    assert (asked.about, asked.ours, asked.theirs) == ("a private tie", "(private)", "(private)")
    (asked,) = questions(sides, shows_private=True)
    assert (asked.about, asked.ours) == ("Bo and Cy", "here")
