"""Where the cursor goes, and which lanes are shown."""

import tomllib

from pods.actions.board import BENCH, Board, spread
from pods.board.keys import at_the_bottom
from pods.board.standing import Held, Standing
from pods.model.book import Book
from tests.board.tables import SIX, TODAY


def board_of(drafts: int = 2) -> Board:
    more = "".join(f'\n[drafts.d{n}]\npeople = ["dee"]\n' for n in range(2, drafts))
    return spread(Book.from_tree(tomllib.loads(SIX + more)), today=TODAY)


def test_the_cursor_stops_at_the_edges_and_at_the_last_card() -> None:
    board, start = board_of(), Standing()
    assert start.moved(board, across=-1) == start
    assert start.moved(board, down=9).row == 1
    right = start.moved(board, down=9).moved(board, across=1)
    assert (right.place, right.row) == ("wed", 1)
    last = right.moved(board, across=5)
    assert (last.place, last.row) == ("late", 0)
    card = last.card(board)
    assert card is not None
    assert card.name == "Cy"


def test_on_a_column_that_is_gone_it_goes_to_the_bench_and_the_hand_lets_go_of_who_is_gone() -> (
    None
):
    board = board_of()
    gone = Standing("gone", 3, held=Held("nobody", "Nobody", "wed"))
    assert gone.settled(board) == Standing(BENCH, 1)
    held = Standing("wed", 1, held=Held("ana", "Ana", "wed"))
    assert held.settled(board) == held


def test_somebody_found_is_taken_from_where_they_are() -> None:
    board = board_of()
    found = Standing(words="bo")
    (card,) = found.cards(board, BENCH)
    assert found.source_of(board, card) == "wed"
    assert Standing().source_of(board, board.bench[0]) == BENCH
    assert found.cards(board, "late") == board.cards_at("late")


def test_as_many_lanes_are_shown_as_fit_and_the_one_with_the_cursor_always() -> None:
    board = board_of(6)
    one = Standing("late").seen(board, count=1, first=0)
    assert (one.places, one.before, one.after) == ({"late"}, 2, 4)
    three = Standing("d3").seen(board, count=3, first=0)
    assert (three.places, three.first, three.before, three.after) == ({BENCH, "d2", "d3"}, 2, 2, 2)
    back = Standing("wed").seen(board, count=3, first=2)
    assert (back.places, back.before, back.after) == ({BENCH, "wed", "late"}, 0, 4)
    all_of_them = Standing("d5").seen(board, count=9, first=4)
    assert (len(all_of_them.places), all_of_them.before, all_of_them.after) == (7, 0, 0)


def test_the_line_at_the_bottom_always_tells_help_and_the_way_out() -> None:
    for width in (12, 20, 40, 80, 200):
        shown = at_the_bottom(in_hand=False, width=width)
        assert shown[-2:] == [("?", "help"), ("q", "quit")]
    assert at_the_bottom(in_hand=True, width=30)[0] == ("Enter", "put it here")
    assert len(at_the_bottom(in_hand=False, width=200)) == 10
