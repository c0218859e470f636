"""`pods upgrade`."""

from typing import TYPE_CHECKING

from typer import Context

from pods.cli.session import open_session

if TYPE_CHECKING:
    from pods.store.upgrade import DiffLine
    from pods.view.upgraded import ChangedLine


def upgrade(context: Context) -> None:
    """Write the file in the newest format, and show every line that changes.

    A file of an earlier format can be read and not changed, until you say this. Comments and order
    stay, and pods undo brings the old bytes back. A file that does not say its format is told to.

    Example:
        pods upgrade --dry-run
        pods upgrade
    """
    from pods.model.book import FORMAT
    from pods.view.upgraded import Upgraded

    session = open_session(context)
    done = session.file.upgrade(dry_run=session.shared.dry_run)
    shows_private = session.shared.show_private
    session.show(
        Upgraded(
            file=str(session.location.path),
            before=done.before,
            after=FORMAT,
            changed=bool(done.about),
            about=done.about,
            lines=tuple(_line(line, shows_private) for line in done.lines),
        )
    )
    session.say_if_dry()


def _line(line: "DiffLine", shows_private: bool) -> "ChangedLine":
    from pods.view.upgraded import ChangedLine

    is_told = shows_private or not line.is_secret
    return ChangedLine(sign=line.sign, text=line.text if is_told else "(private)")
