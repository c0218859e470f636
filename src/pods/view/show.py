"""The one gate for text that came from outside: nothing in it can steer a terminal or mislead.

Rich lets ESC, C1 controls, bidi overrides and zero-width characters through `Text`; each becomes
a mark that can be seen. Everything that is shown passes here; `Page` sees to it.
"""

from unicodedata import category

_NEWLINES = "\n\u0085\u2028\u2029"
_JOINERS = "\u200c\u200d"
# Letters and symbols by their category, yet nothing is drawn for them.
_INVISIBLE = "\u115f\u1160\u2800\u3164\uffa0"
# Arabic to Sinhala; the blocks that emoji are in, and the selector of their form.
_JOINED = ((0x0600, 0x0DFF), (0x2190, 0x2BFF), (0xFE0F, 0xFE0F), (0x1F000, 0x1FAFF))
_MARKED = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def show(text: str, *, is_heard: bool = False) -> str:
    """The text on one line, with every character that acts unseen turned into a visible mark.

    A newline becomes ⏎, ESC ␛, a bidi override `<U+202E>`. Letters of every script, accents and
    joined emoji stay as they are. For the ear, the marks are spelt: `<newline>`, `<U+001B>`.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = _shown_aloud if is_heard else _shown
    return "".join(
        shown(letter, text, position) for position, letter in enumerate(text.replace("\r\n", "\n"))
    )


def show_lines(text: str) -> list[str]:
    """The text of a letter: its own lines stay lines, everything else is shown as by `show`."""
    return [show(line) for line in text.replace("\r\n", "\n").split("\n")]


def _shown(letter: str, text: str, position: int) -> str:
    if letter in _NEWLINES:
        return "⏎"
    if letter in _JOINERS and _joins(text, position):
        return letter
    if letter in _INVISIBLE or category(letter) in _MARKED:
        return _mark(ord(letter))
    return letter


def _shown_aloud(letter: str, text: str, position: int) -> str:
    """The same marks, each as something that can be spelt."""
    if _shown(letter, text, position) == letter:
        return letter
    return "<newline>" if letter in _NEWLINES else f"<U+{ord(letter):04X}>"


def _mark(code: int) -> str:
    """C0 controls have pictures of their own; the others are named by their number."""
    if code < 0x20:  # noqa: PLR2004 - where the C0 controls end
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"  # noqa: PLR2004 - DEL


def _joins(text: str, position: int) -> bool:
    """A joiner belongs between two emoji, or two letters of a script that joins."""
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return bool(before and after) and _is_joined(before) and _is_joined(after)


def _is_joined(letter: str) -> bool:
    code = ord(letter)
    return letter not in _INVISIBLE and any(first <= code <= last for first, last in _JOINED)
