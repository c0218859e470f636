"""How an error reads: what happened, then what to type or change next."""

from pods.errors import PodsError
from pods.view.page import Page
from pods.view.signs import lay_aside
from pods.view.theme import BAD, QUIET


def error_page(error: PodsError) -> Page:
    """`error: …` and below it the hint. Further lines of a message stand as they are."""
    page = Page()
    first, *more = lay_aside(error.message).split("\n")
    page.line(("error: ", BAD), first, hang=2)
    for line in more:
        if line.startswith("    ") and not line.startswith("    hint:"):
            page.verbatim(line)  # a line of the file with a caret below: they have to line up
        else:
            page.line(line, hang=len(line) - len(line.lstrip()) + 2)
    for line in lay_aside(error.hint).split("\n") if error.hint else ():
        page.line((line, QUIET), indent=2, hang=2)
    return page
