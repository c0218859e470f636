"""Slips in a value: no quotes, curly quotes, yes and no, a day in another order.

Each function recognises one slip, or says nothing.
"""

import re
from calendar import monthrange
from datetime import MAXYEAR

from pods.store.broken import Broken, Finding, corrected, is_valid, quoted

_WORDS = {"yes": "true", "no": "false", "on": "true", "off": "false", "y": "true", "n": "false"}
_WORDS |= {"true": "true", "false": "false"}
_MONTHS = 12
_NOTHINGS = {"null", "none", "nil", "undefined", "~"}
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")
_DAY_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")


def _no_value(broken: Broken) -> Finding | None:
    if broken.value and not broken.value.startswith("#"):
        return None
    hint = 'write one ("" is an empty text), or leave the line out: it is unknown then'
    return Finding(broken.at, "there is nothing after the =", hint)


def _huge_number(broken: Broken) -> Finding | None:
    digits = re.match(r"[+-]?\d{300,}", broken.value)
    return Finding(broken.at, "a number has too many digits", 'a text: "..."') if digits else None


def _yes_and_no(broken: Broken) -> Finding | None:
    word = re.split(r"[\s#,;]", broken.value, maxsplit=1)[0]
    rest = broken.value[len(word) :].lstrip(",;")
    if word.lower() in _NOTHINGS and word == broken.value:
        hint = "leave the line out: what nobody said is unknown"
        return Finding(broken.at, f"{word} is no value here", hint)
    if word.lower() not in _WORDS:
        return None
    hint = corrected(broken.with_value(_WORDS[word.lower()] + rest))
    message = f"{word} is no value here; it is true or false"
    return Finding(broken.at, message, hint) if hint else None


def _backslash(broken: Broken) -> Finding | None:
    found = re.match(r'"(.*\\.*)"\s*(#.*)?$', broken.value)
    if found is None:
        return None
    inner = found[1]
    if "'" not in inner:
        hint = corrected(broken.with_value(f"'{inner}'"))
    else:
        hint = corrected(broken.with_value('"' + inner.replace("\\", "\\\\") + '"'))
    at = broken.at + broken.value.index("\\")
    return Finding(at, 'a backslash means something else between "..."', hint) if hint else None


def _separator_at_end(broken: Broken) -> Finding | None:
    if not broken.value.endswith((",", ";")):
        return None
    hint = corrected(broken.with_value(broken.value[:-1]))
    message = f"nothing follows, so the {broken.value[-1]} is one too many"
    return Finding(broken.at + len(broken.value) - 1, message, hint) if hint else None


def _foreign_remark(broken: Broken) -> Finding | None:
    found = re.search(r"\s(//|;|--)\s*", broken.value)
    if found is None:
        return None
    kept, remark = broken.value[: found.start()].rstrip(), broken.value[found.end() :]
    hint = corrected(broken.with_value(f"{kept}  # {remark}"))
    at = broken.at + found.start(1)
    return Finding(at, "a remark begins with #", hint) if hint else None


def _second_statement(broken: Broken) -> Finding | None:
    """`a = 1 b = 2` on one line."""
    rest = broken.text[broken.offset :].strip()
    if (
        broken.offset > broken.at
        and re.match(r"[\w\-]+\s*=", rest)
        and is_valid(broken.text[: broken.offset])
    ):
        return Finding(broken.offset, "a second key on the same line", f"on its own line: {rest}")
    return None


def _date(broken: Broken) -> Finding | None:
    day = broken.value.split("#")[0].strip().strip("\"'")
    first, last = _DAY.match(day), _DAY_LAST.match(day)
    if first is not None:
        year, month, day_of_month = first.groups()
    elif last is not None:
        year, month, day_of_month = last.group(3, 2, 1)
    else:
        return None
    days = [f"{year}-{int(month):02}-{int(day_of_month):02}"]
    if last and int(day_of_month) <= _MONTHS:  # 5/12 may be in May or in December
        days.append(f"{year}-{int(day_of_month):02}-{int(month):02}")
    lines = [broken.with_value(day) for day in days if is_valid(f"day = {day}")]
    if lines and lines[0] != broken.with_value(broken.value):
        hint = f"write: {' or: '.join(dict.fromkeys(lines))}"
        return Finding(broken.at, "a day is written as year-month-day", hint)
    return Finding(broken.at, "there is no such day", _length_of(int(year), int(month)))


