"""What each placeholder becomes for one occasion. An empty text is a fact that nobody knows.

Only what the readers may see is reachable from here: their own facts, the Caller's name, the pod's
terms. Notes, ties, rules and what others care for are not; others' first names only to fellow
members, or with their consent.
"""

from collections.abc import Callable, Mapping

from pods.letters.naming import call_name, name_before_others
from pods.letters.occasion import Occasion
from pods.letters.phrases import day, each, full_day, head_count, length
from pods.letters.when import (
    dates,
    day_for_reader,
    missed_day,
    next_moment,
    season,
    when,
    which_hour,
)
from pods.model.names import fold
from pods.model.speech import listed

_MOST_COMMON = 3


def name(occasion: Occasion) -> str:
    """What the reader is called; several are "everybody"."""
    reader = occasion.reader
    return "everybody" if reader is None else call_name(reader) or reader.name


def caller(occasion: Occasion) -> str:
    """The Caller's name, once the file says it; "me" is a stand-in."""
    own = occasion.book.caller
    return own.nickname or own.name if call_name(own) else ""


def pod(occasion: Occasion) -> str:
    """The pod's name, or "the pod"."""
    return title(occasion) or f"the {occasion.book.settings.word}"


def title(occasion: Occasion) -> str:
    """The pod's name, where it has one already."""
    return occasion.pod.name if occasion.pod else ""


def intention(occasion: Occasion) -> str:
    """What the pod is for, without its full stop."""
    return (occasion.pod.intention or "").strip().rstrip(".") if occasion.pod else ""


def common(occasion: Occasion) -> str:
    """What the Caller and the reader both care for, in the reader's order."""
    own = {fold(topic) for topic in occasion.book.caller.topics}
    topics = occasion.reader.topics if occasion.reader else ()
    return listed([topic for topic in topics if fold(topic) in own][:_MOST_COMMON])


def size(occasion: Occasion) -> str:
    """How many: those in the group once it is large enough, else what a pod may be."""
    book, known = occasion.book, len(occasion.group)
    usual = (book.settings.size_min, book.settings.size_max)
    low, high = book.sizes_of(occasion.pod) if occasion.pod else usual
    return head_count(known, known) if known >= low else head_count(low, high or known)


def beside(occasion: Occasion) -> str:
    """Who else is in it, of those who allowed to be named to somebody outside."""
    own = {reader.id for reader in occasion.readers} | {occasion.book.caller.id}
    others = [one for one in occasion.group if one not in own]
    named = [
        name_before_others(occasion.book, one, among=others)
        for one in others
        if "invitations" in occasion.book.person(one).shares
    ]
    return listed([one for one in named if one])


def look_back(occasion: Occasion) -> str:
    """The day of the look-back."""
    found = occasion.look_back
    return day(day_for_reader(occasion, found)) if found else ""


def by(occasion: Occasion) -> str:
    """Until when an answer helps; else without a date, and without pressure."""
    return f"by {full_day(occasion.by)}" if occasion.by else "once you have slept on it"


def next_day(occasion: Occasion) -> str:
    """The day of the next meeting."""
    moment = next_moment(occasion)
    return full_day(moment.day) if moment else ""


def next_time(occasion: Occasion) -> str:
    """The hour of the next meeting."""
    moment = next_moment(occasion)
    return moment.clock if moment else ""


def plain_clock(occasion: Occasion) -> str:
    """The hour of the next meeting, and no word beside it."""
    moment = next_moment(occasion)
    return moment.clock.partition(" ")[0] if moment and occasion.reader else ""


def plain_date(occasion: Occasion) -> str:
    """The day of the next meeting in figures."""
    moment = next_moment(occasion)
    return moment.day.isoformat() if moment else ""


def where(occasion: Occasion) -> str:
    """Where it meets: at somebody's home, online or in a place; told to members only."""
    pod, meeting = occasion.pod, occasion.next_meeting
    if pod is None or not occasion.is_among_members:
        return ""
    if meeting is None or meeting.home is None:
        return pod.link or pod.place or ""
    if occasion.reader is not None and meeting.home == occasion.reader.id:
        return "your own home"
    opener = _fellow(occasion, meeting.home)
    home = occasion.book.person(meeting.home)
    town = f", {home.place}" if home.place and "place" in home.shares else ""
    return f"{opener}'s home{town}" if opener else ""


def host(occasion: Occasion) -> str:
    """Who hosts the next meeting."""
    meeting = occasion.next_meeting
    return _fellow(occasion, meeting.host if meeting else None)


def focus(occasion: Occasion) -> str:
    """Whose turn it is at the next meeting."""
    meeting = occasion.next_meeting
    return _fellow(occasion, meeting.focus if meeting else None)


def missed(occasion: Occasion) -> str:
    """The day of the meeting that the reader missed last."""
    found = missed_day(occasion)
    return full_day(found) if found else ""


def _fellow(occasion: Occasion, person: str | None) -> str:
    if person is None or not occasion.is_among_members:
        return ""
    return name_before_others(occasion.book, person, among=occasion.group)


FACTS: Mapping[str, Callable[[Occasion], str]] = {
    "name": name,
    "caller": caller,
    "word": lambda occasion: occasion.book.settings.word,
    "pod": pod,
    "title": title,
    "intention": intention,
    "common": common,
    "size": size,
    "with": beside,
    "rhythm": lambda occasion: each(occasion.season.cadence_weeks, "week"),
    "when": when,
    "length": lambda occasion: length(occasion.minutes),
    "season": season,
    "look-back": look_back,
    "by": by,
    "which-hour": which_hour,
    "day": next_day,
    "time": next_time,
    "where": where,
    "host": host,
    "focus": focus,
    "missed": missed,
    "dates": dates,
    "date": plain_date,
    "clock": plain_clock,
}
