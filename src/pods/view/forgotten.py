"""What was forgotten, or would be, and where it is out of reach."""

from pods.actions.forgetting import Forgotten
from pods.actions.forgetting_mentions import Mention
from pods.model.speech import listed
from pods.view.page import Page, Spoken
from pods.view.theme import QUIET, STRONG, WARN
from pods.view.words import counted

_MANY = {
    "place in a draft": "places in drafts",
    "change of interest": "changes of interest",
    "place in a rota": "places in rotas",
    "plus-one": "plus-ones",
    "pod called": "pods called",
    "attendance": "attendances",
}


def view(result: Forgotten) -> Page:
    """The counts, each mention with its line, what was emptied, what to do by hand."""
    verb = "forgotten" if result.written else "would be forgotten"
    page = Page().line((result.name, STRONG), f" {verb}: {_entries(result)}")
    lines = f"{counted(result.lines, 'line')} of the file"
    if result.comments:
        lines += f", {counted(result.comments, 'comment')} of yours among them"
    page.line(lines, indent=2)
    if result.emptied:
        was = "emptied" if result.written else "to be emptied"
        page.line(f"{was}: {listed(list(result.emptied))}", indent=2)
    if result.is_kept_out:
        page.line("a hash stays, so that an import asks before they come back", indent=2)
    _mentions(page, result)
    page.line(("Out of reach", STRONG), ", and yours to look at:")
    for one in result.out_of_reach:
        page.line(one.where, indent=2)
        if one.command:
            page.command(one.command, indent=4)
    if not result.written:
        page.line(("This cannot be undone.", WARN))
    return page


def _entries(result: Forgotten) -> str:
    told = [counted(one.count, one.what, many=_MANY.get(one.what)) for one in result.gone]
    return listed(["the entry", *told])


def _mentions(page: Page, result: Forgotten) -> None:
    if not result.mentions:
        return
    page.line((counted(len(result.mentions), "text"), STRONG), " beside that, naming them:")
    for one in result.mentions:
        line = Spoken(f"line {one.line}  ", f"line {one.line}: ", QUIET)
        text = "(private: --show-private)" if one.text is None else one.text
        page.line(line, text, _fate(one, result), indent=2, hang=4)


def _fate(one: Mention, result: Forgotten) -> Spoken:
    doubt = ", may be somebody else" if one.is_doubtful else ""
    if not result.written:
        return Spoken(f"  ({one.place}{doubt})", f", {one.place}{doubt}", QUIET)
    done = {"keep": "kept", "blank": "blanked", "delete": "deleted"}[one.fate]
    return Spoken(f"  ({one.place}{doubt}: {done})", f", {one.place}{doubt}, {done}", QUIET)
