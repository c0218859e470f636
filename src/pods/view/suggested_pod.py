"""One pod of a suggestion: who, when, why, and the line that begins it."""

from collections.abc import Sequence

from rich.cells import cell_len

from pods.actions.suggestion import NumberedPod, PodOption, Suggestion
from pods.model.speech import listed
from pods.proposals.saying import say_starts
from pods.proposals.slots import SlotLine
from pods.view.page import Page, Part, Spoken
from pods.view.show import show
from pods.view.theme import GOOD, QUIET
from pods.view.words import names_in

INDENT = 4

_KINDS = {
    "shared": "most shared",
    "bridging": "most bridging",
    "keen": "most keen",
    "hours": "easiest hours",
    "known": "best known inside",
}


def pod_on(
    page: Page,
    option: PodOption,
    result: Suggestion,
    *,
    number: Spoken,
    beside: Sequence[PodOption],
) -> None:
    """One pod: who, when, why, and the line that begins it; its hours in a column of their own."""
    page.beside(
        [number, *_names(option, result)],
        [(_hours(option.slots, result), GOOD)],
        column=INDENT + max(_width(one, result) for one in beside) + 2,
        room=max(cell_len(_hours(one.slots, result)) for one in beside),
        below=INDENT,
    )
    sentences = [*_kinds(option), *(reason.text for reason in option.reasons if reason.text)]
    sentences += [*_to_ask(option, result), *option.notes]
    if sentences:
        page.line(" · ".join(sentences), indent=INDENT, hang=INDENT)
    page.command(option.command, indent=INDENT)


def _kinds(option: PodOption) -> list[str]:
    """What it is the best in; that the first is the best overall goes without saying."""
    kinds = option.kinds if isinstance(option, NumberedPod) else ()
    words = [_KINDS[kind] for kind in kinds if kind in _KINDS]
    return [", ".join(words)] if words else []


def _to_ask(option: PodOption, result: Suggestion) -> list[str]:
    """Whose hours to ask for; nothing where none are known, which is said once for all."""
    unknown = [one for one in result.names if one in option.hours_unknown and one != result.me]
    if not unknown or result.unknown.hours == result.drawn_on:
        return []
    return [f"ask {listed([result.names[one] for one in unknown])} for their hours"]


def _names(option: PodOption, result: Suggestion) -> list[Part]:
    """Who it is; of a pod that stands, who would join it and whom they would find."""
    inside = result.pod.inside if result.pod is not None else ()
    joining = [one for one in result.names if one in option.people and one not in inside]
    found = [one for one in result.names if one in inside]
    names: list[Part] = [names_in(called(joining, result))]
    return [*names, (f" beside {listed(called(found, result))}", QUIET)] if found else names


def _width(option: PodOption, result: Suggestion) -> int:
    return sum(cell_len(show(part[0])) for part in _names(option, result))


def _hours(slots: Sequence[SlotLine], result: Suggestion) -> str:
    """Every start that works, and for how long it does."""
    if not slots:
        return ""
    starts = [slot.weekly for slot in slots]
    weeks = ((result.end - result.start).days + 1) // 7
    meetings = -(-weeks // result.cadence_weeks)
    span = f"all {weeks} weeks" if result.cadence_weeks == 1 else f"all {meetings} meetings"
    return f"{say_starts(starts, zone=slots[0].zone)}, {span}"


def called(people: Sequence[str], result: Suggestion) -> list[str]:
    """What a screen calls them; the Caller is "you"."""
    return ["you" if one == result.me else result.names[one] for one in people]
