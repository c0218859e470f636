"""Who is tied to whom, as a list: pods, who joins them, couples, others, who is on their own."""

from collections.abc import Iterable, Iterator, Sequence

from pods.actions.result import Who
from pods.actions.web_parts import Web, WebBridge, WebJoiner, WebPod, WebTie
from pods.model.speech import listed
from pods.view.page import Cell, Page, Part, Spoken
from pods.view.theme import QUIET, STRONG
from pods.view.words import counted, names_in, numbered

_KINDS = {"couple": "Couples", "knows": "Know each other", "friend": "Friends",
          "housemate": "Housemates", "colleague": "Colleagues"}  # fmt: skip


def view(result: Web) -> Page:
    """The list; or where the picture was written."""
    page = Page()
    if result.files:
        for name in result.files:
            page.line((name, STRONG), f"  {_counts(result)}")
        return page
    page.line((result.about or "Who is tied to whom", STRONG), f" · {_counts(result)}")
    _hanging_on(page, result)
    _pods_on(page, "Pods", [pod for pod in result.pods if pod.state != "draft"])
    _pods_on(page, "Drafts", [pod for pod in result.pods if pod.state == "draft"])
    _bridges_on(page, result)
    _ties_on(page, result)
    if result.alone:
        _heading(page, f"Not tied to anybody yet ({len(result.alone)})")
        page.line(names_in([one.person.name for one in result.alone], style=""), indent=2)
    _introductions_on(page, result)
    return page


def _counts(result: Web) -> str:
    drafts = sum(pod.state == "draft" for pod in result.pods)
    told = [
        counted(len(result.people), "person", many="people"),
        counted(len(result.pods) - drafts, "pod"),
        *([counted(drafts, "draft")] if drafts else []),
        counted(len(result.ties), "tie"),
    ]
    return " · ".join(told)


def _hanging_on(page: Page, result: Web) -> None:
    """How it hangs together, in a sentence."""
    if result.is_shared:
        page.line((f"{result.left_out} left out: they have not said that they may be named", QUIET))
    elif len(result.pieces) == 1:
        page.line(f"{result.pieces[0]} hang together")
    elif result.pieces:
        first, *rest = result.pieces
        more = "others" if first == rest[0] else "smaller parts"
        sizes = str(rest[0]) if len({*rest}) == 1 else f"{rest[-1]} to {rest[0]}"
        told = f"{len(rest)} {more}" if len(rest) > 1 else "another part"
        page.line(f"{first} hang together · {told} of {sizes}")


def _pods_on(page: Page, title: str, pods: Sequence[WebPod]) -> None:
    if not pods:
        return
    _heading(page, title)
    page.table([_pod(pod) for pod in pods], indent=2)


def _pod(pod: WebPod) -> list[Cell]:
    people: list[Part] = [_row(pod.members)] if pod.members else []
    people += [(f"{' · ' if pod.members else ''}seats held: ", QUIET)] if pod.held else []
    people += [_row(pod.held)] if pod.held else []
    people += [(f" · {pod.unnamed} more", QUIET)] if pod.unnamed else []
    state = "" if pod.state in {"", "running", "draft"} else f" · {pod.state}"
    return [(pod.title, STRONG), [*people, (state, QUIET)]]


def _row(people: Iterable[Who]) -> Part:
    return names_in([one.name for one in people], style="")


def _bridges_on(page: Page, result: Web) -> None:
    if result.bridges:
        _heading(page, "The only link")
        page.table([_bridge(one) for one in result.bridges], indent=2)
    if result.joiners:
        _heading(page, "In several pods")
        page.table([_joiner(one) for one in result.joiners], indent=2)


def _bridge(one: WebBridge) -> list[Cell]:
    larger, smaller = one.sizes
    told = f"between {one.between[0]} and {one.between[1]}"
    return [(one.person.name, STRONG), f"{told}: {larger} on one side, {smaller} on the other"]


def _joiner(one: WebJoiner) -> list[Cell]:
    told: list[Part] = [listed(one.pods)]
    if one.alone_links_all:
        told.append((" · nobody else links them", QUIET))
    elif one.only_between:
        pairs = listed([f"{a} and {b}" for a, b in one.only_between], last="or")
        told.append((f" · nobody else links {pairs}", QUIET))
    return [(one.person.name, STRONG), told]


def _ties_on(page: Page, result: Web) -> None:
    """Couples, then what each other kind joins; private ones last, and only if asked for."""
    kinds = sorted({tie.kind for tie in result.ties if not tie.private}, key=_order)
    for kind in kinds:
        _heading(page, "Tied" if result.is_shared else _KINDS.get(kind, kind.capitalize()))
        shown = [tie for tie in result.ties if tie.kind == kind and not tie.private]
        page.line(*_pairs(shown), indent=2)
    private = [tie for tie in result.ties if tie.private]
    if private:
        _heading(page, "Private, for you alone")
        page.line(*_pairs(private, with_kind=True), indent=2)


def _order(kind: str) -> tuple[bool, bool, str]:
    return kind != "couple", kind == "knows", kind


def _pairs(ties: Sequence[WebTie], *, with_kind: bool = False) -> Iterator[Part]:
    """Pair by pair: "Ana + Bo, Cy + Di", "Ana and Bo, Cy and Di" for the ear."""
    for number, tie in enumerate(ties):
        one, other = tie.people
        last = "" if number == len(ties) - 1 else ", "
        kind = f" ({tie.kind})" if with_kind else ""
        yield Spoken(f"{one} + {other}{kind}{last}", f"{one} and {other}{kind}{last}")


def _introductions_on(page: Page, result: Web) -> None:
    if not result.introductions:
        return
    _heading(page, "Introductions worth making; once they know each other:")
    for number, one in enumerate(result.introductions, start=1):
        first, second = one.people
        page.line(numbered(number), (f"{first} and {second}", STRONG), indent=0, hang=4)
        page.line(("; ".join(one.reasons), QUIET), indent=4, hang=4)
        page.command(one.command, indent=4)


def _heading(page: Page, words: str) -> None:
    page.blank().line((words, STRONG))
