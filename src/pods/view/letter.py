"""Letters, ready to be copied, and the list of them all."""

from pods.actions.for_them import ForThem
from pods.actions.letter_list import LetterKind, LetterList
from pods.actions.letter_text import Addressee, LetterText
from pods.actions.letters import LettersWritten
from pods.model.speech import listed
from pods.view.page import Page
from pods.view.theme import QUIET, STRONG


def view(result: LettersWritten) -> Page:
    """The letters one after the other; where they were written to files, which ones."""
    page = Page()
    for number, letter in enumerate(result.letters):
        if result.files:
            page.line((result.files[number], STRONG), f"  {_names(letter)}")
        elif result.form == "link":
            _link_on(page, letter)
        else:
            letter_on(page.blank() if number else page, letter, tells_missing=True)
    for one in result.left_out:
        page.line((f"without {one.name}, who is not to be contacted", QUIET))
    return page


def for_them(result: ForThem) -> Page:
    """The letter to hand over, ready to be copied."""
    page = Page().line(("To: ", QUIET), _told(result.to, tells_missing=True))
    return page.line(("Subject: ", QUIET), result.subject).blank().letter(result.body)


def letter_on(page: Page, letter: LetterText, *, tells_missing: bool = False) -> Page:
    """A page with a letter added: to whom, the subject, the words.

    Args:
        page: what stands above it.
        letter: the letter.
        tells_missing: say of whom no address is known, and of which ones none can be made.
    """
    label = "To: " if letter.is_open else "Bcc: "
    page.line(
        (label, QUIET), ", ".join(_told(one, tells_missing=tells_missing) for one in letter.to)
    )
    if letter.subject:
        page.line(("Subject: ", QUIET), letter.subject)
    return page.blank().letter(letter.body)


def letter_list(result: LetterList) -> Page:
    """Each letter with what it is for and where its words come from."""
    return Page().table(
        [[(one.name, STRONG), (_source(one), QUIET), one.what_for] for one in result.letters]
    )


def _link_on(page: Page, letter: LetterText) -> None:
    """The link alone, so that it can be handed to a program; else why not, and the words."""
    if letter.mailto:
        page.command(letter.mailto)
        return
    if letter.addresses:
        page.line(("Too long for a link: mail programs would cut it. The words to copy:", QUIET))
    else:
        page.line((f"No address of {_names(letter)} to write to. The words to copy:", QUIET))
    letter_on(page.blank(), letter, tells_missing=True).blank()


def _names(letter: LetterText) -> str:
    return listed([one.person.name for one in letter.to])


def _told(one: Addressee, *, tells_missing: bool) -> str:
    if one.address:
        return f"{one.person.name} <{one.address}>"
    if not tells_missing and not one.channel:
        return one.person.name
    why = f"not an address: {one.email}" if one.email else "no address known"
    return f"{one.person.name} ({one.channel or why})"


def _source(one: LetterKind) -> str:
    own = "your own" if one.is_own else "built in"
    return f"{own}, and {', '.join(one.languages)}" if one.languages else own
