"""Calendars and invitations on their way into files."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pods.cli.session import Session
from pods.cli.surroundings import last_saved
from pods.errors import NotAllowedError, UsageError

if TYPE_CHECKING:
    from pods.actions.calendars import Calendar
    from pods.actions.calendars_invites import CalendarInvites
    from pods.exporters.ics_published import Published

_ENDING = ".ics"


def as_document(session: Session, calendar: "Calendar", *, alarms: tuple[int, ...]) -> bytes:
    """The whole calendar, for a pipe."""
    from pods.exporters.ics import calendar_bytes, laid_out

    entries = laid_out(calendar.events, stamp=_stamp(session), alarms=alarms)
    return calendar_bytes(entries, title=_title(calendar))


def write_calendar(
    session: Session, calendar: "Calendar", out: Path, *, alarms: tuple[int, ...], is_all: bool
) -> tuple[str, ...]:
    """Write one file, or one for each pod into a folder; which ones, as called from here.

    A calendar of ours that lies there is brought up to date; anything else stays as it is.

    Args:
        session: the list, and where we are.
        calendar: what to write.
        out: a file, or a folder.
        alarms: minutes before a meeting.
        is_all: whether it is of all pods, so that a pod that it does not name is gone.

    Raises:
        NotAllowedError: there is no meeting to write down.
    """
    from pods.store.outgoing import write_all

    contents: dict[Path, bytes] = {}
    ours = set()
    for path, part in _parts(calendar, out).items():
        before = _published(path)
        scope = None if is_all and path == out else {one.pod for one in part.pods}
        content = _brought_up(session, part, before, alarms=alarms, pods=scope)
        if content is not None:
            contents[path] = content
            ours |= {path} if before is not None else set()
    if not contents:
        raise NotAllowedError("no meeting is to come", "pods plan-season POD fixes some")
    for is_ours in (False, True):  # strange files first: nothing is written if one must stay
        files = {path: one for path, one in contents.items() if (path in ours) is is_ours}
        overwrite = is_ours or session.shared.yes
        write_all(files, overwrite=overwrite, own_list=session.location.path)
    return tuple(str(path) for path in contents)


def _brought_up(
    session: Session,
    calendar: "Calendar",
    before: "Published | None",
    *,
    alarms: tuple[int, ...],
    pods: set[str] | None,
) -> bytes | None:
    """The calendar beside what went out before; None where there is nothing to tell."""
    from pods.actions.calendars import known_uids
    from pods.exporters.ics import calendar_bytes, laid_out
    from pods.exporters.ics_published import Scope, brought_up

    stamp = _stamp(session)
    scope = Scope(known_uids(session.book), pods, session.today)
    entries = laid_out(calendar.events, stamp=stamp, alarms=alarms)
    entries = brought_up(entries, before, stamp=stamp, scope=scope)
    return calendar_bytes(entries, title=_title(calendar)) if entries else None


def write_invites(
    session: Session, invites: "CalendarInvites", out: Path, *, alarms: tuple[int, ...]
) -> tuple[str, ...]:
    """Write each mail into a file of its own; which ones, as called from here."""
    from pods.exporters.invite_mail import Postmark, invite_bytes
    from pods.exporters.names import file_names
    from pods.store.outgoing import write_all

    is_file = out.suffix.lower() == ".eml"
    if is_file and len(invites.invites) > 1:
        raise UsageError(f"{len(invites.invites)} mails are no one file", "--out FOLDER")
    stems = [
        "-".join(["invite", one.event.pod, one.event.meeting]
                 + ([one.to[0].person.id] if len(one.to) == 1 else []))
        for one in invites.invites
    ]  # fmt: skip
    paths = [out] if is_file else [out / name for name in file_names(stems, ending=".eml")]
    mark = Postmark(invites.sender, invites.title, _stamp(session), alarms)
    files: dict[Path, bytes] = {}
    for path, invite in zip(paths, invites.invites, strict=True):
        files[path] = invite_bytes(invite, mark, before=_content(path))
    write_all(files, overwrite=session.shared.yes, own_list=session.location.path)
    return tuple(str(path) for path in paths)


def _stamp(session: Session) -> datetime:
    """What says the same has the same stamp every time: when the list was last saved."""
    return last_saved(session.location.path, session.environ)


def _parts(calendar: "Calendar", out: Path) -> "dict[Path, Calendar]":
    """Which calendar goes where: all into one file, or each pod into one of its own."""
    from pods.exporters.names import file_names

    is_folder = out.is_dir() or not out.suffix
    if not is_folder:
        return {out: calendar}
    names = file_names([one.pod for one in calendar.pods], ending=_ENDING)
    return {
        out / name: calendar.model_copy(update={"pods": (one,)})
        for name, one in zip(names, calendar.pods, strict=True)
    }


def _published(path: Path) -> "Published | None":
    from pods.exporters.ics_published import published

    content = _content(path)
    return published(content) if content is not None else None


def _content(path: Path) -> bytes | None:
    """What lies there; whatever cannot be read is not ours, and is refused when it is written."""
    from pods.store.saving import read_bytes

    try:
        return read_bytes(path)
    except OSError:
        return None


def _title(calendar: "Calendar") -> str:
    return calendar.pods[0].title if len(calendar.pods) == 1 else "Pods"
