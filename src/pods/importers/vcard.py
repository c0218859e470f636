"""vCard 2.1, 3.0 and 4.0, as Apple, Google, Android, Outlook, Nextcloud and others write it."""

import re
from collections import Counter
from dataclasses import replace

from pods.actions.arrivals import Arrival, Passed, Reading
from pods.importers.cleaning import addresses, is_address, labels, name_of, numbers, one_line
from pods.importers.decoding import decode
from pods.importers.interface import Source, refuse_more_than_most
from pods.importers.vcard_cards import Card, cards
from pods.importers.vcard_lines import Property, parts, unescaped

_BEGINS = re.compile(rb"^[ \t]*BEGIN[ ]*:[ ]*VCARD", re.IGNORECASE | re.MULTILINE)
_LOOKED_AT = 64_000
_OURS = "-//pods"

# How people call what is left; whatever has no word here is told by its own name.
LEFT = {
    b"PHOTO": "photo", b"LOGO": "photo", b"NOTE": "note", b"ADR": "address", b"LABEL": "address",
    b"BDAY": "birthday", b"URL": "link", b"TITLE": "job", b"ROLE": "job", b"ORG": "organisation",
    b"GEO": "place on the map", b"ANNIVERSARY": "anniversary", b"IMPP": "chat name",
    b"RELATED": "relation", b"X-ABRELATEDNAMES": "relation", b"X-ABDATE": "anniversary",
    b"KEY": "key", b"SOUND": "sound", b"AGENT": "card within the card", b"GENDER": "gender",
    b"X-SOCIALPROFILE": "link", b"LANG": "language",
}  # fmt: skip
# Lines that say something about the card, and nothing about the person.
_ABOUT_THE_CARD = frozenset(
    {
        b"REV", b"SOURCE", b"CLASS", b"MAILER", b"NAME", b"PROFILE", b"X-ABLABEL", b"X-ABADR",
        b"X-ABUID", b"CLIENTPIDMAP", b"SORT-STRING", b"SORT-AS", b"XML", b"CALSCALE",
    }
)  # fmt: skip


class _Cards:
    name = "vcard"
    title = "vCards"
    takes = "`FN`, else `N`, `NICKNAME`, `ORG`, the e-mail's first half; `EMAIL`, `TEL`, `TZ`"
    leaves = "`PHOTO`, `NOTE`, `ADR`, `BDAY`, `URL`, `TITLE` and all else; cards within cards"

    def recognises(self, source: Source) -> bool:
        """Whether a card begins in it."""
        return _BEGINS.search(_as_utf_8(source)[0][:_LOOKED_AT]) is not None

    def read(self, source: Source) -> Reading:
        """Everybody in it; a card that is no person is passed over."""
        content, encoding = _as_utf_8(source)
        return _Reader(source.name, encoding).read(content)


FORMAT = _Cards()


