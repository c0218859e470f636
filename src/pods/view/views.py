"""Which view shows which kind of result: the `kind` in the JSON names the page on the screen."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    from pods.actions.result import Result

VIEWS = {
    "begun": "pods.view.begun",
    "checked": "pods.view.checked",
    "demo": "pods.view.demo",
    "edited": "pods.view.edited",
    "history": "pods.view.history",
    "undone": "pods.view.undone",
    "where": "pods.view.where",
}
"""The module of each kind; its `view(result)` gives back what is shown."""


def view_of(result: "Result") -> "RenderableType":
    """What a result looks like. Only the view of its own kind is imported."""
    kind: Any = getattr(result, "kind")  # noqa: B009 - each subclass of Result declares it
    view: Callable[[Any], RenderableType] = import_module(VIEWS[kind]).view
    return view(result)
