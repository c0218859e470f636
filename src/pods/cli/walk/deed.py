"""An answer as what it does: the change to the book, and the command that does the same."""

from collections.abc import Callable
from functools import partial
from shlex import join
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pods.actions.result import Change, Result
    from pods.model.book import Book


class Deed(NamedTuple):
    """One change, and how it is typed.

    Attributes:
        verb: the command's name.
        action: what it does to the book; None: the command itself is run as it would be typed,
            where no question before it has to know whether it could be done.
        words: its arguments, as typed.
        options: each option with its value, as typed; an option alone is a word of its own.
        label: what the history calls it.
    """

    verb: str
    action: "Callable[[Book], Change[Result]] | None" = None
    words: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    label: str = ""

    @property
    def typed(self) -> list[str]:
        """What is typed after `pods`."""
        if any(word.startswith("-") for word in self.words):
            return [self.verb, *self.options, "--", *self.words]
        return [self.verb, *self.words, *self.options]

    def overruling(self, reason: str) -> "Deed":
        """The same, against the Caller's own rule."""
        if self.action is None:
            return self._replace(options=(*self.options, "--anyway", reason))
        action = partial(self.action, anyway=reason)  # type: ignore[call-arg]  # whatever a rule can stop takes it
        return self._replace(action=action, options=(*self.options, "--anyway", reason))

    def line(self, *, file: str | None = None) -> str:
        """The command, ready to paste.

        Args:
            file: the file that was named, where one was.
        """
        return join(["pods", *(["--file", file] if file is not None else []), *self.typed])


def typed(book: "Book", person_id: str) -> str:
    """What to type for somebody: the id, with an @ where it is another one's first name too."""
    from pods.model.names import NamingError, find_person

    if person_id == book.caller.id:
        return "me"
    try:
        find_person(book, person_id, writing=True)
    except NamingError:
        return f"@{person_id}"
    return person_id
