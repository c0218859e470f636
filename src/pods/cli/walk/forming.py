"""Which combination feels right, what it is called, and at which hour it would meet."""

from datetime import date
from functools import partial

from pods.actions.pods import new_pod
from pods.actions.suggest import suggest_next
from pods.actions.suggestion import NumberedPod
from pods.actions.wishes import Wishes
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed, typed
from pods.cli.walk.where import a_pod_is_wanted
from pods.errors import PodsError, UsageError
from pods.model.book import Book

_LIST = ("l", "list")


def enough_people_are_there(book: Book, today: date) -> bool:
    """Whether a pod is wanted, and there are enough people for one."""
    you = 0 if book.caller.organiser else 1
    return a_pod_is_wanted(book, today) and len(book.people) + you >= book.settings.size_min


def ask_which_combination(walk: Walk) -> None:
    """Show a few, and begin the one that feels right."""
    options = _show(walk)
    if not options:
        return
    said = dict[str, str]()
    walk.each(lambda _: _parts(options, said), partial(_ask, walk, options, said))
    walk.unfinished = ""
    if said["which"] and said["name"]:
        walk.do(lambda: _begun(walk, options[said["which"]], said))


_WHY_CHOICE = (
    "Its number begins a pod with them. Take one that feels right, or none yet: it may take weeks. "
    "l shows the list once more."
)
_WHY_NAME = "It can change. The Unicorns were a file name first."
_WHY_HOUR = "All of these suit everybody whose hours are known, in every week of the season."


def _show(walk: Walk) -> dict[str, NumberedPod]:
    """The alternatives, by their number as it is typed; none where none can be."""
    try:
        found = suggest_next(walk.book, wishes=Wishes(), today=walk.today)
    except PodsError as error:
        walk.refuse(error)
        return {}
    walk.session.show(found.model_copy(update={"next_step": None}))
    if any(draft.is_waiting for draft in walk.book.drafts.values()):
        walk.hint("Your own drafts wait too:", "pods drafts")
    options = (option for option in found.options if isinstance(option, NumberedPod))
    return {str(option.number): option for option in options}


def _parts(options: dict[str, NumberedPod], said: dict[str, str]) -> tuple[str, ...]:
    """What to ask, as far as the answers so far lead to it."""
    if not said.get("which"):
        return ("which",)
    if not said.get("name", "?") or len(options[said["which"]].slots) < 2:  # noqa: PLR2004 - no choice
        return ("which", "name")
    return ("which", "name", "hour")


def _ask(walk: Walk, options: dict[str, NumberedPod], said: dict[str, str], part: str) -> None:
    if part == "which":
        said[part] = _ask_number(walk, options)
        return
    walk.unfinished = "the pod you were about to begin"
    chosen = options[said["which"]]
    if part == "name":
        check = walk.would(lambda name: _begun(walk, chosen, {"name": name}))
        question = "What is it called? (Enter: let it sit)"
        said[part] = walk.ask(question, why=_WHY_NAME, check=check)
    else:
        hours = [slot.at for slot in chosen.slots]
        check = walk.would(lambda hour: _begun(walk, chosen, {**said, "hour": hour}))
        question = f"At which hour? ({', '.join(hours)})"
        said[part] = walk.ask(question, why=_WHY_HOUR, default=hours[0], check=check)


def _ask_number(walk: Walk, options: dict[str, NumberedPod]) -> str:
    numbers = ", ".join(options)

    def is_there(answer: str) -> None:
        if answer not in options and answer.lower() not in _LIST:
            raise UsageError(f'"{answer}" is none of them', f"say {numbers}, or l for the list")

    while True:
        question = f"Which one feels right? ({numbers}; l: the list; Enter: let it sit)"
        answer = walk.ask(question, why=_WHY_CHOICE, check=is_there)
        if answer.lower() not in _LIST:
            return answer
        options.clear()
        options.update(_show(walk))  # somebody may have edited the file meanwhile
        if not options:
            return ""
        numbers = ", ".join(options)


def _begun(walk: Walk, chosen: NumberedPod, said: dict[str, str]) -> Deed:
    book, name = walk.book, said["name"]
    me, wanted = book.caller.id, set(chosen.people)
    people = tuple(typed(book, one) for one in book.people if one in wanted)  # as on the list
    hour = said.get("hour") or (chosen.slots[0].at if chosen.slots else None)
    calls = typed(book, chosen.caller) if chosen.caller not in (None, me) else None
    terms = {"caller": calls, "at": hour}
    options = [word for key, value in terms.items() if value for word in (f"--{key}", value)]
    return Deed(
        "new-pod",
        partial(new_pod, name=name, people=people, terms=terms, today=walk.today),
        words=(name, *people),
        options=tuple(options),
        label=f"begin {name}",
    )
