"""Commands that the program proposes with a word left open: what has to stand there is asked."""

from shlex import split

from pods.cli.walk.companion import Walk
from pods.cli.walk.deed import Deed

_OPEN = {
    "NAME": ("who? (a name)", "Somebody on your list, by any part of the name."),
    "ZONE": ("which clock? (such as Europe/Lisbon)", "Area/City, as the clocks of phones have it."),
    "N": ("how many? (a number; Enter: as it is)", "A number; Enter leaves it as it is."),
    "...": ("in a few words? (Enter: not said)", "It is kept in the file."),
    "…": ("in a few words? (Enter: not said)", "It is kept in the file."),
}
_NEW_POD = ("what is it called?", "It can change. The Unicorns were a file name first.")


def filled(walk: Walk, command: str) -> Deed:
    """A command as it is proposed, with each open word asked for; an option left empty is left out.

    Raises:
        Left: they left.
        Back: they went back, and nothing is done.
    """
    words, found = split(command)[1:], list[str]()
    for word in words:
        if word not in _OPEN:
            found.append(word)
            continue
        question, why = _NEW_POD if (words[0], word) == ("new-pod", "NAME") else _OPEN[word]
        option = found[-1] if found[-1].startswith("--") else ""
        about = f"{option.removeprefix('--').replace('-', ' ')}, {question}".removeprefix(", ")
        said = walk.ask(f"{about[0].upper()}{about[1:]}", why=why)
        if said:
            found.append(said)
        elif option:
            found.pop()
    return Deed(found[0], options=tuple(found[1:]))
