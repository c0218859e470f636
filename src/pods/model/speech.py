"""Words joined as people say them."""

from collections.abc import Sequence


def listed(words: Sequence[str], *, last: str = "and") -> str:
    """One word, `a and b`, or `a, b and c`; nothing of nothing."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def because(text: str | None) -> str:
    """The words behind what happened: ": too much"; nothing where none were said."""
    return f": {text}" if text else ""


def how(channel: str | None, wording: str | None) -> str:
    """Where something was said, and in which words: ' (Signal, "no hurry")'."""
    told = [*([channel] if channel else []), *([f'"{wording}"'] if wording else [])]
    return f" ({', '.join(told)})" if told else ""
