"""A list that was just begun."""

from pods.actions.begin import Begun
from pods.view.page import Page
from pods.view.theme import QUIET, STRONG


def view(result: Begun) -> Page:
    """Where it is, and whose."""
    page = Page().line("A new list: ", (result.file, STRONG))
    role = "you weave for others and sit in no pod" if result.is_organiser else "you sit in pods"
    if result.caller.name != "me":
        page.line((f"for {result.caller.name} ({result.caller.id}); {role}", QUIET), indent=2)
    return page
