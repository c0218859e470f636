"""What the shell asks while somebody presses Tab: what may come next on this line.

Typer's own way would turn every word into its type first, which loads pydantic: longer than all
the rest takes. Here the words are only counted, against the options and arguments of the command.
Nothing may be printed but candidates, whatever goes wrong.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any, NamedTuple

from pods.cli.completion_words import days, zones
from pods.cli.typed_line import Typed, Unfinished, for_bash, for_powershell, split

VARIABLE = "_PODS_COMPLETE"
_LINE = "_PODS_LINE"
_FILES = ":files"
_FILE_NAMES = ("FILE", "FOLDER", "PATH")
_BY_METAVAR = {"DATE": days, "ZONE": zones}
_AROUND = "[].\N{HORIZONTAL ELLIPSIS}"  # of what may be left out, and may come again

Candidates = list[tuple[str, str]]


class _Read(NamedTuple):
    """The words of a line, told apart.

    Attributes:
        params: by the name of a parameter what was typed for it.
        places: what was typed in no option.
        waiting: the option whose value comes next.
        is_closed: whether `--` stood there: what follows is no option.
        rest: what stands behind the first word that is no option.
    """

    params: dict[str, list[str]]
    places: list[str]
    waiting: Any
    is_closed: bool


def answer(group: Any, environ: Mapping[str, str]) -> None:
    """Print what may come next, one candidate a line.

    Args:
        group: all commands.
        environ: `_PODS_COMPLETE` is the shell, `_PODS_LINE` the line up to the cursor.
    """
    shell = environ[VARIABLE]
    words, word = split(environ.get(_LINE, ""), escape="`" if shell == "powershell" else "\\")
    lines = [_line(one, about, shell, word) for one, about in candidates(group, words[1:], word)]
    sys.stdout.reconfigure(encoding="utf-8", errors="ignore")  # type: ignore[union-attr] # a real stream, in a process of its own
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def candidates(group: Any, words: Sequence[str], word: Unfinished) -> Candidates:
    """What the last word of a line may become, and what each stands for.

    Args:
        group: all commands.
        words: the whole words behind the program's name.
        word: the last one, as far as it is typed.
    """
    from pods.cli.group import build

    before, name, behind = _at_command(group.params, words)
    if name is None:
        if before.waiting is None and not word.value.startswith("-"):
            return _begun(((one.name, one.about) for one in group.registry), word.value)
        return _next(group.params, before, word.value, Typed())
    entry = next((one for one in group.registry if one.name == name), None)
    if entry is None:
        return []
    command = build(entry)
    read = _read(command.params, behind)
    own = {**{key: value[-1] for key, value in before.params.items()}, **_plain(command, read)}
    return _next(command.params, read, word.value, Typed(name, own))


def completes(param: Any) -> bool:
    """Whether something may be completed here; of a switch, and of a number, nothing can."""
    about = param.type_descriptor
    metavar = (param.metavar or "").strip(_AROUND)
    return (
        getattr(param, "is_flag", False)
        or about.annotation in (int, float)
        or getattr(about.parameter_info, "parser", None) is not None
        or getattr(about.parameter_info, "autocompletion", None) is not None
        or about.is_choice
        or about.is_path
        or metavar in (*_FILE_NAMES, *_BY_METAVAR)
    )


def _at_command(params: Iterable[Any], words: Sequence[str]) -> tuple[_Read, str | None, list[str]]:
    """What stands before the command's name, the name, and what stands behind it."""
    for at in range(len(words)):
        read = _read(params, words[: at + 1])
        if read.places:
            return read, words[at], list(words[at + 1 :])
    return _read(params, words), None, []


def _read(params: Iterable[Any], words: Iterable[str]) -> _Read:
    options = {name: one for one in _options(params) for name in (*one.opts, *one.secondary_opts)}
    read = _Read({}, [], None, is_closed=False)
    for word in words:
        option, _, value = word.partition("=")
        if read.waiting is not None and not _may_be_left_out(read.waiting, word):
            read.params.setdefault(read.waiting.name, []).append(word)
            read = read._replace(waiting=None)
        elif word == "--" and not read.is_closed:
            read = read._replace(is_closed=True, waiting=None)
        elif not word.startswith("-") or word == "-" or read.is_closed:
            read.places.append(word)
            read = read._replace(waiting=None)
        elif option in options and not options[option].is_flag and "=" not in word:
            read = read._replace(waiting=options[option])
        elif option in options:
            read.params.setdefault(options[option].name, []).append(value)
            read = read._replace(waiting=None)
    return read


