"""`pods rule`."""

from typing import Annotated

from typer import Argument, Context, Option

from pods.cli.completion import people_listed
from pods.cli.session import open_session
from pods.model.words import RuleKind

Kind = Annotated[RuleKind | None, Argument(metavar="[together|apart]", help="What the rule says.")]
People = Annotated[
    list[str] | None,
    Argument(metavar="PERSON...", autocompletion=people_listed, help="Whom it is about."),
]
Wish = Annotated[bool | None, Option("--wish/--limit", help="A wish, or a limit (it is one).")]
Public = Annotated[
    bool | None, Option("--public/--private", help="It may be seen, or not (it may not).")
]
Why = Annotated[str | None, Option(help="The reason; as private as the rule.")]
Until = Annotated[str | None, Option(metavar="DATE", help="The last day it counts.")]
Remove = Annotated[bool, Option("--remove", help="Take the rule back.")]


def rule(
    context: Context,
    kind: Kind = None,
    people: People = None,
    *,
    wish: Wish = None,
    public: Public = None,
    why: Why = None,
    until: Until = None,
    remove: Remove = False,
) -> None:
    """Keep people together, or apart; alone, list the rules.

    A rule acts wherever pods are proposed, and shows nowhere unless you say --public.

    Example:
        pods rule together ines duarte
        pods rule apart kasia pawel --why "an old story"
        pods rule --show-private
    """
    from pods.actions.ties import list_rules
    from pods.actions.ties import rule as ruled

    session = open_session(context)
    if kind is None:
        session.show(list_rules(session.book, show_private=session.shared.show_private))
        return
    session.show(
        session.change(
            "change a rule",  # the history is no place for what is private
            lambda book: ruled(
                book,
                kind=kind,
                people=people or (),
                wish=wish,
                public=public,
                why=why,
                until=until,
                remove=remove,
                show_private=session.shared.show_private,
                today=session.today,
            ),
        )
    )
