"""Comments of the Caller's own that speak of somebody who is forgotten."""

from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from pods.actions.forgetting_mentions import Fate, Mention
from pods.actions.forgetting_words import Words
from pods.store.statements import comment_spans
from pods.store.syntax import comments


class _Comment(NamedTuple):
    start: int
    end: int
    mention: Mention


class Comments:
    """The comments that name somebody, after the entries of that person are gone.

    Args:
        before: the document as it was, for the numbers of lines.
        source: the document without the entries.
        words: what they are known by.

    Attributes:
        released: how many comments went with the entries.
        mentions: what is left, with what became of it.
    """

    def __init__(self, before: bytes, source: bytes, *, words: Words) -> None:
        self._text = source.decode()
        self._words = words
        had = before.decode()
        self.released = len(comments(had)) - len(comments(self._text))
        lines = defaultdict[str, list[int]](list)
        for start, end in comment_spans(had):
            lines[had[start:end]].append(had.count("\n", 0, start) + 1)
        self._found = []
        for start, end in comment_spans(self._text):
            text = self._text[start:end]
            spans = words.spans(text)
            if spans:
                mention = Mention(
                    place="comment",
                    line=lines[text].pop(0),
                    text=text,
                    is_doubtful=all(span.is_doubtful for span in spans),
                )
                self._found.append(_Comment(start, end, mention))
        self.mentions = [one.mention for one in self._found]

    def settled(self, fate_of: Callable[[Mention], Fate]) -> bytes:
        """The document with each of them kept, blanked or deleted."""
        text = self._text
        self.mentions = []
        for one in reversed(self._found):
            fate = fate_of(one.mention)
            self.mentions.insert(0, one.mention.model_copy(update={"fate": fate}))
            if fate == "blank":
                blanked = self._words.blanked(
                    text[one.start : one.end], with_doubtful=one.mention.is_doubtful
                )
                text = f"{text[: one.start]}{blanked}{text[one.end :]}"
            elif fate == "delete":
                text = _without(text, one.start, one.end)
        return text.encode()


def _without(text: str, start: int, end: int) -> str:
    """Without a comment; a line that held nothing else goes, of another the spaces before it."""
    kept = text[:start].rstrip(" \t")
    is_whole_line = not kept or kept.endswith("\n")
    rest = text[end:]
    if is_whole_line:
        rest = rest.removeprefix("\r").removeprefix("\n")
    return f"{kept}{rest}"
