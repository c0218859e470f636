"""A word beside the result: what happened around it, or what could come next."""

from pods.view.page import Page
from pods.view.theme import COMMAND, QUIET


def hint_page(text: str, command: str = "") -> Page:
    """`· text  command`, the command as it can be typed."""
    if not command:
        return Page().line(("· ", QUIET), (text, QUIET))
    return Page().line(("· ", QUIET), (f"{text}  ", QUIET), (command, COMMAND))
