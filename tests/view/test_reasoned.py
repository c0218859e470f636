"""Why, why not, and what would unlock more, as they are read."""

from typing import Any

import pytest

from pods.actions.lever_lines import LeverLine, Levers
from pods.actions.suggest import suggestion_for
from pods.actions.suggestion import Suggestion
from pods.actions.wishes import Wishes
from pods.view.screen import Screen, render
from pods.view.suggestion import view
from tests.proposals.books import TODAY, evening_book, example, free


def lines(found: Suggestion, width: int = 80) -> list[str]:
    return render(view(found), screen=Screen(width)).splitlines()


def first_pods(**wishes: Any) -> Suggestion:
    return suggestion_for(example("first-pods"), wishes=Wishes(**wishes), today=TODAY)


def lever(text: str, more: int, **fields: Any) -> LeverLine:
    known = {
        "lever": "answer",
        "people": (),
        "placed": None,
        "score": None,
        "gains": None,
        "proved": True,
    }
    return LeverLine(text=text, more=more, command="pods mark bo in", **known | fields)


def test_the_figures_stand_in_a_column_that_adds_up() -> None:
    shown = lines(first_pods(why=True, count=1))
    at = shown.index(" 1  Why Tomas · Ines · Duarte · you")
    column = [float(line[:10]) for line in shown[at + 1 :] if line[:10].strip()[-3:-2] == "."]
    assert len(column) > 3
    assert round(sum(column[:-1]), 2) == column[-1]
    assert f"{column[-1]:.2f}  in all, with 4 % less than in a pod of 5" in "\n".join(shown)
    assert "    Swapping Tomas for Dana loses 25.28: no other swap loses less." in shown


def test_an_option_that_is_there_for_being_another_says_so() -> None:
    shown = " ".join(" ".join(lines(first_pods(why=True))).split())
    assert "gains 29.76: it stands here for being another choice." in shown


def test_a_swap_that_betters_the_first_was_not_found() -> None:
    found = first_pods(why=True, count=1)
    (told,) = found.why
    assert told.swap is not None
    for loses, words in (
        (-1.5, "gains 1.50, which the search had no time to find."),
        (0, "loses nothing: they are equals."),
    ):
        swap = told.swap.model_copy(update={"loses": loses, "changes_places": True})
        changed = found.model_copy(update={"why": (told.model_copy(update={"swap": swap}),)})
        assert f"    Letting Tomas and Dana change places {words}" in lines(changed, 120)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_every_line_of_all_reasons_fits_the_screen_but_what_is_to_be_typed(width: int) -> None:
    found = first_pods(why=True, why_not=("dana", "hana", "leo"), levers=True)
    for line in lines(found, width):
        assert len(line) <= width or line.lstrip().startswith("pods ")


def test_somebody_who_is_not_in_any_option_is_told_what_that_would_cost() -> None:
    shown = lines(first_pods(why_not=("dana",)), 120)
    at = shown.index("Why not Dana")
    assert shown[at + 1] == "    Fits 1 at 17:00 or 17:30, but would be alone beside two couples."
    assert shown[at + 3].startswith("    The best with them: beside Ines, Duarte and you, 182.71")
    assert shown[at + 3].endswith("25.28 less than the best.")
    assert shown[at + 4] == "    pods suggest --with dana"


def test_levers_stand_with_what_they_do_first_and_what_to_type_below() -> None:
    found = first_pods()
    unlocked = Levers(
        placed=None,
        lines=(lever("if Bo says yes", 2), lever("if Cy says yes", 0, people=("ravi",))),
        complete=False,
    )
    shown = lines(found.model_copy(update={"levers": unlocked}))
    at = shown.index("What would open a pod to more, or better the best")
    assert shown[at + 1 : at + 5] == [
        " 2 more  if Bo says yes",
        "         pods mark bo in",
        " A yes of Ravi would place nobody more.",
        "Not all was tried: more may be possible.",
    ]


def test_many_levers_are_counted_and_many_names_cut() -> None:
    found = first_pods()
    helpful = [lever(f"if number {number} says yes", 1) for number in range(6)]
    helpful += [lever(f"with pods of {number}", number, lever="size") for number in range(2, 12)]
    idle = [lever("if", 0, people=(one,)) for one in ("ravi", "hana", "dana", "sol", "joan")]
    unlocked = Levers(placed=4, lines=(*helpful, *idle), complete=True)
    shown = lines(found.model_copy(update={"levers": unlocked, "question": "everyone"}))
    assert "What would place more than 4" in shown
    assert " 6 more would help too: --json" in shown
    assert sum("number" in line for line in shown) == 4
    assert " A yes of Ravi, Hana, Dana and 2 others would place nobody more." in shown


def test_where_nothing_helps_that_is_said() -> None:
    shown = lines(first_pods(levers=True))
    assert " Nothing that was tried: no answer, hour, size or length does." in shown


def test_where_there_was_no_time_to_try_anything_only_that_is_said() -> None:
    found = first_pods(count=1)
    nothing = Levers(placed=None, lines=(), complete=False)
    shown = lines(found.model_copy(update={"levers": nothing}))
    at = shown.index("What would open a pod to more, or better the best")
    assert shown[at + 1] == "Not all was tried: more may be possible."


def test_where_everybody_has_a_seat_that_is_said() -> None:
    found = suggestion_for(
        evening_book("Ana", "Bo", "Cy"), wishes=Wishes(everyone=True, levers=True), today=TODAY
    )
    assert " Everybody has a seat." in lines(found)


def test_a_round_with_somebody_tells_how_many_fewer_would_have_a_seat() -> None:
    book = evening_book("Ana", "Bo", "Cy", "Dee", "Eli", "Flo", settings={"size-max": 4})
    wishes = Wishes(everyone=True, count=1)
    (line, *_) = suggestion_for(book, wishes=wishes, today=TODAY).waiting
    asked = wishes.model_copy(update={"why_not": (line.person,)})
    found = suggestion_for(book, wishes=asked, today=TODAY)
    shown = "\n".join(lines(found, 120))
    assert "The best round with them: beside " in shown
    (told,) = found.why_not
    assert told.instead is not None
    for fewer, words in ((2, "places 2 people fewer"), (-1, "places 1 person more")):
        instead = told.instead.model_copy(update={"fewer": fewer})
        other = told.model_copy(update={"instead": instead})
        changed = found.model_copy(update={"why_not": (other,)})
        assert words in "\n".join(lines(changed, 120))


def test_who_waits_in_a_round_brings_the_hint_to_ask_for_levers() -> None:
    book = evening_book("Ana", "Bo", "Cy", people={"zed": free("Zed", "mon 7:00-9:00")})
    step = suggestion_for(book, wishes=Wishes(everyone=True), today=TODAY).next_step
    assert step is not None
    assert step.command == "pods suggest --everyone --levers"
