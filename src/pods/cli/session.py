"""One run of one command: the file, the day, the screen. Everything a command body needs."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

from pods.cli.beside import look_beside, tell_if_newer
from pods.cli.options import Shared
from pods.cli.surroundings import now, screen_of, today
from pods.errors import NotAllowedError, PodsError, UsageError
from pods.store.location import Location, locate, state_folder

if TYPE_CHECKING:
    from datetime import date

    from typer import Context

    from pods.actions.result import Change, Result
    from pods.ask.questions import Questions
    from pods.model.book import Book
    from pods.store.book_file import BookFile
    from pods.view.screen import Screen

    R = TypeVar("R", bound=Result)


class MissingAnswerError(UsageError):
    """A question that cannot be asked here, and the option that answers it."""


def open_session(context: "Context") -> "Session":
    """The session of this command, with what stands before and after its name.

    Nothing is read before it is asked for, so that `where` works with an invalid file.

    Raises:
        UsageError: the folder that it was started in was removed.
    """
    try:
        cwd = Path.cwd()
    except FileNotFoundError:
        raise UsageError("the folder that you are in is gone", "cd to another one") from None
    session = Session(context.obj or Shared(), environ=os.environ, cwd=cwd)
    look_beside(session, context)
    return session


class Session:
    """What a command body works with.

    Args:
        shared: the options that every command takes.
        environ: the environment.
        cwd: the folder that relative paths start from.
    """

    def __init__(self, shared: Shared, *, environ: Mapping[str, str], cwd: Path) -> None:
        self.shared = shared
        self.environ = environ
        self.cwd = cwd

    @cached_property
    def today(self) -> "date":
        """The day it is, or the day that `PODS_TODAY` says."""
        return today(self.environ)

    @cached_property
    def location(self) -> Location:
        """Which file, why that one, and whether it exists."""
        return locate(self.shared.file, environ=self.environ, cwd=self.cwd)

    def use_file(self, name: str) -> None:
        """Use this file, whatever else would be found."""
        self.location = locate(name, environ=self.environ, cwd=self.cwd)

    @cached_property
    def state_folder(self) -> Path:
        """Where the history lies, outside the user's own folders."""
        return state_folder(self.environ)

    @cached_property
    def file(self) -> "BookFile":
        """The only door to the file."""
        return self.file_at(self.location)

    def file_at(self, location: Location) -> "BookFile":
        """The door to another file than the one of this session."""
        from pods.store.book_file import BookFile

        return BookFile(location, state_home=self.state_folder, now=lambda: now(self.environ))

    @cached_property
    def book(self) -> "Book":
        """The book as the file says it now; for commands that only read.

        Raises:
            InvalidFileError: with everything in it that cannot be so.
        """
        from pods.cli.progress import working

        with working("reading the list", session=self):
            book = self.file.read()
        tell_if_newer(self, book)
        return book

    def change(self, label: str, action: "Callable[[Book], Change[R]]") -> "R":
        """Do it, on the book as it stands at that moment, and save; or only see, with `--dry-run`.

        Args:
            label: how the history names it: "log a meeting of The Unicorns".
            action: the change; it may be called on a newer book than `session.book`.

        Returns:
            What the action tells.
        """
        from pods.cli.progress import working

        is_new = not self.location.path.exists()
        with working("working on the list", session=self):
            saved = self.file.change(label, action, dry_run=self.shared.dry_run)
        self.say_if_dry()
        if is_new and saved.wrote:
            from pods.view.signs import lay_aside

            self.say(f"A new list, in {lay_aside(str(self.location.path))}")
        return saved.result

    def show(self, result: "Result") -> None:
        """Put a result on stdout, a page or (`--json`) a document; its next step on stderr."""
        if self.shared.as_json:
            from pods.view.json import as_json

            sys.stdout.write(as_json(result, encoding=sys.stdout.encoding))
            return
        from pods.view.screen import render
        from pods.view.views import view_of

        screen = self.screen(sys.stdout)
        if screen.is_plain:
            from pods.view.signs import with_dots_aside

            result = with_dots_aside(result)
        sys.stdout.write(render(view_of(result), screen=screen))
        if result.next_step:
            self.hint(result.next_step.text, result.next_step.command)

    def say(self, text: str) -> None:
        """Tell something beside the result, on stderr; `--quiet` keeps it back."""
        self._beside(text, "")

    def say_if_dry(self) -> None:
        """Tell that nothing was written, where that was asked for."""
        if self.shared.dry_run:
            self.say("Nothing written: this was a dry run.")

    def tell(self, error: PodsError) -> None:
        """Show an error, on stderr, that does not end the command."""
        from pods.view.errors import error_page
        from pods.view.screen import render

        sys.stderr.write(render(error_page(error), screen=self.screen(sys.stderr)))

    def hint(self, text: str, command: str = "") -> None:
        """Suggest one useful next step, on stderr: a few words, and what to type."""
        self._beside(text, command)

    def screen(self, stream: TextIO) -> "Screen":
        """How wide a stream is, and whether what goes there is seen in colour, or heard."""
        return screen_of(stream, environ=self.environ, plain=self.shared.plain)

    @property
    def redraws(self) -> bool:
        """Whether a line on the terminal may be written over: not where it is read aloud."""
        is_dumb = self.environ.get("TERM") in ("dumb", "unknown")
        return not is_dumb and not self.screen(sys.stderr).is_plain

    @property
    def terminal(self) -> TextIO | None:
        """Where somebody watches while work goes on; None: nobody does, or `--quiet` was given."""
        return sys.stderr if sys.stderr.isatty() and not self.shared.quiet else None

    @property
    def is_interactive(self) -> bool:
        """Whether questions can be asked: on a terminal, unless told not to."""
        refuses = self.shared.no_input or self.shared.as_json
        return not refuses and all(s.isatty() for s in (sys.stdin, sys.stdout, sys.stderr))

    def ask(self, instead: str, *, offers: Sequence[str] | None = None) -> "Questions":
        """Whoever can ask the human.

        Args:
            instead: what to type where nobody can be asked: "say it with --name".
            offers: a line can be edited while it is typed, and Tab completes these words, which
                may change meanwhile; None: it is typed as it comes.

        Raises:
            MissingAnswerError: this is no terminal, or `--no-input` was given.
        """
        if not self.is_interactive:
            raise MissingAnswerError("an answer is missing, and there is nobody to ask", instead)
        from pods.ask.line_editing import edited_line
        from pods.ask.questions import Questions
        from pods.view.aloud import aloud
        from pods.view.show import show

        return Questions(
            sys.stdin,
            sys.stderr,
            show=aloud if self.screen(sys.stderr).is_plain else show,
            width=lambda: self.screen(sys.stderr).width,
            line=None
            if offers is None or not self.redraws
            else partial(edited_line, offers=offers),
            is_bold=self.screen(sys.stderr).is_coloured,
        )

    def is_sure(self, question: str) -> bool:
        """Whether the human means it: `--yes`, or asked.

        Raises:
            MissingAnswerError: neither `--yes` nor a terminal.
        """
        return self.shared.yes or self.ask("add --yes if you are sure").confirm(question)

    def be_sure_of_several(self, count: int, question: str) -> None:
        """Go on with one change at once, with several only when the human means it.

        Raises:
            NotAllowedError: they do not.
            MissingAnswerError: neither `--yes` nor a terminal.
        """
        is_harmless = count == 1 or self.shared.dry_run
        if not is_harmless and not self.is_sure(question.format(count=count)):
            raise NotAllowedError("nothing was written")

    def _beside(self, text: str, command: str) -> None:
        if self.shared.quiet or self.shared.as_json:
            return
        from pods.view.hint import hint_page
        from pods.view.screen import render

        page = hint_page(text, command)
        sys.stdout.flush()  # so that it stands below the result also where both go to one place
        sys.stderr.write(render(page, screen=self.screen(sys.stderr)))
