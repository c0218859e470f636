"""The line that somebody is typing, as a shell takes it apart; the last word is not whole yet."""

from typing import Any, NamedTuple

_QUOTES = ("'", '"')
# Where readline begins a new word: after one of these it replaces only what follows (bash: the
# default of COMP_WORDBREAKS).
_BREAKS = frozenset("@=:><|&;(")


class Typed(NamedTuple):
    """What stands on the line already; it is what a function that completes works with.

    Attributes:
        command: the name of the command.
        params: by the name of a parameter its value, or its values where it takes several.
        given: everything that was typed for the parameter that is being completed.
    """

    command: str = ""
    params: dict[str, Any] = {}  # noqa: RUF012 - never changed
    given: tuple[str, ...] = ()


class Unfinished(NamedTuple):
    """The word at the cursor.

    Attributes:
        value: as the program would get it.
        quote: the quote it stands in; empty: in none.
        fixed: how many letters of `value` stand before what bash replaces.
    """

    value: str = ""
    quote: str = ""
    fixed: int = 0


def split(line: str, *, escape: str = "\\") -> tuple[list[str], Unfinished]:
    """The whole words of a line, and the one at its end; an open quote is no error.

    Args:
        line: up to the cursor, the program's name first.
        escape: what takes a sign its meaning: a backslash, in PowerShell a backtick.
    """
    words: list[str] = []
    word, quote, fixed = "", "", 0
    is_begun = False
    letters = iter(line)
    for letter in letters:
        if letter == escape and quote != "'":
            taken = next(letters, "")
            # within double quotes most signs have no meaning that could be taken from them
            word += taken if not quote or taken in ('"', "\\", "$", "`") else letter + taken
            is_begun = True
        elif quote:
            word, quote = (word, "") if letter == quote else (word + letter, quote)
        elif letter in _QUOTES:
            quote, fixed, is_begun = letter, len(word), True
        elif letter.isspace():
            words += [word] if is_begun else []
            word, fixed, is_begun = "", 0, False
        else:
            word, is_begun = word + letter, True
            fixed = len(word) if letter in _BREAKS else fixed
    return words, Unfinished(word, quote, fixed)


def for_bash(value: str, word: Unfinished) -> str:
    """A candidate as bash has to put it in place of what it replaces of a word."""
    rest = value[word.fixed :]
    if word.quote == "'":
        return rest.replace("'", "'\\''")
    special = '"\\$`' if word.quote else " \"'\\$`*?[]{}()<>|&;#~!^"
    return "".join(f"\\{letter}" if letter in special else letter for letter in rest)


def for_powershell(value: str) -> str:
    """A candidate as PowerShell has to put it in place of a word."""
    is_bare = all(letter.isalnum() or letter in "-_.=/" for letter in value)
    return value if is_bare else f"'{value.replace(chr(39), chr(39) * 2)}'"
