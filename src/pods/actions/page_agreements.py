"""What a pod agreed on, in words that its members read."""

from pods.actions.result import Part
from pods.hours.dates import parse_weekly
from pods.hours.words import show_clock
from pods.letters.phrases import count, each, length, weekday
from pods.model.book import Book
from pods.model.pod import Pod
from pods.proposals.saying import zone_label
from pods.proposals.timetable import zone_of


class Agreement(Part):
    """One thing agreed on; the text may have several lines, and `link` is where it leads."""

    label: str
    text: str
    link: str | None = None


def agreements(book: Book, pod: Pod) -> tuple[Agreement, ...]:
    """Everything that was agreed on and written down; nothing of what was not."""
    stays = {None: "", True: "What is said here stays here", False: "Not asked for"}
    guests = {None: "", True: "Welcome", False: "Not now"}
    told = (
        Agreement(label="When", text=_when(book, pod)),
        Agreement(label="Where", text=pod.place or ""),
        Agreement(label="Online", text=pod.link or "", link=_web(pod.link)),
        Agreement(label="Where we write", text=pod.channel or "", link=_web(pod.channel)),
        Agreement(label="How a meeting goes", text=pod.format or ""),
        Agreement(label="How we are together", text=pod.norms or ""),
        Agreement(label="What each gives", text=pod.commitment or ""),
        Agreement(label="Confidentiality", text=stays[pod.confidential]),
        Agreement(label="To meet, it takes", text=_enough(pod.min_presence)),
        Agreement(label="Guests", text=guests[pod.open_to_guests]),
        Agreement(label="Good to know", text=pod.note or ""),
    )
    return tuple(one for one in told if one.text.strip())


def _when(book: Book, pod: Pod) -> str:
    weeks = pod.cadence_weeks or (book.settings.cadence_weeks if pod.at else None)
    parts = []
    if pod.at:
        number, start = parse_weekly(pod.at)
        zone = zone_of(book, pod)
        clock = f" ({zone_label(zone)})" if zone else ""
        parts.append(f"{each(weeks or 1, weekday(number))} at {show_clock(start)}{clock}")
    elif weeks:
        parts.append(each(weeks, "week"))
    if pod.minutes:
        parts.append(length(pod.minutes))
    told = ", ".join(parts)
    return told[:1].upper() + told[1:]


def _enough(people: int | None) -> str:
    return f"{count(people).capitalize()} of us" if people else ""


def _web(text: str | None) -> str | None:
    """The text, where it is an address of the web and nothing else."""
    plain = (text or "").strip()
    is_web = plain.lower().startswith(("https://", "http://"))
    return plain if is_web and plain.isprintable() and " " not in plain else None
