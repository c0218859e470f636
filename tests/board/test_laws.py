"""What holds for any sequence of moves at the table."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.actions.board import BENCH, spread
from pods.board import deeds
from pods.board.sitting import Deed, Sitting
from pods.errors import PodsError
from tests.board.tables import SIX, TODAY, file_at, table_at

PEOPLE = st.sampled_from(["mira", "ana", "bo", "cy", "dee"])
PLACES = st.sampled_from([BENCH, "wed", "late", "new"])
MOVES = st.one_of(
    st.tuples(st.sampled_from(["move", "also"]), PEOPLE, PLACES, PLACES),
    st.tuples(st.just("swap"), PEOPLE, PEOPLE, PLACES, PLACES),
    st.tuples(st.just("lock"), PEOPLE, PLACES),
    st.tuples(st.sampled_from(["begin", "drop", "note", "name", "pod"]), PLACES),
)


def deed_of(table: Sitting, move: tuple[str, ...]) -> Deed:
    """The deed that a tuple stands for; it may be one that cannot be done."""
    match move:
        case ("move" | "also" as verb, person, source, target):
            return deeds.move_card(
                table, person, source=source, target=target, stays=verb == "also", anyway=""
            )
        case ("swap", one, other, source, target):
            return deeds.swap_cards(table, one, other, source=source, target=target, anyway="")
        case ("lock", person, place):
            return deeds.lock_card(table, person, draft=place)
        case ("begin", place):
            return deeds.begin(table, place)
        case ("drop", place):
            return deeds.throw_away(table, place)
        case ("note", place):
            return deeds.write_note(table, place, "as it feels")
        case ("name", place):
            return deeds.rename(table, place, "Early birds")
    return deeds.promote(table, move[1], name="The Dancers", anyway="")


@settings(max_examples=15)
@given(st.lists(MOVES, min_size=1, max_size=7), st.integers(0, 7))
def test_after_any_moves_board_and_file_agree_and_undoing_all_brings_back_every_byte(
    moves: list[tuple[str, ...]], saved_after: int
) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "pods.toml"
        table, saved = table_at(file), SIX
        for number, move in enumerate(moves):
            try:
                table.do(deed_of(table, move))
            except PodsError:
                continue
            if number >= saved_after:
                table.settle()
        table.settle()
        read = spread(file_at(file).read(), today=TODAY)
        assert table.board.columns == read.columns
        assert (table.board.bench, table.board.others) == (read.bench, read.others)
        steps = len(file_at(file).history().done)
        for _ in range(steps):
            table.undo()
        assert file.read_text() == saved
        for _ in range(steps):
            table.redo()
        assert spread(file_at(file).read(), today=TODAY).columns == read.columns
