"""The rule about rules: one that a pod breaks which is alive. Private ones are never named."""

from collections.abc import Iterator
from itertools import combinations
from zlib import crc32

from pods.model.pod import Pod
from pods.model.tie import Rule
from pods.model.typed import quoted
from pods.reminders.scene import Scene
from pods.reminders.step import NOW, Step, about_pod


def broken_rule(scene: Scene) -> Iterator[Step]:
    """Rule 26: a rule or a private tie that came up speaks against two who sit together."""
    for pod in scene.waking_pods:
        if pod.anyway is not None:
            continue
        members = _not_overruled(pod)
        rules = [rule for rule in scene.hard_rules if _is_broken(rule, members)]
        public = [rule for rule in rules if not rule.private]
        hidden = len(rules) - len(public) + _private_ties(scene, members)
        if not rules and not hidden:
            continue
        said = [f"your rule keeps {scene.names(rule.people)} {rule.kind}" for rule in public]
        said += ["a private rule of yours speaks against it"] if hidden else []
        yield about_pod(
            26,
            pod.id,
            text=f"{pod.title}: look at who sits together",
            reason=said[0] if len(said) == 1 else f"{said[0]}, and {len(said) - 1} more",
            command=f"pods show {quoted(pod.id)} --show-private",
            urgency=NOW,
            cause=f"clash:{pod.id}:{_fingerprint(rules)}:{hidden}",
            weight=len(said),
        )


def _fingerprint(rules: list[Rule]) -> str:
    """Which rules they are, without their names, which may be those of people."""
    return f"{crc32(' '.join(sorted(rule.id for rule in rules)).encode()):08x}"


def _not_overruled(pod: Pod) -> frozenset[str]:
    """Members who did not come in against a rule knowingly: that was decided."""
    return frozenset(
        one.who for one in pod.members.values() if one.is_current and one.anyway is None
    )


def _is_broken(rule: Rule, members: frozenset[str]) -> bool:
    inside = members & {*rule.people}
    return len(inside) > 1 if rule.kind == "apart" else 0 < len(inside) < len({*rule.people})


def _private_ties(scene: Scene, members: frozenset[str]) -> int:
    pairs = {frozenset(pair) for pair in combinations(sorted(members), 2)}
    return sum(frozenset(people) in pairs for people in scene.unwelcome_pairs)
