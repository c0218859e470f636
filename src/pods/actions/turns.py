"""What the log tells of a pod: who comes, whose turns it has been, hours together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.pod import Member, Pod

Turn = Literal["host", "note_taker", "focus", "home"]
TURNS: tuple[Turn, ...] = ("host", "note_taker", "focus", "home")

# How many turns more than others somebody had at most counts in the next rota: whoever hosted a
# whole year is spared a season, and nobody has to catch up with it for ever.
_CARRIED = 2


class Presence(NamedTuple):
    """How often somebody was expected at held meetings, and came."""

    came: int
    expected: int


class Together(NamedTuple):
    """How often two people sat together, and for how many minutes in all."""

    meetings: int
    minutes: int


def presence(pod: Pod, person: str) -> Presence:
    """How often a member came, kick-offs and retros included; guests are not expected."""
    came = expected = 0
    for meeting in pod.held_meetings:
        was_there = person in meeting.present or person in meeting.late
        came += was_there
        expected += was_there or person in meeting.missed
    return Presence(came, expected)


def turns(meetings: Iterable[Meeting], role: Turn) -> Counter[str]:
    """How many times each person had that part in these meetings."""
    return Counter(person for one in meetings if (person := getattr(one, role)) is not None)


def carried_turns(pod: Pod, people: Sequence[str], role: Turn, *, kept: Iterable[Meeting]) -> (
    dict[str, int]
):  # fmt: skip
    """How far each of them is ahead of the one who had the fewest turns, from 0 to 2.

    Whoever came later begins with as many as the one who had the fewest before, so that
    newcomers need not catch up with what was before their time.

    Args:
        pod: the pod.
        people: who may take turns now.
        role: which part.
        kept: the meetings, held or certain, that count.
    """
    meetings = sorted(kept, key=lambda one: one.on)
    counts = turns(meetings, role)
    members = {one.who: one for one in pod.members.values() if one.is_current}
    first = [one for one in people if meetings and _was_there(members.get(one), meetings[0])]
    least = min((counts[one] for one in first), default=0)
    known = {one: counts[one] if one in first else max(counts[one], least) for one in people}
    base = min(known.values(), default=0)
    return {one: min(count - base, _CARRIED) for one, count in known.items()}


def time_together(book: Book, one: str, other: str) -> Together:
    """The held meetings, of all pods, that two people were both at."""
    both = {one, other}
    lengths = [
        minutes_of(book, pod, meeting)
        for pod in book.pods.values()
        for meeting in pod.held_meetings
        if both <= {*meeting.attended}
    ]
    return Together(len(lengths), sum(lengths))


def minutes_of(book: Book, pod: Pod, meeting: Meeting) -> int:
    """How long it was: what stands with it, its season, its pod, or the settings say."""
    season = pod.season_of(meeting)
    said = meeting.minutes or (season.minutes if season else None)
    return said or pod.minutes or book.settings.minutes


def _was_there(member: Member | None, meeting: Meeting) -> bool:
    return member is not None and (member.joined is None or member.joined <= meeting.on)
