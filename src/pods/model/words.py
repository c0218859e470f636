"""The words of the practice, exactly as they stand in the file."""

from typing import Literal, get_args

Interest = Literal["idea", "sounded", "curious", "maybe", "in", "not-now", "no"]
InvitationState = Literal[
    "draft", "sent", "nudged", "yes", "maybe", "no", "expired", "withdrawn", "backed-out"
]
Reply = Literal["yes", "maybe", "no"]
PodState = Literal[
    "idea", "sounding", "inviting", "kickoff", "running", "retro", "resting", "closed"
]
PodKind = Literal["pod", "circle", "gathering"]
TieKind = Literal[
    "couple",
    "family",
    "housemate",
    "colleague",
    "friend",
    "knows",
    "ex",
    "competitor",
    "conflict",
]
RuleKind = Literal["together", "apart"]
Closeness = Literal["never-met", "met-online", "met-once", "acquaintance", "friend", "close"]
Role = Literal["caller", "member", "guest", "on-leave"]
Structure = Literal["loose", "structured"]
Stage = Literal["beginning", "under-way", "seasoned"]
MeetingStatus = Literal["planned", "held", "skipped", "moved"]
MeetingKind = Literal["kick-off", "regular", "retro", "social"]
Decision = Literal["stay", "pause", "leave"]
Share = Literal["name", "place", "email", "phone", "invitations", "nothing"]

INTERESTS: tuple[Interest, ...] = get_args(Interest)
TIE_KINDS: tuple[TieKind, ...] = get_args(TieKind)
SHARES: tuple[Share, ...] = get_args(Share)
POD_STATES: tuple[PodState, ...] = get_args(PodState)

# What `pods.grouping.criteria` asks of a set of people: the names that weights are given by.
CRITERIA = (
    "shared-intention",
    "nobody-alone",
    "energy",
    "seriousness",
    "good-hours",
    "bridge",
    "fresh-pairs",
    "many-circles",
    "steady",
    "diversity",
    "near",
    "worst-pod",
)

# Said of two people by a third, and nobody else's business.
PRIVATE_TIES: frozenset[TieKind] = frozenset({"ex", "competitor", "conflict"})

# An invitation in one of these still waits for something, and holds its seat meanwhile.
OPEN_INVITATIONS: frozenset[InvitationState] = frozenset({"draft", "sent", "nudged", "maybe"})

# A pod in one of these takes a place in its members' weeks.
LIVE_STATES: frozenset[PodState] = frozenset({"inviting", "kickoff", "running", "retro"})
