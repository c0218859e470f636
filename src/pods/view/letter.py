"""A letter, ready to be copied."""

from pods.actions.letters import LetterText, LetterWritten
from pods.view.page import Page
from pods.view.theme import QUIET


def view(result: LetterWritten) -> Page:
    """One letter."""
    return letter_on(Page(), result.letter)


def letter_on(page: Page, letter: LetterText) -> Page:
    """A page with a letter added: to whom, the subject, the words."""
    address = f" <{letter.email}>" if letter.email else ""
    page.line(("To: ", QUIET), f"{letter.to.name}{address}")
    page.line(("Subject: ", QUIET), letter.subject)
    return page.blank().letter(letter.body)