def _may_be_left_out(option: Any, word: str) -> bool:
    """`--anyway` may stand without its reason, before another option."""
    return "--anyway" in option.opts and word.startswith("-")


def _next(params: Sequence[Any], read: _Read, word: str, typed: Typed) -> Candidates:
    """Candidates for the value of an option, for an option's name, or for the next argument."""
    if read.waiting is not None and not _may_be_left_out(read.waiting, word):
        return _values(read.waiting, word, typed, read.params)
    if word.startswith("-") and not read.is_closed:
        option, is_given, value = word.partition("=")
        if not is_given:
            return _begun(_names_of_options(params, read), word)
        asked = next((one for one in _options(params) if option in one.opts), None)
        found = _values(asked, value, typed, read.params) if asked is not None else []
        return [(f"{option}={one}", about) for one, about in found if one != _FILES]
    argument = _argument_at(params, len(read.places))
    return _values(argument, word, typed, read.params) if argument is not None else []


def _values(param: Any, word: str, typed: Typed, params: Mapping[str, list[str]]) -> Candidates:
    about = param.type_descriptor
    complete = getattr(about.parameter_info, "autocompletion", None)
    if complete is not None:
        value = typed.params.get(param.name, ())
        given = (*params.get(param.name, ()), *(value if isinstance(value, list) else ()))
        return list(complete(typed._replace(given=given), word))
    if about.is_choice:
        return _begun(((f"{one}", "") for one in about.choices or ()), word)
    metavar = (param.metavar or "").strip(_AROUND)
    if about.is_path or metavar in _FILE_NAMES:
        return [(_FILES, "")]
    if metavar in _BY_METAVAR:  # what is alike wherever it is asked for
        return list(_BY_METAVAR[metavar](typed, word))
    return []


def _plain(command: Any, read: _Read) -> dict[str, Any]:
    """The values by parameter, the arguments too, as a command would get them."""
    values: dict[str, Any] = {}
    for param in command.params:
        if param.param_type_name == "option" and param.name in read.params:
            found = read.params[param.name]
            values[param.name] = found if param.multiple else found[-1]
    for at, word in enumerate(read.places):
        argument = _argument_at(command.params, at)
        if argument is None:
            break
        if argument.nargs == 1:
            values[argument.name] = word
        else:
            values.setdefault(argument.name, []).append(word)
    return values


def _argument_at(params: Iterable[Any], place: int) -> Any:
    """The argument that the word at this place belongs to; one of many words takes the rest."""
    arguments = [one for one in params if one.param_type_name == "argument"]
    single = len(list(takewhile(lambda one: one.nargs == 1, arguments)))
    at = min(place, single)
    return arguments[at] if at < len(arguments) else None


def _options(params: Iterable[Any]) -> list[Any]:
    return [one for one in params if one.param_type_name == "option"]


def _names_of_options(params: Iterable[Any], read: _Read) -> Iterator[tuple[str, str]]:
    """Each option that can still be given, both sides of a switch, and help."""
    for one in _options(params):
        if one.name not in read.params or one.multiple:
            yield from ((name, one.help or "") for name in (*one.opts, *one.secondary_opts))
    yield "--help", "Show how it is used."


def _begun(named: Iterable[tuple[str, str]], word: str) -> Candidates:
    return [(name, about) for name, about in named if name.startswith(word)]


def _line(value: str, about: str, shell: str, word: Unfinished) -> str:
    """A candidate as the script of that shell takes it."""
    if value == _FILES:
        return value
    if shell == "bash":
        return for_bash(value, word)
    shown = for_powershell(value) if shell == "powershell" else value
    plain = " ".join(about.split())
    return f"{shown}\t{plain}" if plain else shown
