"""How the pods are doing: a strip of marks for each member, and what the marks come to."""

from collections.abc import Sequence
from itertools import groupby

from pods.actions.health import Mark, MemberHealth, PodHealth, PodsHealth
from pods.reminders.rhythm import Health
from pods.view.page import Cell, Page, Part, Spoken
from pods.view.pods import pod_days, pod_state
from pods.view.theme import BAD, GOOD, QUIET, STRONG, WARN
from pods.view.words import counted

# Shapes that differ without colour; the line below the strips says what they mean.
MARKS: dict[Mark, str] = {"there": "●", "late": "◐", "apology": "○", "no-show": "✗",
                           "not-in-it": "·"}  # fmt: skip
WORDS: dict[Mark, str] = {"there": "there", "late": "late", "apology": "missed",
                           "no-show": "without a word", "not-in-it": "not in it yet"}  # fmt: skip
_IN_ORDER = "●·"
_STYLES: dict[Health, str] = {"ok": GOOD, "late": WARN, "wobbling": WARN, "dormant": BAD}


def view(result: PodsHealth) -> Page:
    """One pod with a strip for each member; of several, one strip for each pod."""
    page = Page()
    if not result.pods:
        return page.line(("no pods yet: pods suggest proposes some", QUIET))
    if len(result.pods) > 1:
        page.table([_overview(pod) for pod in result.pods])
        words = [f"{sign} {word}" for sign, word in _MEETINGS.items() if _is_used(result, sign)]
        return _legend_on(page, words)
    (pod,) = result.pods
    _pod_on(page, pod)
    used = {mark for one in pod.members for mark in one.marks}
    return _legend_on(page, [f"{MARKS[one]} {WORDS[one]}" for one in MARKS if one in used])


def _legend_on(page: Page, words: list[str]) -> Page:
    return page.blank().line(Spoken("  ".join(words), "", QUIET)) if words else page


def _overview(pod: PodHealth) -> list[Cell]:
    line = pod.line
    marks = [_meeting(pod, number) for number in range(len(pod.meetings))]
    words = [_MEETINGS[mark] for mark in marks]
    strip = in_a_row(marks, words, before=f"last {counted(len(marks), 'meeting')}: ")
    state: Cell = (pod.health, _STYLES[pod.health]) if pod.health else pod_state(line)
    told = [pod_days(line)] if pod_days(line) else []
    told += [f"{pod.ratio} times its rhythm"] if pod.health not in (None, "ok") else []
    told += [] if line.state == "resting" else _sentences(pod)
    return [(line.title, STRONG), strip, state, (" · ".join(told), QUIET)]


def _meeting(pod: PodHealth, number: int) -> str:
    """One meeting in one sign: all there, some missing, half of them or more."""
    marks = [one.marks[number] for one in pod.members if one.marks[number] != "not-in-it"]
    missed = sum(mark in {"apology", "no-show"} for mark in marks)
    return "○" if marks and 2 * missed >= len(marks) else "◐" if missed else "●"


def in_a_row(marks: Sequence[str], words: Sequence[str], *, before: str = "") -> list[Part]:
    """Marks, the oldest first, and what is missing stands out; for the ear, how often in a row."""
    runs = [(word, len(list(same))) for word, same in groupby(words)]
    told = ", ".join(word if count == 1 else f"{word} {count} times" for word, count in runs)
    seen: list[Part] = [Spoken("", f"{before}{told}" if told else "")]
    return seen + [Spoken(mark, "", "" if mark in _IN_ORDER else WARN) for mark in marks]


_MEETINGS = {"●": "all there", "◐": "some missing", "○": "half or more missing"}


def _is_used(result: PodsHealth, sign: str) -> bool:
    return any(
        _meeting(pod, number) == sign for pod in result.pods for number in range(len(pod.meetings))
    )


def _pod_on(page: Page, pod: PodHealth) -> None:
    line = pod.line
    health: list[Part] = [" · ", (pod.health, _STYLES[pod.health])] if pod.health else []
    gap = f", {pod.ratio} times its rhythm" if pod.health not in (None, "ok") else ""
    days = f" · {pod_days(line)}" if pod_days(line) else ""
    page.line((line.title, STRONG), f" · {pod_state(line)}", *health, f"{gap}{days}")
    if line.state == "resting":
        return
    page.table([_row(pod, one) for one in pod.members], indent=2)
    for sentence in _sentences(pod):
        page.line((sentence, QUIET), indent=2)


def _row(pod: PodHealth, one: MemberHealth) -> list[Cell]:
    strip = in_a_row([MARKS[mark] for mark in one.marks], [WORDS[mark] for mark in one.marks])
    told = [f"{one.came} of {one.expected}"] if one.expected else []
    told += [f"hosted {one.hosted}"] if one.hosted else []
    told += ["on leave"] if one.on_leave else []
    told += ["away soon"] if one.person in pod.away_soon else []
    return [one.person.name, strip, " · ".join(told)]


def _sentences(pod: PodHealth) -> list[str]:
    """How many come, who carries, what it can bear; of one meeting alone nothing follows."""
    said = []
    if pod.attendance is not None and len(pod.meetings) > 1:
        said.append(f"{pod.attendance} % came to the last {len(pod.meetings)}")
    if pod.mostly_hosted_by is not None:
        said.append(f"{pod.mostly_hosted_by.name} hosts more than half")
    if pod.line.members and pod.can_miss <= 0:
        said.append(_bears(pod))
    return said


def _bears(pod: PodHealth) -> str:
    if pod.can_miss < 0:
        return f"too few to meet, it takes {pod.min_presence}"
    spare = sum(not one.on_leave for one in pod.members) - pod.min_presence
    # Of a couple both miss a meeting: where one could be missed, they are what is too many.
    return f"cannot miss {'a couple' if spare else 'one'}: it takes {pod.min_presence}"
