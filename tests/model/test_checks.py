"""What one entry says of another must be so."""

from datetime import date
from typing import Any

import pytest

from pods.model.book import Book
from pods.model.checks import cross_references, unknown_keys
from pods.model.problem import Problem
from tests.support.books import FOUR, pod_of

PEOPLE = {key: {"name": name} for key, name in FOUR.items()}
DAY = date(2026, 9, 14)


def found(**tables: Any) -> list[Problem]:
    return list(cross_references(Book.from_tree({"people": PEOPLE, **tables})))


def test_a_book_that_is_right_has_no_problems() -> None:
    assert found(pods={"u": pod_of("me", "noor")}, snoozed={"u": {}, "me": {}}) == []


@pytest.mark.parametrize(
    ("tables", "problem"),
    [
        (
            {"settings": {"size-min": 7}},
            Problem(("settings", "size-min"), "size-min 7 is above size-max 6"),
        ),
        (
            {"settings": {"size-target": 9}},
            Problem(("settings", "size-target"), "size-target 9 is not between 4 and 6"),
        ),
        (
            {"caller": {"id": "bo"}},
            Problem(
                ("people", "bo"), "bo is your own id already", "give one of the two another id"
            ),
        ),
        (
            {"caller": {"introduced-by": "nor"}},
            Problem(("caller", "introduced-by"), 'nobody has the id "nor"', "did you mean noor?"),
        ),
        (
            {"people": {"bo": {"name": "Bo", "introduced-by": "xyzzy"}}},
            Problem(("people", "bo", "introduced-by"), 'nobody has the id "xyzzy"', ""),
        ),
        (
            {
                "drafts": {
                    "wed": {
                        "invitations": {"bo-1": {"person": "bo", "state": "yes", "plus-one": "nor"}}
                    }
                }
            },
            Problem(
                ("drafts", "wed", "invitations", "bo-1", "plus-one"),
                'nobody has the id "nor"',
                "did you mean noor?",
            ),
        ),
        (
            {"people": {"bo": {"name": "Bo", "contacts": {"14 sep": {}}}}},
            Problem(
                ("people", "bo", "contacts", "14 sep"),
                '"14 sep" is not a day',
                "a day such as 2026-08-20, then 2026-08-20-2",
            ),
        ),
        (
            {"ties": {"x": {"people": ["bo", "bo"], "kind": "friend"}}},
            Problem(("ties", "x", "people"), "bo stands there twice", "once is enough"),
        ),
        (
            {"rules": {"x": {"people": ["bo", "me", "bob"], "kind": "apart"}}},
            Problem(("rules", "x", "people"), 'nobody has the id "bob"', "did you mean bo?"),
        ),
        (
            {"drafts": {"d": {"locked": ["q"]}}},
            Problem(("drafts", "d", "locked"), 'nobody has the id "q"', ""),
        ),
        (
            {"drafts": {"d": {"became": "unicorn"}}, "pods": {"unicorns": pod_of("me")}},
            Problem(
                ("drafts", "d", "became"),
                'no pod has the id "unicorn"',
                "did you mean unicorns?",
            ),
        ),
        (
            {"drafts": {"d": {"invitations": {"x": {"person": "q", "state": "sent"}}}}},
            Problem(("drafts", "d", "invitations", "x", "person"), 'nobody has the id "q"', ""),
        ),
        (
            {"pods": {"u": pod_of("me", caller="q")}},
            Problem(("pods", "u", "caller"), 'nobody has the id "q"', ""),
        ),
        (
            {"pods": {"u": pod_of("me", "q")}},
            Problem(("pods", "u", "members", "q"), 'nobody has the id "q"', ""),
        ),
        (
            {"pods": {"u": {"name": "U", "members": {"x": {"person": "q"}}}}},
            Problem(("pods", "u", "members", "x", "person"), 'nobody has the id "q"', ""),
        ),
        (
            {
                "pods": {
                    "u": pod_of(
                        "me",
                        invitations={
                            "bo-1": {"person": "bo", "state": "sent", "nudges": {"soon": {}}}
                        },
                    )
                }
            },
            Problem(
                ("pods", "u", "invitations", "bo-1", "nudges", "soon"),
                '"soon" is not a day',
                "a day such as 2026-08-20, then 2026-08-20-2",
            ),
        ),
        (
            {"pods": {"u": pod_of("me", meetings={"x": {"on": DAY, "host": "q"}})}},
            Problem(("pods", "u", "meetings", "x", "host"), 'nobody has the id "q"', ""),
        ),
        (
            {
                "pods": {
                    "u": pod_of(
                        "me", meetings={"x": {"on": DAY, "present": ["bo"], "apology": ["bo"]}}
                    )
                }
            },
            Problem(
                ("pods", "u", "meetings", "x", "apology"),
                "bo was there and missed it",
                "keep them in one list",
            ),
        ),
        (
            {
                "pods": {
                    "u": pod_of(
                        "me", meetings={"x": {"on": DAY, "late": ["bo"], "no-show": ["bo"]}}
                    )
                }
            },
            Problem(
                ("pods", "u", "meetings", "x", "no-show"),
                "bo was there and missed it",
                "keep them in one list",
            ),
        ),
        (
            {"pods": {"u": pod_of("me", **{"split-from": "v"})}},
            Problem(("pods", "u", "split-from"), 'no pod has the id "v"', ""),
        ),
        (
            {"pods": {"u": pod_of("me", **{"merged-from": ["v"]})}},
            Problem(("pods", "u", "merged-from"), 'no pod has the id "v"', ""),
        ),
        (
            {"pods": {"u": pod_of("me", **{"size-min": 6, "size-max": 5})}},
            Problem(("pods", "u", "size-min"), "size-min 6 is above size-max 5"),
        ),
        (
            {"snoozed": {"nora": {}}},
            Problem(("snoozed", "nora"), 'nobody has the id "nora"', "did you mean noor?"),
        ),
    ],
    ids=lambda value: ".".join(map(str, value.path)) if isinstance(value, Problem) else "",
)
def test_what_cannot_be_so_is_told_with_its_place(tables: dict[str, Any], problem: Problem) -> None:
    assert found(**tables) == [problem]


