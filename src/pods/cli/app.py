"""All commands, in the order of the walk. A new command is one line here and one file."""

from contextlib import suppress
from typing import Annotated

import typer
from typer.main import get_command

from pods import __version__
from pods.cli.command import Command
from pods.cli.group import PodsGroup
from pods.cli.options import AsJson, DataFile, NoInput, Plain, Quiet, Shared, ShowPrivate, Yes
from pods.cli.taught_shell import teach, teaches_a_shell
from pods.errors import UsageError

HOME = "Begin here"
LIST = "List: whom would I like to spend time with?"
GROUP = "Group: which combination feels right?"
INVITE = "Invite: test the waters, ask, hear back"
MEET = "Meet: hold the calls, keep the log"
SEE = "See: how are the pods doing?"
KEEP = "Keep: the file, and the way back"

COMMANDS = (
    Command("walk", "Be taken by the hand, one question at a time.", HOME, writes=True),
    Command("next", "Say what is worth doing next, and why.", HOME, writes=True),
    Command("demo", "Lay an example list into a new folder, to try things on.", HOME),
    Command("init", "Begin a list of your own.", LIST, writes=True),
    Command("add-person", "Put people on the list.", LIST, writes=True),
    Command("import", "Let people from a phone or a mail program in.", LIST, writes=True),
    Command("people", "List the people.", LIST),
    Command("show", "Show everything about a person, or a pod.", LIST),
    Command("edit-person", "Change what you know about somebody.", LIST, writes=True),
    Command("edit", "Open the file in your editor; it is checked afterwards.", LIST, writes=True),
    Command("tie", "Write down what two people are to each other.", LIST, writes=True),
    Command("rule", "Keep people together, or apart.", LIST, writes=True),
    Command("sound", "Write down that you tested the waters.", LIST, writes=True),
    Command("mark", "Write down how somebody stands to podding.", LIST, writes=True),
    Command("talked", "Write down that you were in touch.", LIST, writes=True),
    Command("review", "Look through the list, once a year.", LIST, writes=True),
    Command("forget", "Take somebody off the list, without a trace.", LIST, writes=True),
    Command("suggest", "Propose combinations, with reasons.", GROUP),
    Command("criteria", "Show what a suggestion weighs, and weigh it.", GROUP, writes=True),
    Command("board", "Move people between drafts, laid out side by side.", GROUP, writes=True),
    Command("drafts", "Show the what-ifs, and change them.", GROUP, writes=True),
    Command("move", "Move people into, out of and between drafts.", GROUP, writes=True),
    Command("when", "Find the hours that hold all season.", GROUP),
    Command("new-pod", "Begin a pod.", GROUP, writes=True),
    Command("edit-pod", "Change a pod's terms.", GROUP, writes=True),
    Command("invite", "Write the letter, and log that it was sent.", INVITE, writes=True),
    Command("letter", "Show the words, to copy and make your own.", INVITE),
    Command("reply", "Log an answer: yes, maybe, no.", INVITE, writes=True),
    Command("invitations", "Show who owes an answer.", INVITE),
    Command("join", "Make people members, without an invitation.", INVITE, writes=True),
    Command("leave", "End somebody's time in a pod.", INVITE, writes=True),
    Command("plan-season", "Fix a season's dates, or the first calls.", MEET, writes=True),
    Command("log-meeting", "Write down that a pod met.", MEET, writes=True),
    Command("move-meeting", "Move a meeting to another day, or a turn.", MEET, writes=True),
    Command("skip-meeting", "Skip a meeting, or several.", MEET, writes=True),
    Command("rest", "Let a pod rest, or wake it up.", MEET, writes=True),
    Command("retro", "Look back at a season; who goes on, and how.", MEET, writes=True),
    Command("close-pod", "Close a pod, with thanks.", MEET, writes=True),
    Command("split", "Make two pods of one.", MEET, writes=True),
    Command("merge-pods", "Make one pod of two.", MEET, writes=True),
    Command("hand-over", "Let a member call a pod from now on.", MEET, writes=True),
    Command("calendar", "Put meetings into calendars, or ask by mail who comes.", MEET),
    Command("list", "List the pods.", SEE),
    Command("health", "Show how the pods are doing.", SEE),
    Command("stats", "Show what the log tells: meetings, who came, hours together.", SEE),
    Command("web", "Show, or draw, who is tied to whom.", SEE),
    Command("page", "Write the page that a pod may see of itself.", SEE),
    Command("export", "Take people, a pod or everything out.", KEEP, writes=True),
    Command("undo", "Take back the last change, or the last few.", KEEP, writes=True),
    Command("redo", "Bring back what undo took away.", KEEP, writes=True),
    Command("history", "List the changes that can be taken back.", KEEP),
    Command("merge", "Make one of two versions of the list.", KEEP, writes=True),
    Command("upgrade", "Write the file in the newest format.", KEEP, writes=True),
    Command("check", "Look for everything in the file that cannot be so.", KEEP),
    Command("where", "Say which file is used, and why.", KEEP),
)


class _Pods(PodsGroup):
    registry = COMMANDS


def run(arguments: list[str]) -> int:
    """Run what was typed, or answer the shell's question what may come next.

    Returns:
        The exit code.

    Raises:
        PodsError: whatever a user can cause, wrong options included.
    """
    import os

    if teaches_a_shell(arguments):
        return teach(arguments, environ=os.environ)
    group = get_command(app)
    if "_PODS_COMPLETE" in os.environ:
        # Nothing may be printed into somebody's prompt, whatever goes wrong, Ctrl-C included.
        with suppress(Exception, KeyboardInterrupt):
            from pods.cli.completing import answer

            answer(group, os.environ)
        return 0
    try:
        with group.make_context("pods", arguments) as context:
            group.invoke(context)
    except typer.Exit as leaving:
        return leaving.exit_code
    except typer.TyperException as error:
        raise _said_our_way(error) from error
    return 0


def _said_our_way(error: typer.TyperException) -> UsageError:
    """Typer's own complaints, in our words, and what to type next."""
    from pods.cli.said_our_way import said_our_way

    message = said_our_way(error.format_message())
    context = getattr(error, "ctx", None)
    name = context.info_name if context is not None else "pods"
    command = "pods --help" if name == "pods" else f"pods {name} --help"
    return UsageError(message, f"{command} shows how it is used")


def _version(is_asked: bool) -> None:
    if is_asked:
        typer.echo(f"pods {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
]

app = typer.Typer(
    name="pods",
    cls=_Pods,
    add_completion=False,  # ours: pods.cli.completing
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def home(
    context: typer.Context,
    *,
    file: DataFile = None,
    as_json: AsJson = False,
    yes: Yes = False,
    quiet: Quiet = False,
    no_input: NoInput = False,
    show_private: ShowPrivate = False,
    plain: Plain = False,
    version: Version = False,  # noqa: ARG001 - its callback answers and leaves
) -> None:
    """Take what stands before the command's name; with no command at all, show the home screen."""
    context.obj = Shared(file, yes, quiet, no_input, as_json, show_private, plain=plain)
    if context.invoked_subcommand is None:
        from pods.cli.home import show_home

        show_home(context)
