"""Who goes along: asks, saves each answer at once, and shows the command that does the same."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from pods.actions.overrule import UNSAID, OverrulableError
from pods.cli.walk import running
from pods.cli.walk.answers import NO, YES, Back
from pods.cli.walk.asking import NO_ASIDES, Asking
from pods.cli.walk.meaning import Check
from pods.errors import PodsError

if TYPE_CHECKING:
    from pods.cli.walk.deed import Deed
    from pods.model.book import Book

Item = TypeVar("Item", bound=Hashable)

_WHY_ANYWAY = (
    "It is your rule, and your feeling overrules it at any time. A few words of why are kept with "
    "it, for the day when you wonder."
)


class Walk(Asking):
    """What a stretch works with: questions, the way to save an answer, and the way back."""

    _has_saved = False

    def is_done(
        self,
        question: str,
        *,
        why: str,
        deed: "Callable[[str], Deed]",
        default: str = "",
        skips: Sequence[str] = (),
        asides: Mapping[str, Callable[[], object]] = NO_ASIDES,
    ) -> bool:
        """Ask, and do what was answered; where that is refused, it is told and asked again.

        Args:
            question: a short question.
            why: what `?` tells.
            deed: what an answer does.
            default: what stands in the file already; Enter leaves it as it is.
            skips: words that skip it, as Enter does.
            asides: by word, what is only shown in between.

        Returns:
            Whether something was said and done.
        """
        check = self.would(deed)
        while True:
            said = self.ask(
                question, why=why, default=default, skips=skips, asides=asides, check=check
            )
            if not said or said == default:
                return False
            if self.do(partial(deed, said)):
                return True

    def do(self, deed: "Callable[[], Deed]") -> bool:
        """Save an answer at once, and show the command that does the same.

        Args:
            deed: gives what to do; it may refuse, as the doing itself may.

        Returns:
            Whether it was done; what speaks against it was told.

        Raises:
            PodsError: for what no other answer would help: an invalid file, a full disk.
        """
        try:
            what = self._done(deed())
        except PodsError as error:
            self.refuse(error)
            return False
        if what is None:
            return False
        self._has_saved = True
        self.hint("the same by hand:", what.line(file=self.session.shared.file))
        return True

    def _done(self, what: "Deed") -> "Deed | None":
        """What was done in the end, overruling a rule of theirs if they say so; None: nothing."""
        try:
            running.run(self.session, what)
        except OverrulableError as error:
            self.tell(f"{error.message[:1].upper()}{error.message[1:]}.")
            question = "Do it anyway? (why, in a few words, or y; Enter: no)"
            reason = self.ask(question, why=_WHY_ANYWAY, skips=NO)
            if not reason:
                return None
            what = what.overruling(UNSAID if reason.lower() in YES else reason)
            running.run(self.session, what)
        return what

    def look(self, deed: "Deed") -> None:
        """Show something, and the command that shows it; what speaks against it is told."""
        try:
            running.run(self.session, deed)
        except PodsError as error:
            self.refuse(error)
        else:
            self.hint("seen again with:", deed.line(file=self.session.shared.file))

    def would(self, deed: "Callable[[str], Deed]") -> Check:
        """A check of an answer: whether what it does could be done, as the file stands now."""

        def check(said: str) -> None:
            action = deed(said).action
            if action is not None:
                with suppress(OverrulableError):  # whoever can overrule it is asked when it is done
                    action(self.book)

        return check

    def each(
        self, items: "Callable[[Book], Sequence[Item]]", ask: Callable[[Item], object]
    ) -> None:
        """Ask about each of several; b goes to the one before, and from the first further back.

        Args:
            items: what there is to ask about, as the book stands at that moment.
            ask: asks about one; it may find that there is nothing to ask any more.

        Raises:
            Back: from the first one.
        """
        asked, again, is_going_back = list[Item](), list[Item](), False
        while rest := again or [item for item in items(self.book) if item not in asked]:
            count = self.asked
            try:
                ask(rest[0])
                is_going_back = is_going_back and self.asked == count  # nothing is open there
            except Back:
                is_going_back = True
            if not is_going_back:
                asked.append(rest[0])
                again = again[1:]
            elif asked:
                self.tell_what_back_means()
                again = [asked.pop(), *again]
            else:
                raise Back

    @property
    def farewell(self) -> str:
        """What is true of what was answered, whenever somebody leaves."""
        but = f", but for {self.unfinished}" if self.unfinished else ""
        return f"Everything you answered is kept{but}. pods walk goes on from there."

    def tell_what_back_means(self) -> None:
        """Say, the first time it matters, that going back takes nothing back."""
        if self._has_saved:
            self._has_saved = False
            self.hint("What is saved stays. To take the last answer back:", "pods undo")
