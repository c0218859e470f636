"""Every placeholder of a letter, and what it becomes. Only these: a letter can reach no other fact.

A sentence with a fact that nobody knows is left out of the letter; those marked "always" are never
left out.
"""

from collections.abc import Mapping

PLACEHOLDERS: Mapping[str, str] = {
    "name": 'what the reader is called; of several "everybody"; always',
    "caller": "your name; the line is left out where [caller] has none",
    "word": 'your own word for a pod: "pod", "crew"; always',
    "pod": 'the pod\'s name, or "the pod" while it has none; always',
    "title": "the pod's name; unknown while it has none",
    "intention": "what the pod is for, in the group's words",
    "common": "what you and the reader both care for: movement and food",
    "size": 'how many: "five people", "four to six people"; always',
    "with": "who else, as far as they allowed to be named",
    "rhythm": 'how often: "every second week"; always',
    "when": 'how often, and when on the reader\'s own clock: "every Tuesday at 18:00"; always',
    "length": 'how long a meeting is: "90 minutes"; always',
    "season": 'how many meetings, and when: "eight times from 6 October to 24 November"; always',
    "look-back": "the day of the look-back at the end of the season",
    "by": 'until when an answer helps: "by Friday 18 September"; always',
    "which-hour": "a question for the hour, while the next meeting has none: those that hold",
    "day": "the day of the next meeting, on the reader's own calendar",
    "time": "its hour, on the reader's own clock",
    "where": "its link or place",
    "host": "who hosts it",
    "focus": "whose turn it is",
    "missed": "the day of the meeting that the reader missed last",
    "dates": "every meeting to come but the look-back, with the hour on the reader's own clock",
    "date": 'the day of the next meeting without words, for other languages: "2026-10-06"',
    "clock": 'its hour on the reader\'s own clock, without words: "18:00"',
}
