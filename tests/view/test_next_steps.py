"""The short list and the home screen, as they are read."""

from datetime import date

from pods.actions.agenda import SleepingLine, agenda, home
from pods.view.home import view as home_view
from pods.view.next_steps import view
from pods.view.screen import Screen, render
from tests.proposals.books import TODAY, evening_book, example

ISLAND_DAY = date(2026, 5, 20)


def _lines(page: object, width: int = 80) -> list[str]:
    return render(page, screen=Screen(width)).splitlines()  # type: ignore[arg-type] # a page


def test_what_is_kept_back_and_what_sleeps_is_told_at_the_end() -> None:
    found = agenda(example("first-pods"), today=TODAY).model_copy(
        update={"more": 2, "sleeping": (SleepingLine(id="leo", until=date(2026, 12, 1)),)}
    )
    assert _lines(view(found))[-2:] == ["2 more: pods next --all", "leo sleeps until 1 Dec"]


def test_a_command_stays_on_one_line_on_the_narrowest_screen() -> None:
    found = agenda(example("first-pods"), today=TODAY)
    lines = _lines(view(found), 30)
    assert '   pods mark ravi not-now --until "in 3 months"' in lines
    assert all(len(line) <= 30 for line in lines if not line.startswith("   pods "))


def test_home_counts_what_is_kept_back_and_names_few_who_wait() -> None:
    found = home(example("first-pods"), today=TODAY)
    assert " 1 more: pods next --all" in _lines(home_view(found.model_copy(update={"more": 1})))
    nobody = found.model_copy(update={"waiting": ()})
    assert _lines(home_view(nobody))[-1] == '    pods mark ravi not-now --until "in 3 months"'
    many = found.model_copy(update={"waiting": found.waiting * 2})
    assert _lines(home_view(many))[-1] == "8 people are in, and have no pod"


def test_home_of_a_list_without_people_and_with_a_pod_shows_the_pod() -> None:
    pods = {"bees": {"name": "Bees", "state": "running", "members": {"mira": {}}}}
    lines = _lines(home_view(home(evening_book(pods=pods), today=TODAY)), 60)
    assert lines[0] == "Mon 14 Sep 2026 · 0 people and 1 pod"
    assert lines[-2:] == ["Pods", " Bees  1 of 6"]


def test_home_has_the_pods_beside_the_steps_where_both_have_room_and_below_them_else() -> None:
    found = home(example("island"), today=ISLAND_DAY)
    for width in (120, 160, 300):
        lines = _lines(home_view(found), width)
        assert lines[2].split() == ["Next", "Pods"]
        assert max(map(len, lines)) <= min(width, 140)
        (row,) = [line for line in lines if "Elementals Drum" in line]
        assert row.index("Elementals Drum") == lines[2].index("Pods") + 1
    for width in (40, 80, 114):
        lines = _lines(home_view(found), width)
        assert (lines[2], "Pods" in lines) == ("Next", True)
