"""What Typer complains of, in our words: no capital, no full stop, no word of a programmer."""

import re

_PHRASES = (
    (r"Invalid value for .*?: (?:Value error, )?'(.*)' is not one of (.*)", r'"\1" is none of \2'),
    (r"Invalid value for '\[?(.*?)\]?': Input should be greater than or equal to (.*)",
     r"\1 has to be at least \2"),
    (r"Invalid value for '\[?(.*?)\]?': Input should be less than or equal to (.*)",
     r"\1 has to be at most \2"),
    (r"Invalid value for '\[?(.*?)\]?': Input should be a valid integer.*",
     r"\1 has to be a whole number"),
    (r"Invalid value for '\[?(.*?)\]?': Input should be a valid number.*",
     r"\1 has to be a number"),
)  # fmt: skip


def said_our_way(complaint: str) -> str:
    """The complaint as a sentence of ours; one that is not known keeps its words."""
    plain = complaint.rstrip(".")
    for pattern, ours in _PHRASES:
        found = re.fullmatch(pattern, plain, re.DOTALL)
        if found:
            said = found.expand(ours)
            before, is_one_of, choices = said.partition(" is none of ")
            return f"{before}{is_one_of}{choices.replace(chr(39), '')}"
    return plain[:1].lower() + plain[1:]
