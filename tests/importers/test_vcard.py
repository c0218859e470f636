"""vCards of every version, and everything that programs do to them."""

import pytest

from pods.actions.arrivals import Arrival, Passed, Reading
from pods.errors import PodsError
from pods.importers import interface
from pods.importers.registry import read
from pods.importers.vcard_lines import parts, unescaped


def cards(*lines: str | bytes, end: bytes = b"\r\n") -> Reading:
    """What is read of these lines, between a begin and an end."""
    body = [line.encode() if isinstance(line, str) else line for line in lines]
    return read(end.join([b"BEGIN:VCARD", *body, b"END:VCARD", b""]), name="a.vcf")


def only(reading: Reading) -> Arrival:
    [person] = reading.arrivals
    return person


def test_a_fold_may_split_a_letter() -> None:
    reading = cards(b"FN:Zo\xc3\r\n \xab Wo\r\n\tjcik")
    assert only(reading).name == "Zoë Wojcik"


def test_quoted_printable_of_2_1_goes_over_lines_with_a_charset_of_its_own() -> None:
    reading = cards(
        "VERSION:2.1",
        "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FC=\r\nrgen;;;",
        "FN;CHARSET=SHIFT_JIS;QUOTED-PRINTABLE:=8ER=96{=\r\n=91=BE=98Y",
        "TEL;CELL;PREF:+49 170 1234567",
    )
    assert only(reading).name == "山本太郎"
    assert only(reading).phones == ("+49 170 1234567",)
    assert reading.format == "vcard-2.1"


def test_a_quoted_line_that_promises_more_does_not_swallow_the_end_of_the_card() -> None:
    first = b"BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:Ana=\nEND:VCARD\n"
    reading = read(first + b"BEGIN:VCARD\nFN:Bo\nEND:VCARD\n", name="a.vcf")
    assert [one.name for one in reading.arrivals] == ["Ana", "Bo"]


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("FN:", "N:Sousa;Ana;Maria;;"), "Ana Maria Sousa"),
        (("N:;;;;", "NICKNAME:Bo,Bobby"), "Bo"),
        (("ORG:Bubble Café;Kitchen", "N:;;;;"), "Bubble Café"),
        (("EMAIL:ana.sousa@example.pt",), "ana.sousa"),
        (("FN:ana@example.pt", "N:Sousa;Ana;;;"), "Ana Sousa"),
        (("FN;PREF=2:Second", "FN;PREF=1:First"), "First"),
        ((r"FN:Sousa\, Ana\; née Reis",), "Sousa, Ana; née Reis"),
        (("FN;ENCODING=b:QW5h",), "Ana"),
    ],
)
def test_a_name_is_the_full_one_else_its_parts_else_whatever_there_is(
    lines: tuple[str, ...], name: str
) -> None:
    assert only(cards("VERSION:3.0", *lines)).name == name


def test_what_a_card_says_wrongly_of_its_letters_is_not_believed() -> None:
    assert only(cards("FN;CHARSET=iso-none-such:Jürgen")).name == "Jürgen"
    assert only(cards("FN;ENCODING=BASE64:QUF", "N:Sousa;Ana;;;")).name == "Ana Sousa"


def test_a_card_without_any_name_is_passed_over_with_its_line() -> None:
    content = b"BEGIN:VCARD\nTEL:123\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n"
    reading = read(content, name="a.vcf")
    assert (reading.passed, only(reading).line) == ((Passed(1, "no name"),), 4)


def test_the_zone_is_what_the_card_says() -> None:
    assert only(cards("FN:Ana", "TZ:Europe/Lisbon")).zone == "Europe/Lisbon"


def test_a_card_within_a_card_is_nobody_of_its_own() -> None:
    agent = ("AGENT:", "BEGIN:VCARD", "FN:Assistant", "TEL:999", "END:VCARD")
    reading = cards("FN:Ana", *agent, "EMAIL:ana@example.pt")
    assert only(reading).name == "Ana"
    assert only(reading).emails == ("ana@example.pt",)
    assert reading.left == (("card within the card", 1),)


def test_cards_nested_beyond_reason_are_passed_over_and_the_next_one_is_read() -> None:
    deep = b"BEGIN:VCARD\nAGENT:\n" * 50 + b"BEGIN:VCARD\n" + b"END:VCARD\n" * 51
    reading = read(deep + b"BEGIN:VCARD\nFN:Bo\nEND:VCARD\n", name="a.vcf")
    assert [one.name for one in reading.arrivals] == ["Bo"]
    assert reading.passed == (Passed(1, "cards within cards within cards"),)


def test_a_card_that_has_no_end_is_read_as_far_as_it_goes() -> None:
    content = b"BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\nBEGIN:VCARD\nFN:Chen"
    reading = read(content, name="a.vcf")
    assert [one.name for one in reading.arrivals] == ["Ana", "Bo", "Chen"]
    assert reading.remarks == (
        "The card on line 1 has no end: read as far as it goes.",
        "The card on line 6 has no end: read as far as it goes.",
    )


