"""How the board looks: index cards on a table, by day, by lamp light, and in sixteen colours.

Nothing is said by colour alone; where there is none, the marks and words say all of it.
"""

from collections.abc import Mapping
from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

_DAY = {
    "desk": "#e7dcc6",
    "lane": "#f0e8d8",
    "lane-on": "#f7f1e4",
    "card": "#fffaf0",
    "ink": "#3a2f25",
    "small": "#7d6f60",
    "mark": "#a4481f",
    "good": "#4f6b1f",
    "warn": "#9c3d12",
    "cursor": "#c2622d",
    "cursor-ink": "#fffaf0",
    "held": "#f3d9a4",
    "held-ink": "#3a2f25",
}
_LAMP = {
    "desk": "#1d1814",
    "lane": "#262019",
    "lane-on": "#302820",
    "card": "#3d342a",
    "ink": "#f1e7d6",
    "small": "#b3a48f",
    "mark": "#e8a065",
    "good": "#b5c67c",
    "warn": "#f0a968",
    "cursor": "#e0955b",
    "cursor-ink": "#1d1814",
    "held": "#6b5330",
    "held-ink": "#fdf3e0",
}
_SIXTEEN = {
    "desk": "ansi_default",
    "lane": "ansi_default",
    "lane-on": "ansi_default",
    "card": "ansi_default",
    "ink": "ansi_default",
    "small": "ansi_default",
    "mark": "ansi_default",
    "good": "ansi_green",
    "warn": "ansi_red",
    "cursor": "ansi_default",
    "cursor-ink": "ansi_default",
    "held": "ansi_default",
    "held-ink": "ansi_default",
}

DAY, LAMP, SIXTEEN = "day", "lamp", "sixteen"
DEFAULTS = _LAMP
"""What the names of colours stand for before a theme is chosen."""


def _theme(name: str, colours: Mapping[str, str], *, dark: bool) -> Theme:
    return Theme(
        name=name,
        primary=colours["mark"],
        accent=colours["cursor"],
        foreground=colours["ink"],
        background=colours["desk"],
        surface=colours["lane"],
        panel=colours["lane-on"],
        success=colours["good"],
        warning=colours["warn"],
        error=colours["warn"],
        dark=dark,
        variables=dict(colours),
    )


def _native() -> Theme:
    """The terminal's own colours, as Textual has them, and our names for them."""
    own = BUILTIN_THEMES["ansi-dark"]
    return replace(own, name=SIXTEEN, variables={**own.variables, **_SIXTEEN})


THEMES = (_theme(DAY, _DAY, dark=False), _theme(LAMP, _LAMP, dark=True), _native())


def theme_for(environ: Mapping[str, str]) -> str:
    """The theme for a terminal, as far as its environment tells.

    Without colour, or with few, the terminal's own colours are kept: they suit its ground.
    `COLORFGBG` ("15;0", set by several terminals) tells a light ground; else lamp light it is.
    """
    term, depth = environ.get("TERM", ""), environ.get("COLORTERM", "")
    has_many = depth in {"truecolor", "24bit"} or "256" in term or "direct" in term
    if environ.get("NO_COLOR") or not has_many:
        return SIXTEEN
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    return DAY if ground in {"7", "15"} else LAMP


CSS = """
Screen { background: $desk; color: $ink; layers: base above; }
#top { height: 1; padding: 0 1; color: $small; }
#table { height: 1fr; padding: 0 1; }
#says { height: auto; max-height: 3; padding: 0 1; color: $mark; }
#keys { height: 1; padding: 0 1; color: $small; }
#more { width: 1fr; padding: 1 2; color: $small; }
#ghost { layer: above; position: absolute; width: auto; max-width: 30; height: 1; padding: 0 1;
    background: $held; color: $held-ink; text-style: bold; display: none; }
Lane { width: 1fr; max-width: 44; margin: 0 1 0 0; background: $lane; }
Lane.-on { background: $lane-on; }
Lane .heading { height: 2; padding: 0 1; }
Lane .verdict { height: auto; max-height: 55%; padding: 0 1; overflow-y: auto;
    scrollbar-size-vertical: 1; }
Lane Input { height: 1; border: none; padding: 0 1; background: $card; color: $ink; display: none; }
Lane Input.-open { display: block; }
Pile { height: 1fr; min-height: 3; margin: 0 1; background: transparent; overflow-x: hidden;
    scrollbar-size-vertical: 1; }
Pile > .pile--card { background: $card; color: $ink; }
Pile > .pile--small { background: $card; color: $small; }
Pile > .pile--cursor { background: $cursor; color: $cursor-ink; text-style: bold; }
Pile > .pile--held { background: $held; color: $held-ink; text-style: italic; }
Pile > .pile--empty { color: $small; text-style: italic; }
Dialog { align: center middle; background: $desk 60%; }
Dialog > Vertical { width: 72; max-width: 94%; height: auto; max-height: 90%; padding: 1 2;
    background: $card; color: $ink; border: round $mark; }
Dialog .question { height: auto; padding: 0 0 1 0; }
Dialog .hint { height: auto; padding: 1 0 0 0; color: $small; }
Dialog Input { border: tall $mark; background: $lane-on; color: $ink; }
Dialog VerticalScroll { height: auto; max-height: 1fr; }
Dialog OptionList { height: auto; max-height: 1fr; border: none; background: $card; color: $ink;
    padding: 0; }
Dialog OptionList:focus { background-tint: $card 0%; }
Dialog OptionList > .option-list--option-highlighted { background: $cursor; color: $cursor-ink; }
Screen:ansi Pile > .pile--cursor, Dialog:ansi OptionList > .option-list--option-highlighted {
    text-style: reverse bold; }
Screen:ansi Lane { border-left: blank; }
Screen:ansi Lane.-on { border-left: solid ansi_default; }
Screen:ansi Pile > .pile--held { text-style: reverse italic; }
Screen:ansi #ghost { text-style: reverse; }
Dialog:ansi { background: ansi_default; }
"""
