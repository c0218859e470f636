"""Taking one person out of every table of the list: what stays is about the others."""

from collections import Counter
from typing import Any

from pods.actions.forgetting_words import Words

_ATTENDANCE = ("present", "apology", "late", "no-show", "guest", "coming", "not-coming")
_TURNS = ("host", "note-taker", "focus", "home")
_ROTAS = ("hosts", "note-takers", "focus", "homes")

Table = dict[str, Any]


class Traces:
    """A list, as tables, out of which one person is taken.

    Args:
        tree: all tables; it is changed.
        person_id: who goes.
        words: what they are known by.

    Attributes:
        tree: the same without them; what the free texts say of them still stands.
        gone: how often they stood where: {"membership": 2}.
        renamed: tables named after them that stay, as they are about others too: section, the old
            key, the new one.
    """

    def __init__(self, tree: Table, person_id: str, *, words: Words) -> None:
        self.tree = tree
        self.gone: Counter[str] = Counter()
        self.renamed: list[tuple[str, str, str]] = []
        self._id = person_id
        self._words = words
        self._from_people()
        self._from_ties_and_rules()
        for draft in tree.get("drafts", {}).values():
            self._from_list(draft, "people", "place in a draft")
            self._from_list(draft, "locked", "")
            self._from_invitations(draft)
        for pod in tree.get("pods", {}).values():
            self._from_pod(pod)
        self._from_snoozes()

    def _from_people(self) -> None:
        one = self.tree.get("people", {}).pop(self._id, {})
        for key, word in (
            ("contacts", "contact"), ("soundings", "sounding"), ("interests", "change of interest")
        ):  # fmt: skip
            self._count(word, len(one.get(key, ())))
        for other in (self.tree.get("caller", {}), *self.tree.get("people", {}).values()):
            self._from_key(other, "introduced-by", "introduction")

    def _from_ties_and_rules(self) -> None:
        ties, rules = self.tree.get("ties", {}), self.tree.get("rules", {})
        for key in [key for key, tie in ties.items() if self._id in tie["people"]]:
            del ties[key]
            self._count("tie")
        for key, rule in list(rules.items()):
            if self._id not in rule["people"]:
                continue
            self._count("rule")
            rule["people"] = [one for one in rule["people"] if one != self._id]
            if len(rule["people"]) < 2:  # noqa: PLR2004 - nobody is kept together with nobody
                del rules[key]
            elif self._words.spans(key):
                self._rename("rules", key, "-".join(rule["people"]))

    def _rename(self, section: str, key: str, wanted: str) -> None:
        tables, new, number = self.tree[section], wanted, 2
        while new in tables:
            new, number = f"{wanted}-{number}", number + 1
        tables[new] = tables.pop(key)
        self.renamed.append((section, key, new))

    def _from_pod(self, pod: Table) -> None:
        self._from_key(pod, "caller", "pod called")
        members = pod.get("members", {})
        for key in [key for key, one in members.items() if one.get("person", key) == self._id]:
            del members[key]
            self._count("membership")
        self._from_invitations(pod)
        for meeting in pod.get("meetings", {}).values():
            for key in _ATTENDANCE:
                self._from_list(meeting, key, "attendance")
            for key in _TURNS:
                self._from_key(meeting, key, "turn")
        for season in pod.get("seasons", {}).values():
            for key in _ROTAS:
                self._from_list(season, key, "place in a rota")
        for retro in pod.get("retros", {}).values():
            if retro.get("decisions", {}).pop(self._id, None):
                self._count("decision")
            _drop_empty(retro, "decisions")
        for key in ("members", "invitations"):
            _drop_empty(pod, key)

    def _from_invitations(self, group: Table) -> None:
        mails = group.get("invitations", {})
        for key in [key for key, mail in mails.items() if mail["person"] == self._id]:
            del mails[key]
            self._count("invitation")
        for mail in mails.values():
            self._from_key(mail, "plus-one", "plus-one")
        _drop_empty(group, "invitations")

    def _from_snoozes(self) -> None:
        snoozed = self.tree.get("snoozed", {})
        is_theirs = not any(self._id in self.tree.get(name, {}) for name in ("pods", "drafts"))
        if is_theirs and snoozed.pop(self._id, None):
            self._count("snooze")
        for one in snoozed.values():
            causes = one.get("dismissed", [])
            kept = [cause for cause in causes if not self._words.spans(cause)]
            self._count("dismissed step", len(causes) - len(kept))
            if causes:
                one["dismissed"] = kept
                _drop_empty(one, "dismissed")
        for section in ("people", "ties", "rules", "snoozed"):
            _drop_empty(self.tree, section)

    def _from_key(self, table: Table, key: str, word: str) -> None:
        if table.get(key) == self._id:
            del table[key]
            self._count(word)

    def _from_list(self, table: Table, key: str, word: str) -> None:
        if self._id in table.get(key, ()):
            table[key] = [one for one in table[key] if one != self._id]
            _drop_empty(table, key)
            self._count(word)

    def _count(self, word: str, number: int = 1) -> None:
        if word and number:
            self.gone[word] += number


def _drop_empty(table: Table, key: str) -> None:
    """A list or table that held nobody else says nothing any more."""
    if key in table and not table[key]:
        del table[key]