# Who writes it: the lines between begin and end, and the person that is in them.
FLAVOURS: dict[str, tuple[list[str | bytes], Arrival]] = {
    "android": (
        [
            "VERSION:2.1",
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Nov=C3=A1k;Zo=C3=AB;;;",
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB=",
            "=20Nov=C3=A1k",
            "TEL;CELL:0600000000",
            "TEL;CELL;PREF:+420 600 111 222",
            "EMAIL;HOME:zoe@example.org",
            "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRg",
            " AAAAAA==",
            "",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Zo;1;;;;;;",
        ],
        Arrival(
            line=1,
            name="Zoë Novák",
            emails=("zoe@example.org",),
            phones=("+420 600 111 222", "0600000000"),
        ),
    ),
    "outlook": (
        [
            "VERSION:2.1",
            "X-MS-OL-DEFAULT-PICTURES;FOR=;INDEX=1:x",
            "N;LANGUAGE=fr:Müller;Élodie;;Mme".encode("cp1252"),
            "FN:Mme Élodie Müller".encode("cp1252"),
            "TEL;WORK;VOICE:01 23 45 67 89",
            "EMAIL;PREF;INTERNET:elodie@example.fr",
            "X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:",
            " /9j/4AAQSkZJRg==",
            "",
            "REV:20260101T120000Z",
        ],
        Arrival(
            line=1,
            name="Mme Élodie Müller",
            given="Élodie",
            emails=("elodie@example.fr",),
            phones=("01 23 45 67 89",),
        ),
    ),
    "thunderbird": (
        [
            "VERSION:4.0",
            "N:Williams;Rory;;;",
            "FN:Rory Williams",
            "EMAIL:rory2@example.com",
            "EMAIL;PREF=1:rory@example.com",
            "TEL;VALUE=URI:tel:555-2000",
            "TZ;VALUE=text:Europe/London",
            "UID:aa",
        ],
        Arrival(
            line=1,
            name="Rory Williams",
            emails=("rory@example.com", "rory2@example.com"),
            phones=("555-2000",),
            zone="Europe/London",
        ),
    ),
}


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_what_is_particular_about_each_program_is_known(flavour: str) -> None:
    lines, person = FLAVOURS[flavour]
    assert only(cards(*lines)) == person


def test_a_broken_photograph_loses_nobody() -> None:
    photo = b"PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\nnot folded, not base64 ===\n\n"
    first = b"BEGIN:VCARD\nFN:Ana\n" + photo + b"EMAIL:a@example.org\nEND:VCARD\n"
    reading = read(first + b"BEGIN:VCARD\nFN:Bo\nEND:VCARD\n", name="a.vcf")
    assert [one.name for one in reading.arrivals] == ["Ana", "Bo"]
    assert reading.arrivals[0].emails == ("a@example.org",)
    assert reading.left == (("photo", 1),)


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
def test_any_line_end_will_do(end: bytes) -> None:
    assert only(cards("FN:Ana", "EMAIL:a@example.org", end=end)).emails == ("a@example.org",)


def test_cards_in_two_encodings_are_all_read_and_the_odd_one_is_said() -> None:
    content = "BEGIN:VCARD\nFN:Zoë\nEND:VCARD\n".encode()
    content += "BEGIN:VCARD\nFN:Jürgen\nEND:VCARD\n".encode("cp1252")
    reading = read(content, name="a.vcf")
    assert [one.name for one in reading.arrivals] == ["Zoë", "Jürgen"]
    assert reading.encoding == "cp1252"


def test_a_place_is_no_person() -> None:
    reading = cards("KIND:location", "FN:The Boathouse")
    assert reading.passed == (Passed(1, "a company or a place: The Boathouse"),)


def test_apples_groups_are_groups_too() -> None:
    person = b"BEGIN:VCARD\nFN:Ana\nUID:1-2\nEND:VCARD\n"
    group = (
        b"BEGIN:VCARD\nX-ADDRESSBOOKSERVER-KIND:group\nFN:Choir\n"
        b"X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1-2\nEND:VCARD\n"
    )
    assert only(read(group + person, name="a.vcf")).labels == ("Choir",)


def test_more_cards_than_any_list_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interface, "MOST_PEOPLE", 2)
    with pytest.raises(PodsError, match="more than 2 people"):
        read(b"BEGIN:VCARD\nFN:A\nEND:VCARD\n" * 3, name="a.vcf")


def test_values_are_cut_at_separators_that_have_no_backslash() -> None:
    assert parts(r"a\;b;c\\;;d\n") == ["a;b", "c\\", "", "d\n"]
    assert parts("") == [""]
    assert parts(r"art\,music,pods", at=",") == ["art,music", "pods"]
    assert unescaped(r"https\://x \q") == r"https://x \q"
