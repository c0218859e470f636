"""A word beside the result: what happened around it, or what could come next."""

from pods.view.page import Page
from pods.view.theme import COMMAND, QUIET

_ONE_LINE = 74  # text and command together, on the usual 80 columns


def hint_page(text: str, command: str = "") -> Page:
    """`· text  command`; a long command stands on a line of its own, never broken, to be copied."""
    if not command:
        return Page().line(("· ", QUIET), (text, QUIET))
    if len(text) + len(command) > _ONE_LINE:
        return Page().line(("· ", QUIET), (text, QUIET)).verbatim(f"  {command}")
    return Page().line(("· ", QUIET), (f"{text}  ", QUIET), (command, COMMAND))
