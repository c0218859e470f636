"""Every way a file can be wrong, and what is said of it: see bad/errors.txt."""

import re
from pathlib import Path

import pytest

from pods.store.problems import InvalidFileError
from pods.store.reading import read_document

PATH = Path("/home/mira/pods.toml")
GOLDEN = re.split(r"(?m)^=== ", (Path(__file__).parent / "bad" / "errors.txt").read_text())[1:]


def said_of(source: bytes) -> str:
    """All that is said of a file, without the headline."""
    with pytest.raises(InvalidFileError) as error:
        read_document(source, path=PATH)
    headline, *lines = error.value.message.split("\n")
    count = len(error.value.problems)
    assert headline == f"{count} problem{'' if count == 1 else 's'} in {PATH}"
    return "\n".join(lines)


@pytest.mark.parametrize("case", GOLDEN, ids=[case.partition("\n")[0] for case in GOLDEN])
def test_a_wrong_line_is_shown_with_its_place_a_caret_and_a_hint(case: str) -> None:
    _, _, rest = case.partition("\n")
    source, expected = rest.split("\n---\n")

    assert said_of(source.encode()) == expected.rstrip("\n")


SAVE_AS = 'hint: save it as UTF-8 (in most editors: "Save with encoding", then UTF-8)'
BYTES = {
    "UTF-16 with a mark": (
        'name = "Zoë"\n'.encode("utf-16"),
        f'pods.toml:1: this file is saved as UTF-16\n    name = "Zoë"\n    ^\n    {SAVE_AS}',
    ),
    "UTF-16, the other way round": (
        "\ufeffformat = 1\n".encode("utf-16-be"),
        f"pods.toml:1: this file is saved as UTF-16\n    format = 1\n    ^\n    {SAVE_AS}",
    ),
    "UTF-16 without a mark": (
        "format = 1\n".encode("utf-16-le"),
        f"pods.toml:1: this file is saved as UTF-16\n    format = 1\n    ^\n    {SAVE_AS}",
    ),
    "Latin-1": (
        '[people.zoe]\r\nname = "Zoë"\r\n'.encode("latin-1"),
        (
            "pods.toml:2: this line is not UTF-8; it looks like Latin-1 or Windows-1252\n"
            f'    name = "Zoë"\n              ^\n    {SAVE_AS}'
        ),
    ),
    "Windows-1252 without a last line break": (
        'format = 1\nnote = "“quoted”"'.encode("cp1252"),
        (
            "pods.toml:2: this line is not UTF-8; it looks like Latin-1 or Windows-1252\n"
            f'    note = "“quoted”"\n            ^\n    {SAVE_AS}'
        ),
    ),
    "a power cut": (
        b"\0" * 4096,
        (
            "pods.toml: this file holds nothing but zero bytes\n"
            "    hint: a power cut may do that; an older version lies in the history: pods history"
        ),
    ),
    "too large": (
        b"#" * 20_000_001,
        "pods.toml: this file is larger than 20 MB\n    hint: is it the right one?",
    ),
    "a no-break space": (
        "format =\u00a01\n".encode(),
        (
            "pods.toml:1: a no-break space stands here, and does not show\n"
            "    format =�1\n            ^\n    hint: delete it"
        ),
    ),
    "an escape sequence, which reaches no terminal": (
        b'[people.ada]\nname = "Ada \x1b[2J"\n',
        (
            "pods.toml:2: a control character (U+001B) stands here, and does not show\n"
            '    name = "Ada �[2J"\n                ^\n    hint: delete it'
        ),
    ),
    "a control character in a comment": (
        b"# \x07\n",
        (
            "pods.toml:1: a control character (U+0007) stands here, and does not show\n"
            "    # �\n      ^\n    hint: delete it"
        ),
    ),
    "a lone carriage return": (
        b"format = 1\r[caller]\n",
        (
            "pods.toml:1: a carriage return stands here, and does not show\n"
            "    format = 1�[caller]\n              ^\n"
            "    hint: save the file with LF or CRLF line breaks"
        ),
    ),
    "a byte order mark before the first line": (
        '\ufeffformat = "1"\n'.encode(),
        (
            "pods.toml:1: format is a whole number, without quotes\n"
            '    format = "1"\n    ^\n    hint: write: format = 1'
        ),
    ),
    "brackets without end": (
        b"[caller]\ntopics = " + b"[" * 2000,
        (
            "pods.toml:2: these brackets are nested too deep\n"
            f"    topics = {'[' * 63}...\n             ^\n    hint: a list needs one pair"
        ),
    ),
    "a number without end": (
        b"[caller]\nenergy = " + b"9" * 5000,
        (
            "pods.toml:2: a number has too many digits\n"
            f'    energy = {"9" * 63}...\n             ^\n    hint: a text: "..."'
        ),
    ),
    "CRLF": (
        b"format = 1\r\n[caller]\r\nname = Mira\r\n",
        (
            "pods.toml:3: a text stands between quotes\n    name = Mira\n           ^\n"
            '    hint: write: name = "Mira"'
        ),
    ),
    "emoji of several, and accents of their own": (
        '[caller]\nname = "🧑\u200d🌾 Zoe\u0308 ♥\ufe0f" x'.encode(),
        (
            "pods.toml:2: something stands behind the closing quote\n"
            '    name = "🧑\u200d🌾 Zoe\u0308 ♥\ufe0f" x\n                      ^\n'
            '    hint: write: name = "🧑\u200d🌾 Zoe\u0308 ♥\ufe0f x"'
        ),
    ),
    "tabs": (
        b"[caller]\n\tname =\tMira\n",
        (
            "pods.toml:2: a text stands between quotes\n     name = Mira\n            ^\n"
            '    hint: write: name = "Mira"'
        ),
    ),
}


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_no_plain_text_are_shown_the_same_way(name: str) -> None:
    source, expected = BYTES[name]

    assert said_of(source) == expected


def test_there_are_golden_errors_for_many_ways_of_being_wrong() -> None:
    assert len(GOLDEN) + len(BYTES) >= 100
