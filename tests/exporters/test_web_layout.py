"""Where the names of the web stand: none on another, none where it would tell something untrue."""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pods.actions.web import web
from pods.actions.web_parts import Web
from pods.exporters.text_width import shortened, text_width
from pods.exporters.web_apart import ARM, off_the_arms, on_foreign_arms
from pods.exporters.web_boxes import Box
from pods.exporters.web_drawing import LETTERS, Drawing, drawing
from pods.exporters.web_shelves import on_shelves
from pods.model.book import Book

EXAMPLES = Path(__file__).parents[2] / "examples"

FIRST_NAMES = ("Ana", "Zoë", "Bartholomew", "李小龍", "Mo", "محمد", "Ingrid Maria", "🦄 Uma")


def example(name: str) -> Book:
    text = (EXAMPLES / f"{name}.toml").read_text(encoding="utf-8")
    return Book.from_tree(tomllib.loads(text))


def crowd() -> Book:
    """The island with names as people have them, short and long, in several scripts."""
    island = example("island")
    people = {
        one.id: one.model_copy(update={"name": f"{FIRST_NAMES[n % 8]} {n}", "nickname": None})
        for n, one in enumerate(island.people.values())
    }
    return island.model_copy(update={"people": people})


LISTS = {
    "12 people": lambda: web(example("first-pods")),
    "12 people and drafts": lambda: web(example("first-pods"), with_drafts=True),
    "40 people": lambda: web(example("formation-round")),
    "150 people": lambda: web(example("island")),
    "150 people, names in several scripts": lambda: web(crowd()),
}


@pytest.fixture(scope="module", params=LISTS.values(), ids=LISTS)
def drawn(request: pytest.FixtureRequest) -> tuple[Web, Drawing]:
    found = request.param()
    return found, drawing(found)


def test_no_name_stands_on_another_or_on_a_title_and_all_are_on_the_page(
    drawn: tuple[Web, Drawing],
) -> None:
    found, made = drawn
    assert {*made.places.names} == {one.person.id for one in found.people}
    assert {*made.places.titles} == {pod.id for pod in found.pods}
    assert colliding(made) == []
    boxes = [*made.places.names.values(), *made.places.titles.values()]
    assert min(min(one.left, one.top) for one in boxes) > 0
    assert max(one.right for one in boxes) < made.places.width
    assert max(one.bottom for one in boxes) < made.places.height


def test_each_name_has_room_for_its_letters(drawn: tuple[Web, Drawing]) -> None:
    _, made = drawn
    for words, boxes in ((made.names, made.places.names), (made.titles, made.places.titles)):
        for key, text in words.items():
            assert text
            assert text_width(text, size=LETTERS) + 8 < boxes[key].width


def test_nobody_stands_on_the_field_of_a_pod_that_is_not_theirs(
    drawn: tuple[Web, Drawing],
) -> None:
    found, made = drawn
    strangers = []
    for pod in found.pods:
        title = made.places.titles[pod.id]
        inside = {one.id for one in pod.everybody}
        for member in inside & made.places.names.keys():
            ways = _between(title, made.places.names[member])
            for key, box in made.places.names.items():
                grown = box.grown(ARM - 6)
                if key not in inside and any(grown.holds(point) for point in ways):
                    strangers.append((pod.id, member, key))
    assert strangers == []


def test_hardly_a_tie_runs_below_the_name_of_somebody_else(drawn: tuple[Web, Drawing]) -> None:
    _, made = drawn
    below = 0
    for tie, curve in zip(made.ties, made.places.curves, strict=True):
        ends = {one.id for one in tie.people}
        others = [box for key, box in made.places.names.items() if key not in ends]
        others += made.places.titles.values()
        below += any(box.holds(point) for box in others for point in curve.points())
    assert below <= len(made.ties) // 40


def test_it_fits_a_screen_and_a_sheet_on_its_side(drawn: tuple[Web, Drawing]) -> None:
    _, made = drawn
    assert made.places.width <= 1500
    assert made.places.height <= 1300


