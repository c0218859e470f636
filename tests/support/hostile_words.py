"""Sixty texts that would steer a terminal, hide or mislead, and what may never leave a command."""

import re

from tests.support.samples import LIST

ESC, CSI, BELL, ST = "\x1b", "\x9b", "\x07", "\x9c"

HOSTILE = (
    # Titles, the clipboard, links, notices, colours of the screen itself.
    f"{ESC}]0;x{BELL}", f"{ESC}]2;x{ESC}\\", f"{ESC}]52;c;cm0gLXJm{BELL}",
    f"{ESC}]8;;http://x{ESC}\\y",
    f"{ESC}]9;x{BELL}", f"{ESC}]777;notify;x;y{BELL}",
    f"{ESC}]4;1;red{BELL}", f"{ESC}]10;red{BELL}",
    f"{ESC}]1337;File=:eA=={BELL}", f"{ESC}]133;A{BELL}", f"{ESC}]7;file:///x{BELL}",
    # What clears, moves, scrolls, hides; what lets the terminal type for us.
    f"{ESC}[2J", f"{ESC}[H", f"{ESC}[1A", f"{ESC}[2K", f"{ESC}[999;999H", f"{ESC}[?1049h",
    f"{ESC}[?25l",
    f"{ESC}[8m", f"{ESC}[31m", f"{ESC}[0m", f"{ESC}[6n", f"{ESC}[c", f"{ESC}[21t", f"{ESC}[?2004h",
    f"{ESC}[r", f"{ESC}c", f"{ESC}7", f"{ESC}8", f"{ESC}(0", f"{ESC}#8", f"{ESC}Pq#0{ESC}\\",
    f"{ESC}_Gx{ESC}\\", f"{ESC}^x{ESC}\\", f"{ESC}Xx{ESC}\\", ESC,
    f"{CSI}2J", f"{CSI}31m", f"\x9d0;x{ST}", "\x90q\x9c", "\x85", "\x84", "\x8d",
    # One byte each.
    "\r", "\b\b\b", "\x00", "\x0b", "\x0c", "\x0e", "\x0f", "\x7f", "\t",
    # What turns letters round, or is not seen.
    "\u202egnp.exe", "\u2066x\u2069", "\u200b", "\u200e", "\ufeff", "\u2028", "\u2029", "\u00ad",
    "\U000e0041\U000e007f", "\u3164", "\u180e", "\u2060",
    # What a library might take for its own language.
    "[b]", "[/b]", "[link=https://evil]x[/link]", ":smile:", "{name}", "%s%n", "$(id)",
    "`id`", "&#27;",
)  # fmt: skip

# Colours of our own, and links never.
_OURS = re.compile(r"\x1b\[[0-9;]*m")
_FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069"
    "\u206a-\u206f\u3164\ufeff\U000e0000-\U000e007f]"
)


def hostile_list(text: str) -> str:
    """The list of the samples, with this text in every name and remark that can hold it."""
    quoted = "".join(_escaped(letter) for letter in text)
    filled = LIST
    for before in ("Zoë Wójcik", "The Unicorns", "an old story", "they share an office"):
        filled = filled.replace(f'"{before}"', f'"{before} {quoted} end"')
    filled = filled.replace(
        'name = "Ada"', f'name = "Ada"\nnote = "{quoted}"\ntopics = ["{quoted}"]'
    )
    filled = filled.replace('name = "Noor"', f'name = "Noor {quoted}"\nnickname = "N{quoted}"')
    filled = filled.replace(
        'emoji = "🦄"', f'emoji = "🦄"\nintention = "{quoted}"\nplace = "{quoted}"'
    )
    return filled.replace('people = ["ada", "zoe"]', f'people = ["ada", "zoe"]\nnote = "{quoted}"')


def steering(output: str, *, is_coloured: bool) -> list[str]:
    """Everything in what was printed that a terminal would obey, or that is not seen."""
    plain = _OURS.sub("", output) if is_coloured else output
    return [f"U+{ord(found):04X} in {plain!r:.200}" for found in _FORBIDDEN.findall(plain)]


def _escaped(letter: str) -> str:
    if letter in '"\\':
        return "\\" + letter
    return letter if letter.isprintable() else f"\\U{ord(letter):08x}"
