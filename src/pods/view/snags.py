"""What no search can change, with what to type next."""

from pods.actions.suggestion import Suggestion
from pods.view.page import Page

_INDENT = 4


def snags_on(page: Page, result: Suggestion) -> None:
    """What stands against some of them; why somebody alone waits is told beside the others."""
    for snag in result.obstacles:
        if not snag.stops_all and snag.kind != "no-hour-with-enough":
            page.line(f"{snag.text[0].upper()}{snag.text[1:]}.", hang=_INDENT)
            page.command(snag.command, indent=_INDENT)


def nothing_on(page: Page, result: Suggestion) -> None:
    """Why there is nothing to propose, and what to type about it."""
    commands = {snag.text: snag.command for snag in result.obstacles}
    hinted = result.next_step.command if result.next_step else ""
    for sentence in result.why_nothing:
        page.line(f"Nothing to propose: {sentence}", indent=1)
        command = commands.get(sentence, "")
        if command and not hinted:
            page.command(command, indent=_INDENT)