def test_the_same_web_is_the_same_picture_and_a_couple_stands_near() -> None:
    found = web(example("first-pods"), with_drafts=True)
    made = drawing(found)
    assert made == drawing(found)
    one, other = made.places.names["ines"], made.places.names["duarte"]
    assert abs(one.x - other.x) + abs(one.y - other.y) < 260


def test_nobody_at_all_is_a_picture_too() -> None:
    made = drawing(web(Book.from_tree({})))
    assert (made.names, made.places.curves, made.places.alone_at) == ({}, (), None)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_whatever_the_web_no_two_names_collide(data: st.DataObject) -> None:
    ids = [f"p{number}" for number in range(data.draw(st.integers(1, 14)))]
    some = st.lists(st.sampled_from(ids), max_size=5, unique=True)
    names = st.sampled_from(["", "a", "Mo", "Bartholomew the Third of Somewhere", "李", "🦄"])
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(
        lambda two: two[0] < two[1]
    )
    ties = data.draw(st.lists(pairs, max_size=12)) if len(ids) > 1 else []
    tree = {
        "people": {one: {"name": f"{data.draw(names)}{one}"} for one in ids},
        "pods": {
            f"x{number}": {"name": f"Pod {number}", "members": {one: {} for one in data.draw(some)}}
            for number in range(data.draw(st.integers(0, 4)))
        },
        "ties": {
            f"t{number}": {"people": [*pair], "kind": "knows"} for number, pair in enumerate(ties)
        },
    }
    made = drawing(web(Book.from_tree(tree)))
    assert colliding(made) == []
    assert len(made.places.curves) == len(ties)


def test_what_is_laid_on_the_same_spot_comes_apart_and_off_a_field_that_runs_through_it() -> None:
    row = [Box(0, 0, 60, 20), Box(0, 0, 60, 20), Box(200, 0, 60, 20), Box(100, 0, 60, 20)]
    found = off_the_arms(row, [(0, 2)], gap=10)
    assert not [1 for one, other in combinations(found, 2) if one.overlaps(other)]
    assert on_foreign_arms(found, [(0, 2)]) == 0
    assert on_foreign_arms(row, [(0, 1)]) == 0
    assert on_foreign_arms(row, [(0, 2)]) == 2


def test_lower_parts_stand_in_a_column_beside_the_highest() -> None:
    parts = [{name: Box(wide / 2, high / 2, wide, high)} for name, wide, high in
             (("a", 50, 90), ("b", 40, 30), ("c", 40, 30), ("d", 60, 30))]  # fmt: skip
    found, size = on_shelves(parts, width=120, gap=10)
    assert {name: (box.left, box.top) for name, box in found.items()} == {
        "a": (0, 0), "b": (60, 0), "c": (60, 40), "d": (0, 100),
    }  # fmt: skip
    assert size == (100, 130)


def test_a_long_name_is_cut_and_a_wide_script_counts_for_what_it_takes() -> None:
    assert text_width("李", size=10) > text_width("ii", size=10) > 0
    assert text_width("e\u0301", size=10) == text_width("e", size=10)
    assert shortened("Ana", most=100, size=10) == "Ana"
    cut = shortened("Bartholomew " * 5, most=80, size=10)
    assert cut.endswith("\u2026")
    assert text_width(cut, size=10) <= 80
    assert shortened("Ana", most=1, size=10) == "\u2026"


def colliding(made: Drawing) -> list[tuple[str, str]]:
    boxes = [*made.places.names.items(), *made.places.titles.items()]
    return [(one, other) for (one, a), (other, b) in combinations(boxes, 2) if a.overlaps(b)]


def _between(one: Box, other: Box) -> list[tuple[float, float]]:
    return [
        (one.x + (other.x - one.x) * n / 30, one.y + (other.y - one.y) * n / 30) for n in range(31)
    ]
