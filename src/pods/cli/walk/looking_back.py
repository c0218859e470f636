"""Looking back at a season: what was good, what was not, who goes on, and which way."""

from datetime import date
from functools import partial

from pods.actions.result import who
from pods.actions.ways_on import look_back
from pods.cli.walk.answers import sentences_in
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed, typed
from pods.cli.walk.filling import filled
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.pod import Pod
from pods.reminders.retros import look_back as due_to_look_back
from pods.reminders.scene import Scene

_DECISIONS = ("stay", "pause", "leave")

_QUESTIONS = {
    "plus": "what was good? (several with ; between; Enter: go on)",
    "minus": "what was not? (Enter: go on)",
    "next": "what do you want to change? (Enter: go on)",
}
_WHY_TOLD = (
    "What worked, what did not, what do we change: the retro is what makes the next season better. "
    "Keep what the group would read aloud; what was confided stays in the pod."
)
_WHY_DECISION = (
    "Each for oneself: stay, pause with the seat kept, or leave. All three are good answers, and "
    "the end of a season is the moment where nobody loses face."
)
_WHY_WAY = (
    "Another season, a rest, new people, two pods of one, or an end with thanks: to go apart after "
    "a season is normal, and no failure. The group chooses; nothing has to be decided today."
)


def a_season_is_over(book: Book, today: date) -> bool:
    """Whether some pod is to look back, or has looked back and not said how it goes on."""
    return bool(_to_look_back(book, today))


def ask_to_look_back(walk: Walk) -> None:
    """For each such pod: plus, minus, next; stay, pause or leave; and the way on."""
    walk.each(lambda book: _to_look_back(book, walk.today), partial(_ask_about, walk))


def _to_look_back(book: Book, today: date) -> list[str]:
    scene = Scene(book, today=today)
    steps = [
        step for step in due_to_look_back(scene) if not scene.is_dismissed(step.about, step.cause)
    ]
    due = {step.about for step in steps if not scene.is_asleep(step.about)}
    return [pod.id for pod in book.pods.values() if pod.id in due or _is_open(pod, today)]


def _is_open(pod: Pod, today: date) -> bool:
    """Whether everybody has said, and no way on was taken yet."""
    return pod.state == "retro" and all(one.on < today for one in pod.planned_meetings)


def _ask_about(walk: Walk, pod_id: str) -> None:
    def parts(book: Book) -> tuple[tuple[str, str], ...]:
        pod = book.pods.get(pod_id)
        if pod is None or pod_id not in _to_look_back(book, walk.today):
            return ()
        told = look_back(book, pod=f"@{pod_id}", today=walk.today).told
        texts = [("told", key) for key in _QUESTIONS if not getattr(told, key)]
        return (*texts, *(("person", one.id) for one in told.undecided), ("way", ""))

    walk.each(parts, partial(_ask, walk, pod_id))


def _ask(walk: Walk, pod_id: str, part: tuple[str, str]) -> None:
    book, (kind, about) = walk.book, part
    pod = book.pods.get(pod_id)
    if pod is None:
        return
    if kind == "told":
        question = f"{pod.title}: {_QUESTIONS[about]}"
        walk.is_done(question, why=_WHY_TOLD, deed=partial(_told, pod, about))
    elif kind == "person":
        name = "you" if about == book.caller.id else who(book, about).name
        question = f"And {name}: stay, pause or leave? (Enter: not said yet)"
        walk.is_done(question, why=_WHY_DECISION, deed=partial(_decided, walk, pod, about))
    else:
        _ask_way(walk, pod)


def _told(pod: Pod, part: str, answer: str) -> Deed:
    options = [word for text in sentences_in(answer) for word in (f"--{part}", text)]
    return Deed("retro", words=(pod.id,), options=(*options, *_on_its_day(pod)))


def _on_its_day(pod: Pod) -> tuple[str, ...]:
    """The day of the look back that was held, as long as nothing of it is written down."""
    last, season = pod.held_meetings[-1:], pod.current_season
    is_told = season is not None and season.id in pod.retros
    is_retro = bool(last) and last[0].kind == "retro"
    return ("--on", last[0].on.isoformat()) if is_retro and not is_told else ()


def _decided(walk: Walk, pod: Pod, person: str, answer: str) -> Deed:
    decision = next((one for one in _DECISIONS if one == answer.lower()), None)
    if decision is None:
        raise UsageError(f'"{answer}" is none of the three', "say stay, pause or leave")
    named = typed(walk.book, person)
    return Deed("retro", words=(pod.id,), options=(f"--{decision}", named, *_on_its_day(pod)))


def _ask_way(walk: Walk, pod: Pod) -> None:
    ways = look_back(walk.book, pod=f"@{pod.id}", today=walk.today).ways
    for number, way in enumerate(ways, start=1):
        walk.tell(f"{number}  {way.text}: {way.reason}")
    numbers = ", ".join(str(number) for number, _ in enumerate(ways, start=1))

    def is_there(answer: str) -> None:
        if not answer.isdecimal() or not 1 <= int(answer) <= len(ways):
            raise UsageError(f'"{answer}" is none of them', f"a number from 1 to {len(ways)}")

    said = walk.ask(
        f"{pod.title}: which way on? ({numbers}; Enter: not decided yet)",
        why=_WHY_WAY,
        check=is_there,
    )
    if said:
        walk.do(lambda: filled(walk, ways[int(said) - 1].command))
