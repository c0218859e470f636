"""Undo brings back every byte, whatever was done: a new command without a sample fails here."""

from collections.abc import Callable

import pytest

from pods.cli.app import COMMANDS
from tests.cli.test_every_command import filled
from tests.support.run import Pods
from tests.support.samples import LIST, WRITES, WRITES_BESIDES
from tests.support.walking import walk


def at_the_walk(pods: Pods) -> int:
    """Say that somebody said no, without a reason, and leave."""
    return walk(pods, "no", "").exit_code


def at_the_board(pods: Pods) -> int:
    """Move somebody on the board, as it is read aloud, and leave."""
    child = pods.terminal("board", "--plain")
    child.expect("Move:")
    child.sendline("move bo to wednesday")
    child.expect("Move:")
    child.sendline("q")
    child.read()
    child.close()
    return int(child.exitstatus or 0)


AT_A_TERMINAL = {"walk": at_the_walk, "board": at_the_board}
# These go the way back themselves, or are meant never to be taken back.
NO_WAY_BACK = {"undo", "redo", "forget"}
# Finds nothing to do in a file of the newest format: tests/cli/test_upgrade.py takes it back.
ELSEWHERE = {"upgrade"}

# What an editor of somebody else left: a mark, other line breaks, no last one.
ODD = b"\xef\xbb\xbf" + LIST.rstrip("\n").replace("\n", "\r\n").encode()
HANDS = pytest.mark.parametrize("before", [LIST.encode(), ODD], ids=["plain", "odd"])


def test_every_command_that_writes_is_undone_here() -> None:
    writing = {command.name for command in COMMANDS if command.writes}
    assert {*WRITES, *WRITES_BESIDES, *AT_A_TERMINAL} == writing - NO_WAY_BACK - ELSEWHERE


def goes_back(pods: Pods, before: bytes, change: Callable[[Pods], int]) -> None:
    """Make a change, take it back, and make it again."""
    assert change(pods) == 0
    after = pods.file.read_bytes()
    assert after != before
    assert pods("undo").after == before
    assert pods("redo").after == after
    assert pods("undo", "--yes").after == before


@HANDS
@pytest.mark.parametrize("name", [*WRITES, "hand-over", "export"])
def test_undo_is_byte_exact_and_so_is_redo(pods: Pods, name: str, before: bytes) -> None:
    filled(pods, "")
    pods.file.write_bytes(before)
    typed = (WRITES | WRITES_BESIDES)[name]
    goes_back(pods, before, lambda pods: pods(*typed).exit_code)


@HANDS
@pytest.mark.parametrize("name", AT_A_TERMINAL)
def test_what_was_done_at_a_terminal_goes_back_as_well(
    pods: Pods, name: str, before: bytes
) -> None:
    pods.file.write_bytes(before)
    goes_back(pods, before, AT_A_TERMINAL[name])


def test_a_list_that_was_begun_is_gone_and_comes_back(pods: Pods) -> None:
    pods.environ["PODS_FILE"] = str(pods.file)
    begun = pods(*WRITES_BESIDES["init"])
    assert begun.exit_code == 0
    assert pods("undo").after is None
    assert pods("redo").after == begun.after != b""
