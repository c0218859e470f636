"""Names of files, from names of people and pods: no path, nothing hidden, no two alike."""

from collections.abc import Iterable

from pods.model.ids import slug


def file_names(stems: Iterable[str], *, ending: str) -> list[str]:
    """A name for each, in their order: "The Unicorns" gives `unicorns.txt`, the next adds `-2`.

    Whatever is no letter or figure becomes a hyphen, so that `../x` leads nowhere.
    """
    found: list[str] = []
    for stem in stems:
        found.append(slug(stem[:_LONGEST], found))
    return [f"{name}{ending}" for name in found]


_LONGEST = 100
