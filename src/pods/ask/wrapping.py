"""Words on lines: nothing is broken in the middle, whatever the width of the terminal."""

from rich.cells import cell_len

_NARROWEST = 20  # on less than this no question can be read anyway


def wrapped(text: str, *, width: int, before: str = "", hang: int = 2) -> list[str]:
    """The text on lines of at most so many columns; a word longer than a line stands alone.

    Args:
        text: words with spaces between them, without line breaks.
        width: columns of the screen; letters that take two count as two.
        before: what stands before the first word.
        hang: columns before every line but the first.
    """
    room = max(width, _NARROWEST)
    first, *others = text.split() or [""]
    lines = [f"{before}{first}"]
    for word in others:
        joined = f"{lines[-1]} {word}"
        if cell_len(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(" " * hang + word)
    return lines