def test_a_member_twice_is_told_at_both_places() -> None:
    problems = found(pods={"u": {"name": "U", "members": {"bo": {}, "bo-2": {"person": "bo"}}}})
    assert [problem.path[-1] for problem in problems] == ["bo", "bo-2"]
    assert {problem.message for problem in problems} == {"bo is a member twice"}


def test_somebody_who_left_and_came_back_is_no_member_twice() -> None:
    members = {"bo": {"left": DAY}, "bo-2": {"person": "bo"}}
    assert found(pods={"u": {"name": "U", "members": members}}) == []


@pytest.mark.parametrize("key", ["2026-08-20", "2026-08-20-2", "2026-08-20-10"])
def test_days_may_be_counted(key: str) -> None:
    assert found(people={"bo": {"name": "Bo", "contacts": {key: {}}}}) == []


@pytest.mark.parametrize(
    "key", ["2026-08-32", "2026-08-20-", "2026-08-20x", "20260820", "2026-8-1"]
)
def test_what_is_no_day_is_no_day(key: str) -> None:
    assert len(found(people={"bo": {"name": "Bo", "contacts": {key: {}}}})) == 1


def test_unknown_keys_are_told_wherever_they_stand_and_near_misses_named() -> None:
    tree = {
        "formt": 1,
        "templates": {"sounding": "Hello {name}"},
        "caller": {"organizer": True, "id": "mira"},
        "people": {
            "ada": {
                "name": "Ada",
                "timezone": "UTC",
                "id": "ada",
                "soundings": {DAY.isoformat(): {"chanel": "x"}},
            }
        },
        "settings": {"mood": 1},
    }
    told = {
        ".".join(map(str, problem.path)): problem.hint
        for problem in unknown_keys(Book.from_tree(tree))
    }
    assert told == {
        "formt": "did you mean format?",
        "caller.organizer": "did you mean organiser?",
        "people.ada.timezone": "did you mean time-zone?",
        "people.ada.soundings.2026-09-14.chanel": "did you mean channel?",
        "settings.mood": "",
    }


def test_an_id_inside_a_table_that_has_a_name_means_nothing_and_is_kept() -> None:
    tree = {"people": {"ada": {"name": "Ada", "id": "bob"}}}
    book = Book.from_tree(tree)
    assert book.people["ada"].id == "ada"
    assert book.to_tree() == tree
    assert list(unknown_keys(book)) == [
        Problem(
            ("people", "ada", "id"),
            '"id" means nothing to pods; it is kept',
            "the table is named ada, and that is its id",
        )
    ]
