"""Letters as drafts for a mail program and as text files."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from pods.actions.letter_text import Addressee, LetterText
from pods.actions.letters import Sender
from pods.actions.result import Who
from pods.exporters.mail import draft_bytes, text_bytes
from pods.exporters.names import file_names
from pods.letters.address import usable

MIRA = Sender(name="Mira", address="mira@example.org")


def _to(name: str, address: str | None) -> Addressee:
    who = Who(id="x", name=f"{name} (x)")
    return Addressee(person=who, called=name, email=address, address=address, channel=None)


def _letter(
    *to: Addressee, subject: str = "Hi", body: str = "Hello", shows: bool = False
) -> LetterText:
    return LetterText(
        to=to, shows_addresses=shows, source=None, subject=subject, body=body, mailto=None
    )


def _read(content: bytes) -> EmailMessage:
    return cast("EmailMessage", message_from_bytes(content, policy=default))


def test_a_draft_is_what_mail_programs_open_as_one() -> None:
    letter = _letter(_to("Zoë Wójcik", "zoe@example.org"), subject="Você vem?", body="Olá,\n\nSim?")

    content = draft_bytes(letter, sender=MIRA)

    message = _read(content)
    assert message.keys() == [
        "X-Unsent", "From", "To", "Subject", "Content-Type", "Content-Transfer-Encoding",
        "MIME-Version",
    ]  # fmt: skip
    assert message["X-Unsent"] == "1"
    assert message["From"] == "Mira <mira@example.org>"
    assert message["To"] == "Zoë Wójcik <zoe@example.org>"
    assert message["Subject"] == "Você vem?"
    assert message.get_content_type() == "text/plain"
    assert message.get_content() == "Olá,\r\n\r\nSim?\r\n"
    assert content.isascii()
    assert content.count(b"\n") == content.count(b"\r\n")


def test_several_readers_of_one_letter_stand_in_bcc_unless_they_may_see_each_other() -> None:
    both = _to("Ana", "ana@example.org"), _to("Bo", "bo@example.org"), _to("Cy", None)

    hidden = _read(draft_bytes(_letter(*both), sender=MIRA))
    shown = _read(draft_bytes(_letter(*both, shows=True), sender=MIRA))

    assert (hidden["To"], hidden["Bcc"]) == (
        "Mira <mira@example.org>",
        "Ana <ana@example.org>, Bo <bo@example.org>",
    )
    assert (shown["To"], shown["Bcc"]) == ("Ana <ana@example.org>, Bo <bo@example.org>", None)


def test_what_is_unknown_the_mail_program_asks_for() -> None:
    nobody = Sender(name="", address=None)

    message = _read(draft_bytes(_letter(_to("Ana", None), subject=""), sender=nobody))

    assert [message[key] for key in ("From", "To", "Bcc", "Subject", "Date")] == [None] * 5
    several = _read(draft_bytes(_letter(_to("A", "a@x.org"), _to("B", None)), sender=nobody))
    assert (several["To"], several["Bcc"]) == (None, "A <a@x.org>")


def test_an_address_in_other_letters_than_ascii_is_written_as_it_is() -> None:
    content = draft_bytes(_letter(_to("José", "josé@example.org")), sender=MIRA)

    assert "To: José <josé@example.org>\r\n" in content.decode()


_FOREIGN = st.text(
    st.sampled_from("ab\r\n\t :<>\"'\\,;@=?\x00\x1b\x7f\u2028\u202eéż漢ع🦄"), max_size=40
)


@given(_FOREIGN, _FOREIGN, _FOREIGN, _FOREIGN)
def test_whatever_stands_in_names_and_subjects_no_header_is_added(
    name: str, subject: str, body: str, address: str
) -> None:
    letter = _letter(_to(name, usable(f"ana@{address}") or "ana@x.org"), subject=subject, body=body)
    sender = Sender(name=f"{name}\nBcc: all@example.org", address="mira@example.org")

    message = _read(draft_bytes(letter, sender=sender))

    assert {*message.keys()} <= {
        "X-Unsent", "From", "To", "Subject", "Content-Type", "Content-Transfer-Encoding",
        "MIME-Version",
    }  # fmt: skip
    assert len(message["To"].addresses) == len(message["From"].addresses) == 1
    assert not message.is_multipart()
    assert "\x1b" not in message.get_content()


def test_a_text_file_says_to_whom_and_holds_the_words() -> None:
    told = _letter(_to("Ana\x1b[1m", "ana@x.org"), subject="Tea\nBcc: x", body="Hi\n\nthere")

    assert text_bytes(told) == b"To: Ana[1m <ana@x.org>\nSubject: Tea Bcc: x\n\nHi\n\nthere\n"
    several = _letter(_to("Ana", None), _to("Bo", "bo@x.org"), subject="", body="Hi")
    assert text_bytes(several) == b"Hi\n"
    seen = several.model_copy(update={"shows_addresses": True})
    assert text_bytes(seen) == b"To: Ana, Bo <bo@x.org>\n\nHi\n"


def test_names_of_files_lead_nowhere_and_are_never_alike() -> None:
    assert file_names(["../Zoë", "zoe", "/etc/x", "漢字", "", "a" * 300], ending=".eml") == [
        "zoe.eml", "zoe-2.eml", "etc-x.eml", "漢字.eml", "pod.eml", f"{'a' * 100}.eml",
    ]  # fmt: skip
