"""In which light the board lies."""

import pytest

from pods.board.cutting import cut
from pods.board.looks import DAY, LAMP, SIXTEEN, theme_for


@pytest.mark.parametrize(
    ("environ", "light"),
    [
        ({"TERM": "xterm-256color"}, LAMP),
        ({"TERM": "xterm", "COLORTERM": "truecolor"}, LAMP),
        ({"TERM": "xterm-256color", "COLORFGBG": "0;15"}, DAY),
        ({"TERM": "xterm-256color", "COLORFGBG": "0;default;7"}, DAY),
        ({"TERM": "xterm-256color", "COLORFGBG": "15;0"}, LAMP),
        ({"TERM": "xterm"}, SIXTEEN),
        ({"TERM": "linux"}, SIXTEEN),
        ({"TERM": "xterm-256color", "NO_COLOR": "1", "COLORFGBG": "0;15"}, SIXTEEN),
    ],
)
def test_the_light_goes_by_what_the_terminal_tells(environ: dict[str, str], light: str) -> None:
    assert theme_for(environ) == light


def test_what_does_not_fit_is_cut_by_columns_and_not_by_letters() -> None:
    assert cut("Ana", 3) == "Ana"
    assert cut("Anabela", 4) == "Ana…"
    assert cut("山田太郎", 5) == "山田…"
    assert cut("山田太郎", 4) == "山…"
    assert cut("Ana", 0) == ""
