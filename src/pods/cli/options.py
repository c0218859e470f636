"""The options and arguments that commands share: one wording, one completion, one place.

A command names the type and gives the default: `def show(context: Context, name: PersonName)`.
The options of `Shared` are on every command, before and after its name, without being named.
"""

from typing import Annotated, NamedTuple

from typer import Argument, Option

from pods.cli.completion import (
    drafts,
    members,
    people,
    people_listed,
    pods,
    pods_and_drafts,
    pods_and_people,
)


class Shared(NamedTuple):
    """What every command takes, from before and after its name together.

    Attributes:
        file: the data file, where one was named.
        yes: answer yes to every "are you sure?".
        quiet: results and errors only.
        no_input: never ask.
        as_json: results as JSON, for scripts.
        show_private: show private rules, ties and notes.
        dry_run: show what would happen and write nothing.
        plain: for the ear: one thing a line, no columns, no colour, no redraw.
    """

    file: str | None = None
    yes: bool = False
    quiet: bool = False
    no_input: bool = False
    as_json: bool = False
    show_private: bool = False
    dry_run: bool = False
    plain: bool = False

    def joined(self, later: "Shared") -> "Shared":
        """Both together; what was said later, after the command's name, wins."""
        file = self.file if later.file is None else later.file
        return Shared(file, *(a or b for a, b in zip(self[1:], later[1:], strict=True)))


DataFile = Annotated[
    str | None,
    Option("--file", metavar="FILE", help="Use this file ('pods where' says which one is used)."),
]
Yes = Annotated[bool, Option("--yes", "-y", help="Answer yes where a command asks to be sure.")]
Quiet = Annotated[bool, Option("--quiet", "-q", help="Results and errors only, no hints.")]
NoInput = Annotated[bool, Option("--no-input", help="Never ask; a missing answer is an error.")]
AsJson = Annotated[bool, Option("--json", help="The result as JSON, for scripts.")]
ShowPrivate = Annotated[
    bool, Option("--show-private", help="Show private rules, ties and notes too.")
]
Plain = Annotated[
    bool, Option("--plain", help="For a screen reader: one thing a line, no columns or signs.")
]
DryRun = Annotated[bool, Option("--dry-run", help="Show what would change and write nothing.")]

PersonName = Annotated[
    str,
    Argument(metavar="PERSON", autocompletion=people, help="A person, by any part of the name."),
]
MemberName = Annotated[
    str,
    Argument(metavar="PERSON", autocompletion=members, help="A person, by any part of the name."),
]
PeopleNames = Annotated[
    list[str],
    Argument(
        metavar="PERSON...", autocompletion=people_listed, help="People: 'bo ada' or 'bo,ada'."
    ),
]
PodName = Annotated[
    str, Argument(metavar="POD", autocompletion=pods, help="A pod, by any part of its name.")
]
DraftName = Annotated[str, Argument(metavar="DRAFT", autocompletion=drafts, help="A draft.")]
PodOrDraft = Annotated[
    str, Argument(metavar="POD", autocompletion=pods_and_drafts, help="A pod, or a draft.")
]
PersonOrPod = Annotated[
    str, Argument(metavar="NAME", autocompletion=pods_and_people, help="A person or a pod.")
]
OnDay = Annotated[
    str | None,
    Option("--on", metavar="DATE", help="The day: 2026-09-14, yesterday, tue, 'in 2 weeks'."),
]
Anyway = Annotated[
    str | None,
    Option(
        "--anyway",
        metavar="[REASON]",
        help="Do it against a rule of yours; the reason, if you give one, is kept.",
    ),
]
Note = Annotated[
    str | None, Option("--note", metavar="TEXT", help="A note that you would read aloud to them.")
]
