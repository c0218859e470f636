"""The one honest short list: every rule asked, folded by person and by pod, the urgent first."""

from collections.abc import Iterable
from datetime import date

from pods.model.book import Book
from pods.reminders.registry import RULES
from pods.reminders.scene import Scene
from pods.reminders.step import WHENEVER, NextSteps, Sleeping, Step

_ABOUT_A_NEW_POD = {20, 21, 23}  # rules that lead towards one more pod
_ABOUT_A_DATE = {
    2,
    7,
    8,
    9,
    16,
    23,
}  # rules that all come down to the next date of one pod or draft


def next_steps(book: Book, *, today: date, is_whole: bool = False) -> NextSteps:
    """What is worth doing now, at most `settings.next_lines` of it.

    Args:
        book: the book.
        today: the day it is asked.
        is_whole: True: every step, however many.
    """
    scene = Scene(book, today=today)
    found = (_in_time(scene, step) for rule in RULES for step in rule.find(scene))
    steps = _folded(sorted((one for one in found if _is_heard(scene, one)), key=_urgent_first))
    limit = len(steps) if is_whole else book.settings.next_lines
    sleeping = (
        Sleeping(snooze.id, snooze.until)
        for snooze in book.snoozed.values()
        if snooze.until is not None and scene.is_asleep(snooze.id)
    )
    return NextSteps(tuple(steps[:limit]), max(0, len(steps) - limit), tuple(sorted(sleeping)))


def _in_time(scene: Scene, step: Step) -> Step:
    """A Caller who is not in a rush sees what could become a new pod last; nobody is nagged."""
    is_later = scene.book.caller.no_rush and step.rule in _ABOUT_A_NEW_POD
    return step._replace(urgency=WHENEVER) if is_later else step


def _is_heard(scene: Scene, step: Step) -> bool:
    """Whether neither whom it is about nor their pod sleeps, and its cause was not dismissed."""
    if step.group is not None and scene.is_asleep(step.group):
        return False
    return not (scene.is_asleep(step.about) or scene.is_dismissed(step.about, step.cause))


def _urgent_first(step: Step) -> tuple[int, int, int, str]:
    return step.urgency, step.rule, -step.weight, step.cause


def _folded(steps: Iterable[Step]) -> list[Step]:
    """One line per person and per pod: what comes later joins the line that has them already."""
    kept: list[Step] = []
    for step in steps:
        index = next((i for i, other in enumerate(kept) if _belongs_to(step, other)), None)
        if index is None:
            kept.append(step)
        else:
            kept[index] = _joined(kept[index], step)
    return kept


def _belongs_to(step: Step, other: Step) -> bool:
    if step.about == other.about and step.about:
        return step.about != step.group or {step.rule, other.rule} <= _ABOUT_A_DATE
    return step.about in other.people and step.about != step.group


def _joined(first: Step, second: Step) -> Step:
    """Both in one line. Of two about one draft, the complete combination says it better."""
    if second.rule == 23 and first.about == second.about:  # noqa: PLR2004 - the rule's number
        first, second = second._replace(urgency=first.urgency), first
    rules = {*first.also, second.rule, *second.also} - {first.rule}
    return first._replace(also=tuple(sorted(rules)))
