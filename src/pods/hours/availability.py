"""Weekly availability as people say it: "tue,thu 18:00-21:00; sun 10-13", in their own zone."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pods.errors import PodsError
from pods.hours.window import LONGEST_NIGHT, NEVER, Window, format_hours, merge_windows
from pods.hours.words import (
    DASH,
    DAY_MINUTES,
    HOUR,
    ClockTime,
    quoted,
    read_clock,
    weekday_of,
)

__all__ = ["EXAMPLE", "HoursError", "Window", "format_hours", "merge_windows", "parse_hours"]

EXAMPLE = "tue,thu 18:00-21:00; sun 10-13"

_HALF_DAY = 720
_GROUPS = {
    "weekdays": range(5), "weekday": range(5), "workdays": range(5),
    "weekend": range(5, 7), "weekends": range(5, 7),
    "daily": range(7), "everyday": range(7), "day": range(7), "days": range(7),
}  # fmt: skip
_SAME_AS = {"and": "comma", "to": "dash", "until": "dash", "till": "dash", "noon": "time",
            "midday": "time", "midnight": "time"}  # fmt: skip
_FILLERS = {"every", "each", "on", "from", "at", "all", "any"}
_TOKENS = (
    r"(?P<allday>(?:all|whole)\s+day\b|any\s*time\b)"
    r"|(?P<time>[0-9]+(?:[:.h][0-9]+)?h?(?:\s*[ap]\.?m\b\.?)?)"
    r"|(?P<word>[^\W\d_]+\.?)"
    rf"|(?P<dash>{DASH}|\.\.)|(?P<sep>[;\n])|(?P<comma>[,&+/])|(?P<colon>:)|(?P<blank>\s)|(?P<odd>.)"
)


class HoursError(PodsError):
    """Weekly hours that cannot be read; `column` counts from 1 in the text that was given."""

    def __init__(self, message: str, hint: str = "", *, column: int = 1) -> None:
        super().__init__(message, hint or f'Say them like "{EXAMPLE}".')
        self.column = column


def parse_hours(text: str) -> tuple[Window, ...]:
    """The windows of a week, in order, those that touch or overlap made one.

    A range past midnight ("mon 22-1") becomes one window on each of the two days. "never" is no
    window at all: somebody who is known to be never free.

    Raises:
        HoursError: naming the piece that cannot be read and its column.
    """
    if text.strip().lower() == NEVER:
        return ()
    windows = merge_windows(_Reader(text).windows())
    if not windows:
        raise HoursError("there are no hours in this text")
    return windows


class _Token(NamedTuple):
    kind: str
    text: str
    column: int


class _Reader:
    """Walks the pieces of one text from left to right."""

    def __init__(self, text: str) -> None:
        self._tokens = [*_tokens(text), _Token("end", "", len(text) + 1)]
        self._at = 0

    @property
    def kind(self) -> str:
        return self._tokens[self._at].kind

    def windows(self) -> Iterator[Window]:
        self._skip_separators()
        while self.kind != "end":
            days = self._days()
            for start, end in self._ranges():
                for day in days:
                    yield Window(day, start, min(end, DAY_MINUTES))
                    if end > DAY_MINUTES:
                        yield Window((day + 1) % 7, 0, end - DAY_MINUTES)
            self._skip_separators()

    def _days(self) -> list[int]:
        days: list[int] = []
        while self.kind == "day":
            first = last = self._one_day()
            if self.kind == "dash":
                self._take()
                last = self._one_day()
            span = (last[-1] - first[0]) % 7 + 1
            days += [(first[0] + step) % 7 for step in range(span)]
            if self.kind == "comma" and self._tokens[self._at + 1].kind == "day":
                self._take()
        if not days:
            raise self._error("which days? Cannot read")
        if self.kind == "colon":
            self._take()
        return days

    def _one_day(self) -> range:
        if self.kind != "day":
            raise self._error("a weekday is missing before")
        word = self._take().text.lower()
        weekday = weekday_of(word)
        return _GROUPS[word] if weekday is None else range(weekday, weekday + 1)

    def _ranges(self) -> list[tuple[int, int]]:
        ranges: list[tuple[int, int]] = []
        while self.kind in {"time", "allday"}:
            if self.kind == "allday":
                self._take()
                ranges.append((0, DAY_MINUTES))
            else:
                ranges.append(self._one_range())
            if self.kind == "comma" and self._tokens[self._at + 1].kind == "time":
                self._take()
        if not ranges or self.kind not in {"sep", "comma", "day", "end"}:
            raise self._error("from when to when? Cannot read")
        return ranges

    def _one_range(self) -> tuple[int, int]:
        opening = self._tokens[self._at]
        first = self._clock()
        if self.kind != "dash":
            raise self._error("until when? Cannot read")
        self._take()
        closing = self._tokens[self._at]
        start, end = _in_order(first, self._clock())
        if start >= DAY_MINUTES or end - start > max(LONGEST_NIGHT, DAY_MINUTES - start):
            piece = quoted(f"{opening.text}-{closing.text}")
            raise HoursError(
                f"{piece} at column {opening.column} ends before it starts", column=opening.column
            )
        return start, end

    def _clock(self) -> ClockTime:
        token = self._tokens[self._at]
        clock = read_clock(token.text) if token.kind == "time" else None
        if clock is None:
            raise self._error(
                "no clock shows" if token.kind == "time" else "until when? Cannot read"
            )
        self._take()
        return clock

    def _skip_separators(self) -> None:
        while self.kind in {"sep", "comma"}:
            self._take()

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _error(self, what: str) -> HoursError:
        token = self._tokens[self._at]
        piece = quoted(token.text) if token.text.strip() else "the end of the line"
        if token.kind == "end":
            piece = "the end of the text"
        return HoursError(f"{what} {piece} at column {token.column}", column=token.column)


def _tokens(text: str) -> Iterator[_Token]:
    for found in re.finditer(_TOKENS, text, re.IGNORECASE):
        kind, piece = str(found.lastgroup), found[0]
        if kind == "word":
            kind = _kind_of_word(piece.lower())
        if kind not in {"blank", "filler"}:
            yield _Token(kind, piece, found.start() + 1)


def _kind_of_word(word: str) -> str:
    if word in _GROUPS or weekday_of(word) is not None:
        return "day"
    return "filler" if word in _FILLERS else _SAME_AS.get(word, "odd")


def _in_order(first: ClockTime, last: ClockTime) -> tuple[int, int]:
    """Start and end in minutes; the end lies after the start, past 1440 when the night is crossed.

    Where only one of the two says am or pm, the other is on a clock face: "6-9pm" begins at 18:00,
    "10-2pm" at 10:00, and "9am-5" ends at 17:00.
    """
    start, end = first.minutes, last.minutes
    if last.half and not first.half and _is_on_a_face(start):
        faces = (start % _HALF_DAY + _HALF_DAY, start % _HALF_DAY)
        end += 0 if any(face < end for face in faces) else DAY_MINUTES
        start = next(face for face in faces if face < end)
    elif first.half and not last.half and _is_on_a_face(end):
        end = next(face for face in range(end % _HALF_DAY, 3000, _HALF_DAY) if face > start)
    return start, end if end > start else end + DAY_MINUTES


def _is_on_a_face(minutes: int) -> bool:
    return HOUR <= minutes < _HALF_DAY + HOUR  # 1:00 to 12:59
