"""What each placeholder becomes for one occasion. An empty text is a fact that nobody knows.

Only what the reader may see is reachable from here: their own facts, the Caller's name, the pod's
terms. Notes, ties, rules and what others care for are not; others' names only to fellow members,
or with their consent.
"""

from collections.abc import Callable, Mapping

from pods.letters.occasion import Occasion
from pods.letters.phrases import day, each, full_day, head_count, length
from pods.letters.when import day_for_reader, missed_day, next_moment, season, when, which_hour
from pods.model.names import fold, short_name
from pods.model.person import Caller
from pods.model.speech import listed

_MOST_COMMON = 3


def name(occasion: Occasion) -> str:
    """What the reader is called."""
    return short_name(occasion.book, occasion.reader.id)


def caller(occasion: Occasion) -> str:
    """The Caller's name, once the file says it; "me" is a stand-in."""
    own = occasion.book.caller
    return "" if own.name == Caller.model_fields["name"].default else own.nickname or own.name


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
    shared = [topic for topic in occasion.reader.topics if fold(topic) in own]
    return listed(shared[:_MOST_COMMON])


def size(occasion: Occasion) -> str:
    """How many: those in the group once it is large enough, else what a pod may be."""
    book, known = occasion.book, len(occasion.group)
    usual = (book.settings.size_min, book.settings.size_max)
    low, high = book.sizes_of(occasion.pod) if occasion.pod else usual
    return head_count(known, known) if known >= low else head_count(low, high or known)


def beside(occasion: Occasion) -> str:
    """Who else is in it, of those who allowed to be named."""
    own = {occasion.reader.id, occasion.book.caller.id}
    named = [one for one in occasion.group if one in occasion.naming and one not in own]
    return listed([short_name(occasion.book, one) for one in named])


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


def where(occasion: Occasion) -> str:
    """Where it meets: at somebody's home, online or in a place; told to members only."""
    pod, meeting = occasion.pod, occasion.next_meeting
    if pod is None or occasion.reader.id not in pod.current_members:
        return ""
    if meeting is None or meeting.home is None:
        return pod.link or pod.place or ""
    if meeting.home == occasion.reader.id:
        return "your own home"
    place = occasion.book.person(meeting.home).place
    return f"{short_name(occasion.book, meeting.home)}'s home" + (f", {place}" if place else "")


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
    is_fellow = occasion.pod is not None and occasion.reader.id in occasion.pod.current_members
    return short_name(occasion.book, person) if person and is_fellow else ""


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
}
