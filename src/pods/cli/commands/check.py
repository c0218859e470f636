"""`pods check`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from typer import Context, Exit, Option

from pods.cli.session import open_session

if TYPE_CHECKING:
    from pods.store.problems import FileProblem
    from pods.view.checked import CheckedLine


Report = Annotated[
    bool, Option("--report", help="A bug report to pass on: versions, counts and shapes alone.")
]


def check(context: Context, *, report: Report = False) -> None:
    """Look for everything in the file that cannot be so.

    Each problem comes with its line and what to write instead; all of them at once. Keys that
    mean nothing to pods are listed too: they are kept, and may be typing errors. The exit code is
    4 where the file cannot be used.

    --report tells what a bug report needs, and no value of anybody's: no name, no text, no id, no
    path. Read it, and copy it into the issue.

    Example:
        pods check
        pods check --report
        pods check --json
    """
    from pods.store.problems import InvalidFileError
    from pods.view.checked import Checked

    session = open_session(context)
    if report:
        from pods.cli.report import report_of

        session.show(report_of(session))
        return
    file = str(session.location.path)
    try:
        book, unknown = session.book, session.file.unknown_keys()
    except InvalidFileError as error:
        session.show(Checked(file=file, valid=False, problems=_lines(error.problems)))
        raise Exit(int(error.exit_code)) from None
    people, pods = len(book.people), len(book.pods)
    session.show(Checked(file=file, valid=True, unknown=_lines(unknown), people=people, pods=pods))


def _lines(problems: "Iterable[FileProblem]") -> "tuple[CheckedLine, ...]":
    from pods.view.checked import CheckedLine

    return tuple(
        CheckedLine(
            line=problem.line,
            column=problem.column,
            source=problem.source_line,
            message=problem.message,
            hint=problem.hint,
            shown=tuple(problem.lines()),
        )
        for problem in problems
    )
