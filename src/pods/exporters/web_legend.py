"""What each sign of the drawing means, in words, for those that are in it."""

from collections.abc import Callable, Iterator

from pods.actions.web_parts import Web
from pods.exporters.html_document import text
from pods.exporters.text_width import text_width
from pods.exporters.web_boxes import Box
from pods.exporters.web_drawing import Drawing

_LINE = 26.0
_SIGN = 44.0
_SIZE = 12.5
_LEFT = 26.0

Sign = Callable[[float, float], str]
"""Markup of a sign whose left end stands at (x, y)."""


def legend(web: Web, drawn: Drawing, *, width: float, top: float) -> tuple[list[str], float]:
    """The legend in rows below the drawing, and how high it is."""
    found = []
    x, y = _LEFT, top + _LINE / 2
    for sign, words in _entries(web, drawn):
        long = _SIGN + text_width(words, size=_SIZE)
        if x > _LEFT and x + long > width - _LEFT:
            x, y = _LEFT, y + _LINE
        found.append(sign(x, y))
        found.append(
            f'<text class="quiet side" x="{x + _SIGN:.1f}" y="{y:.1f}">{text(words)}</text>'
        )
        x += long + 22
    return found, (y - top + _LINE if found else 0.0)


def _entries(web: Web, drawn: Drawing) -> Iterator[tuple[Sign, str]]:
    """Only what is drawn is explained."""
    kinds = {tie.kind for tie in drawn.ties if not tie.private}
    if any(pod.state != "draft" for pod in web.pods):
        yield _stroke("rim", "field field-0", thin=True), "a pod"
    if any(pod.state == "draft" for pod in web.pods):
        yield _stroke("rim", "draft", thin=True), "a draft, a what-if"
    if any(one.is_caller for one in web.people):
        yield _pill("pill me-pill"), "you" if not web.is_shared else "who drew this"
    if any(one.is_bridge for one in web.people):
        yield _ring, "the only link between two parts, or two pods"
    if any(pod.held for pod in web.pods):
        yield _pill("pill held"), "a seat is held for them"
    if "couple" in kinds:
        yield _stroke("couple", "between"), "a couple"
    if kinds & {"family", "housemate", "friend"}:
        yield _stroke("tie"), "family, friends, one home"
    if kinds & {"knows", "colleague"}:
        yield _stroke("knows"), "tied" if web.is_shared else "know each other, or work together"
    if any(tie.private for tie in drawn.ties):
        yield _stroke("secret"), "private: ex, conflict, competitor, or kept so"


def _stroke(*looks: str, thin: bool = False) -> Sign:
    def drawn(x: float, y: float) -> str:
        inset = 8 if thin else 2
        scale = f' transform="translate({x:.1f} {y:.1f}) scale(1 .42)"' if thin else ""
        way = (
            f"M{inset + 6} 0H{_SIGN - inset - 14}"
            if thin
            else f"M{x + inset:.1f} {y:.1f}H{x + _SIGN - 10:.1f}"
        )
        return "".join(f'<path class="{look}" d="{way}"{scale}/>' for look in looks)

    return drawn


def _pill(classes: str) -> Sign:
    def drawn(x: float, y: float) -> str:
        return _rect(Box(x + 18, y, 28, 14), classes)

    return drawn


def _ring(x: float, y: float) -> str:
    return _rect(Box(x + 18, y, 32, 18), "ring") + _rect(Box(x + 18, y, 26, 12), "pill link")


def _rect(box: Box, classes: str) -> str:
    return (
        f'<rect class="{classes}" x="{box.left:.1f}" y="{box.top:.1f}" width="{box.width}" '
        f'height="{box.height}" rx="{box.height / 2:.1f}"/>'
    )
