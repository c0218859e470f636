"""`pods edit`."""

from collections import Counter
from typing import TYPE_CHECKING

from typer import Context

from pods.cli.session import Session, open_session
from pods.errors import PodsError

if TYPE_CHECKING:
    from pods.cli.editor import PrivateCopy


def edit(context: Context) -> None:
    """Open the file in your editor; it is checked afterwards.

    You edit a private copy ($VISUAL, else $EDITOR). Only when everything in it can be so does it
    take the place of the file; if not, you see what to mend, and what you typed is kept.

    Example:
        pods edit
        EDITOR="code --wait" pods edit
    """
    from pods.cli.editor import EditorError, PrivateCopy
    from pods.view.edited import Edited

    session = open_session(context)
    before = session.file.content()
    copy = PrivateCopy(
        before, name=session.location.path.name, folder=session.state_folder / "edits"
    )
    try:
        after = _until_it_can_be_saved(session, copy, before)
    except EditorError:
        if copy.holds(before):
            copy.remove()
        raise
    copy.remove()
    new, gone = _compared(before, after)
    session.show(
        Edited(
            file=str(session.location.path),
            changed=after != before,
            lines_added=new,
            lines_removed=gone,
        )
    )
    session.say_if_dry()


def _until_it_can_be_saved(session: Session, copy: "PrivateCopy", before: bytes) -> bytes:
    """What the Caller made of it, saved; asked again as long as it cannot be, on a terminal."""
    from pods.cli.editor import KeptTextError
    from pods.store.problems import InvalidFileError

    while True:
        after = copy.edited(session.environ)
        try:
            if after != before:
                session.file.rewrite(
                    "edit the file", after, expected=before, dry_run=session.shared.dry_run
                )
        except InvalidFileError as error:
            if session.is_interactive:
                session.tell(error)
                if session.ask("").confirm("Open it again?", default=True):
                    continue
            raise KeptTextError(error, copy=copy.path, file=session.location.path) from None
        except PodsError as error:
            raise KeptTextError(error, copy=copy.path, file=session.location.path) from None
        return after


def _compared(before: bytes, after: bytes) -> tuple[int, int]:
    """How many lines are new, and how many are gone."""
    old, new = Counter(before.splitlines()), Counter(after.splitlines())
    return (new - old).total(), (old - new).total()
