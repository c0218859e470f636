"""The questions before somebody is forgotten: each mention, then the name."""

from typing import TYPE_CHECKING

from pods.cli.session import MissingAnswerError
from pods.errors import NotAllowedError
from pods.model.matching import fold
from pods.model.typed import quoted

if TYPE_CHECKING:
    from pods.actions.forgetting import Forgotten
    from pods.actions.forgetting_mentions import Fate, Mention
    from pods.cli.session import Session

_FATES: "tuple[Fate, ...]" = ("keep", "blank", "delete")
_OPTIONS = ("keep it", "blank the name", "delete it", "blank this and all that follow")


class Decisions:
    """What becomes of each text that names somebody.

    Args:
        every: the same for all of them; None: asked. What may be about somebody else is kept.
    """

    def __init__(self, every: "Fate | None") -> None:
        self._every = every
        self._told: dict[tuple[str, str | None], Fate] = {}

    def fate_of(self, mention: "Mention") -> "Fate":
        """What was decided; of what came into the file meanwhile, nothing: it stays."""
        told = self._told.get((mention.place, mention.text))
        if told is not None:
            return told
        return "keep" if mention.is_doubtful else self._every or "keep"

    def ask(self, session: "Session", seen: "Forgotten") -> None:
        """Ask about each mention.

        Raises:
            MissingAnswerError: there is one, no option answers, and nobody can be asked.
        """
        if self._every or not seen.mentions:
            return
        asker = session.ask("say what becomes of notes that name them: --mentions keep|blank")
        for number, mention in enumerate(seen.mentions, start=1):
            shows = session.shared.show_private or not mention.is_private
            text = mention.text if shows else f"{mention.place} (private: --show-private)"
            at = f"{number} of {len(seen.mentions)}, line {mention.line}: {text}"
            doubt = " (this may be somebody else)" if mention.is_doubtful else ""
            chosen = asker.choose(f"{at}{doubt}", _OPTIONS, default=0 if mention.is_doubtful else 1)
            if chosen == len(_FATES):
                self._every = "blank"
                return
            self._told[mention.place, mention.text] = _FATES[chosen]


def be_sure(session: "Session", seen: "Forgotten", *, confirm: str | None) -> None:
    """Go on only once the name was typed in full.

    Raises:
        NotAllowedError: another name was typed.
        MissingAnswerError: none was, and nobody can be asked.
    """
    if confirm is None:
        if not session.is_interactive:
            raise MissingAnswerError(
                "nothing was written: this cannot be undone, and wants their full name",
                f"to forget them for good: --confirm {quoted(seen.name)}",
            )
        confirm = session.ask("").text(f"This cannot be undone. Type {seen.name} to go on")
    if fold(confirm) != fold(seen.name):
        raise NotAllowedError("that is not their full name, so nothing was written")
