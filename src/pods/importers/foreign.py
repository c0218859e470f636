"""Files that hold no contacts, and what to do with each instead."""

import re

from pods.importers.interface import NotContactsError

# How a file begins, what it is, and what to do.
_KINDS = (
    (rb"PK\x03\x04", "an archive, or a workbook of Excel or LibreOffice",
     "unpack it (LinkedIn: Connections.csv), or save the sheet as CSV"),
    (rb"\xd0\xcf\x11\xe0", "an old workbook or mailbox of Microsoft", "save it as CSV"),
    (rb"!BDN", "a mailbox of Outlook (.pst)", "in Outlook: File, Open & Export, Export to CSV"),
    (rb"%PDF", "a PDF", "copy the names out of it into a text file, one a line"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF", "a picture", "type the names: pods add-person NAME..."),
    (rb"\x1f\x8b|BZh|\xfd7zXZ|7z\xbc\xaf", "packed", "unpack it first"),
    (rb"SQLite format 3", "a database", "export the contacts as vCards or CSV"),
    (rb"bplist00", "a list of macOS", "in Contacts: File, Export, Export vCard"),
    (rb"\s*BEGIN:VCALENDAR", "a calendar", "export contacts (.vcf or .csv) in its place"),
    (rb"\s*<(!doctype|html|\?xml)", "a page, not a list", "export contacts as CSV or vCards"),
    (rb"\s*[\[{]\s*[\"{\[\]}]", "JSON", "export contacts as CSV or vCards"),
    (rb"\s*dn:\s", "LDIF", "export the address book as CSV or vCards in its place"),
)  # fmt: skip
_OUR_FILE = re.compile(r"^\[(people\.|pods\.|caller\])", re.MULTILINE)
_LOOKED_AT = 20_000
_MOST_CONTROLS = 0.05
_A_FEW = 8  # in a name or two: that is a list with something wrong in it


def refuse_foreign(content: bytes, *, name: str) -> None:
    """Stop at what is nothing like a list of people.

    Raises:
        NotContactsError: with what it is, and what to do instead.
    """
    head = content[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    if not head.strip(b"\0 \t\r\n"):
        raise NotContactsError(f"{name} is empty", "export the contacts again")
    for beginning, kind, instead in _KINDS:
        if re.match(beginning, head, re.IGNORECASE):
            raise NotContactsError(f"{name} is {kind}", instead)


def refuse_other_texts(text: str, *, name: str) -> None:
    """Stop at our own kind of file, and at what was meant for a machine.

    Raises:
        NotContactsError: it is one of these.
    """
    head = text[:_LOOKED_AT]
    if _OUR_FILE.search(head):
        raise NotContactsError(
            f"{name} is a list of pods itself", f"to work with it: pods --file {name}"
        )
    controls = sum(letter < " " and letter not in "\t\n\f\x1b\x1a" for letter in head)
    if controls > max(_MOST_CONTROLS * len(head), _A_FEW):
        raise NotContactsError(f"{name} is no text", "export contacts as vCards (.vcf) or CSV")
