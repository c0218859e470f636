"""Seats of a pod: how many there are, who sits, for whom one is held."""

from datetime import date
from typing import NamedTuple

from pods.errors import NotAllowedError
from pods.hours.dates import say_date
from pods.model.book import Book
from pods.model.pod import Pod
from pods.model.typed import quoted


class Seats(NamedTuple):
    """The seats of a pod: `total` is None where there is no limit."""

    taken: int
    held: int
    total: int | None

    @property
    def free(self) -> int | None:
        """Seats for which nobody was asked yet; never below 0."""
        return None if self.total is None else max(0, self.total - self.taken - self.held)


def seats_of(book: Book, pod: Pod) -> Seats:
    """How the seats of a pod stand. A gathering has no limit; a circle 12; else the settings."""
    _, total = book.sizes_of(pod)
    return Seats(taken=len(pod.current_members), held=len(pod.seat_holders), total=total)


def refuse_closed(pod: Pod) -> None:
    """Stop where a pod has come to its end.

    Raises:
        NotAllowedError: with how to open it again.
    """
    if pod.state == "closed":
        raise NotAllowedError(
            f"{pod.title} is closed", f"pods edit-pod {quoted(pod.id)} --state inviting"
        )


def refuse_resting(pod: Pod, *, on: date) -> None:
    """Stop where a pod rests on that day.

    Raises:
        NotAllowedError: with how to wake it.
    """
    if pod.state == "resting" and pod.resting_until is not None and on < pod.resting_until:
        raise NotAllowedError(
            f"{pod.title} rests until {say_date(pod.resting_until)}",
            f"to wake it: pods rest {quoted(pod.id)} --wake",
        )


def refuse_without_seats(book: Book, pod: Pod, *, newcomers: int, anyway: str | None) -> None:
    """Stop where a pod has no seats for so many more, unless it is overruled.

    Raises:
        NotAllowedError: with how the seats stand.
    """
    seats = seats_of(book, pod)
    if anyway is not None or seats.total is None or seats.free is None or newcomers <= seats.free:
        return
    wanted = seats.total + newcomers - seats.free
    held = f", {seats.held} held for people who were asked" if seats.held else ""
    free = "no seat" if not seats.free else f"{seats.free} free seat{'s' * (seats.free > 1)}"
    raise NotAllowedError(
        f"{pod.title} has {free}: {seats.taken} of {seats.total} taken{held}",
        f"more seats: pods edit-pod {quoted(pod.id)} --size-max {wanted};"
        ' or all the same: --anyway "because ..."',
    )
