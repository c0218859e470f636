"""What lies on the board, and what is true of it."""

import tomllib
from datetime import date

from pods.actions.board import BENCH, Board, spread
from pods.model.book import Book
from pods.model.draft import Draft
from tests.board.tables import SIX, TODAY
from tests.proposals.books import example


def board_of(text: str = SIX, **options: bool) -> Board:
    return spread(Book.from_tree(tomllib.loads(text)), today=TODAY, **options)


def names_at(board: Board, place: str) -> list[str]:
    return [card.name for card in board.cards_at(place)]


def test_the_bench_is_whoever_is_in_no_draft_and_no_pod_you_first_then_who_is_in() -> None:
    pod = '[pods.sea]\nname = "Sea"\nstate = "running"\nmembers.bo = {}\n'
    free = SIX.replace('people = ["ana", "bo"]', "people = []").replace('["cy"]', "[]")
    assert names_at(board_of(free), BENCH) == ["Mira", "Bo", "Ana", "Cy", "Dee"]
    assert names_at(board_of(free + pod), BENCH) == ["Mira", "Ana", "Cy", "Dee"]
    assert names_at(board_of(free.replace("[caller]", "[caller]\norganiser = true")), BENCH) == [
        "Bo",
        "Ana",
        "Cy",
        "Dee",
    ]
    assert board_of(free).resting == 1


def test_a_card_says_how_they_stand_and_where_they_are_and_nothing_private() -> None:
    board = board_of(SIX.replace('people = ["cy"]', 'people = ["cy", "mira"]'))
    assert [(card.name, card.small) for card in board.bench] == [("Dee", "idea · Pico")]
    assert [(card.name, card.small, card.is_locked) for card in board.cards_at("late")] == [
        ("Cy", "idea", True),
        ("Mira", "you", False),
    ]
    assert not any("secret" in card.searched for card in (*board.bench, *board.others))


def test_a_column_tells_size_hours_rules_what_they_share_and_who_knows_nobody() -> None:
    told = (
        board_of(SIX.replace('["ana", "bo"]', '["mira", "ana", "bo", "cy", "dee"]')).columns[0].told
    )
    assert (told.size_min, told.size_max, len(told.people)) == (4, 6, 5)
    assert [person.name for person in told.hours_unknown] == ["Bo", "Dee"]
    assert told.warnings == ("a private rule of yours", "no hour holds for everybody all season")
    assert told.shares == ("Bo and Dee share dance",)
    assert [person.name for person in told.strangers] == ["Bo", "Cy"]
    assert told.start_count == 0
    pair = board_of(SIX.replace('["ana", "bo"]', '["mira", "ana"]')).columns[0].told
    assert [start.here for start in pair.starts] == ["Tue 18:00", "Tue 18:30", "Tue 19:00"]
    assert pair.start_count == 4


def test_private_rules_are_told_where_that_is_asked_for() -> None:
    both = SIX.replace('["ana", "bo"]', '["bo", "cy"]')
    (column, *_) = board_of(both, show_private=True).columns
    assert column.told.warnings[0] == "your rule: Bo and Cy apart: an old story"
    preview = board_of(SIX).preview("wed", coming="cy")
    assert preview is not None
    assert "a private rule of yours" in preview.warnings


def test_a_move_leaves_every_other_column_the_very_one_it_was() -> None:
    before = board_of()
    wed = before.columns[0].draft
    changed = before.book.with_draft(wed.model_copy(update={"people": ("ana", "bo", "dee")}))
    after = spread(changed, today=TODAY, before=before)
    assert after.columns[1] is before.columns[1]
    assert names_at(after, "wed") == ["Ana", "Bo", "Dee"]
    assert names_at(after, BENCH) == ["Mira"]
    assert after == spread(changed, today=TODAY)
    renamed = before.book.with_person(before.book.people["cy"].with_facts({"name": "Cyd"}))
    assert names_at(spread(renamed, today=TODAY, before=before), "late") == ["Cyd"]


def test_suggestions_lie_after_the_drafts_and_are_not_kept() -> None:
    idea = Draft(id="suggestion-1", people=("dee",))
    board = spread(Book.from_tree(tomllib.loads(SIX)), today=TODAY, ideas=[idea])
    assert [(one.title, one.is_kept) for one in board.columns] == [
        ("wed", True),
        ("late", True),
        ("suggestion-1", False),
    ]
    assert names_at(board, BENCH) == ["Mira"]


def test_what_became_a_pod_lies_there_no_more() -> None:
    pod = SIX.replace("[drafts.late]", '[drafts.late]\nbecame = "sea"')
    assert [one.id for one in board_of(pod + '[pods.sea]\nname = "Sea"\n').columns] == ["wed"]


def test_a_search_finds_names_topics_and_places_the_bench_first_and_says_where_they_are() -> None:
    board = board_of()
    assert [(card.name, card.small) for card in board.found("dance")] == [
        ("Dee", "idea · Pico"),
        ("Bo", "in wed"),
    ]
    assert [card.name for card in board.found("PICO dee")] == ["Dee"]
    assert board.found("secret") == ()
    assert len(board.found("")) == 6


def test_what_would_be_is_told_before_a_card_is_put_down() -> None:
    board = board_of()
    coming = board.preview("late", coming="ana")
    assert coming is not None
    assert [start.here for start in coming.starts] == ["Wed 18:00", "Wed 18:30"]
    swapped = board.preview("late", coming="ana", leaving="cy")
    assert swapped is not None
    assert swapped.start_count == 0
    assert board.preview("late", coming="cy") is None
    assert board.preview(BENCH, coming="ana") is None


def test_hours_of_a_pod_to_be_count_you_in() -> None:
    assert [start.here for start in board_of().as_pod("wed").starts] == [
        "Tue 18:00",
        "Tue 18:30",
        "Tue 19:00",
    ]
    assert board_of().as_pod("late").start_count == 0


def test_the_island_lies_on_the_board() -> None:
    board = spread(example("island"), today=date(2026, 5, 20))
    assert (len(board.columns), len(board.bench) + len(board.others)) == (0, 150)
    assert board.bench[0].small.startswith("in · ")
