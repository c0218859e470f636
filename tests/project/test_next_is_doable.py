"""What `pods next` says can be typed as it stands, and doing it settles it."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.support.run import Pods

EXAMPLES = Path(__file__).parents[2] / "examples"
# A look, or a letter, is no deed: the step stays until something is decided, or the day has passed.
LOOKS_ONLY = {"invitations", "letter", "retro", "show", "suggest", "when"}


def _steps(pods: Pods, day: str) -> list[dict[str, Any]]:
    said = pods("next", "--all", "--json", PODS_TODAY=day)
    assert (said.exit_code, said.is_unchanged) == (0, True)
    steps: list[dict[str, Any]] = json.loads(said.stdout)["steps"]
    return steps


@pytest.mark.parametrize(
    ("name", "day"),
    [("first-pods", "2026-09-14"), ("first-pods", "2026-12-05"), ("island", "2026-05-20")],
)
def test_each_step_can_be_typed_as_it_stands_and_is_settled_by_it(
    pods: Pods, name: str, day: str
) -> None:
    pods.write((EXAMPLES / f"{name}.toml").read_text(encoding="utf-8"))
    done: set[str] = set()

    for _ in range(9):
        open_steps = [one for one in _steps(pods, day) if one["command"] not in done]
        if not open_steps:
            break
        command = open_steps[0]["command"]
        done.add(command)
        typed = shlex.split(command.replace("NAME", '"The Cooks"'))[1:]
        ran = pods(*typed, PODS_TODAY=day)
        assert ran.exit_code == 0, (command, ran.stderr)
        if typed[0] in LOOKS_ONLY:
            assert ran.is_unchanged
        else:
            assert not ran.is_unchanged
            assert command not in [one["command"] for one in _steps(pods, day)]

    assert len(done) >= 5
