"""Why one statement is no TOML, and the line that would be.

The words of `tomllib` help nobody who does not know TOML. Each rule recognises one slip that
people make, and where it can, its hint is the whole line as it should stand; a line is only
offered once `tomllib` has accepted it.
"""

import re
from collections.abc import Callable

from pods.store.broken import Broken, Finding
from pods.store.key_slips import HEADER_SLIPS, KEY_SLIPS
from pods.store.salvage import Statement
from pods.store.value_slips import LONG_VALUE_SLIPS, VALUE_SLIPS

_Rule = Callable[[Broken], Finding | None]
# The first that has something to say speaks; so the surest come first.
_FOR_PAIRS: tuple[_Rule, ...] = (*KEY_SLIPS, *VALUE_SLIPS)
_FOR_HEADERS: tuple[_Rule, ...] = HEADER_SLIPS

_LONG_LINE = 2000
_AT = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)$")
_GRAMMAR = 'one line says one thing: key = "text", key = 3, key = true, key = 2026-08-20'


def explain(statement: Statement, error: Exception) -> Finding:
    """Say what is wrong with a statement that `tomllib` refuses, and what to write instead."""
    text, at = statement.text, statement.value_offset
    stopped = _stopped(text, str(error))
    broken = Broken(text, statement.indent, at, text[at:].strip(), stopped)
    if isinstance(error, RecursionError):
        return Finding(broken.at, "these brackets are nested too deep", "a list needs one pair")
    for rule in _rules_for(statement):
        finding = rule(broken)
        if finding is not None:
            return finding
    reason = _AT.sub("", str(error))
    return Finding(stopped, f"this cannot be read ({reason[:1].lower()}{reason[1:]})", _GRAMMAR)


def _rules_for(statement: Statement) -> tuple[_Rule, ...]:
    if max(map(len, statement.text.split("\n"))) > _LONG_LINE:
        return LONG_VALUE_SLIPS
    return _FOR_HEADERS if statement.is_header else _FOR_PAIRS


def _stopped(text: str, message: str) -> int:
    """The offset that a message of tomllib names."""
    found = _AT.search(message)
    if found is None:
        return len(text) - len(text.lstrip())
    if not found[1]:
        return len(text.rstrip())
    lines = text.split("\n")[: int(found[1]) - 1]
    return sum(len(line) + 1 for line in lines) + int(found[2]) - 1
