"""What can be done at the board, each as a deed: one move, one entry of the history."""

from collections.abc import Callable
from functools import partial

from pods.actions.board import BENCH
from pods.actions.draft_changes import begin_draft, drop_draft, edit_draft, swap
from pods.actions.drafts import move
from pods.actions.ideas import keep_idea, with_idea
from pods.actions.pods import new_pod
from pods.actions.result import Change, Result, who
from pods.board.sitting import Deed, Sitting
from pods.model.book import Book


def move_card(
    table: Sitting,
    person: str,
    *,
    source: str,
    target: str,
    stays: bool = False,
    anyway: str | None = None,
) -> Deed:
    """Move somebody from one place to another, or put them in both.

    Args:
        table: where.
        person: the id.
        source: a draft, or the bench.
        target: another.
        stays: whether they stay in the first one too: a second what-if.
        anyway: not None: against a rule of one's own.
    """
    leaves = None if stays or source == BENCH else source
    name = who(table.book, person).name
    action = partial(
        move,
        people=[f"@{person}"],
        source=leaves,
        target=target or None,
        anyway=anyway,
        today=table.today,
    )
    where = table.board.column(target)
    to = f"to {where.title}" if where else "to the bench"
    return _on(table, f"move {name} {to}", action, source, target)


def swap_cards(
    table: Sitting, one: str, other: str, *, source: str, target: str, anyway: str | None = None
) -> Deed:
    """Let two people change places."""
    names = " and ".join(who(table.book, person).name for person in (one, other))
    action = partial(
        swap,
        one=f"@{one}",
        other=f"@{other}",
        source=source or None,
        target=target or None,
        anyway=anyway,
        today=table.today,
    )
    return _on(table, f"swap {names}", action, source, target)


def lock_card(table: Sitting, person: str, *, draft: str) -> Deed:
    """Keep somebody in a draft while others move; or let them move again."""
    column = table.board.column(draft)
    is_locked = column is not None and person in column.draft.locked
    held, freed = ([], [f"@{person}"]) if is_locked else ([f"@{person}"], [])
    name = who(table.book, person).name
    label = f"{'unlock' if is_locked else 'lock'} {name} in {_title(table, draft)}"
    action = partial(edit_draft, draft=draft, lock=held, unlock=freed, today=table.today)
    return _on(table, label, action, draft)


def begin(table: Sitting, name: str) -> Deed:
    """Begin an empty draft."""
    return Deed(f"begin the draft {name}", partial(begin_draft, name=name, today=table.today))


def rename(table: Sitting, draft: str, name: str) -> Deed:
    """Call a draft something else."""
    action = partial(edit_draft, draft=draft, name=name, today=table.today)
    return _on(table, f"call {_title(table, draft)} {name}", action, draft)


def write_note(table: Sitting, draft: str, note: str) -> Deed:
    """Note why this combination."""
    action = partial(edit_draft, draft=draft, note=note, today=table.today)
    return _on(table, f"note on {_title(table, draft)}", action, draft)


def throw_away(table: Sitting, draft: str) -> Deed:
    """Throw a draft away that is in the file."""
    return Deed(f"throw away the draft {_title(table, draft)}", partial(drop_draft, draft=draft))


def keep(table: Sitting, idea: str) -> Deed:
    """Put a suggestion among the drafts."""
    found = next(one for one in table.ideas if one.id == idea)
    return Deed(f"keep {found.title}", partial(keep_idea, idea=found))


def promote(
    table: Sitting, draft: str, *, name: str, at: str = "", anyway: str | None = None
) -> Deed:
    """Make a pod of a draft.

    Args:
        table: where the draft lies.
        draft: its id.
        name: what the pod is called.
        at: its weekly hour, "tue 17:00"; empty: none yet.
        anyway: not None: against a rule of one's own.
    """
    terms = {"at": at} if at else {}
    action = partial(
        new_pod, name=name, source=draft, terms=terms, anyway=anyway, today=table.today
    )
    return _on(table, f"begin {name}", action, draft)


def _title(table: Sitting, draft: str) -> str:
    column = table.board.column(draft)
    return column.title if column else draft


def _on(table: Sitting, label: str, action: Callable[[Book], Change[Result]], *places: str) -> Deed:
    """A deed about these places; suggestions among them are kept by it."""
    ideas = [idea for idea in table.ideas if idea.id in places]

    def done(book: Book) -> Change[Result]:
        for idea in ideas:
            book = with_idea(book, idea)
        return action(book)

    return Deed(label, done)