class _Reader:
    """Goes through the cards of one file, and remembers what belongs to all of them."""

    def __init__(self, name: str, encoding: str) -> None:
        self._name = name
        self._encodings = {encoding} if encoding else set()
        self._arrivals: dict[int, Arrival] = {}
        self._passed: list[Passed] = []
        self._ids: dict[str, int] = {}  # who has which UID, by the line of their card
        self._groups: list[tuple[str, list[str]]] = []
        self._left: Counter[str] = Counter()
        self._versions: Counter[str] = Counter()
        self._makers: Counter[str] = Counter()
        self._remarks: list[str] = []

    def read(self, content: bytes) -> Reading:
        for count, card in enumerate(cards(content), start=1):
            refuse_more_than_most(count, name=self._name)
            self._read(card)
        self._label_members()
        version = "".join(f" {one}" for one, _ in self._versions.most_common(1))
        return Reading(
            file=self._name,
            format=f"vcard{version.replace(' ', '-')}",
            title=f"vCards{version}",
            encoding="cp1252"
            if "cp1252" in self._encodings
            else min(self._encodings, default="utf-8"),
            arrivals=tuple(self._arrivals.values()),
            passed=tuple(self._passed),
            left=tuple(sorted(self._left.items(), key=lambda one: (-one[1], one[0]))),
            is_ours=any(_OURS in maker.lower() for maker in self._makers),
            remarks=tuple(self._remarks),
        )

    def _read(self, card: Card) -> None:
        for property_name, counter in ((b"VERSION", self._versions), (b"PRODID", self._makers)):
            counter.update(one_line(text)[:60] for text in self._texts(card, property_name))
        if card.is_too_deep:
            self._passed.append(Passed(card.line, "cards within cards within cards"))
            return
        if not card.is_whole:
            self._remarks.append(
                f"The card on line {card.line} has no end: read as far as it goes."
            )
        kinds = [text.lower() for text in self._texts(card, b"KIND", b"X-ADDRESSBOOKSERVER-KIND")]
        shown_as = [text.lower() for text in self._texts(card, b"X-ABSHOWAS")]
        if "group" in kinds:
            self._keep_group(card)
        elif "company" in shown_as or {"org", "location"} & {*kinds}:
            name = self._name_in(card, ())
            self._passed.append(Passed(card.line, f"a company or a place: {name}"))
        else:
            self._keep_person(card)

    def _keep_person(self, card: Card) -> None:
        emails = addresses(self._texts(card, b"EMAIL"))
        name = self._name_in(card, emails)
        if not name:
            self._passed.append(Passed(card.line, "no name"))
            return
        components = [one_line(part) for part in self._components(card, b"N")]
        given, title = components[1], components[3]
        self._arrivals[card.line] = Arrival(
            line=card.line,
            name=name,
            given=given if title and name.startswith(f"{title} ") else "",
            nickname=next(map(name_of, self._listed(card, b"NICKNAME")), ""),
            emails=emails,
            phones=numbers(text.removeprefix("tel:") for text in self._texts(card, b"TEL")),
            zone=next(map(one_line, self._texts(card, b"TZ")), ""),
            labels=labels(self._listed(card, b"CATEGORIES")),
        )
        self._ids.update((_plain_id(uid), card.line) for uid in self._texts(card, b"UID"))
        left = {LEFT.get(one, one.decode("ascii", "replace").lower()) for one in self._told(card)}
        self._left.update(left)

    def _told(self, card: Card) -> set[bytes]:
        organisation = {b"ORG"} if card.named(b"ORG") else set()
        return {one for one in card.left | organisation if one not in _ABOUT_THE_CARD}

    def _name_in(self, card: Card, emails: tuple[str, ...]) -> str:
        """FN, else N, the nickname, the organisation, or what stands before the @ of an e-mail."""
        family, given, middle, *_ = self._components(card, b"N")
        candidates = [
            *map(unescaped, self._texts(card, b"FN")),
            f"{given} {middle} {family}",
            *self._listed(card, b"NICKNAME")[:1],
            *self._components(card, b"ORG")[:1],
            *(email.partition("@")[0] for email in emails[:1]),
        ]
        names = (name_of(text) for text in candidates if not is_address(text))
        return next(filter(None, names), "")

    def _components(self, card: Card, name: bytes) -> list[str]:
        """The parts of N or ORG, five at least."""
        found = next((parts(text) for text in self._texts(card, name)), [])
        return [part.replace("\n", " ") for part in found] + [""] * (5 - len(found))

    def _listed(self, card: Card, name: bytes) -> list[str]:
        return [part for text in self._texts(card, name) for part in parts(text, at=",")]

    def _keep_group(self, card: Card) -> None:
        name = self._name_in(card, ()) or "without a name"
        members = self._texts(card, b"MEMBER", b"X-ADDRESSBOOKSERVER-MEMBER")
        self._groups.append((name, [_plain_id(member) for member in members]))
        self._passed.append(Passed(card.line, f"a group and no person: {name}"))

    def _label_members(self) -> None:
        """Whoever is in a group has its name as a label."""
        for group, members in self._groups:
            for line in {self._ids[member] for member in members if member in self._ids}:
                self._arrivals[line] = _with_label(self._arrivals[line], group)

    def _texts(self, card: Card, *names: bytes) -> list[str]:
        return [text for line in card.named(*names) if (text := self._text(line).strip())]

    def _text(self, line: Property) -> str:
        text, encoding = line.decoded()
        self._encodings.update({encoding} - {""})
        return text


def _as_utf_8(source: Source) -> tuple[bytes, str]:
    """The bytes of the file, with line breaks; of UTF-16, written anew as UTF-8."""
    content = source.content
    head = decode(content[:400])
    if head.encoding in {"utf-16", "utf-32"}:
        return decode(content).text.encode(errors="replace"), head.encoding
    content = content.removeprefix(b"\xef\xbb\xbf")
    return (content if b"\n" in content else content.replace(b"\r", b"\n")), ""


def _with_label(arrival: Arrival, label: str) -> Arrival:
    return replace(arrival, labels=tuple(dict.fromkeys([*arrival.labels, label])))


def _plain_id(uid: str) -> str:
    return uid.strip().lower().removeprefix("urn:uuid:")
