"""Which view shows which kind of result: the `kind` in the JSON names the page on the screen."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from pods.actions.result import Result
    from pods.view.page import Page

VIEWS = {
    "begun": "pods.view.begun",
    "calendar": "pods.view.calendar:calendar",
    "calendar-invites": "pods.view.calendar:invites",
    "checked": "pods.view.checked",
    "criteria": "pods.view.criteria:criteria",
    "criteria-weighed": "pods.view.criteria:weighed",
    "demo": "pods.view.demo",
    "draft-dropped": "pods.view.drafts:dropped",
    "draft-edited": "pods.view.drafts:edited",
    "drafts": "pods.view.drafts:drafts",
    "edited": "pods.view.edited",
    "fits": "pods.view.drafts:fits",
    "exported": "pods.view.exported",
    "for-them": "pods.view.letter:for_them",
    "forgotten": "pods.view.forgotten",
    "handed-over": "pods.view.endings:handed_over",
    "health": "pods.view.health",
    "history": "pods.view.history",
    "home": "pods.view.home",
    "import": "pods.view.imported",
    "idea-kept": "pods.view.drafts:kept",
    "interest-marked": "pods.view.told_people:interest_marked",
    "invitations": "pods.view.invitations",
    "invited": "pods.view.told_pods:invited",
    "joined": "pods.view.told_pods:joined",
    "kick-off-planned": "pods.view.season:kick_off_planned",
    "left": "pods.view.told_pods:left",
    "letter-list": "pods.view.letter:letter_list",
    "letters": "pods.view.letter",
    "meeting-moved": "pods.view.meeting_changes:meeting_moved",
    "meetings-logged": "pods.view.meetings:meetings_logged",
    "meetings-skipped": "pods.view.meeting_changes:meetings_skipped",
    "merged": "pods.view.merged",
    "moved": "pods.view.drafts:moved",
    "next-steps": "pods.view.next_steps",
    "page": "pods.view.pod_page",
    "people": "pods.view.people",
    "people-added": "pods.view.told_people:people_added",
    "person": "pods.view.person",
    "person-edited": "pods.view.told_people:person_edited",
    "pod": "pods.view.pod",
    "pod-begun": "pods.view.told_pods:pod_begun",
    "pod-closed": "pods.view.endings:pod_closed",
    "pod-edited": "pods.view.told_pods:pod_edited",
    "pod-split": "pods.view.endings:pod_split",
    "pods": "pods.view.pods",
    "pods-merged": "pods.view.endings:pods_merged",
    "redone": "pods.view.undone:redone",
    "replied": "pods.view.told_pods:replied",
    "reshaping": "pods.view.reshaping",
    "report": "pods.view.report",
    "rested": "pods.view.meeting_changes:rested",
    "retro": "pods.view.retro:retro",
    "retro-logged": "pods.view.retro:retro_logged",
    "review": "pods.view.review",
    "review-done": "pods.view.review:done",
    "rule-changed": "pods.view.told_people:rule_changed",
    "rules": "pods.view.told_people:rules",
    "season-planned": "pods.view.season:season_planned",
    "snoozed": "pods.view.next_steps:snoozed",
    "sounded": "pods.view.told_people:sounded",
    "stats": "pods.view.stats",
    "staying": "pods.view.staying",
    "suggestion": "pods.view.suggestion",
    "talked": "pods.view.told_people:talked",
    "tie-changed": "pods.view.told_people:tie_changed",
    "undone": "pods.view.undone",
    "upgraded": "pods.view.upgraded",
    "web": "pods.view.web",
    "when": "pods.view.when",
    "where": "pods.view.where",
}
"""The module of each kind, and the function in it that gives back what is shown (else `view`)."""


def view_of(result: "Result") -> "Page":
    """What a result looks like. Only the view of its own kind is imported."""
    kind: Any = getattr(result, "kind")  # noqa: B009 - each subclass of Result declares it
    module, _, function = VIEWS[kind].partition(":")
    view: Callable[[Any], Page] = getattr(import_module(module), function or "view")
    return view(result)
