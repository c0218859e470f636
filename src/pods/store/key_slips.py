"""Slips in a key, in the name of a table, or in what joins a key and its value.

Each function recognises one slip, or says nothing.
"""

import re

from pods.store.broken import Broken, Finding, corrected, is_valid, quoted

_CURLY = str.maketrans(dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛", "'"))
_INVISIBLE = {
    "\xa0": "a no-break space",
    "\u202f": "a no-break space",
    "\u200b": "a zero-width space",
    "\ufeff": "a byte order mark",
    "\r": "a carriage return",
    "\0": "a zero byte",
}


def _invisible_letter(broken: Broken) -> Finding | None:
    unseen = {letter for letter in broken.text if letter not in "\n\t" and not letter.isprintable()}
    plain: dict[str, str | int | None] = dict.fromkeys(unseen)
    plain |= {letter: " " for letter in unseen if letter.isspace()} | {"\r": "\n"}
    if not unseen or not is_valid(broken.text.translate(str.maketrans(plain))):
        return None
    at = next(at for at, letter in enumerate(broken.text) if letter in unseen)
    letter = broken.text[at]
    name = _INVISIBLE.get(letter, f"a control character (U+{ord(letter):04X})")
    hint = "delete it" if letter != "\r" else "save the file with LF or CRLF line breaks"
    return Finding(at, f"{name} stands here, and does not show", hint)


def _curly_quotes(broken: Broken) -> Finding | None:
    straight = broken.text.translate(_CURLY)
    if straight == broken.text:
        return None
    at = next(at for at, letter in enumerate(broken.text) if letter.translate(_CURLY) != letter)
    hint = corrected(straight)
    if not hint and not is_valid(straight):
        return None  # the quotes may well belong to the text; something else is wrong
    return Finding(at, "curly quotes; here quotes are straight", hint)


def _no_key(broken: Broken) -> Finding | None:
    if broken.text.lstrip().startswith("="):
        return Finding(broken.start, "there is no key before the =", "key = value")
    return None


def _colon(broken: Broken) -> Finding | None:
    """YAML's way."""
    found = re.match(r"\s*([\w\-]+)\s*:(?=\s|$)", broken.text)
    if found is None:
        return None
    value = broken.text[found.end() :].strip()
    lines = (f"{found[1]} = {value}", f"{found[1]} = {quoted(value)}")
    hint = next((hint for hint in map(corrected, lines) if value and hint), f"{found[1]} = ...")
    return Finding(found.end() - 1, "a key and its value are joined by =, not by a colon", hint)


def _odd_key(broken: Broken) -> Finding | None:
    """Accents and spaces need quotes in a key; ours have hyphens."""
    key, equals, rest = (part.strip() for part in broken.text.partition("="))
    if not equals or not key or not re.search(r"[^A-Za-z0-9_.\-]", key):
        return None
    if re.search(r"[\"'#\[\]{},:\n]", key):
        return None
    hyphened = corrected(f"{key.replace(' ', '-')} = {rest}") if " " in key else ""
    if hyphened:
        return Finding(broken.start, "a key has no spaces", hyphened)
    written = ".".join(_bare(part.strip()) for part in key.split("."))
    hint = corrected(f"{written} = {rest}") or f"{written} = ..."
    return Finding(broken.start, "a key with accents or signs needs quotes", hint)


def _no_equals_sign(broken: Broken) -> Finding | None:
    if broken.at < len(broken.text) or re.match(r"\s*[^\s\"'#]*\s*=", broken.text):
        return None
    line = broken.text.strip()
    found = re.match(r"([\w\-]+)\s+(\S.*)$", line)
    hint = corrected(f"{found[1]} = {found[2]}") if found else ""
    if line.startswith(("//", ";", "--", "*", "%")):
        hint = f"# {line.lstrip('/;-*% ')}"
    message = "this line is neither a key with its value nor a [table]"
    return Finding(broken.start, message, hint or f"a remark begins with #: # {line}")


def _header_brackets(broken: Broken) -> Finding | None:
    name = broken.text.strip().split("#")[0].strip().strip("[]").strip()
    if not name:
        return Finding(broken.start, "a table needs a name", "[people.ada]")
    hint = corrected(f"[{name}]")
    message = "a table's name stands between [ and ]"
    return Finding(broken.offset, message, hint) if hint else None


def _header_name(broken: Broken) -> Finding | None:
    name = broken.text.strip().split("#")[0].strip().strip("[]").strip().translate(_CURLY)
    parts = [part.strip() for part in name.split(".")]
    if " " in name and re.fullmatch(r"[\w\-. ]+", name):
        spaced = [part.replace(" ", "-") for part in parts]
        message = "a table's name has no spaces"
        return Finding(broken.start, message, corrected(f"[{'.'.join(map(_bare, spaced))}]"))
    hint = corrected(f"[{'.'.join(map(_bare, parts))}]")
    if not hint:
        return None
    return Finding(broken.start, "a table's name with accents or signs needs quotes", hint)


def _bare(part: str) -> str:
    """A part of a table's name, with quotes where it needs them."""
    return part if re.fullmatch(r"[A-Za-z0-9_\-]+|\"[^\"]*\"|'[^']*'", part) else quoted(part)


KEY_SLIPS = (
    _invisible_letter,
    _no_key,
    _colon,
    _curly_quotes,
    _odd_key,
    _no_equals_sign,
)
HEADER_SLIPS = (
    _invisible_letter,
    _header_brackets,
    _header_name,
)
