"""A word beside the result: what happened around it, or what could come next."""

from pods.view.page import Page, Spoken
from pods.view.signs import lay_aside
from pods.view.theme import COMMAND, QUIET

_MARK = Spoken("· ", "note: ", QUIET)

_ONE_LINE = 74  # text and command together, on the usual 80 columns


def hint_page(text: str, command: str = "") -> Page:
    """`· text  command`; a long command stands on a line of its own, never broken, to be copied."""
    if not command:
        return Page().line(_MARK, (text, QUIET))
    if len(text) + len(command) > _ONE_LINE:
        return Page().line(_MARK, (text, QUIET)).verbatim(f"  {lay_aside(command)}")
    return Page().line(_MARK, (f"{text}  ", QUIET), (lay_aside(command), COMMAND))
