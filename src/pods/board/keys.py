"""Every key of the board: what it does, as the app binds it and as help and docs tell it."""

from typing import NamedTuple


class Key(NamedTuple):
    """One thing to do, and the keys for it.

    Attributes:
        keys: as Textual names them, with commas between.
        shown: as people read them.
        action: the action of the app.
        told: what it does, a few words.
        short: the same in one word, for the line at the bottom; empty: not there.
    """

    keys: str
    shown: str
    action: str
    told: str
    short: str = ""


KEYS = (
    Key("left", "←", "go(-1, 0)", "to the column on the left"),
    Key("right", "→", "go(1, 0)", "to the column on the right"),
    Key("up", "↑", "go(0, -1)", "to the card above"),
    Key("down", "↓", "go(0, 1)", "to the card below"),
    Key("pageup", "Page up", "go(0, -10)", "ten cards up"),
    Key("pagedown", "Page down", "go(0, 10)", "ten cards down"),
    Key("m,enter,space", "m or Enter", "take", "pick the card up; put it down here", "move"),
    Key("escape", "Esc", "put_back", "put it back; end the search"),
    Key("s", "s", "swap", "with a card in hand: change places with the one here"),
    Key("c", "c", "also", "with a card in hand: here too, a second what-if"),
    Key("shift+left,less_than_sign", "Shift ← or <", "push(-1)", "straight into the column before"),
    Key(
        "shift+right,greater_than_sign", "Shift → or >", "push(1)", "straight into the next column"
    ),
    *(Key(f"{n}", f"{n}", f"send({n})", f"straight into column {n}") for n in range(1, 10)),
    Key("0", "0", "send(0)", "straight back to the bench"),
    Key("l", "l", "lock", "stays while others move, or may move again", "lock"),
    Key("i", "i", "card", "look at the card: all that is not private"),
    Key("slash", "/", "search", "find somebody: a name, a topic, a place", "find"),
    Key("f", "f", "fits", "who fits here? the bench, with true reasons", "fits"),
    Key("w", "w", "where", "where would they fit?", "where"),
    Key("n", "n", "begin", "begin a new draft", "new"),
    Key("r", "r", "rename", "give the draft another name"),
    Key("e", "e", "note", "write down why this combination"),
    Key("k", "k", "keep", "keep a suggestion as a draft"),
    Key("x", "x", "throw_away", "throw the draft away; the people stay"),
    Key("p", "p", "promote", "make it a pod", "pod"),
    Key("u", "u", "undo", "take the last move back", "undo"),
    Key("U,ctrl+r", "U or Ctrl-R", "redo", "do it again"),
    Key("d", "d", "light", "by day or by lamp light"),
    Key("question_mark", "?", "help", "this list", "help"),
    Key("q", "q", "quit", "leave; every move is saved", "quit"),
    Key("ctrl+c", "Ctrl-C", "interrupt", "leave at once; every move is saved"),
)

_IN_HAND = (
    ("Enter", "put it here"), ("← →", "where to"), ("s", "swap"), ("c", "here too"),
    ("Esc", "put it back"),
)  # fmt: skip
_ALWAYS = ("help", "quit")


def told() -> list[tuple[str, str]]:
    """Keys and what they do, the nine columns in one line."""
    lines = [(key.shown, key.told) for key in KEYS if not key.action.startswith("send(")]
    numbers = [("1 … 9", "straight into that column"), ("0", "straight back to the bench")]
    at = next(place for place, (shown, _) in enumerate(lines) if shown == "l")
    return [*lines[:at], *numbers, *lines[at:]]


def at_the_bottom(*, in_hand: bool, width: int) -> list[tuple[str, str]]:
    """The keys worth showing now, as many as fit, help and leaving always."""
    if in_hand:
        return list(_IN_HAND)
    pairs = [(key.shown[:1], key.short) for key in KEYS if key.short]
    while len(pairs) > len(_ALWAYS) and sum(len(a) + len(b) + 4 for a, b in pairs) > width:
        pairs.pop(-len(_ALWAYS) - 1)
    return pairs
