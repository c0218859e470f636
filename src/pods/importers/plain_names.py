"""A list of names as people write it: one a line, with bullets or numbers, or with commas."""

import re
from dataclasses import replace

from pods.actions.arrivals import Arrival, Passed, Reading
from pods.importers.cleaning import LONGEST_NAME, addresses, is_address, name_of
from pods.importers.interface import Source, refuse_more_than_most

# "- ", "* ", "• ", "3. ", "12) ", "[ ] ", "[x] ", one after the other.
_BULLET = re.compile(r"\s*(?:(?:[-*+•‣◦–—·>]|\d{1,5}[.)]|\[[ xX✓]?\])\s+)*+")
_MAILBOX = re.compile(r'\s*"?([^<>"]*+)"?\s*<([^<>]*)>\s*')
# A comma or semicolon that is in no quotes and in no angle brackets.
_BETWEEN = re.compile(r'((?:"[^"]*+"|<[^>]*+>|[^,;\t"<]|["<])++)')
_MOST_WORDS = 7
_HEADINGS = {"name", "names", "people", "who"}


class _Names:
    name = "names"
    title = "A list of names"
    takes = "one name a line, or several with commas between; `Bo <bo@example.org>` has an address"
    leaves = "bullets, numbers, lines that begin with #, lines of more than seven words"

    def recognises(self, source: Source) -> bool:  # noqa: ARG002 - whatever else is text
        """Any text may be one."""
        return True

    def read(self, source: Source) -> Reading:
        """Everybody in it."""
        decoded = source.text()
        arrivals: list[Arrival] = []
        passed: list[Passed] = []
        for line, text in enumerate(decoded.text.split("\n"), start=1):
            for found in _in_line(line, text):
                if isinstance(found, Arrival):
                    arrivals.append(found)
                else:
                    passed.append(found)
            refuse_more_than_most(len(arrivals) + len(passed), name=source.name)
        return Reading(
            file=source.name,
            format=self.name,
            title=self.title,
            encoding=decoded.encoding,
            arrivals=tuple(arrivals),
            passed=tuple(passed),
        )


FORMAT = _Names()


def _in_line(line: int, text: str) -> list[Arrival | Passed]:
    if len(text) > 200 * LONGEST_NAME:
        return [Passed(line, "too long a line for a name")]
    if text.lstrip().startswith("#") or (line == 1 and text.strip().lower() in _HEADINGS):
        return []
    found: list[Arrival | Passed] = []
    for part in filter(str.strip, _BETWEEN.findall(_BULLET.sub("", text, count=1))):
        before = found[-1] if found else None
        if is_address(part) and isinstance(before, Arrival) and not before.emails:
            found[-1] = replace(before, emails=addresses([part]))  # "Ana, ana@example.org"
        else:
            found.append(_somebody(line, part))
    return found


def _somebody(line: int, text: str) -> Arrival | Passed:
    mailbox = _MAILBOX.fullmatch(text)
    called, address = mailbox.groups() if mailbox else (text, "")
    if not mailbox and is_address(text):
        called, address = "", text
    emails = addresses([address])
    name = name_of(called) or name_of(emails[0].partition("@")[0] if emails else "")
    if not name:
        return Passed(line, "no name")
    if len(name) > LONGEST_NAME or len(name.split()) > _MOST_WORDS:
        return Passed(line, "too long for a name")
    return Arrival(line=line, name=name, emails=emails)
