"""Addresses and the links that open a letter in a mail program (RFC 6068)."""

import re
from collections.abc import Sequence
from urllib.parse import quote

LONGEST_LINK = 2000
"""Characters. No standard sets it: mail programs and browsers cut above it, each at its own."""

# One plain address: no second one behind a comma, no name around it, nothing unseen inside.
_PLAIN = re.compile(r"[^\s@<>()\[\]\\,;:\"]{1,64}@[^\s@<>()\[\]\\,;:\"]{1,255}")


def usable(address: str | None) -> str | None:
    """The address, if it is one that a mail program can write to; else None.

    A line break, a comma, a second address: nothing that could reach somebody else passes.
    """
    plain = (address or "").strip()
    is_one = _PLAIN.fullmatch(plain) is not None and plain.isprintable()
    if not is_one or plain.endswith("."):
        return None
    name, _, domain = plain.partition("@")
    return f"{name}@{_in_ascii(domain)}"


def _in_ascii(domain: str) -> str:
    """A domain as every mail program knows it (RFC 3490); one that cannot be so stays as it is."""
    try:
        return domain if domain.isascii() else domain.encode("idna").decode()
    except UnicodeError:
        return domain


def mail_link(
    *, to: Sequence[str] = (), hidden: Sequence[str] = (), subject: str, body: str
) -> str | None:
    """A `mailto:` link with everything in it: spaces are %20, line breaks %0D%0A.

    Args:
        to: addresses, already `usable`, that every reader sees.
        hidden: addresses for Bcc, that no reader sees.
        subject: may be empty.
        body: lines divided by a line feed.

    Returns:
        None where it would be longer than mail programs take, or there is no address.
    """
    if not (to or hidden):
        return None
    fields = {
        "bcc": ",".join(_address(one) for one in hidden),
        "subject": quote(subject, safe=""),
        "body": quote(body.replace("\n", "\r\n"), safe=""),
    }
    told = "&".join(f"{name}={value}" for name, value in fields.items() if value)
    link = f"mailto:{','.join(_address(one) for one in to)}?{told}"
    return link if len(link) <= LONGEST_LINK else None


def _address(address: str) -> str:
    return quote(address, safe="@+")
