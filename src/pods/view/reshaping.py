"""Reshaping: how a pod could be cut, two joined, some swapped; each with the line that does it."""

from collections.abc import Sequence

from pods.actions.reshaping import MergePlan, PodSplits, Reshaping, SplitPart, SplitPlan, SwapPlan
from pods.model.speech import listed
from pods.proposals.saying import say_starts
from pods.proposals.slots import SlotLine
from pods.view.page import Page, Spoken
from pods.view.theme import GOOD, QUIET, STRONG
from pods.view.words import counted, names_in, numbered

_INDENT = 4


def view(result: Reshaping) -> Page:
    """Splits, merges, then swaps; where there is none of them, that is said."""
    page = Page()
    for splits in result.splits:
        _splits_on(page, splits, result)
    if result.merges:
        page.line(("Two pods that could go on as one", STRONG))
    for merge in result.merges:
        _merge_on(page, merge, result)
    if result.swaps:
        page.line(("Swaps that would help both pods", STRONG))
    for swap in result.swaps:
        _swap_on(page, swap, result)
    if not (result.splits or result.merges or result.swaps):
        page.line(_nothing(result))
    elif result.merges or result.swaps or any(one.plans for one in result.splits):
        page.line(("Nobody moves unasked: a word with each of them first.", QUIET))
    return page


def _nothing(result: Reshaping) -> str:
    if not result.pods:
        return "No pod stands yet"
    which = "of these pods" if result.about else "pod"
    return f"Nothing to reshape: no {which} is too large or too small, and no swap would help two"


def _splits_on(page: Page, splits: PodSplits, result: Reshaping) -> None:
    title, people = result.pods[splits.pod], counted(splits.size, "person", many="people")
    ways = f": {counted(splits.ways, 'way')} to cut it" if splits.ways else ""
    page.line((f"{title}, {people}{ways}", STRONG))
    if splits.why_none:
        page.line(splits.why_none, indent=_INDENT)
    if splits.hours_aside and splits.plans:
        page.line(
            ("they share no hour on your list even now, so hours were left aside", QUIET),
            indent=_INDENT,
        )
    for plan in splits.plans:
        _plan_on(page, plan, result)


def _plan_on(page: Page, plan: SplitPlan, result: Reshaping) -> None:
    for place, part in enumerate(plan.parts):
        number = numbered(plan.number, style=STRONG) if place == 0 else Spoken(" " * _INDENT, "")
        page.line(number, names_in(_names(part.people, result)), hang=_INDENT)
        hours = _hours(part.slots)
        if hours:
            page.line((hours, GOOD), indent=_INDENT + 2)
        sentences = [*part.reasons, *_missing(part, result)]
        if sentences:
            page.line(" · ".join(sentences), indent=_INDENT + 2, hang=_INDENT + 2)
    for command in plan.commands:
        page.command(command, indent=_INDENT)


def _missing(part: SplitPart, result: Reshaping) -> list[str]:
    if not part.lacking:
        return []
    who = [listed(_names(people, result)) for people in part.could_complete]
    whom = f": {listed(who, last='or')} would fit" if who else ", and nobody without a seat fits"
    return [f"lacks {part.lacking}{whom}"]


def _merge_on(page: Page, merge: MergePlan, result: Reshaping) -> None:
    first, second = (result.pods[pod] for pod in merge.pods)
    page.line(
        (f"{first} and {second}", STRONG),
        f": {listed(_names(merge.people, result))}",
        indent=_INDENT,
        hang=_INDENT + 2,
    )
    kept = [f"the hour of {result.pods[pod]} suits them all" for pod in merge.keeps_hour_of]
    hours = _hours(merge.slots)
    if hours and not kept:
        page.line((hours, GOOD), indent=_INDENT + 2)
    sentences = [*kept, *merge.reasons]
    if sentences:
        page.line(" · ".join(sentences), indent=_INDENT + 2, hang=_INDENT + 2)
    for command in merge.commands:
        page.command(command, indent=_INDENT)


def _swap_on(page: Page, swap: SwapPlan, result: Reshaping) -> None:
    here, there = (result.pods[pod] for pod in swap.pods)
    goes, comes = (listed(_names(people, result)) for people in (swap.goes, swap.comes))
    page.line(
        (goes, STRONG), f" from {here} for ", (comes, STRONG), f" from {there}",
        indent=_INDENT, hang=_INDENT + 2,
    )  # fmt: skip
    gains = [
        f"{title} {by} % better" if by else f"{title} a little better"
        for title, by in zip((here, there), swap.better, strict=True)
    ]
    reasons = [
        f"{who} {text}"
        for who, texts in ((goes, swap.goes_for), (comes, swap.comes_for))
        for text in texts
    ]
    page.line(" · ".join([*gains, *reasons]), indent=_INDENT + 2, hang=_INDENT + 2)
    for command in swap.commands:
        page.command(command, indent=_INDENT)


def _hours(slots: Sequence[SlotLine]) -> str:
    return say_starts([slot.weekly for slot in slots], zone=slots[0].zone) if slots else ""


def _names(people: Sequence[str], result: Reshaping) -> list[str]:
    in_order = [one for one in result.names if one in people]
    return ["you" if one == result.me else result.names[one] for one in in_order]
