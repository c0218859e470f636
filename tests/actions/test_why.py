"""Why these: figures that add up, and the swap that loses least."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pods.actions.option import in_points
from pods.actions.suggest import suggestion_for
from pods.actions.suggestion import RoundOption, Suggestion
from pods.actions.why import in_hundredths
from pods.actions.wishes import Wishes
from pods.grouping.sizes import UNIT
from pods.grouping.worth import pod_value
from pods.model.book import Book
from pods.proposals.arithmetic import terms_of
from pods.proposals.question import ask_next
from tests.proposals.books import TODAY, evening_book, example


def why(book: Book, **wishes: Any) -> Suggestion:
    return suggestion_for(book, wishes=Wishes(why=True, **wishes), today=TODAY)


@given(st.lists(st.integers(-(10**7), 10**7), min_size=1, max_size=9))
def test_parts_of_a_score_add_up_to_the_hundredth(values: list[int]) -> None:
    shown = in_hundredths(values)
    assert round(sum(shown), 2) == in_points(sum(values))
    for value, part in zip(values, shown, strict=True):
        assert abs(part - value / UNIT) < 0.0101


def test_the_terms_of_each_option_are_its_score() -> None:
    found = why(example("first-pods"))
    assert [one.number for one in found.why] == [1, 2, 3]
    for option, told in zip(found.options, found.why, strict=True):
        assert told.score == option.score
        assert round(sum(term.value for term in told.terms), 2) == option.score
        assert [(term.term, term.text) for term in told.terms if term.term == "wish"] == [
            (one.criterion, one.text) for one in option.reasons if one.criterion == "wish"
        ]


def test_the_terms_are_the_value_exactly_private_wishes_too() -> None:
    rules = {
        "bo-mira": {"kind": "together", "people": ["bo", "mira"], "hard": False, "private": True},
        "ana-cy": {"kind": "apart", "people": ["ana", "cy"], "hard": False, "private": False},
    }
    book = evening_book("Ana", "Bo", "Cy", "Dee", rules=rules)
    asked = ask_next(book, today=TODAY)
    for members in ((0, 1, 2, 4), (0, 2, 3, 4), (0, 1, 2, 3, 4)):
        terms = terms_of(book, asked, members)
        assert sum(term.value for term in terms) == pod_value(asked.problem, members)
    hidden = [term for term in terms_of(book, asked, (0, 1, 2, 4)) if term.name == "private-wish"]
    assert [(one.text, one.value > 0) for one in hidden] == [("a private wish of yours", True)]


def test_the_swap_told_loses_what_another_suggestion_shows() -> None:
    found = why(example("first-pods"))
    swap = found.why[0].swap
    assert swap is not None
    assert (swap.leaving, swap.coming, swap.changes_places) == ("tomas", "dana", False)
    others = [one for one in found.why[0].people if one not in {"tomas", "mira"}]
    instead = suggestion_for(
        example("first-pods"),
        wishes=Wishes(required=(*others, "dana"), without=("tomas",), count=1),
        today=TODAY,
    )
    assert swap.loses == round(found.options[0].score - instead.options[0].score, 2)


def test_a_size_that_is_not_the_preferred_one_is_said() -> None:
    told = why(example("first-pods")).why
    assert told[0].size == "4 % less than in a pod of 5, the size you prefer"
    assert told[1].size is None


def test_of_rounds_each_pod_of_the_best_is_told() -> None:
    found = why(evening_book("Ana", "Bo", "Cy", "Dee", "Eli", "Flo", "Gus"), everyone=True)
    (first, *_) = found.options
    assert isinstance(first, RoundOption)
    assert [one.people for one in found.why] == [pod.people for pod in first.pods]
    assert len(found.why) > 1
    assert found.why[0].swap is not None
    assert found.why[0].swap.changes_places


def test_without_the_wish_there_is_no_arithmetic() -> None:
    assert suggestion_for(example("first-pods"), wishes=Wishes(), today=TODAY).why == ()
