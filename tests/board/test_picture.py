"""Pictures of the board, for the README."""

from pathlib import Path

from pods.board import picture
from tests.board.tables import SIX, table_at


def test_a_picture_is_the_same_each_time_and_shows_the_board_after_some_keys(
    tmp_path: Path,
) -> None:
    file = tmp_path / "pods.toml"
    first, second = (
        picture(
            table_at(file), keys=["left", "down", "f", "right", "f"], size=(80, 24), light=light
        )
        for light in ("day", "day")
    )
    assert first == second
    assert first.startswith("<svg")
    assert "Who&#160;fits&#160;wed?" in first
    assert file.read_text() == SIX
    assert "Dee" in picture(table_at(file), keys=["0"], size=(80, 24))
    assert 'people = ["bo"]' in file.read_text()
