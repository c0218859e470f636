"""On whose clocks a letter tells the hour: the reader's own, or of several readers each one's."""

from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple, TypeVar

from pods.letters.occasion import Occasion
from pods.model.speech import listed
from pods.proposals.saying import zone_label

T = TypeVar("T", bound=Hashable)


class Reading(NamedTuple):
    """An hour, and what stands after it: nothing, " your time", " (Azores time)"."""

    said: str
    after: str


def clocks_of(occasion: Occasion) -> tuple[str, ...]:
    """The zones of the readers, each once; of who has told none the pod's; empty without any."""
    if occasion.anchor is None:
        return ()
    zones = (reader.time_zone or occasion.anchor for reader in occasion.readers)
    return tuple(dict.fromkeys(zones))


def on_clocks(
    occasion: Occasion, read: Callable[[str], T], *, say: Callable[[T], Reading], beside: str = ""
) -> str:
    """An hour as each of the readers' clocks shows it; clocks that show the same said together.

    Args:
        occasion: who reads it.
        read: what the clock of a zone shows.
        say: that in words, with what is to be explained about it in brackets.
        beside: said where one clock is told, after whose clock it is.
    """
    zones = clocks_of(occasion)
    if len(zones) == 1:
        told = say(read(zones[0]))
        return f"{told.said}{_whose(occasion)}{told.after and f' ({told.after}{beside})'}"
    alike: dict[T, list[str]] = {}
    for zone in zones:
        alike.setdefault(read(zone), []).append(zone_label(zone))
    return listed([_in_brackets(say(shown), labels) for shown, labels in alike.items()])


def _in_brackets(told: Reading, labels: Sequence[str]) -> str:
    return f"{told.said} ({listed(labels)}{told.after and f'; {told.after}'})"


def _whose(occasion: Occasion) -> str:
    """Said where somebody's clock shows something else; among neighbours it would only puzzle."""
    if any(reader.time_zone is None for reader in occasion.readers):
        return f" ({zone_label(occasion.anchor)} time)" if occasion.anchor else ""
    zones = {occasion.book.person(one).time_zone for one in occasion.group} | {occasion.anchor}
    return " your time" if len(zones - {None}) > 1 else ""
