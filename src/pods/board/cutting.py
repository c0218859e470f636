"""Words cut to the columns there are."""

from rich.cells import cell_len, set_cell_size


def cut(text: str, width: int) -> str:
    """The text, with an ellipsis where it does not fit; letters that take two columns count two.

    Args:
        text: one line that has passed the gate.
        width: columns; nothing fits into less than one.
    """
    if cell_len(text) <= width:
        return text
    return f"{set_cell_size(text, max(width - 1, 0)).rstrip()}…" if width > 0 else ""
