"""A Typer group that imports a command only when it is called.

Forty commands are forty imports that a person who wants one of them need not wait for. The group
holds a small stand-in for each (name and help line, enough for `--help` and for completion) and
builds the real one, from its own file, at the moment it is called.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from typer import Typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from pods.cli.command import Command
from pods.cli.options import (
    AsJson,
    DataFile,
    DryRun,
    NoInput,
    Plain,
    Quiet,
    Shared,
    ShowPrivate,
    Yes,
)
from pods.errors import PodsError, UsageError

_PLAIN = "pods.plain"


class UnknownCommandError(UsageError):
    """No command has that name."""


class PodsCommand(TyperCommand):
    """A command that also takes what all commands share."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Let `--anyway` stand without a reason; one that is given follows it."""
        return super().parse_args(ctx, _with_values(args, "--anyway"))

    def invoke(self, ctx: Any) -> Any:
        """Put the shared options together, from before and after the name; then run."""
        given = {name: ctx.params.pop(name) for name in Shared._fields if name in ctx.params}
        ctx.obj = (ctx.obj or Shared()).joined(Shared(**given))
        while True:
            try:
                return super().invoke(ctx)
            except PodsError as error:
                ctx.params = self._settled(error, ctx)

    def _settled(self, error: PodsError, ctx: Any) -> dict[str, Any]:
        """What was typed, with whom the human meant: asked before the command runs once more.

        Raises:
            PodsError: the same, where no name is in doubt, nobody can be asked or nobody is meant.
        """
        from pods.cli.session import open_session
        from pods.cli.which_one import kinds_named, settled
        from pods.model.naming import NamingError

        if not isinstance(error, NamingError):
            raise error
        session = open_session(ctx)
        if not session.is_interactive:
            raise error
        assert self.callback is not None  # noqa: S101 - each command is made of its function
        naming = kinds_named(self.callback)
        return settled(error, ctx.params, naming=naming, questions=session.ask(""))

    def get_help(self, ctx: Any) -> str:
        """The help of one command, its example first."""
        from pods.cli.help_page import command_help

        return command_help(self, ctx, shared=Shared._fields, plain=_PLAIN in ctx.meta)


class PodsGroup(TyperGroup):
    """All commands of a registry, each imported when it is called."""

    registry: tuple[Command, ...] = ()

    def __init__(self, **attrs: Any) -> None:
        super().__init__(**attrs)
        for entry in self.registry:
            self.add_command(PodsCommand(entry.name, short_help=entry.about, rich_markup_mode=None))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what stands before the command's name.

        When a shell asks for the names of commands there is nothing to parse yet; not trying
        spares it the import of pydantic, with which Typer checks even an option nobody gave.
        """
        if ctx.resilient_parsing and not args:
            return []
        if "--plain" in args:  # known before anything is parsed: --help answers at once
            ctx.meta[_PLAIN] = True
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Find the command that was typed, and build it.

        Raises:
            UnknownCommandError: no command has that name.
        """
        typed = args[0]
        entry = next((one for one in self.registry if one.name == typed), None)
        if entry is not None:
            return typed, build(entry), args[1:]
        if ctx.resilient_parsing:
            return None, None, args[1:]
        raise UnknownCommandError(f'there is no command "{typed}"', _near(typed, self.registry))

    def get_help(self, ctx: Any) -> str:
        """The front page: every command, in the order of the walk."""
        from pods.cli.help_page import front_page

        return front_page(self.registry, plain=_PLAIN in ctx.meta)


def build(entry: Command) -> TyperCommand:
    """The real command: its function, from its own file, and the options that all share."""
    module = import_module(f"pods.cli.commands.{entry.module}")
    command = _command(getattr(module, entry.module), name=entry.name)
    shared = _command(_shared_by_writers if entry.writes else _shared)
    command.params += shared.params
    return command


def _command(function: Callable[..., None], *, name: str | None = None) -> TyperCommand:
    single = Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    single.command(name, cls=PodsCommand)(function)
    command = get_command(single)
    assert isinstance(command, TyperCommand)  # noqa: S101 - one function makes one command
    return command


def _shared(
    *,
    file: DataFile = None,
    as_json: AsJson = False,
    yes: Yes = False,
    quiet: Quiet = False,
    no_input: NoInput = False,
    show_private: ShowPrivate = False,
    plain: Plain = False,
) -> None:
    """Carry the options of every command."""


def _shared_by_writers(
    *,
    dry_run: DryRun = False,
    file: DataFile = None,
    as_json: AsJson = False,
    yes: Yes = False,
    quiet: Quiet = False,
    no_input: NoInput = False,
    show_private: ShowPrivate = False,
    plain: Plain = False,
) -> None:
    """Carry the options of every command that writes."""


def _with_values(args: list[str], option: str) -> list[str]:
    """An option that is followed by nothing, or by another option, takes an empty value."""
    followers = [*args, "-"][1:]
    return [
        f"{one}=" if one == option and follower.startswith("-") else one
        for one, follower in zip(args, followers, strict=True)
    ]


def _near(typed: str, registry: Iterable[Command]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(typed, [entry.name for entry in registry], n=2, cutoff=0.6)
    if not near:
        return "pods --help lists all commands"
    return f"did you mean {' or '.join(f'pods {name}' for name in near)}?"
