"""Contact files that mean harm, or that an accident made: more than 150, the same every time."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from random import Random
from unicodedata import category

SAMPLES = Path(__file__).parents[1] / "importers/samples"
MEGABYTE = 1_000_000
_ACTING = {"Cc", "Cs", "Zl", "Zp"}
_TURNING = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"

# What has no business in a name: it steers a screen, hides, turns text around or runs a formula.
NAMES = {
    "escape": "Ana\x1b]0;pwned\x07\x1b[2J",
    "control": "A\x00n\x07a\x08\x7f\x9b31m",
    "bidi": "Ana \u202egnp.exe\u202c \u2066x\u2069",
    "invisible": "A\u200bn\u200da\ufeff\u00ad",
    "lines": "Ana\u2028Bo\u2029Chen\u0085Dana",
    "formula": '=HYPERLINK("http://x","Ana")',
    "command": "@SUM(1+1)*cmd|' /C calc'!A0",
    "markup": "[bold red]Ana[/] [/b]",
    "toml": 'Ana"\n[caller]\nname = "me"\n\'\'\'',
    "path": "../../../etc/passwd",
    "surrogate": "Ana \ud83d",
    "combining": "Z" + "\u0301" * 500,
    "wide": "山" * 3_000,
    "emoji": "👩‍👩‍👧‍👦" * 200,
    "nothing": "\u200b\u200b",
    "option": "--yes",
    "number": "1",
    "dots": "....",
}  # fmt: skip


def hostile(*, megabytes: int = 10) -> Iterator[tuple[str, bytes]]:
    """Each with its name. `megabytes` is the size of those that are large."""
    size = megabytes * MEGABYTE
    yield from _names()
    yield from _cards(size)
    yield from _tables(size)
    yield from _encodings()
    yield from _not_contacts(size)
    yield from _broken_samples()


def wrong_in(exit_code: int, shown: str, file: Path) -> str:
    """What harm was done by letting one in; empty where it was none.

    Args:
        exit_code: of the command.
        shown: all that a screen got to see.
        file: the list, which may not have come to be.
    """
    if exit_code not in (0, 2):
        return f"exit code {exit_code}: {shown[:200]}"
    if _steering(shown):
        return f"on the screen: {_steering(shown)!r}"
    if not file.exists():
        return ""
    book = tomllib.loads(file.read_text(encoding="utf-8"))
    if {*book} != {"format", "people"}:
        return f"in the file: {[*book]}"
    texts = [text for person in book["people"].values() for text in person.values()]
    steering = _steering("".join(text for text in texts if isinstance(text, str)))
    return f"in the file: {steering!r}" if steering else ""


def _steering(text: str) -> str:
    """What a terminal would obey, and what turns a text around."""
    return "".join(
        one
        for one in sorted({*text})
        if one != "\n" and (category(one) in _ACTING or one in _TURNING)
    )


def _names() -> Iterator[tuple[str, bytes]]:
    for kind, name in NAMES.items():
        text = name.encode(errors="surrogatepass")
        cell = b'"' + text.replace(b'"', b'""') + b'"'
        yield f"name-{kind}.vcf", _card(b"FN:" + text, b"EMAIL:a@example.org")
        yield f"name-{kind}.csv", b"Name,Email,Phone\n" + cell + b",a@example.org,1234567\n"
        yield f"name-{kind}.txt", b"Bo\n" + text + b"\n"


def _cards(size: int) -> Iterator[tuple[str, bytes]]:
    photo = b"PHOTO;ENCODING=b;TYPE=JPEG:" + b"\r\n ".join([b"A" * 74] * (size // 77))
    yield "photo.vcf", _card(b"FN:Ana", photo) + _card(b"FN:Bo")
    yield "photo-flat.vcf", _card(b"FN:Ana", b"PHOTO:" + b"A" * size) + _card(b"FN:Bo")
    yield "long-name.vcf", _card(b"FN:" + b"A" * size) + _card(b"FN:Bo")
    yield "folded-name.vcf", _card(b"FN:" + b"\r\n ".join([b"A"] * (size // 4)))
    yield "quoted-name.vcf", _card(b"FN;ENCODING=QUOTED-PRINTABLE:" + b"=41=\r\n" * (size // 6))
    yield "quoted-open.vcf", _card(b"FN;ENCODING=QUOTED-PRINTABLE:Ana=") + _card(b"FN:Bo")
    yield "quoted-wrong.vcf", _card(b"FN;ENCODING=QUOTED-PRINTABLE:=ZZ=F=\xff")
    yield "base64-wrong.vcf", _card(b"FN;ENCODING=BASE64:====A===", b"N:Sousa;Ana;;;")
    yield "agents.vcf", b"BEGIN:VCARD\nFN:Ana\nAGENT:\n" * (size // 30)
    yield "agents-closed.vcf", (b"BEGIN:VCARD\nAGENT:\n" * 5_000) + b"END:VCARD\n" * 5_000
    yield "begins.vcf", b"BEGIN:VCARD\n" * 30_000
    yield "ends.vcf", b"BEGIN:VCARD\nFN:Ana\n" + b"END:VCARD\n" * (size // 10)
    yield "cut.vcf", _card(b"FN:Ana") + b"BEGIN:VCARD\nVERSION:3.0\nFN:Bo"
    yield "parameters.vcf", _card(b"FN" + b";X=1" * (size // 4) + b":Ana", b"N:Ana")
    yield "quotes.vcf", _card(b'FN;X="' + b'a"b;"' * 2_000 + b":Ana", b"N:Ana")
    yield "backslashes.vcf", _card(b"N:" + b"\\" * 19_000 + b";Ana;;;")
    yield "semicolons.vcf", _card(b"N:" + b";" * 19_000, b"ORG:" + b";" * 19_000, b"NICKNAME:Ana")
    yield "commas.vcf", _card(b"FN:Ana", b"CATEGORIES:" + b"a," * 9_000)
    yield "addresses.vcf", _card(b"FN:Ana", *(b"EMAIL:%d@x.org" % one for one in range(50_000)))
    yield "properties.vcf", _card(b"FN:Ana", *(b"X-%d:1" % one for one in range(50_000)))
    yield "at-signs.vcf", _card(b"FN:Ana", b"EMAIL:" + b"@" * 15_000, b"TEL:" + b"+" * 15_000)
    yield "zone.vcf", _card(b"FN:Ana", b"TZ:../../../../etc/passwd") + _card(b"FN:Bo", b"TZ:-0500")
    yield (
        "groups.vcf",
        b"".join(
            _card(b"KIND:group", b"FN:G%d" % one, b"UID:1", b"MEMBER:urn:uuid:1")
            for one in range(999)
        ),
    )
    for charset in (b"zip", b"idna", b"unicode_escape", b"rot13", b"UTF-7", b"\xff", b"x" * 900):
        yield (
            f"charset-{charset[:6]!r}.vcf",
            _card(b"FN;CHARSET=" + charset + b";ENCODING=QUOTED-PRINTABLE:J=FCrgen", b"N:Ana"),
        )
    yield "nul.vcf", _card(b"FN:Ana") + b"\0" * 512 + _card(b"FN:Bo") + b"\x1a"
    yield "returns.vcf", _card(b"FN:Ana").replace(b"\r\n", b"\r")


def _tables(size: int) -> Iterator[tuple[str, bytes]]:
    head = b"First Name,Last Name,Email Address,Company,Position,Connected On\n"
    yield "field.csv", head + b"Ana,Sousa,a@x.org," + b"x" * size + b",,\nBo,Berg,,,,\n"
    yield "field-quoted.csv", head + b'Ana,Sousa,,"' + b"x\n" * (size // 2) + b'",,\nBo,Berg,,,,\n'
    yield "quote-open.csv", head + b'Ana,"Sousa,,,,\n' + b"Bo,Berg,,,,\n" * 900
    yield "quotes-open.csv", head + b'"a\n\n"b\n"c,\n' * 3_000
    yield "quotes.csv", head + b'"' * 99_999 + b"\nBo,Berg,,,,\n"
    yield "columns.csv", b"Name" + b",x" * 300_000 + b"\nAna" + b",1" * 300_000 + b"\n"
    yield "rows.csv", head + b"Ana,Sousa,,,,\n" * 30_000
    yield "commas.csv", b"," * (size // 2)
    yield "preamble.csv", b"Notes:\n" * 5_000 + head + b"Ana,Sousa,,,,\n"
    yield "header-only.csv", head
    yield "header-twice.csv", head + head + b"Ana,Sousa,,,,\n"
    yield "short-rows.csv", head + b"Ana\n,\n,,,,,,,,,,,,\nBo,Berg\n"
    yield "separators.csv", b"Name;Email\tPhone|Zone\nAna;a@x.org\t1|2\n"
    yield "joined.csv", b"First Name,Last Name,E-mail 1 - Value\nAna,S," + b"a@x ::: " * 90_000
    yield "nul.csv", head + b"A\0na,Sou\0sa,,,,\n"
    yield "returns.csv", head.replace(b"\n", b"\r") + b"Ana,Sousa,,,,\rBo,Berg,,,,\r"
    sheet = "id,name,time-zone,do-not-contact,free,away,energy,added,introduced-by,note,language"
    for kind, text in NAMES.items():
        cell = '"' + text.replace('"', '""') + '"'
        row = ",".join([cell] * 11).encode(errors="replace")
        yield f"sheet-{kind}.csv", sheet.encode() + b"\n" + row + b"\nme,Bo,,yes,mon 9-99,,9,,,,\n"
    yield "long-line.txt", b"Ana " * (size // 4)
    yield "bullets.txt", b"- * - * " * 20_000 + b"Ana\n"
    yield "brackets.txt", b"<" * 50_000 + b"\n" + b'"' * 50_001 + b"\nAna\n"
    yield "names.txt", b"\n".join(b"Ana %d" % one for one in range(25_000))
    yield "signs.txt", "\n".join(chr(0x1F300 + one) for one in range(700)).encode()
    yield "commas.txt", b"a," * 60_000


def _encodings() -> Iterator[tuple[str, bytes]]:
    table = "Name,Email\nJürgen Müller,j@example.org\nЗоя,z@example.org\n"
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Jürgen Зоя\nEND:VCARD\n"
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "koi8-r", "cp1252",
                     "shift_jis", "utf-7", "cp037"):  # fmt: skip
        yield f"{encoding}.csv", table.encode(encoding, errors="replace")
        yield f"{encoding}.vcf", card.encode(encoding, errors="replace")
        yield f"{encoding}-cut.csv", table.encode(encoding, errors="replace")[:-1]
    yield "wrong-mark.csv", b"\xff\xfe" + table.encode()
    yield "two-marks.csv", b"\xef\xbb\xbf" * 2 + table.encode()
    yield "mark-alone.csv", b"\xef\xbb\xbf"
    yield "overlong.csv", b"Name,Email\n\xc0\xaf\xe0\x80\xaf,\xf5\xff\n"


def _not_contacts(size: int) -> Iterator[tuple[str, bytes]]:
    noise = Random(7).randbytes(size // 10)  # noqa: S311 - the same noise each time
    for name, content in {
        "empty": b"", "blank": b" \n\t\r\n", "zeros": b"\0" * size, "noise": noise,
        "zip": b"PK\x03\x04" + noise, "pdf": b"%PDF-1.7\n" + noise, "page": b"<!doctype html>",
        "json": b'[{"name": "Ana"}]', "calendar": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        "list": b'format = 1\n[people.ana]\nname = "Ana"\n', "gzip": b"\x1f\x8b" + noise,
        "ldif": b"dn: cn=Ana\ncn: Ana\n", "escapes": b"\x1b[31m" * 9_000,
    }.items():  # fmt: skip
        yield f"{name}.txt", content


def _broken_samples() -> Iterator[tuple[str, bytes]]:
    """Every real file cut short, with bytes turned, and with its lines in disorder."""
    chance = Random(11)  # noqa: S311 - the same damage each time
    for path in sorted(SAMPLES.glob("*.[cvt]*")):
        content = path.read_bytes()
        if not content:
            continue
        yield f"cut-{path.name}", content[: chance.randrange(len(content))]
        turned = bytearray(content)
        for _ in range(20):
            turned[chance.randrange(len(turned))] = chance.randrange(256)
        yield f"turned-{path.name}", bytes(turned)
        lines = content.splitlines(keepends=True)
        chance.shuffle(lines)
        yield f"shuffled-{path.name}", b"".join(lines)


def _card(*lines: bytes) -> bytes:
    return b"\r\n".join([b"BEGIN:VCARD", b"VERSION:3.0", *lines, b"END:VCARD", b""])
