"""Every way on of an invitation, a membership, a meeting and a pod: for the page and for the tests.

Each table says for a state and a command which state comes next; what is not there is refused.
They are written by hand, from the practice; tests/cli/test_transitions.py walks the real commands
over them at random and compares.
"""

from docs.writing.words import table

Ways = dict[str, dict[str, str]]

_ASK = {"invite": "sent", "invite --draft": "draft"}
_ANSWERS = {"reply yes": "in, with a yes", "reply yes --later": "yes", "reply maybe": "maybe",
            "reply no": "no"}  # fmt: skip
_OPEN = {"invite --withdraw": "withdrawn", "invite --expire": "expired", "join": "in, with a yes",
         **_ANSWERS}  # fmt: skip
_NOT_SO = {**_ASK, "join": "in, not by a yes", **_ANSWERS}


def _inside(how: str, *, left: str) -> dict[str, str]:
    """The ways on of a member; `how` says by what they came."""
    return {"leave": left, "retro --leave": left, "retro --stay": f"in, {how}",
            "retro --pause": f"on leave, {how}"}  # fmt: skip


_WITH_YES = {**_inside("with a yes", left="left, after a yes"), "reply no": "backed-out"}
_NEVER_ASKED = _inside("never asked", left="left, never asked")
_NOT_BY_YES = _inside("not by a yes", left="left, not by a yes")

INVITATION: Ways = {
    "not asked": {**_ASK, "join": "in, never asked"},
    "draft": {**_ASK, **_OPEN},
    "sent": {"invite --nudge": "nudged", **_OPEN},
    "nudged": {"invite --nudge": "nudged", **_OPEN},
    "maybe": {"invite --nudge": "maybe", **_OPEN},
    "yes": {"join": "in, with a yes", **_ANSWERS, "reply no": "backed-out"},
    "no": _NOT_SO,
    "expired": _NOT_SO,
    "withdrawn": _NOT_SO,
    "backed-out": {**_NOT_SO, "reply no": "backed-out"},
    "in, with a yes": _WITH_YES,
    "on leave, with a yes": _WITH_YES,
    "left, after a yes": {**_ASK, **_ANSWERS, "join": "in, with a yes", "reply no": "backed-out"},
    "in, never asked": _NEVER_ASKED,
    "on leave, never asked": _NEVER_ASKED,
    "left, never asked": {**_ASK, "join": "in, never asked"},
    "in, not by a yes": _NOT_BY_YES,
    "on leave, not by a yes": _NOT_BY_YES,
    "left, not by a yes": {**_NOT_SO, "reply no": "no, or still backed-out"},
}
"""Somebody and one pod: the invitation, then the membership. The answers name the pod (`--pod`)."""

MEETING: Ways = {
    "none": {"log-meeting": "held", "edit-pod --next": "planned"},
    "planned": {"log-meeting": "held", "move-meeting": "moved", "skip-meeting": "skipped"},
    "moved": {"log-meeting": "held", "move-meeting": "moved", "skip-meeting": "skipped"},
    "skipped": {"log-meeting": "held", "move-meeting": "moved"},
    "held": {"log-meeting --replace": "held"},
}
"""One meeting. Moved back to its first day, it is planned again; a log is never before its day."""

_EVERY = {"rest": "resting", "close-pod": "closed"}
_MET = {"rest": "resting, having met", "close-pod": "closed"}

POD: Ways = {
    "idea": {"invite": "inviting", "plan-season --kick-off": "kickoff",
             "log-meeting --kick-off": "kickoff", "log-meeting": "running", **_EVERY},
    "inviting": {"invite": "inviting", "plan-season --kick-off": "kickoff",
                 "log-meeting --kick-off": "kickoff", "log-meeting": "running", **_EVERY},
    "kickoff": {"invite": "kickoff", "plan-season --kick-off": "kickoff",
                "log-meeting --kick-off": "kickoff", "log-meeting": "running", **_EVERY},
    "running": {"invite": "running", "log-meeting --kick-off": "running",
                "log-meeting": "running", "retro --plus": "retro", **_MET},
    "retro": {"invite": "retro", "log-meeting --kick-off": "retro", "log-meeting": "running",
              "retro --plus": "retro", **_MET},
    "resting": {"invite": "resting", "log-meeting": "running",
                "log-meeting --kick-off": "kickoff", "plan-season --kick-off": "resting",
                "rest": "resting", "rest --wake": "as far as it had come",
                "close-pod": "closed"},
    "resting, having met": {"invite": "resting, having met", "log-meeting": "running",
                            "log-meeting --kick-off": "running",
                            "retro --plus": "resting, having met",
                            "rest": "resting, having met", "rest --wake": "running",
                            "close-pod": "closed"},
    "closed": {"log-meeting": "closed", "log-meeting --kick-off": "closed"},
}  # fmt: skip
"""One pod. `edit-pod --state` says any of them; `split` and `merge-pods` end in two or in one."""


def invitation() -> str:
    """The table of invitations and memberships."""
    return _told(INVITATION, "Somebody and a pod")


def meeting() -> str:
    """The table of meetings."""
    return _told(MEETING, "A meeting")


def pod() -> str:
    """The table of pods."""
    return _told(POD, "A pod")


def _told(ways: Ways, what: str) -> str:
    rows = []
    for state, commands in ways.items():
        led: dict[str, list[str]] = {}
        for command, to in commands.items():
            led.setdefault(to, []).append(f"`{command}`")
        said = "; ".join(f"{', '.join(found)} → **{to}**" for to, found in led.items())
        rows.append((f"**{state}**", said))
    return table((what, "What leads where; everything else is refused"), rows)
