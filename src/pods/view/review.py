"""Whom to think about, once a year."""

from pods.actions.reviewing import Review, ReviewDone, ReviewLine
from pods.hours.say import say_date
from pods.model.speech import listed
from pods.view.page import Page
from pods.view.theme import GOOD, QUIET, STRONG
from pods.view.words import counted


def view(result: Review) -> Page:
    """Each person with what is missing and what to type; one after the other."""
    page = Page()
    people = counted(result.people, "person", many="people")
    if not result.lines:
        return page.line(("Nothing to think about", GOOD), f": {people}, all with a word on it.")
    page.line((f"{len(result.lines)} of {people} to think about", STRONG))
    for one in result.lines:
        page.line((one.person.name, STRONG), f" · {_why(one)}")
        for command in one.commands:
            page.command(command, indent=4)
        if one.untouched_since:
            page.command(one.forget, indent=4)
    return page


def done(result: ReviewDone) -> Page:
    """The day, and when it comes up again."""
    left = f" · {result.left} left as they are" if result.left else ""
    page = Page().line(("Looked through", GOOD), f" on {say_date(result.on)}{left}")
    return page.line((f"pods next brings it up again after {say_date(result.again)}", QUIET))


def _why(one: ReviewLine) -> str:
    missing = f"no {listed(list(one.why), last='or')} noted" if one.why else ""
    old = f"nothing since {say_date(one.untouched_since)}" if one.untouched_since else ""
    return "; ".join(part for part in (old, missing) if part)
