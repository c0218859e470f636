"""`pods drafts`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import drafts as draft_names
from pods.cli.completion import people_listed
from pods.cli.session import Session, open_session
from pods.cli.suggest_options import refuse_two_questions
from pods.errors import UsageError

Draft = Annotated[
    str | None, Argument(metavar="DRAFT", autocompletion=draft_names, help="Only this one.")
]
Name = Annotated[str | None, Option("--name", metavar="NAME", help="Call it that from now on.")]
Note = Annotated[
    str | None, Option("--note", metavar="TEXT", help="Why this combination; '' takes it back.")
]
At = Annotated[
    str | None, Option("--at", metavar="HOUR", help="The hour one has in mind: 'tue 17:00'.")
]
Lock = Annotated[
    list[str] | None,
    Option(
        "--lock",
        metavar="PERSON",
        autocompletion=people_listed,
        help="They stay in it while others move.",
    ),
]
Unlock = Annotated[
    list[str] | None,
    Option("--unlock", metavar="PERSON", autocompletion=people_listed, help="They may move again."),
]
Drop = Annotated[bool, Option("--drop", help="Throw it away; the people stay on the list.")]
WhoFits = Annotated[bool, Option("--fits", help="Who of the bench would fit, and why.")]
Where = Annotated[
    str | None,
    Option(
        "--where",
        metavar="PERSON",
        autocompletion=people_listed,
        help="In which draft somebody would fit, and why.",
    ),
]


def drafts(
    context: Context,
    draft: Draft = None,
    *,
    fits: WhoFits = False,
    where: Where = None,
    name: Name = None,
    note: Note = None,
    at: At = None,
    lock: Lock = None,
    unlock: Unlock = None,
    drop: Drop = False,
) -> None:
    """Show the drafts: who is in each, which hours hold, what speaks against it; or change one.

    Example:
        pods drafts
        pods drafts b
        pods drafts b --fits
        pods drafts --where pawel
        pods drafts b --note "early evenings" --lock joan
        pods drafts b --name "the writers"
    """
    from pods.actions.draft_changes import edit_draft
    from pods.actions.drafts import list_drafts

    session = open_session(context)
    given = any(value is not None for value in (name, note, at, lock, unlock))
    refuse_two_questions(
        {"--fits": fits, "--where": where is not None, "--drop": drop, "a change": given}
    )
    if where is not None:
        _show_where(session, draft, where)
    elif draft is None and (given or drop or fits):
        raise UsageError("which draft?", "pods drafts lists them")
    elif draft is not None and fits:
        _show_fits(session, draft)
    elif draft is not None and drop:
        _drop(session, draft)
    elif draft is not None and given:
        session.show(
            session.change(
                f"change the draft {draft}",
                lambda book: edit_draft(
                    book,
                    draft=draft,
                    name=name,
                    note=note,
                    at=at,
                    lock=lock or (),
                    unlock=unlock or (),
                    today=session.today,
                ),
            )
        )
    else:
        private = session.shared.show_private
        session.show(
            list_drafts(session.book, draft=draft, today=session.today, show_private=private)
        )


def _show_where(session: Session, draft: str | None, person: str) -> None:
    from pods.actions.fitting import where_fits

    if draft is not None:
        raise UsageError("--where looks at every draft", f"pods drafts --where {person}")
    session.show(where_fits(session.book, person=person, today=session.today))


def _show_fits(session: Session, draft: str) -> None:
    from pods.actions.fitting import who_fits

    session.show(who_fits(session.book, draft=draft, today=session.today))


def _drop(session: Session, draft: str) -> None:
    """Throw one away; with people in it only when the human means it."""
    from pods.actions.draft_changes import drop_draft
    from pods.actions.drafts import find_waiting
    from pods.errors import NotAllowedError

    found = find_waiting(session.book, draft)
    count = len(found.people)
    question = f"{found.title} holds {count}. Throw it away?"
    if count and not session.shared.dry_run and not session.is_sure(question):
        raise NotAllowedError("nothing was written")
    session.show(
        session.change(
            f"throw away the draft {found.title}", lambda book: drop_draft(book, draft=found.id)
        )
    )
