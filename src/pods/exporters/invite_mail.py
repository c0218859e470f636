"""An invitation to one meeting as a draft for a mail program (`.eml`); nothing is sent.

The layout is the one that Gmail, Outlook, Apple Mail and Thunderbird answer to: the entry stands
inside `multipart/alternative`, as `text/calendar` with its method, beside the words for those who
have no calendar. It is one entry with an organiser and those who are asked (RFC 6047). The other
dates go along as a file, without the one that is asked for: opened after an answer, it would undo
it in some programs.
"""

from datetime import datetime
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8, default
from typing import NamedTuple

from icalendar import Event

from pods.actions.calendars_invites import CalendarInvite
from pods.actions.letters import Sender
from pods.exporters.clean import letter_lines, one_line
from pods.exporters.ics import Mailbox, Method, Request, calendar_bytes, laid_out
from pods.exporters.ics_published import newer, published


class Postmark(NamedTuple):
    """What all drafts of one run have in common.

    Attributes:
        sender: who asks; answers go to their address.
        title: of the pod.
        stamp: when the list was last looked after, in UTC.
        alarms: minutes before the beginning.
    """

    sender: Sender
    title: str
    stamp: datetime
    alarms: tuple[int, ...] = ()


def invite_bytes(invite: CalendarInvite, mark: Postmark, *, before: bytes | None = None) -> bytes:
    """The draft as it stands in an `.eml` file, with CRLF at the ends of lines.

    Args:
        invite: to whom, and about what.
        mark: who asks.
        before: the draft that lies there, if it is one; it may have gone out, and what says
            something else now has a higher number than it.
    """
    entries, method = _entries(invite, mark, before=before)
    mailboxes = [_address(one.called, one.address) for one in invite.to]
    sender = _address(mark.sender.name, mark.sender.address or "")
    is_plain = all(one.addr_spec.isascii() for one in (*mailboxes, sender))
    message = EmailMessage(policy=SMTP if is_plain else SMTPUTF8)
    message["X-Unsent"] = "1"
    message["From"] = sender
    message["To"] = mailboxes
    message["Subject"] = one_line(invite.subject)
    body = "\n".join(letter_lines(invite.body))
    message.set_content(f"{body}\n", charset="utf-8", cte="quoted-printable")
    content = calendar_bytes(entries, method=method, title=mark.title)
    message.add_alternative(
        content, "text", "calendar", cte="base64",
        params={"charset": "utf-8", "method": method, "name": "invite.ics"},
    )  # fmt: skip
    others = [one for one in invite.calendar if one.uid != invite.event.uid]
    if others:
        dates = laid_out(others, stamp=mark.stamp, alarms=mark.alarms)
        message.add_attachment(
            calendar_bytes(dates, title=mark.title), "text", "calendar", cte="base64",
            params={"charset": "utf-8", "method": "PUBLISH"}, filename="other-dates.ics",
        )  # fmt: skip
    message["Content-Class"] = "urn:content-classes:calendarmessage"  # so that Outlook sees it
    _set_boundaries(message, invite.event.uid)
    return message.as_bytes()


def _set_boundaries(message: EmailMessage, uid: str) -> None:
    """Without chance, so that the same draft has the same bytes; no line of a part is one."""
    multiparts = (part for part in message.walk() if part.is_multipart())
    for number, part in enumerate(multiparts):
        part.set_boundary(f"=_{number}_{uid}_=")  # `=_` is in no base64 and no quoted-printable


def _entries(
    invite: CalendarInvite, mark: Postmark, *, before: bytes | None
) -> tuple[list[Event], Method]:
    request = Request(
        Mailbox(mark.sender.name, mark.sender.address or ""),
        tuple(Mailbox(one.called, one.address) for one in invite.to),
    )
    method: Method = "CANCEL" if invite.event.is_cancelled else "REQUEST"
    entries = laid_out(
        [invite.event], stamp=mark.stamp, method=method, alarms=mark.alarms, request=request
    )
    old = published(_calendar_in(before)) if before else None
    return [newer(one, old) for one in entries], method


def _calendar_in(mail: bytes) -> bytes:
    """The entry inside a draft; empty where there is none."""
    for part in message_from_bytes(mail, policy=default).walk():
        if part.get_content_type() == "text/calendar" and not part.is_attachment():
            content = part.get_payload(decode=True)
            return content if isinstance(content, bytes) else b""
    return b""


def _address(name: str, address: str) -> Address:
    return Address(display_name=one_line(name), addr_spec=address)
