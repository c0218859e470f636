"""The words of the web, as its page, its drawing and their legend share them."""

from pods.actions.web_parts import Web

ONLY_YOURS = "For your own eyes: it shows what you know of people, and they have not been asked."
_PARTS = 4  # named by their size


def heading(web: Web) -> str:
    """What it shows."""
    return f"The web around {web.about}" if web.about else "Who is tied to whom"


def about(web: Web) -> str:
    """How many people, pods and ties, and how it hangs together, in a few sentences."""
    drafts = sum(pod.state == "draft" for pod in web.pods)
    counts = [
        _counted(len(web.people), "person", "people"),
        _counted(len(web.pods) - drafts, "pod", "pods"),
        *([_counted(drafts, "draft", "drafts")] if drafts else []),
        _counted(len(web.ties), "tie", "ties"),
    ]
    told = [f"{', '.join(counts)}."]
    if web.is_shared:
        return f"{told[0]} Only those are here who said that they may be named."
    if len(web.pieces) == 1:
        told.append(f"{web.pieces[0]} hang together.")
    elif web.pieces:
        more = len(web.pieces) - _PARTS
        sizes = [str(size) for size in web.pieces[:_PARTS]]
        sizes += [f"{more} smaller ones"] if more > 0 else []
        told.append(f"They hang together in parts of {', '.join(sizes[:-1])} and {sizes[-1]}.")
    if web.alone:
        told.append(f"{len(web.alone)} not tied to anybody yet.")
    return " ".join(told)


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
