"""Who was there: from names as typed to the lists of a meeting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pods.actions.attendance import Notes, attendance
from pods.actions.meeting_log import missed_in_a_row
from pods.actions.meetings import log_meeting
from pods.errors import NotAllowedError, PodsError
from pods.model.book import Book
from tests.support.books import TODAY, law, tree_at, unicorns

EVERYBODY = ("me", "noor", "bo", "zoe", "ada")
FIVE = unicorns(*EVERYBODY)

places = st.sampled_from(["unnamed", "present", "missing", "no_show", "late"])


@law
@given(where=st.fixed_dictionaries(dict.fromkeys(EVERYBODY, places)))
def test_everybody_expected_stands_in_exactly_one_list(where: dict[str, str]) -> None:
    named = {
        place: [who for who, put in where.items() if put == place]
        for place in ("present", "missing", "no_show", "late")
    }
    notes = Notes(
        present=named["present"] or None,
        missing=named["missing"],
        no_show=named["no_show"],
        late=named["late"],
    )
    lists = attendance(FIVE, FIVE.pods["unicorns"], TODAY, notes)
    assert sorted(who for people in lists.values() for who in people) == sorted(EVERYBODY)
    unnamed = "apology" if named["present"] else "present"
    homes = {"unnamed": unnamed, "missing": "apology"}
    for who, put in where.items():
        assert who in lists[homes.get(put, put)]


@law
@given(
    lists=st.lists(st.lists(st.sampled_from(EVERYBODY), max_size=3), min_size=5, max_size=5),
)
def test_whatever_is_typed_is_a_partition_or_an_error(lists: list[list[str]]) -> None:
    present, missing, no_show, late, guest = lists
    notes = Notes(present=present, missing=missing, no_show=no_show, late=late, guest=guest)
    try:
        found = attendance(FIVE, FIVE.pods["unicorns"], TODAY, notes)
    except PodsError:
        return
    flat = [who for people in found.values() for who in people]
    assert sorted(flat) == sorted(EVERYBODY)


def test_nobody_present_is_said_by_an_empty_list() -> None:
    lists = attendance(FIVE, FIVE.pods["unicorns"], TODAY, Notes(present=()))
    assert (lists["present"], lists["apology"]) == ((), EVERYBODY)


def test_a_pod_without_members_cannot_have_met() -> None:
    empty = unicorns("me").with_pod(unicorns().pods["unicorns"].model_copy(update={"members": {}}))
    with pytest.raises(NotAllowedError, match="had no members on Mon 14 Sep 2026"):
        attendance(empty, empty.pods["unicorns"], TODAY, Notes())


def _logged(book: Book, *days: tuple[str, list[str]]) -> Book:
    for day, missing in days:
        notes = Notes(missing=missing)
        book = log_meeting(book, pod="unicorns", on=[day], notes=notes, today=TODAY).book
    return book


def test_absences_count_back_from_the_last_meeting() -> None:
    book = _logged(
        FIVE, ("1 sep", ["bo"]), ("2 sep", []), ("3 sep", ["bo", "ada"]), ("4 sep", ["bo"])
    )
    pod = book.pods["unicorns"]
    assert [missed_in_a_row(pod, who) for who in ("bo", "ada", "noor")] == [2, 0, 0]
    always = _logged(FIVE, ("1 sep", ["bo"]), ("2 sep", ["bo"]), ("3 sep", ["bo"]))
    assert missed_in_a_row(always.pods["unicorns"], "bo") == 3


def test_the_callers_own_absences_are_not_asked_about() -> None:
    book = _logged(FIVE, ("1 sep", ["me"]))
    change = log_meeting(
        book, pod="unicorns", on=["2 sep"], notes=Notes(missing=["me"]), today=TODAY
    )
    assert change.result.next_step is not None
    assert change.result.next_step.text == "When is the next one?"


def test_a_planned_meeting_keeps_its_id_and_what_was_promised() -> None:
    planned = {"s1-2": {"on": TODAY, "coming": ["bo"], "host": "noor"}}
    book = unicorns(*EVERYBODY, meetings=planned)
    after = log_meeting(book, pod="unicorns", notes=Notes(host="zoe"), today=TODAY).book
    assert tree_at(after, "pods", "unicorns", "meetings") == {
        "s1-2": {
            "on": date(2026, 9, 14),
            "coming": ["bo"],
            "host": "zoe",
            "status": "held",
            "present": [*EVERYBODY],
        }
    }


def test_who_is_on_leave_is_expected_only_before_it_or_by_name() -> None:
    tree = FIVE.to_tree()
    tree["pods"]["unicorns"]["members"]["ada"]["role"] = "on-leave"
    tree["pods"]["unicorns"]["retros"] = {"s1": {"on": TODAY, "decisions": {"ada": "pause"}}}
    book, after = Book.from_tree(tree), TODAY + timedelta(days=14)
    pod = book.pods["unicorns"]

    assert "ada" in attendance(book, pod, TODAY, Notes())["present"]
    assert "ada" not in attendance(book, pod, after, Notes())["present"]
    assert attendance(book, pod, after, Notes(late=["ada"]))["late"] == ("ada",)
    assert attendance(book, pod, after, Notes(guest=["ada"]))["guest"] == ("ada",)
