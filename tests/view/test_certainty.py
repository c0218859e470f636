"""How sure a suggestion says it is."""

from typing import Any

import pytest

from pods.actions.suggest import suggest_everyone
from pods.actions.suggestion import Suggestion
from pods.actions.wishes import Wishes
from pods.grouping.solution import StoppedBy
from pods.view.screen import Screen, render
from pods.view.suggestion import view
from tests.proposals.books import TODAY, evening_book


def _said(**fields: Any) -> str:
    found: Suggestion = suggest_everyone(
        evening_book("Ana", "Bo", "Cy"), wishes=Wishes(), today=TODAY
    )
    changed = found.model_copy(update=fields)
    return render(view(changed), screen=Screen(100)).splitlines()[-1]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Nothing better exists."),
        ({"gap": 0.0}, "Nothing better than 1 exists."),
        ({"gap": 0.0201}, "At most 3 % better exists."),
        ({"gap": 0.0021}, "At most 0.3 % better exists."),
        ({"gap": None}, "Not every combination was tried: these are the best found."),
        ({"could_place": 5}, "At most 1 more person could be placed."),
        ({"could_place": 6}, "At most 2 more people could be placed."),
        (
            {"gap": 0.02, "stopped_by": StoppedBy.DEADLINE, "within": 5.0},
            "Stopped after 5 s: at most 2 % better exists.",
        ),
        (
            {"gap": None, "stopped_by": StoppedBy.INTERRUPTED},
            "Stopped by you: not every combination was tried: these are the best found.",
        ),
        (
            {"gap": 0.02, "stopped_by": StoppedBy.EFFORT, "effort": 3},
            "At most 2 % better exists (--effort 6 looks longer).",
        ),
    ],
)
def test_the_last_line_says_how_sure_it_is_and_why_not_surer(
    fields: dict[str, Any], said: str
) -> None:
    assert _said(**({"optimal": not fields} | fields)) == said


def test_where_nothing_can_be_proposed_its_own_reasons_are_enough() -> None:
    found = suggest_everyone(evening_book("Ana"), wishes=Wishes(), today=TODAY)
    assert "better" not in render(view(found), screen=Screen(100))
