"""How wide a text is on a page, roughly and rather too wide, without a browser to ask.

In ems of a sans-serif as `html_document` names them, by kinds of letters; measured in Chromium
with DejaVu Sans, the widest of those faces, so that the others have room to spare.
"""

from unicodedata import category, east_asian_width

_EMS = (
    ("iljI.,:;'|!`\u2019", 0.34),
    ('frt()[]{}-/\\ "*', 0.43),
    ("mwMW@%", 1.0),
)
_CAPITAL, _FIGURE, _SMALL, _WIDE, _PICTURE, _OTHER = 0.74, 0.65, 0.64, 1.05, 1.45, 0.85
_EMOJI = 0x1F000


def text_width(text: str, *, size: float) -> float:
    """The width in the unit of `size`, the height of the letters."""
    return size * sum(map(_ems, text))


def shortened(text: str, *, most: float, size: float) -> str:
    """The text, cut with an ellipsis where it is wider than `most`."""
    if text_width(text, size=size) <= most:
        return text
    while text and text_width(f"{text}\u2026", size=size) > most:
        text = text[:-1]
    return f"{text.rstrip()}\u2026"


def _ems(letter: str) -> float:
    for letters, ems in _EMS:
        if letter in letters:
            return ems
    kind = category(letter)
    if kind in {"Mn", "Me", "Cf"}:
        return 0.0
    if ord(letter) >= _EMOJI:
        return _PICTURE
    if east_asian_width(letter) in {"W", "F"}:
        return _WIDE
    if letter.isascii() or "\u00c0" <= letter < "\u0250":
        return _CAPITAL if letter.isupper() else _FIGURE if letter.isdecimal() else _SMALL
    return _OTHER