def _length_of(year: int, month: int) -> str:
    if not 1 <= month <= _MONTHS or not 1 <= year <= MAXYEAR:
        return "a year has 12 months: 2026-08-20 is the 20th of August"
    return f"{year}-{month:02} has {monthrange(year, month)[1]} days"


def _open_text(broken: Broken) -> Finding | None:
    value = broken.value
    for fence in ('"""', "'''"):
        if value.startswith(fence):
            hint = f"end it with {fence}"
            return Finding(broken.at, f"the text that begins here with {fence} never ends", hint)
    if value[:1] not in {'"', "'"} or "\n" in value:
        return None
    quote = value[0]
    if value.count(quote) == 1:
        kept, _, remark = value.partition("  #")
        added = f"{kept.rstrip()}{quote}" + (f"  #{remark}" if remark else "")
        hint = corrected(broken.with_value(added))
        return Finding(broken.at, "this text has no closing quote", hint)
    if value.endswith(quote):
        inner = value[1:-1]
        hint = corrected(broken.with_value(f"'{inner}'")) if quote == '"' else ""
        hint = hint or corrected(broken.with_value(f'"{inner}"'))
        return Finding(broken.offset, "a quote within the text ends it", hint) if hint else None
    hint = corrected(broken.with_value(quoted(value.replace(quote, ""))))
    message = "something stands behind the closing quote"
    return Finding(broken.offset, message, hint) if hint else None


def _open_list(broken: Broken) -> Finding | None:
    opening = broken.value[:1]
    if opening not in {"[", "{"}:
        return None
    closing, name = ("]", "list") if opening == "[" else ("}", "table")
    line = broken.text.rstrip().rstrip(",")
    if is_valid(line + closing):
        hint = corrected(line + closing) if "\n" not in line else f"end it with {closing}"
        return Finding(broken.at, f"the {name} that begins here has no {closing}", hint)
    if opening == "{" and "\n" in broken.value:
        hint = "put it on one line, or write a [table] of its own"
        return Finding(broken.at, "a table in { } stands on one line", hint)
    return _list_items(broken) if opening == "[" else None


def _list_items(broken: Broken) -> Finding | None:
    """Items without quotes, or without commas between them."""
    inner = broken.value[1:].split("]")[0]
    items = [item.strip() for item in re.split(r"[,\n]", inner) if item.strip()]
    words = re.findall(r'"[^"]*"|[^\s,]+', inner)
    for listed in (items, words) if "," in inner else (words, items):
        texts = [item if is_valid(f"k = {item}") else quoted(item.strip("\"'")) for item in listed]
        hint = corrected(broken.with_value(f"[{', '.join(texts)}]"))
        if hint and listed:
            message = "a list has commas between its items, and quotes around texts"
            return Finding(broken.offset, message, hint)
    return Finding(broken.at, "this list cannot be read", 'topics = ["writing", "food"]')


def _no_quotes(broken: Broken) -> Finding | None:
    value, mark, remark = broken.value.partition(" #")
    if not value or value[0] in "\"'[{" or "\n" in value:
        return None
    text = quoted(value.strip().strip('"'))
    hint = corrected(broken.with_value(text + (f"  #{remark}" if mark else "")))
    if value.strip().isdigit():
        number = broken.with_value(str(int(value)))
        hint = f"write: {number}, or if it is no number: {broken.with_value(text)}"
        return Finding(broken.at, "a number has no 0 before it", hint)
    return Finding(broken.at, "a text stands between quotes", hint)


# The others look at a line again and again, which takes too long if it is a very long one.
LONG_VALUE_SLIPS = (_huge_number,)
VALUE_SLIPS = (
    _no_value,
    _huge_number,
    _yes_and_no,
    _backslash,
    _separator_at_end,
    _foreign_remark,
    _second_statement,
    _date,
    _open_text,
    _open_list,
    _no_quotes,
)
