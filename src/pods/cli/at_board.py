"""Sitting down at the board: on a full screen, or on plain lines where that is wanted or needed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from typer import Exit

from pods.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from pods.actions.result import Result
    from pods.board.sitting import Sitting
    from pods.cli.session import Session
    from pods.model.draft import Draft

INSTEAD = (
    "the same without it: pods drafts, pods move, pods suggest, pods new-pod NAME --from DRAFT"
)


def sit_down(session: "Session", *, ideas: "Sequence[Draft]" = ()) -> None:
    """Lay out the drafts, and these suggestions beside them, until the human gets up.

    Args:
        session: the run it belongs to.
        ideas: drafts that stand in no file until they are kept, or changed.

    Raises:
        UsageError: this is no terminal, or nothing may be written.
        PodsError: there is no file, or it is invalid.
    """
    refuse_elsewhere(session)
    from pods.board import has_full_screen
    from pods.board.sitting import Sitting

    table = Sitting(
        session.file,
        today=session.today,
        show_private=session.shared.show_private,
        ideas=ideas,
    )
    try:
        is_lacking = session.redraws and not has_full_screen()
        if is_lacking or not session.redraws:
            _play_plain(session, table, is_lacking=is_lacking)
        else:
            from pods.board.app import play

            play(table)
    except KeyboardInterrupt:
        session.say(farewell(len(table.ideas)))
        raise Exit(ExitCode.INTERRUPTED) from None
    session.say(farewell(len(table.ideas)))


def lay_out(session: "Session", found: "Result") -> None:
    """Sit down with the pods of a suggestion on the table; without any, tell why there is none."""
    from pods.actions.ideas import ideas_of
    from pods.actions.suggestion import Suggestion

    if not isinstance(found, Suggestion) or not found.options:
        session.show(found)
        return
    ideas = ideas_of(session.book, found, today=session.today)
    if not ideas:
        session.say("All that can be suggested lies there already, as drafts of yours.")
    sit_down(session, ideas=ideas)


def refuse_elsewhere(session: "Session") -> None:
    """Refuse where nobody could sit down.

    Raises:
        UsageError: this is no terminal, or nothing may be written.
    """
    if not session.is_interactive:
        raise UsageError("the board needs a terminal, and somebody at it", INSTEAD)
    if session.shared.dry_run:
        raise UsageError(
            "at the board each move is saved at once",
            "to try it without consequences: pods demo, then pods board there",
        )


def farewell(ideas: int) -> str:
    """What is true of the table when somebody gets up."""
    kept = "Every move is saved. pods drafts shows them; pods board goes on from there."
    if not ideas:
        return kept
    are = "One suggestion was not kept" if ideas == 1 else f"{ideas} suggestions were not kept"
    return f"{kept} {are}: pods suggest shows {'it' if ideas == 1 else 'them'} again."


def _play_plain(session: "Session", table: "Sitting", *, is_lacking: bool) -> None:
    from pods.board.plain import PlainBoard
    from pods.cli.which_one import spelt

    questions = session.ask(INSTEAD)
    if is_lacking:
        session.say("For cards on a full screen: pip install 'pods[board]'")
    session.say("? lists the moves · q leaves · each move is saved at once")
    PlainBoard(
        table, questions, show=session.show, which=lambda doubt: spelt(doubt, questions)
    ).play()
