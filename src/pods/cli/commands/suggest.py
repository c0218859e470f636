"""`pods suggest`."""

from time import monotonic

from typer import Context

from pods.cli import suggest_options as typed
from pods.cli.at_board import lay_out, refuse_elsewhere
from pods.cli.patience import patience
from pods.cli.session import open_session


def suggest(
    context: Context,
    pods: typed.Pods = None,
    *,
    everyone: typed.Everyone = False,
    fill: typed.Fill = None,
    stay: typed.Stay = False,
    reshape: typed.Reshape = False,
    required: typed.With = None,
    without: typed.Without = None,
    only: typed.Only = None,
    include: typed.Include = None,
    options: typed.Options = 3,
    seed: typed.Seed = 0,
    effort: typed.Effort = None,
    within: typed.Within = None,
    why: typed.Why = False,
    why_not: typed.WhyNot = None,
    levers: typed.Levers = False,
    weigh: typed.Weigh = None,
    board: typed.Board = False,
) -> None:
    """Propose combinations, each with its hours, its reasons and the line to begin it.

    The next pod around you draws on everybody you have sounded; a round, on those who are in.
    Nothing is decided and nothing is written: your own feeling overrules it at any time.
    The same list, day, seed and effort give the same answer; Ctrl-C takes the best so far.
    With --board the pods lie beside your drafts, to move people about; none is kept unasked.

    Example:
        pods suggest
        pods suggest --with joan --without pawel
        pods suggest --weigh energy=5,near=0
        pods suggest --everyone --include maybe
        pods suggest --why --why-not dana
        pods suggest --everyone --levers
        pods suggest --fill harbour
        pods suggest --stay
        pods suggest --reshape
        pods suggest --reshape harbour
    """
    from pods.actions.answering import answer
    from pods.actions.wishes import Wishes

    typed.refuse_two_questions(
        {"--everyone": everyone, "--fill": fill, "--stay": stay, "--reshape": reshape}
    )
    if board:  # it is for what could become a pod, not for pods that are there
        there = {"--fill": fill, "--stay": stay, "--reshape": reshape}
        typed.refuse_two_questions({"--board": board, **there})
    if stay or reshape:  # they tell their reasons without being asked
        told = {"--why": why, "--why-not": why_not, "--levers": levers}
        typed.refuse_two_questions({"--stay": stay, "--reshape": reshape, **told})
    typed.refuse_pods_alone(pods, reshape=reshape)
    wishes = Wishes(
        everyone=everyone,
        fill=fill,
        stay=stay,
        reshape=tuple(pods or ()) if reshape else None,
        required=tuple(required or ()),
        without=tuple(without or ()),
        only=typed.steps_of(only),
        include=typed.steps_of(include),
        count=options,
        seed=seed,
        effort=typed.effort_of(effort, within=within),
        within=within,
        why=why,
        why_not=tuple(why_not or ()),
        levers=levers,
        weights=typed.weights_of(weigh),
    )
    session = open_session(context)
    if board:
        refuse_elsewhere(session)
    book = session.book
    with patience(within, session=session) as is_over:
        found = answer(book, wishes=wishes, today=session.today, is_over=is_over, clock=monotonic)
    if board:
        lay_out(session, found)
    else:
        session.show(found)
