"""Fixing a season: for a pod that has had its first calls, or its season, and knows no next day."""

from datetime import date
from functools import partial

from pods.actions.season_hours import NoHourError
from pods.actions.season_terms import SeasonWish
from pods.actions.seasons import plan_season
from pods.cli.walk.answers import NO
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed
from pods.cli.walk.where import is_yours
from pods.errors import PodsError, UsageError
from pods.hours.dates import parse_weekly
from pods.model.book import Book
from pods.model.pod import Pod
from pods.model.typed import quoted

_WHY_SEASON = (
    "Fix the whole season's dates at once, and one to look back: finding a time is the first thing "
    "pods fail at, and a season that ends lets everyone leave without losing face. Four is a good "
    "number to begin with."
)
_WHY_EVERY = "Every week, every second, every third: what each is ready to give, and no more."
_WHY_HOUR = (
    "A weekday and a time on the pod's clock, the same all season: tue 17:00. Those in brackets "
    "hold for everybody whose hours are known, every time."
)


def a_season_is_to_be_fixed(book: Book, today: date) -> bool:  # noqa: ARG001 - every step is asked the day
    """Whether some pod has agreed to meet, and has no date to come."""
    return bool(_without_dates(book))


def ask_for_seasons(walk: Walk) -> None:
    """For each such pod: how many meetings, and at which hour where none is agreed."""
    walk.each(_without_dates, partial(_ask_about, walk))


def _without_dates(book: Book) -> list[str]:
    return [pod.id for pod in book.pods.values() if _is_to_be_fixed(pod) and is_yours(book, pod)]


def _is_to_be_fixed(pod: Pod) -> bool:
    """Whether it has agreed to meet and has no dates; after a season the look back comes first."""
    is_alive = pod.state in ("kickoff", "running") and len(pod.current_members) > 1
    season = pod.current_season
    has_called = any(one.kind == "kick-off" for one in pod.held_meetings)
    is_open = has_called if season is None else season.id in pod.retros
    return is_alive and is_open and not pod.planned_meetings


def _ask_about(walk: Walk, pod_id: str) -> None:
    said = dict[str, str]()

    def parts(book: Book) -> tuple[str, ...]:
        pod = book.pods.get(pod_id)
        if pod is None or not _is_to_be_fixed(pod):
            return ()
        if not said.get("meetings"):
            return ("meetings",)
        open_terms = {"every": pod.cadence_weeks is None, "at": pod.at is None}
        return ("meetings", *(term for term, is_open in open_terms.items() if is_open))

    walk.each(parts, partial(_ask, walk, pod_id, said))
    walk.unfinished = ""
    if said.get("meetings"):
        walk.do(partial(_planned, walk, pod_id, said))


def _ask(walk: Walk, pod_id: str, said: dict[str, str], part: str) -> None:
    pod = walk.book.pods.get(pod_id)
    title = pod.title if pod else pod_id
    if part == "meetings":
        question = f"{title}: fix a season? (how many meetings, such as 4; Enter: not now)"
        said[part] = walk.ask(question, why=_WHY_SEASON, skips=NO, check=_count)
        return
    walk.unfinished = f"the season of {title}"
    if part == "every":
        usual = str(walk.book.settings.cadence_weeks)
        question = "Every how many weeks?"
        said[part] = walk.ask(question, why=_WHY_EVERY, default=usual, check=_count)
    else:
        question = f"At which hour each week? ({_offers(walk, pod_id, said)})"
        said[part] = walk.ask(question, why=_WHY_HOUR, check=parse_weekly)


def _offers(walk: Walk, pod_id: str, said: dict[str, str]) -> str:
    """A few hours that hold every time, the fairest first; else how one is typed."""
    try:
        walk.would(lambda _: _planned(walk, pod_id, said))("")
    except NoHourError as error:
        return ", ".join(str(offer) for offer in error.offers) or "tue 17:00"
    except PodsError:
        return "tue 17:00"
    return "tue 17:00"


def _count(answer: str) -> int:
    if not answer.isdecimal() or not answer.isascii():
        raise UsageError(f'"{answer}" is no number of meetings', "a number, such as 4")
    return int(answer)


def _planned(walk: Walk, pod_id: str, said: dict[str, str]) -> Deed:
    at, every = said.get("at") or None, said.get("every") or None
    wish = SeasonWish(
        meetings=_count(said["meetings"]), every=_count(every) if every else None, at=at
    )
    options = {"--meetings": said["meetings"], "--every": every, "--at": at}
    return Deed(
        "plan-season",
        partial(plan_season, pod=pod_id, wish=wish, today=walk.today),
        words=(pod_id,),
        options=tuple(word for name, value in options.items() if value for word in (name, value)),
        label=f"plan a season of {quoted(pod_id)}",
    )
