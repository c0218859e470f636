"""Which combination feels right: of those proposed, of one's own drafts; or none, and it sits."""

from datetime import date
from functools import partial

from pods.actions.result import who
from pods.actions.suggest import suggest_next
from pods.actions.suggestion import NumberedPod
from pods.actions.wishes import Wishes
from pods.cli.patience import patience
from pods.cli.walk.combination import Combination, begun, kept, of_draft, of_option
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed
from pods.cli.walk.where import a_pod_is_wanted
from pods.errors import PodsError, UsageError
from pods.model.book import Book
from pods.model.speech import listed

_LIST, _BOARD, _KEEP = ("l", "list"), ("m", "move"), "keep "


def enough_people_are_there(book: Book, today: date) -> bool:
    """Whether a pod is wanted, and there are enough people for one."""
    you = 0 if book.caller.organiser else 1
    return a_pod_is_wanted(book, today) and len(book.people) + you >= book.settings.size_min


def ask_which_combination(walk: Walk) -> None:
    """Show a few, and begin the one that feels right, or keep some to let them sit."""
    options = dict[str, Combination]()
    _show(walk, options)
    if not options:
        return
    said = dict[str, str]()
    walk.each(lambda _: _parts(options, said), partial(_ask, walk, options, said))
    walk.unfinished = ""
    if said["which"] and said["name"]:
        walk.do(lambda: begun(walk, options[said["which"]], said))


_WHY_CHOICE = (
    "Index cards, moved around until it feels spot on: that may take weeks, and your feeling "
    "overrules every reason here. A number begins that pod; keep 1 lays it aside as a draft, "
    "several if you like; m moves people by hand; l shows the list once more."
)
_WHY_NAME = "It can change. The Unicorns were a file name first."
_WHY_HOUR = "All of these suit everybody whose hours are known, in every week of the season."


def _show(walk: Walk, options: dict[str, Combination]) -> None:
    """Fill in the alternatives, by what is typed for them; none where none can be."""
    options.clear()
    book = walk.book
    try:
        with patience(None, session=walk.session) as is_over:
            found = suggest_next(book, wishes=Wishes(), today=walk.today, is_over=is_over)
    except PodsError as error:
        walk.refuse(error)
    else:
        walk.session.show(found.model_copy(update={"next_step": None}))
        numbered = (option for option in found.options if isinstance(option, NumberedPod))
        options |= {str(option.number): of_option(book, option) for option in numbered}
    waiting = [draft for draft in book.drafts.values() if draft.is_waiting and draft.people]
    if waiting and options:
        walk.tell("")
    for draft in waiting:
        options[f"draft {draft.id}"] = of_draft(book, draft, today=walk.today)
        names = listed([_called(book, one) for one in draft.people])
        walk.tell(f"draft {draft.id}: {names}" + (f" ({draft.note})" if draft.note else ""))


def _called(book: Book, person: str) -> str:
    return "you" if person == book.caller.id else who(book, person).name


def _parts(options: dict[str, Combination], said: dict[str, str]) -> tuple[str, ...]:
    """What to ask, as far as the answers so far lead to it."""
    if not said.get("which"):
        return ("which",)
    if not said.get("name", "?") or len(options[said["which"]].hours) < 2:  # noqa: PLR2004 - no choice
        return ("which", "name")
    return ("which", "name", "hour")


def _ask(walk: Walk, options: dict[str, Combination], said: dict[str, str], part: str) -> None:
    if part == "which":
        said[part] = _ask_which(walk, options)
        return
    walk.unfinished = "the pod you were about to begin"
    chosen = options[said["which"]]
    if part == "name":
        check = walk.would(lambda name: begun(walk, chosen, {"name": name}))
        question = "What is it called? (Enter: let it sit)"
        said[part] = walk.ask(question, why=_WHY_NAME, check=check)
    else:
        check = walk.would(lambda hour: begun(walk, chosen, {**said, "hour": hour}))
        question = f"At which hour? ({', '.join(chosen.hours)})"
        said[part] = walk.ask(question, why=_WHY_HOUR, default=chosen.hours[0], check=check)


def _ask_which(walk: Walk, options: dict[str, Combination]) -> str:
    """What is chosen, as it is typed; empty where it shall sit."""

    def is_there(answer: str) -> None:
        word = answer.lower()
        is_known = _option(options, word) or word in (*_LIST, *_BOARD)
        if not is_known and not word.startswith(_KEEP):
            first = next(iter(options))
            raise UsageError(
                f'"{answer}" is none of them',
                f"say {', '.join(options)}; keep {first}; m to move people; l for the list",
            )

    while options:
        answer = walk.ask(
            f"Which one feels right? ({', '.join(options)}; keep 1: lay it aside; "
            "m: move people; l: the list; Enter: let it sit)",
            why=_WHY_CHOICE,
            check=is_there,
        ).lower()
        if not answer or _option(options, answer):
            return _option(options, answer)
        if answer.startswith(_KEEP):
            _keep(walk, options, answer.removeprefix(_KEEP))
        elif answer in _BOARD:
            walk.look(Deed("board"))
        if answer in (*_LIST, *_BOARD):
            _show(walk, options)  # somebody may have edited the file meanwhile
    return ""


def _option(options: dict[str, Combination], word: str) -> str:
    """The option that is meant, in any case; empty where none is."""
    return next((option for option in options if option.lower() == word), "")


def _keep(walk: Walk, options: dict[str, Combination], numbers: str) -> None:
    """Lay combinations aside as drafts, each with a name of its own."""
    for number in numbers.replace(",", " ").split():
        chosen = options.get(number)
        if chosen is None or chosen.draft:
            walk.tell(f'"{number}" is none of those that can be kept')
            continue
        if walk.do(partial(kept, walk, chosen)):
            name = [*walk.book.drafts][-1]
            options[f"draft {name}"] = of_draft(walk.book, walk.book.drafts[name], today=walk.today)
