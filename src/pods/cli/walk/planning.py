"""Fixing a season: for a pod that has had its first calls, or its season, and knows no next day."""

from datetime import date
from functools import partial

from pods.actions.season_terms import SeasonWish
from pods.actions.seasons import plan_season
from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed
from pods.errors import UsageError
from pods.hours.dates import parse_weekly
from pods.model.book import Book
from pods.model.pod import Pod
from pods.model.typed import quoted

_NO = ("n", "no")

_WHY_SEASON = (
    "All dates at once, and one to look back: a pod that knows its dates keeps meeting. Four is a"
    " good number to begin with."
)
_WHY_HOUR = "A weekday and a time on the pod's clock, the same all season: tue 17:00."


def a_season_is_to_be_fixed(book: Book, today: date) -> bool:
    """Whether some pod has agreed to meet, and has no date to come."""
    return bool(_without_dates(book, today))


def ask_for_seasons(walk: Walk) -> None:
    """For each such pod: how many meetings, and at which hour where none is agreed."""
    walk.each(lambda book: _without_dates(book, walk.today), partial(_ask_about, walk))


def _without_dates(book: Book, today: date) -> list[str]:
    return [pod.id for pod in book.pods.values() if _is_to_be_fixed(pod, today)]


def _is_to_be_fixed(pod: Pod, today: date) -> bool:
    is_alive = pod.state in ("kickoff", "running") and len(pod.current_members) > 1
    has_agreed = pod.seasons or any(one.kind == "kick-off" for one in pod.held_meetings)
    is_open = any(one.on >= today for one in pod.planned_meetings)
    return bool(is_alive and has_agreed and not is_open)


def _ask_about(walk: Walk, pod_id: str) -> None:
    said = dict[str, str]()

    def parts(book: Book) -> tuple[str, ...]:
        pod = book.pods.get(pod_id)
        if pod is None or not _is_to_be_fixed(pod, walk.today):
            return ()
        needs_hour = bool(said.get("meetings")) and pod.at is None
        return ("meetings", "at") if needs_hour else ("meetings",)

    walk.each(parts, partial(_ask, walk, pod_id, said))
    if said.get("meetings"):
        walk.do(partial(_planned, walk, pod_id, said))


def _ask(walk: Walk, pod_id: str, said: dict[str, str], part: str) -> None:
    if part == "at":
        said[part] = walk.ask(
            "At which hour each week? (tue 17:00)", why=_WHY_HOUR, check=parse_weekly
        )
        return
    pod = walk.book.pods.get(pod_id)
    title = pod.title if pod else pod_id
    said[part] = walk.ask(
        f"{title}: fix a season? (how many meetings, such as 4; Enter: not now)",
        why=_WHY_SEASON,
        skips=_NO,
        check=_count,
    )


def _count(answer: str) -> int:
    if not answer.isdecimal() or not answer.isascii():
        raise UsageError(f'"{answer}" is no number of meetings', "a number, such as 4")
    return int(answer)


def _planned(walk: Walk, pod_id: str, said: dict[str, str]) -> Deed:
    at = said.get("at") or None
    wish = SeasonWish(meetings=_count(said["meetings"]), at=at)
    return Deed(
        "plan-season",
        partial(plan_season, pod=pod_id, wish=wish, today=walk.today),
        words=(pod_id,),
        options=("--meetings", said["meetings"], *(("--at", at) if at else ())),
        label=f"plan a season of {quoted(pod_id)}",
    )
