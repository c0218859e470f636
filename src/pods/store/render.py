"""How we write what is new: values, keys and tables, rendered by `tomli-w` with our habits.

A list stands on one line while the line fits, text with line breaks is a readable block, and
characters that could make the file look like something else (controls, bidirectional
overrides, zero-width ones) are written as escapes. Only commands that write load this.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import tomli_w

WIDTH = 100
INDENT = "    "

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
# tomli-w escapes C0 and DEL. These too would be invisible, or turn the text around them; the
# emoji joiner U+200D and the variation selectors are how people write emoji, so they stay.
_TREACHEROUS = (
    *range(0x80, 0xA0),  # C1 controls
    0x061C,  # Arabic letter mark
    0x200B,  # zero-width space
    0x200C,  # zero-width non-joiner
    *range(0x200E, 0x2010),  # left-to-right and right-to-left marks
    *range(0x2028, 0x202F),  # line and paragraph separators, bidirectional embeddings, overrides
    *range(0x2060, 0x2070),  # word joiner, invisible operators, bidirectional isolates
    0xFEFF,  # zero-width no-break space, the byte order mark
    *range(0xFFF9, 0xFFFC),  # interlinear annotation
)
_ESCAPES = {code: f"\\u{code:04x}" for code in _TREACHEROUS}
_ESCAPED = re.compile(r"\\(.)")


def render_document(tree: Mapping[str, Any]) -> str:
    """Write a whole new file: keys first, then tables in the order given, a blank line between.

    A table that only holds tables gets no header of its own; a top-level table with nothing in
    it is left out.
    """
    tree = {key: value for key, value in tree.items() if value != {}}
    keys = "".join(
        render_pair((key,), value) for key, value in tree.items() if not _is_table(value)
    )
    blocks = [keys] if keys else []
    for key, value in tree.items():
        if _is_table(value):
            blocks += render_table((key,), value)
    return "\n".join(blocks)


def render_table(path: tuple[str, ...], table: Mapping[str, Any], *, indent: str = "") -> list[str]:
    """Write `[path]` with its keys, and each table below it, as one block of lines each."""
    pairs = [(key, value) for key, value in table.items() if not _is_table(value)]
    below = [(key, value) for key, value in table.items() if _is_table(value)]
    blocks: list[str] = []
    if pairs or not below:
        lines = "".join(render_pair((key,), value, indent=indent) for key, value in pairs)
        blocks.append(f"{indent}[{render_keys(path)}]\n{lines}")
    for key, value in below:
        blocks += render_table((*path, key), value, indent=indent)
    return blocks


def render_pair(keys: Sequence[str], value: Any, *, indent: str = "") -> str:
    """Write one `key = value` line (or lines), line break included."""
    start = f"{indent}{render_keys(keys)} = "
    return f"{start}{render_value(value, column=len(start), indent=indent)}\n"


def render_keys(keys: Sequence[str]) -> str:
    """Write a key or a dotted path, bare where TOML allows it."""
    return ".".join(key if _BARE_KEY.fullmatch(key) else render_inline(key) for key in keys)


def render_value(value: Any, *, column: int = 0, indent: str = "") -> str:
    """Write the value of a key that stands on lines of its own.

    Args:
        value: a plain value, a list or a mapping (written inline).
        column: how many characters stand before it on its line.
        indent: the white space that its line begins with.
    """
    if isinstance(value, str) and "\n" in value:
        return _text_block(value)
    written = render_inline(value)
    if isinstance(value, list | tuple) and value and column + len(written) > WIDTH:
        return render_array_lines([render_inline(item) for item in value], indent=indent)
    return written


def render_inline(value: Any) -> str:
    """Write a value on one line, as it stands within arrays and inline tables."""
    if isinstance(value, list | tuple):
        return "[" + ", ".join(render_inline(item) for item in value) + "]"
    if isinstance(value, Mapping):
        pairs = ", ".join(
            f"{render_keys((key,))} = {render_inline(item)}" for key, item in value.items()
        )
        return f"{{ {pairs} }}" if pairs else "{}"
    written = tomli_w.dumps({"v": value}).removeprefix("v = ").removesuffix("\n")
    return written.translate(_ESCAPES) if isinstance(value, str) else written


def render_array_lines(items: Sequence[str], *, indent: str = "") -> str:
    """Write an array with one (already rendered) item on each line."""
    lines = "".join(f"{indent}{INDENT}{item},\n" for item in items)
    return f"[\n{lines}{indent}]"


def _is_table(value: Any) -> bool:
    return isinstance(value, Mapping)


def _text_block(text: str) -> str:
    """Write text as a block of lines; a carriage return stays, as an escape.

    (tomli-w's own multi-line mode turns CRLF inside a value into LF.)
    """
    block = "\n".join(render_inline(line)[1:-1] for line in text.split("\n"))
    if '""' not in text and not text.endswith('"'):
        block = _ESCAPED.sub(lambda found: '"' if found[1] == '"' else found[0], block)
    return f'"""\n{block}"""'
