"""`pods history`."""

from typer import Context

from pods.cli.session import open_session


def history(context: Context) -> None:
    """List the changes that can be taken back, newest first.

    Example:
        pods history
        pods undo 2 --yes
    """
    from pods.view.history import History, HistoryLine

    session = open_session(context)
    past = session.file.history()
    session.show(
        History(
            done=tuple(HistoryLine(label=step.label, time=step.time) for step in past.done),
            undone=tuple(HistoryLine(label=step.label, time=step.time) for step in past.undone),
        )
    )
