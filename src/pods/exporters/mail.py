"""A letter as a draft for a mail program (`.eml`), or as a plain text file; nothing is sent.

`X-Unsent: 1` lets Outlook and others open the file as a draft to be sent, and not as a letter
that came. There is no date: the mail program sets it. Whatever stands in names and subjects, no
header can be added by it: each value is put on one line before the library encodes it.
"""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8

from pods.actions.letter_text import LetterText
from pods.actions.letters import LettersWritten, Sender
from pods.exporters.clean import letter_lines, one_line
from pods.exporters.names import file_names


def letter_files(written: LettersWritten, *, as_drafts: bool) -> dict[str, bytes]:
    """A file for each letter, by its name: `invitation-ana.eml`, or `.txt` where no draft is made.

    One letter that several read is called by its own name alone.
    """
    stems = [
        written.template if len(one.to) > 1 else f"{written.template}-{one.to[0].person.id}"
        for one in written.letters
    ]
    names = file_names(stems, ending=".eml" if as_drafts else ".txt")
    return {
        name: draft_bytes(one, sender=written.sender) if as_drafts else text_bytes(one)
        for name, one in zip(names, written.letters, strict=True)
    }


def draft(letter: LetterText, *, sender: Sender) -> EmailMessage:
    """The letter as a message; readers of the same letter stand in Bcc, unless they may see.

    Args:
        letter: whoever in it has no address is left out.
        sender: without an address there is no From, and the mail program fills it in.
    """
    is_ascii = all(one.isascii() for one in (*letter.addresses, sender.address or ""))
    # Addresses in other letters than ASCII need a mail program that knows RFC 6532.
    message = EmailMessage(policy=SMTP if is_ascii else SMTPUTF8)
    message["X-Unsent"] = "1"
    own = [_mailbox(sender.name, sender.address)] if sender.address else []
    known = [_mailbox(one.called, one.address) for one in letter.to if one.address]
    for header, mailboxes in (
        ("From", own),
        ("To", known if letter.is_open else own),
        ("Bcc", [] if letter.is_open else known),
    ):
        if mailboxes:
            message[header] = mailboxes
    if letter.subject:
        message["Subject"] = one_line(letter.subject)
    body = "\n".join(letter_lines(letter.body))
    # Paragraphs are long lines: quoted-printable keeps them whole on every way that mail takes.
    message.set_content(f"{body}\n", charset="utf-8", cte="quoted-printable")
    return message


def draft_bytes(letter: LetterText, *, sender: Sender) -> bytes:
    """The draft as it stands in an `.eml` file, with CRLF at the ends of lines."""
    return draft(letter, sender=sender).as_bytes()


def text_bytes(letter: LetterText) -> bytes:
    """The letter as a text file: the subject and the words, and to whom.

    Of several who are not to see each other it names none: such a file may be passed on.
    """
    names = ", ".join(
        f"{one_line(one.called)} <{one.address}>" if one.address else one_line(one.called)
        for one in letter.to
    )
    head = [f"To: {names}"] if letter.is_open else []
    head += [f"Subject: {one_line(letter.subject)}"] if letter.subject else []
    head += [""] if head else []
    return "\n".join([*head, *letter_lines(letter.body), ""]).encode()


def _mailbox(name: str, address: str) -> Address:
    # Not as `addr_spec`: that is parsed anew, and addresses in other letters than ASCII refused.
    user, _, domain = address.partition("@")
    return Address(one_line(name), username=user, domain=domain)
