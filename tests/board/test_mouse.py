"""The board by the mouse: a click and a click, or dragged."""

from pathlib import Path

import pytest

from pods.actions.board import BENCH
from pods.board.sitting import Sitting
from tests.board.piloting import Player, sit
from tests.board.tables import SIX, names, table_at


@pytest.fixture
def table(tmp_path: Path) -> Sitting:
    return table_at(tmp_path / "pods.toml")


def test_a_card_is_picked_up_by_a_click_and_put_down_by_another(table: Sitting) -> None:
    async def play(player: Player) -> None:
        await player.pilot.click(player.pile("wed"), offset=(3, 3))
        await player.settled()
        assert player.says.startswith("Bo is in your hand. Where to?")
        await player.pilot.click(player.pile(BENCH), offset=(3, 1))
        await player.settled()
        assert player.says.startswith("Bo is on the bench now.")
        await player.pilot.click(player.pile("wed"), offset=(3, 0))
        await player.pilot.click(player.pile("wed"), offset=(3, 9))
        await player.settled()
        assert player.says.startswith("Put back.")

    sit(table, play)
    assert (names(table, "wed"), names(table, BENCH)) == (["Ana"], ["Mira", "Bo", "Dee"])


def test_a_card_is_put_down_by_a_click_beside_a_pile_too(table: Sitting) -> None:
    async def play(player: Player) -> None:
        lane = player.app._lanes["late"]
        await player.pilot.click(player.pile("wed"), offset=(3, 0))
        await player.pilot.click(lane.heading)
        await player.settled()
        await player.pilot.click(player.app._lanes["wed"].verdict)
        await player.settled()
        assert player.app.standing.place == "wed"

    sit(table, play)
    assert names(table, "late") == ["Cy", "Ana"]


def test_a_card_is_dragged_to_another_lane_and_what_it_would_do_there_is_shown(
    table: Sitting,
) -> None:
    async def play(player: Player) -> None:
        pilot = player.pilot
        await pilot.mouse_down(player.pile(BENCH), offset=(4, 3))
        await pilot.hover(player.pile(BENCH), offset=(5, 3))
        assert not player.app.query_one("#ghost").display
        await pilot.hover(player.pile("wed"), offset=(6, 1))
        assert player.app.query_one("#ghost").display
        assert "with Dee it would be:" in player.screen
        assert table.is_saved
        await pilot.mouse_up(player.pile("wed"), offset=(6, 1))
        await player.settled()
        assert not player.app.query_one("#ghost").display

    sit(table, play)
    assert names(table, "wed") == ["Ana", "Bo", "Dee"]


def test_a_card_that_is_dragged_home_or_beside_the_board_goes_back(table: Sitting) -> None:
    async def play(player: Player) -> None:
        pilot = player.pilot
        for end in (player.pile("wed"), player.app.query_one("#keys")):
            await pilot.mouse_down(player.pile("wed"), offset=(4, 0))
            await pilot.hover(player.pile("late"), offset=(4, 0))
            await pilot.hover(end, offset=(4, 0))
            await pilot.mouse_up(end, offset=(4, 0))
            await player.settled()
            assert player.says.startswith("Put back.")

    sit(table, play)
    assert Path(table.path).read_text() == SIX


def test_a_click_beside_all_cards_picks_nothing_up(table: Sitting) -> None:
    async def play(player: Player) -> None:
        await player.pilot.mouse_down(player.pile("wed"), offset=(3, 12))
        await player.pilot.hover(player.pile("late"), offset=(3, 12))
        await player.pilot.mouse_up(player.pile("late"), offset=(3, 12))
        assert player.app.standing.held is None

    sit(table, play)
    assert Path(table.path).read_text() == SIX
