"""A line that can be edited while it is typed: arrows, what was typed before, Tab for a name."""

from collections.abc import Sequence

_UNSEEN = ("\x01", "\x02")  # what stands between takes no column (the protocol of readline)
_BETWEEN = ",;"


def edited_line(prompt: str, *, offers: Sequence[str] = ()) -> str:
    """What somebody types behind a prompt, without the end of the line.

    Several lines that are pasted at once come as one, with commas between: a list of names copied
    from elsewhere is one answer, and not an answer to each of the next questions.

    Args:
        prompt: a line, or several; escape codes in it take no room.
        offers: what Tab completes.

    Raises:
        EOFError: there is none, and will be none.
        UnicodeDecodeError: it is no text.
    """
    try:
        import readline  # noqa: PLC0415 - not on every system, and wanted only where one types
    except ImportError:  # pragma: no cover - Windows
        return input(prompt)

    def completion(typed: str, number: int) -> str | None:
        lead = typed[: len(typed) - len(typed.lstrip())]
        wanted = typed.strip().casefold()
        found = [f"{lead}{one}" for one in offers if one.casefold().startswith(wanted)]
        return found[number] if wanted and number < len(found) else None

    readline.set_completer(completion)
    readline.set_completer_delims(_BETWEEN)
    readline.parse_and_bind("tab: complete")
    readline.parse_and_bind("set enable-bracketed-paste on")
    lines = input(_with_unseen_escapes(prompt)).replace("\r", "\n").split("\n")
    return ", ".join(line.strip() for line in lines if line.strip())


def _with_unseen_escapes(prompt: str) -> str:
    start, end = _UNSEEN
    for code in ("\x1b[1m", "\x1b[0m"):
        prompt = prompt.replace(code, f"{start}{code}{end}")
    return prompt
