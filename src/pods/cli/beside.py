"""What a run says beside its result: that a second version of the file waits, or that it is new."""

from contextlib import suppress
from typing import TYPE_CHECKING

from pods.errors import PodsError

if TYPE_CHECKING:
    from typer import Context

    from pods.cli.session import Session
    from pods.model.book import Book

_TOLD = "pods.copies"


def look_beside(session: "Session", context: "Context") -> None:
    """Say at the end of this run, once, what waits to be merged; nothing about a merge itself."""
    if context.meta.get(_TOLD) or session.shared.quiet or session.shared.as_json:
        return
    context.meta[_TOLD] = True
    if context.info_name != "merge":
        context.call_on_close(lambda: _tell_of_copies(session))


def tell_if_newer(session: "Session", book: "Book") -> None:
    """Say of a file that a later version of pods wrote how far it can be trusted here."""
    from pods.model.book import FORMAT

    if book.format > FORMAT:
        session.hint(
            f"A later pods wrote this file (format {book.format}; this one knows {FORMAT}): it is "
            "shown as far as it is understood, and cannot be changed.",
            "pipx upgrade pods",
        )


def _tell_of_copies(session: "Session") -> None:
    from pods.store.conflicts import waiting

    with suppress(PodsError, OSError):
        location = session.location
        found = waiting(location.real, state_home=session.state_folder) if location.exists else []
        if found:
            from shlex import quote

            path = found[0]
            name = path.name if path.parent == session.cwd else str(path)
            file = f" --file {quote(session.shared.file)}" if session.shared.file else ""
            # A name may begin with a dash.
            typed = quote(f"./{name}" if name.startswith("-") else name)
            more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
            session.hint(
                f"A second version of your list lies beside it{more}:", f"pods merge {typed}{file}"
            )
