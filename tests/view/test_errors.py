"""How errors read, on a screen and in JSON."""

import json

from pods.errors import NotAllowedError, PodsError
from pods.view.errors import error_page
from pods.view.json import error_as_json
from pods.view.screen import Screen, render


def test_what_happened_then_what_to_do() -> None:
    error = NotAllowedError("Bo is a member already", "pods show unicorns")
    assert render(error_page(error), screen=Screen()) == (
        "error: Bo is a member already\n  pods show unicorns\n"
    )


def test_an_error_without_a_hint_is_one_line() -> None:
    assert render(error_page(PodsError("x")), screen=Screen()) == "error: x\n"


def test_the_caret_stays_below_its_place_on_a_narrow_screen() -> None:
    error = PodsError(
        "1 problem in pods.toml\npods.toml:3: no such zone, and a long explanation\n"
        '    time-zone = "Europe/Lisbom"\n                 ^\n    hint: did you mean Europe/Lisbon?'
    )
    assert render(error_page(error), screen=Screen(30)).splitlines() == [
        "error: 1 problem in pods.toml",
        "pods.toml:3: no such zone, and",
        "  a long explanation",
        '    time-zone = "Europe/Lisbom"',
        "                 ^",
        "    hint: did you mean",
        "      Europe/Lisbon?",
    ]


def test_json_is_ascii_where_the_stream_is_not_utf_8_and_means_the_same() -> None:
    error = PodsError("nobody is called \u202eZoë 🦄", "")
    plain, escaped = error_as_json(error), error_as_json(error, encoding="latin-1")
    assert "Zoë 🦄" in plain
    assert "\\u202e" in plain
    assert escaped.isascii()
    assert json.loads(plain) == json.loads(escaped)
    assert json.loads(plain)["exit_code"] == 2
