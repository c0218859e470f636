"""Whatever else `pods next` has to say, taken up one by one: done, written down, or slept on."""

from functools import partial
from shlex import split

from pods.actions.suggest import suggest_fill
from pods.actions.suggestion import NumberedPod
from pods.actions.wishes import Wishes
from pods.cli.walk.answers import NO, YES
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed
from pods.cli.walk.filling import filled
from pods.cli.walk.journey import Stretch
from pods.errors import UsageError
from pods.model.book import Book
from pods.reminders.next_steps import next_steps
from pods.reminders.step import Step

# By rule of the practice and command: the places of the way where the walk asks for the same.
# Where it was at none of them today, the reminder speaks up here.
_ASKED_AT = {
    (2, "log-meeting"): ("meetings", "first call"),
    (4, "invite"): ("invite", "answers"),
    (5, "invite"): ("answers",),
    (6, "invite"): ("answers",),
    (7, "when"): ("first call", "combination"),
    (8, "plan-season"): ("season", "first call"),
    (9, "edit-pod"): ("season", "meetings"),
    (9, "when"): ("first call", "meetings"),
    (16, "retro"): ("look back",),
    (20, "edit-person"): ("hours",),
    (20, "suggest"): ("combination",),
    (21, "sound"): ("waters",),
    (21, "mark"): ("waters",),
    (23, "new-pod"): ("combination",),
}
_FILL = (17, "suggest")
_SLEEP = ("s", "sleep")
_UNTIL = "in 2 weeks"

# What is asked before a command is run, by its name.
_QUESTIONS = {
    "talked": "Have you been in touch",
    "sound": "Have you sounded them out",
    "letter": "See the words",
    "when": "See the hours",
    "suggest": "See what could be",
    "invitations": "See who owes an answer",
    "show": "Have a look",
}
_WHY_NEWCOMER = (
    "A newcomer is for the group to agree on, one or two at a time, so that closeness can grow. "
    "The letter appears here, and is logged as sent today."
)
_WHY = (
    "One of the few things worth doing now, with its reason. Nobody is overdue: Enter leaves it "
    "for another day, s lets it sleep for two weeks."
)


def the_rest(walk: Walk) -> Stretch:
    """The last stretch: what is left to say after all the others."""
    return Stretch("And besides", "", lambda book, _: bool(_steps(walk, book)), ask_about_the_rest)


def ask_about_the_rest(walk: Walk) -> None:
    """Each thing with its reason, and whether to do it now."""
    walk.each(partial(_left, walk), partial(_ask_about, walk))


def _left(walk: Walk, book: Book) -> list[str]:
    return [step.cause for step in _steps(walk, book)]


def _steps(walk: Walk, book: Book) -> list[Step]:
    steps = next_steps(book, today=walk.today).steps
    return [one for one in steps if not walk.passed.intersection(_ASKED_AT.get(_about(one), ()))]


def _about(step: Step) -> tuple[int, str]:
    """The rule, and the command it proposes."""
    return step.rule, split(step.command)[1]


def _ask_about(walk: Walk, cause: str) -> None:
    step = next((one for one in _steps(walk, walk.book) if one.cause == cause), None)
    if step is None:
        return
    walk.tell(f"{step.text}: {step.reason}.")
    question = _QUESTIONS.get(_about(step)[1], "Do it now")
    sleep = "s: sleep on it; " if step.about else ""
    sleeps = _SLEEP if step.about else ()

    def is_answer(answer: str) -> None:
        if answer.lower() not in (*YES, *sleeps):
            raise UsageError(f'"{answer}" is no answer here', "y does it, Enter leaves it")

    said = walk.ask(
        f"{question}? (y; {sleep}Enter: not now)", why=_WHY, skips=NO, check=is_answer
    ).lower()
    if said in sleeps:
        walk.do(lambda: Deed("next", options=("--snooze", step.about, "--until", _UNTIL)))
    elif (
        said
        and walk.do(lambda: filled(walk, step.command))
        and _about(step) == _FILL
        and step.group
    ):
        _ask_newcomers(walk, step.group)


def _ask_newcomers(walk: Walk, pod: str) -> None:
    """Which of those who were just shown are asked in."""
    found = suggest_fill(walk.book, pod=f"@{pod}", wishes=Wishes(), today=walk.today)
    commands = {
        f"{option.number}": option.command
        for option in found.options
        if isinstance(option, NumberedPod)
    }

    def asked_in(answer: str) -> Deed:
        if answer not in commands:
            raise UsageError(f'"{answer}" is none of them', f"say {', '.join(commands)}")
        return filled(walk, commands[answer])

    if commands:
        walk.is_done(
            f"Whom do you ask in? ({', '.join(commands)}; Enter: nobody yet)",
            why=_WHY_NEWCOMER,
            deed=asked_in,
            skips=NO,
        )
