"""`pods calendar`."""

import sys
from pathlib import Path
from typing import Annotated, NamedTuple

from typer import Argument, Context, Option

from pods.cli.completion import meetings as meeting_ids
from pods.cli.completion import people_listed, pods
from pods.cli.piping import put
from pods.cli.session import Session, open_session
from pods.errors import UsageError

Which = Annotated[
    str | None, Argument(metavar="[POD]", autocompletion=pods, help="Else all your pods.")
]
Out = Annotated[
    str | None,
    Option(metavar="PATH", help="FILE.ics, or a folder with a file for each pod; - for a pipe."),
]
For = Annotated[
    list[str] | None,
    Option("--for", metavar="PERSON", autocompletion=people_listed, help="Whoever will read it."),
]
Meetings = Annotated[
    list[str] | None,
    Option(
        "--meeting", metavar="MEETING", autocompletion=meeting_ids, help="Only this: s1-2, 15 dec."
    ),
]
Past = Annotated[bool, Option("--past", help="What was held, too.")]
Alarm = Annotated[str, Option(metavar="SPANS", help="Remind so long before: 1d,15m.")]
Invite = Annotated[
    bool, Option("--invite", help="Mails that ask each member to the next meeting, as drafts.")
]
Together = Annotated[
    bool, Option("--together/--each", help="With --invite: one mail; all see all addresses.")
]


def calendar(
    context: Context,
    pod: Which = None,
    *,
    out: Out = None,
    people: For = None,
    meetings: Meetings = None,
    past: Past = False,
    alarm: Alarm = "",
    invite: Invite = False,
    together: Together = False,
) -> None:
    """Put meetings into calendars: as files to import, or as mails that ask who comes.

    A file that is written again is brought up to date: what moved is moved in the calendar that
    imports it, what is skipped is cancelled, nothing is there twice. Names, places and links are
    for members; notes, and why something moved, are for nobody.

    Example:
        pods calendar harbour --out harbour.ics --alarm 1d,15m
        pods calendar --out calendars
    """
    from pods.actions.calendars_alarms import read_alarms

    session = open_session(context)
    asked = _Asked(pod, people or [], meetings or [], out, read_alarms(alarm))
    if invite:
        _invite(session, asked, is_together=together)
        return
    if together:
        raise UsageError("--together is about mails", "pods calendar POD --invite --together")
    if meetings and pod is None:
        raise UsageError("a meeting of which pod?", "pods calendar POD --meeting s1-2")
    _calendar(session, asked, with_past=past)


class _Asked(NamedTuple):
    pod: str | None
    people: list[str]
    meetings: list[str]
    out: str | None
    alarms: tuple[int, ...]


def _calendar(session: Session, asked: _Asked, *, with_past: bool) -> None:
    from pods.actions.calendars import calendar as laid_out
    from pods.cli.calendar_files import as_document, write_calendar

    if len(asked.people) > 1:
        raise UsageError("a calendar is for one reader", "pods calendar POD --invite asks several")
    found = laid_out(
        session.book,
        pod=asked.pod,
        reader=next(iter(asked.people), None),
        meetings=asked.meetings,
        with_past=with_past,
        today=session.today,
    )
    is_piped = asked.out is None and not (sys.stdout.isatty() or session.shared.as_json)
    if asked.out == "-" or is_piped:
        put(as_document(session, found, alarms=asked.alarms))
        return
    if asked.out is not None:
        out, is_all = Path(asked.out), asked.pod is None
        files = write_calendar(session, found, out, alarms=asked.alarms, is_all=is_all)
        found = found.model_copy(update={"files": files, "next_step": None})
    session.show(found)


def _invite(session: Session, asked: _Asked, *, is_together: bool) -> None:
    from pods.actions.calendars_invites import invites
    from pods.cli.calendar_files import write_invites

    if asked.pod is None:
        raise UsageError("a meeting of which pod?", "pods calendar POD --invite --out FOLDER")
    found = invites(
        session.book,
        pod=asked.pod,
        people=asked.people,
        meetings=asked.meetings,
        is_together=is_together,
        today=session.today,
    )
    if asked.out is not None:
        files = write_invites(session, found, Path(asked.out), alarms=asked.alarms)
        found = found.model_copy(update={"files": files})
    session.show(found)
