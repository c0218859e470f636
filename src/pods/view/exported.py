"""An export that was written: where, what is in it, and what stayed."""

from pods.actions.exporting import Exported
from pods.view.page import Page
from pods.view.theme import QUIET, STRONG, WARN
from pods.view.words import counted


def view(result: Exported) -> Page:
    """The file, then what it holds and what it does not."""
    page = Page().line((result.file, STRONG), f" · {', '.join(_counts(result))}")
    if result.is_redacted:
        page.line("pseudonyms instead of names, and no free text", indent=2)
    if result.is_private:
        page.line(("a full copy, with everything private: for you alone", WARN), indent=2)
    elif result.left_out:
        page.line((f"left out: {', '.join(result.left_out)}", QUIET), indent=2)
    return page


def _counts(result: Exported) -> list[str]:
    people = counted(result.people, "person", many="people")
    if result.what == "pod":
        return [*([result.title] if result.title else []), people]
    return [people, *([counted(result.pods, "pod")] if result.what == "everything" else [])]
