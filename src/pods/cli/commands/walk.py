"""`pods walk`."""

from typer import Context

from pods.cli.session import open_session


def walk(context: Context) -> None:
    """Be taken by the hand, one question at a time, from the first name to the next meeting.

    Enter skips a question, ? says why it is asked, b goes back, q leaves. Each answer is saved at
    once; the walk takes up where the file says you are.

    Example:
        pods walk
    """
    from pods.cli.walk.journey import Left, Walk, walk_on
    from pods.cli.walk.steps import STEPS

    session = open_session(context)
    questions = session.ask("the same without questions: pods add-person, pods suggest, pods next")
    session.say("Enter skips · ? says why · b goes back · q leaves, and nothing is lost")
    try:
        walk_on(Walk(session, questions), STEPS)
    except Left:
        session.say("Everything you answered is kept. pods walk goes on from there.")
    else:
        session.say("That is all for today. pods shows what is worth doing next.")
