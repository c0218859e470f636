"""The web as a drawing (SVG): no script, nothing to load, a title and a description."""

from collections.abc import Iterator

from pods.actions.web_parts import Web, WebPerson, WebPod, WebTie
from pods.exporters.html_document import colours, text
from pods.exporters.web_boxes import Box
from pods.exporters.web_curves import Curve
from pods.exporters.web_drawing import PILL, Drawing, drawing
from pods.exporters.web_legend import legend
from pods.exporters.web_style import FIELDS, PICTURE
from pods.exporters.web_words import about, heading

_FADED = frozenset({"knows", "colleague"})


def svg_file(web: Web) -> str:
    """The drawing as a file of its own."""
    style = f"<style>{colours()}{PICTURE}svg {{ background: var(--ground); }}</style>"
    return f"{svg(web, inside=style)}\n"


def svg(web: Web, *, inside: str = "") -> str:
    """The drawing, for a page that has its styles.

    Args:
        web: what is drawn.
        inside: markup that stands first in it.
    """
    drawn = drawing(web)
    below = drawn.places.height
    words, high = legend(web, drawn, width=drawn.places.width, top=below)
    width, height = round(drawn.places.width), round(below + high)
    marks = "\n".join([*_fields(web, drawn), *_ties(drawn), *_names(web, drawn), *words])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="web" role="img" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}" '
        'aria-labelledby="web-title" aria-describedby="web-about">\n'
        f'<title id="web-title">{text(heading(web))}</title>\n'
        f'<desc id="web-about">{text(about(web))}</desc>\n'
        f'{inside}<g aria-hidden="true">\n{marks}\n</g>\n</svg>'
    )


def _fields(web: Web, drawn: Drawing) -> Iterator[str]:
    """The soft ground of each pod: all rims first, so that fields run into each other."""
    ways = [(pod, _way(pod, drawn)) for pod in web.pods]
    for _, way in ways:
        yield f'<path class="rim" d="{way}"/>'
    for number, (pod, way) in enumerate(ways):
        look = "draft" if pod.state == "draft" else f"field field-{number % FIELDS}"
        yield f'<path class="{look}" d="{way}"/>'


def _way(pod: WebPod, drawn: Drawing) -> str:
    """From the title to each of its names, and along each of them."""
    title = drawn.places.titles[pod.id]
    boxes = [drawn.places.names[one.id] for one in pod.everybody if one.id in drawn.places.names]
    arms = [f"M{_at(title.x, title.y)}L{_at(box.x, box.y)}" for box in boxes]
    return "".join([_along(title), *arms, *map(_along, boxes)])


def _along(box: Box) -> str:
    reach = max((box.width - PILL) / 2, 0.5)
    return f"M{_at(box.x - reach, box.y)}H{box.x + reach:.1f}"


def _ties(drawn: Drawing) -> Iterator[str]:
    for tie, curve in zip(drawn.ties, drawn.places.curves, strict=True):
        one, other = tie.people
        said = "tied" if tie.kind == "knows" else tie.kind
        told = f"<title>{text(f'{one} and {other}: {said}')}</title>"
        yield f"<g>{told}{''.join(_line(tie, _bent(curve)))}</g>"


def _line(tie: WebTie, way: str) -> Iterator[str]:
    """A tie as it is drawn along a way: a couple as two lines, one as thin as it is loose."""
    look = "secret" if tie.private else "knows" if tie.kind in _FADED else "tie"
    yield f'<path class="{"couple" if tie.kind == "couple" and not tie.private else look}" '
    yield f'd="{way}"/>'
    if tie.kind == "couple" and not tie.private:
        yield f'<path class="between" d="{way}"/>'


def _bent(curve: Curve) -> str:
    return f"M{_at(*curve.start)}Q{_at(*curve.towards)} {_at(*curve.end)}"


def _names(web: Web, drawn: Drawing) -> Iterator[str]:
    for pod in web.pods:
        box = drawn.places.titles[pod.id]
        yield _written(drawn.titles[pod.id], box, "pod")
    seated = {one.id for pod in web.pods for one in pod.members}
    waiting = {one.id for pod in web.pods for one in pod.held} - seated
    for person in web.people:
        yield from _name(person, drawn, is_held=person.person.id in waiting)
    if drawn.places.alone_at is not None:
        said = "Not tied to anybody here yet"
        yield f'<text class="quiet side" x="26" y="{drawn.places.alone_at + 8:.1f}">{said}</text>'


def _name(person: WebPerson, drawn: Drawing, *, is_held: bool) -> Iterator[str]:
    box = drawn.places.names[person.person.id]
    yield f"<g><title>{text(person.full_name)}</title>"
    yield from _pill(
        box,
        is_link=person.is_bridge,
        look="me-pill"
        if person.is_caller
        else "held"
        if is_held
        else "lone"
        if person.is_alone
        else "",
    )
    yield _written(drawn.names[person.person.id], box, "me" if person.is_caller else "")
    yield "</g>"


def _written(words: str, box: Box, look: str) -> str:
    classes = f' class="{look}"' if look else ""
    return f'<text{classes} x="{box.x:.1f}" y="{box.y:.1f}">{text(words)}</text>'


def _pill(box: Box, *, is_link: bool = False, look: str = "") -> Iterator[str]:
    """The border of a name; with a ring around it where they are the only link."""
    if is_link:
        yield _rounded(box.grown(3.5), "ring")
    classes = " ".join(["pill", *([look] if look else []), *(["link"] if is_link else [])])
    yield _rounded(box, classes)


def _rounded(box: Box, classes: str) -> str:
    return (
        f'<rect class="{classes}" x="{box.left:.1f}" y="{box.top:.1f}" width="{box.width:.1f}" '
        f'height="{box.height:.1f}" rx="{box.height / 2:.1f}"/>'
    )


def _at(x: float, y: float) -> str:
    return f"{x:.1f} {y:.1f}"
