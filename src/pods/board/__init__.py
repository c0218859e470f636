"""The board: drafts side by side, and people moved between them by hand; full-screen or plain."""

from importlib.util import find_spec


def has_full_screen() -> bool:
    """Whether the library for full screens is installed: `pip install 'pods[board]'`."""
    return find_spec("textual") is not None
