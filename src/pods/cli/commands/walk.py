"""`pods walk`."""

from typer import Context, Exit

from pods.cli.session import open_session
from pods.errors import ExitCode, UsageError


def walk(context: Context) -> None:
    """Be taken by the hand, one question at a time, from the first name to the next meeting.

    Enter skips a question, ? says why it is asked, b goes back, q leaves. Each answer is saved at
    once; the walk takes up where the file says you are.

    Example:
        pods walk
    """
    from pods.cli.walk.answers import Left
    from pods.cli.walk.companion import Walk
    from pods.cli.walk.journey import walk_on
    from pods.cli.walk.stretches import STRETCHES
    from pods.cli.walk.worth_doing import the_rest

    session = open_session(context)
    names = list[str]()
    walking = Walk(session, session.ask(_INSTEAD, offers=names), names=names)
    if session.shared.dry_run:
        raise UsageError(
            "a walk saves each answer before the next question",
            "to try it without consequences, on a list of its own: pods walk --file try.toml",
        )
    walking.book  # noqa: B018 - what is wrong from the beginning is told before anything is asked
    if not session.location.exists:
        session.say(_WELCOME)
    session.say("Enter skips · ? says why · b goes back · q leaves, and nothing is lost")
    try:
        walk_on(walking, (*STRETCHES, the_rest(walking)))
    except Left:
        session.say(walking.farewell)
    except KeyboardInterrupt:
        walking.tell("")  # below the ^C that the terminal shows
        session.say(walking.farewell)
        raise Exit(ExitCode.INTERRUPTED) from None
    else:
        session.say("That is all for today. pods shows what is worth doing next.")


_WELCOME = (
    "Whom would you like to see more of, and in which small group? One question at a time; stop at "
    "any of them, and go on another day."
)
_INSTEAD = (
    "the same without questions: pods add-person, pods sound, pods mark, pods suggest, "
    "pods new-pod, pods invite, pods reply, pods plan-season, pods log-meeting, pods retro; "
    "pods next says which"
)
